// The configuration: where settings come from, what is refused, and that all of it is refused at once.
#include "server/app/command_line.hpp"
#include "server/app/configured_rows.hpp"
#include "server/app/configured_settings.hpp"
#include "server/app/load_configuration.hpp"
#include "server/app/setting_values.hpp"
#include "tests/support/temp_folder.hpp"

#include <QtTest>
#include <filesystem>
#include <fstream>

using namespace ilvm;
using namespace ilvm::app;

class TestConfiguration : public QObject {
    Q_OBJECT

    std::string write(const char* name, const std::string& text) {
        std::ofstream(folder_.path() / name) << text;
        return (folder_.path() / name).string();
    }

    Settings good() {
        const auto secret = write("secret", "a secret of more than thirty-two bytes\n");
        Settings settings;
        for (const auto& [key, value] :
             std::map<std::string, std::string>{{"http.certificate", secret},
                                                {"http.private_key", secret},
                                                {"database.url", "postgresql://ilvm@db/ilvm"},
                                                {"directory.url", "ldaps://dc1 ldaps://dc2"},
                                                {"directory.bind_dn", "cn=ilvm"},
                                                {"directory.bind_password_file", secret},
                                                {"directory.base", "dc=medico,dc=test"},
                                                {"audit.seal_key_file", secret}})
            settings.items.push_back({key, value, "test"});
        return settings;
    }

    std::vector<std::string> errorsOf(const Settings& settings) {
        try {
            (void)configurationFrom(settings);
        } catch (const ConfigurationError& error) {
            return error.errors();
        }
        return {};
    }

    bool complainsOf(const std::string& key, const std::string& value) {
        auto settings = good();
        settings.items.push_back({key, value, "test"});
        for (const auto& error : errorsOf(settings))
            if (error.starts_with(key + ":")) return true;
        return false;
    }

private Q_SLOTS:
    // Without a buyer no orders are made; half a buyer is a mistake, and its numbers are checked.
    void aBuyerIsWholeOrNone() {
        auto settings = good();
        const auto add = [&](const char* key, const char* value) { settings.items.push_back({key, value, "test"}); };
        add("buyer.payment_terms", "30 jours");
        add("buyer.siret", "123 456 782 00011");
        QCOMPARE(errorsOf(settings).size(), std::size_t(1)); // its name
        add("buyer.name", "Association Exemple");
        add("buyer.vat", "FR00");
        const auto errors = errorsOf(settings);
        QCOMPARE(errors.size(), std::size_t(3)); // address, SIRET, VAT
        settings = good();
        add("buyer.payment_terms", "30 jours");
        add("buyer.siret", "123 456 782 00010");
        add("buyer.name", "Association Exemple");
        add("buyer.address", "4 allée des Tilleuls, 69100 Villeurbanne");
        add("delivery.SESSAD", "SESSAD Nord, 8 rue de la République");
        QVERIFY(errorsOf(settings).empty());
        const auto buyer = policyOf(configurationFrom(settings)).purchases.buyer;
        QCOMPARE(buyer.siret, std::string("12345678200010"));
        QCOMPARE(buyer.delivery, std::string("Association Exemple, 4 allée des Tilleuls, 69100 Villeurbanne"));
        QCOMPARE(buyer.delivery_places.at("SESSAD"), std::string("SESSAD Nord, 8 rue de la République"));
        QVERIFY(complainsOf("delivery.SESSAD", ""));
    }

    void everySettingIsExplained() {
        for (const auto& setting : settingTexts())
            QVERIFY2(!setting.text.empty(), setting.key.c_str());
        const auto help = helpText();
        QVERIFY(help.find("--http.listen") != std::string::npos);
        QVERIFY(help.find("(127.0.0.1:8443)") != std::string::npos);
        QVERIFY(help.find("(3d)") != std::string::npos); // a duration, as it would be written
    }

    void goodSettingsAreTaken() {
        const auto configuration = configurationFrom(good());
        QCOMPARE(configuration.directory.url, (std::vector<std::string>{"ldaps://dc1", "ldaps://dc2"}));
        QCOMPARE(configuration.http.listen, std::string("127.0.0.1:8443"));
    }

    void laterSourcesWin() {
        const auto file = write("server.ini", "# comment\n[http]\nlisten = 0.0.0.0:1\n; comment\n[session]\nidle=2h\n");
        auto settings = good();
        settings.add(settingsFromIni(file));
        settings.add(settingsFromEnvironment(configurationKeys(), [](const char* name) {
            return std::string_view(name) == "ILVM_HTTP_LISTEN" ? "0.0.0.0:2" : nullptr;
        }));
        QCOMPARE(configurationFrom(settings).http.listen, std::string("0.0.0.0:2"));
        settings.items.push_back(*settingFromArgument("--http.listen=0.0.0.0:3"));
        QCOMPARE(configurationFrom(settings).http.listen, std::string("0.0.0.0:3"));
        QCOMPARE(configurationFrom(settings).session.idle, Duration(2 * 3'600'000));
    }

    void everythingWrongIsSaidAtOnce() {
        const auto errors = errorsOf(Settings{});
        for (const char* key :
             {"http.certificate", "http.private_key", "database.url", "directory.url", "directory.bind_dn",
              "directory.bind_password_file", "directory.base", "audit.seal_key_file"})
            QVERIFY2(std::any_of(errors.begin(), errors.end(),
                                 [&](const auto& error) { return error.starts_with(std::string(key) + ":"); }),
                     key);
    }

    void wrongValuesAreRefused_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        for (const auto& [key, value] :
             std::initializer_list<std::pair<const char*, const char*>>{{"http.listen", "8443"},
                                                                        {"http.listen", "0.0.0.0:99999"},
                                                                        {"http.listne", "0.0.0.0:1"},
                                                                        {"http", "x"},
                                                                        {"nowhere.at_all", "x"},
                                                                        {"http.threads", "many"},
                                                                        {"http.threads", "0"},
                                                                        {"http.certificate", "/nowhere"},
                                                                        {"directory.flavour", "novell"},
                                                                        {"directory.url", "http://dc"},
                                                                        {"directory.url", "ldap://dc.medico.test"},
                                                                        {"directory.timeout", "3"},
                                                                        {"directory.timeout", "-3s"},
                                                                        {"directory.start_tls", "perhaps"},
                                                                        {"mail.url", "relay:25"},
                                                                        {"session.idle", "60d"},
                                                                        {"mapping.GG_X", "technician"},
                                                                        {"mapping.GG_X", "wizard:IT"},
                                                                        {"mapping.GG_X", "admin:IT"},
                                                                        {"mapping.GG_X", ""},
                                                                        {"services.SESSAD", ""}})
            QTest::addRow("%s = %s", key, value) << key << value;
    }
    void wrongValuesAreRefused() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QVERIFY(complainsOf(key.toStdString(), value.toStdString()));
    }

    void theKeytabIsUsableAndNobodyElses() {
        // One entry of format 2: its length, HTTP/ilvm@MEDICO.TEST, kind of name, time, version, a key of AES 256.
        const auto two = [](std::size_t number) { return std::string{'\0', static_cast<char>(number)}; };
        const auto counted = [&](const std::string& text) { return two(text.size()) + text; };
        const std::string entry = two(2) + counted("MEDICO.TEST") + counted("HTTP") + counted("ilvm") +
                                  std::string("\0\0\0\1\0\0\0\0\1", 9) + two(18) + counted(std::string(32, 'k'));
        const auto file = write("http.keytab", "\5\2" + two(0) + two(entry.size()) + entry);
        const std::filesystem::perms everybody = std::filesystem::perms::others_read;
        std::filesystem::permissions(file, everybody, std::filesystem::perm_options::remove);
        auto settings = good();
        settings.items.push_back({"directory.keytab", file, "test"});
        QCOMPARE(errorsOf(settings), std::vector<std::string>{});
        QCOMPARE(configurationFrom(settings).directory.keytab, file);
        std::filesystem::permissions(file, everybody, std::filesystem::perm_options::add);
        const auto errors = errorsOf(settings);
        QCOMPARE(errors.size(), std::size_t(1));
        QVERIFY(errors[0].find("other users") != std::string::npos);

        QVERIFY(complainsOf("directory.keytab", "/nowhere/http.keytab"));
        const auto broken = write("broken.keytab", "no keytab\n");
        std::filesystem::permissions(broken, everybody, std::filesystem::perm_options::remove);
        QVERIFY(complainsOf("directory.keytab", broken));
    }

    void passwordsMayTravelInClearToThisMachineOnly() {
        QVERIFY(complainsOf("directory.url", "ldap://127.0.0.2.medico.test"));
        auto settings = good();
        settings.items.push_back({"directory.url", "ldap://127.0.0.1:1389", "test"});
        QCOMPARE(errorsOf(settings), std::vector<std::string>{});
    }

    void iniIsReadStrictly() {
        const auto settings =
            settingsFromIni(write("odd.ini", "before = a section\n[a]\nb = c # not a comment\nb = again\nnonsense\n"));
        QCOMPARE(settings.items.size(), std::size_t(1));
        QCOMPARE(settings.items[0].value, std::string("c # not a comment"));
        QCOMPARE(settings.errors.size(), std::size_t(3));
        QVERIFY(settings.errors[2].find("odd.ini:5") != std::string::npos);
        QCOMPARE(settingsFromIni("/nowhere.ini").errors.size(), std::size_t(1));
        QCOMPARE(settingsFromIni(folder_.path().string()).errors.size(), std::size_t(1));
    }

    void mappingsAreRows() {
        const auto rows = groupMappingsFrom("GG_X", "technician:IT,IMAGO manager:SESSAD admin");
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].services, (std::vector<std::string>{"IT", "IMAGO"}));
        QCOMPARE(rows[1].role, domain::Role::manager);
        QCOMPARE(rows[2].services, std::vector<std::string>{});
    }

    void commandLinesAreUnderstood() {
        const auto line = commandLineFrom({"--config", "x.ini", "audit", "verify", "--http.listen=[::1]:443"});
        QCOMPARE(line.words, (std::vector<std::string>{"audit", "verify"}));
        QCOMPARE(line.config, std::string("x.ini"));
        QCOMPARE(line.settings.items.at(0).value, std::string("[::1]:443"));
        QCOMPARE(endpointFrom("[::1]:443")->address, std::string("::1"));
        QVERIFY_EXCEPTION_THROWN(commandLineFrom({"--conf", "x"}), UsageError);
        QVERIFY_EXCEPTION_THROWN(commandLineFrom({"--config"}), UsageError);
    }

private:
    support::TempFolder folder_;
};

QTEST_APPLESS_MAIN(TestConfiguration)
#include "test_configuration.moc"
