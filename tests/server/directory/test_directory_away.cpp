// A directory that is stopped, silent, not trusted, or refuses us: an error in time, and recovery without a restart.
#include "server/directory/ldap_directory.hpp"
#include "tests/support/silent_listener.hpp"
#include "tests/support/test_directory.hpp"

#include <QtTest>
#include <ctime>

using namespace ilvm::directory;
using namespace std::chrono_literals;
using ilvm::base::Instant;

class TestDirectoryAway : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void stoppedThenBack();
    void silentServersAreGivenUpInTime_data();
    void silentServersAreGivenUpInTime();
    void theNextServerIsAsked();
    void strangersAreNotTrusted();
    void theServiceAccountMustBeRight();
    void settingsThatCannotWorkAreRefused();

private:
    Settings settings() const;
    static LdapDirectory directory(const Settings& settings) {
        return LdapDirectory(settings, [] { return Instant{}; });
    }

    ilvm::support::TestDirectory slapd_;
    ilvm::support::SilentListener silent_;
};

Settings TestDirectoryAway::settings() const {
    return {.flavour = Flavour::openldap,
            .urls = {slapd_.urlOverTls()},
            .start_tls = false,
            .ca = slapd_.certificate().caFile(),
            .bind_dn = slapd_.serviceAccount(),
            .bind_password = slapd_.servicePassword(),
            .base = slapd_.base()};
}

void TestDirectoryAway::initTestCase() {
    slapd_.addPerson({.login = "n.benali"});
}

void TestDirectoryAway::stoppedThenBack() {
    LdapDirectory known(settings(), [] { return Instant{}; });
    known.probe();
    slapd_.stop();
    QVERIFY_EXCEPTION_THROWN(known.verify("n.benali", "secret"), DirectoryAway);
    QVERIFY_EXCEPTION_THROWN(known.snapshot(), DirectoryAway);
    QVERIFY_EXCEPTION_THROWN(known.probe(), DirectoryAway);
    slapd_.start();
    QVERIFY(known.verify("n.benali", "secret").outcome == SignIn::accepted);
}

void TestDirectoryAway::silentServersAreGivenUpInTime_data() {
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<bool>("startTls");
    QTest::newRow("in clear") << "ldap" << false;
    QTest::newRow("StartTLS") << "ldap" << true;
    QTest::newRow("LDAPS") << "ldaps" << false;
}

void TestDirectoryAway::silentServersAreGivenUpInTime() {
    QFETCH(QString, scheme);
    QFETCH(bool, startTls);
    Settings silent = settings();
    silent.urls = {scheme.toStdString() + "://127.0.0.1:" + std::to_string(silent_.port())};
    silent.start_tls = startTls;
    silent.timeout = 300ms;
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t worked = std::clock();
    QVERIFY_EXCEPTION_THROWN(directory(silent).verify("n.benali", "secret"), DirectoryAway);
    const auto took = std::chrono::steady_clock::now() - start;
    QVERIFY(took >= 250ms);
    QVERIFY(took < 2s);
    // It waits, and does not ask again and again.
    QVERIFY(static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC <
            std::chrono::duration<double>(took).count() / 2);
}

void TestDirectoryAway::theNextServerIsAsked() {
    Settings several = settings();
    several.urls = {"ldaps://127.0.0.1:1", "ldaps://127.0.0.1:" + std::to_string(silent_.port()), slapd_.urlOverTls()};
    several.timeout = 300ms;
    LdapDirectory known(several, [] { return Instant{}; });
    QVERIFY(known.verify("n.benali", "secret").outcome == SignIn::accepted);
    const auto start = std::chrono::steady_clock::now();
    QVERIFY(known.verify("n.benali", "secret").outcome == SignIn::accepted);
    QVERIFY(std::chrono::steady_clock::now() - start < 300ms); // the silent one was not asked again
}

void TestDirectoryAway::strangersAreNotTrusted() {
    const ilvm::support::TestCertificate other;
    Settings strange = settings();
    strange.ca = other.caFile();
    QVERIFY_EXCEPTION_THROWN(directory(strange).probe(), DirectoryAway);
    strange.urls = {slapd_.url()};
    strange.start_tls = true;
    QVERIFY_EXCEPTION_THROWN(directory(strange).probe(), DirectoryAway);
    strange.ca = "/nonexistent/ca.pem";
    QVERIFY_EXCEPTION_THROWN(directory(strange).probe(), DirectoryAway);
    Settings otherName = settings(); // the certificate names 127.0.0.1 and localhost
    otherName.urls = {"ldaps://127.0.0.2:" + std::to_string(slapd_.tlsPort())};
    QVERIFY_EXCEPTION_THROWN(directory(otherName).probe(), DirectoryAway);
}

void TestDirectoryAway::theServiceAccountMustBeRight() {
    Settings wrong = settings();
    wrong.bind_password = "wrong";
    QVERIFY_EXCEPTION_THROWN(directory(wrong).verify("n.benali", "secret"), DirectoryAway);
}

void TestDirectoryAway::settingsThatCannotWorkAreRefused() {
    for (const auto& spoil : std::vector<std::function<void(Settings&)>>{
             [](Settings& s) { s.urls.clear(); }, [](Settings& s) { s.urls = {"dc1"}; },
             [](Settings& s) { s.start_tls = true; }, [](Settings& s) { s.bind_password.clear(); },
             [](Settings& s) { s.bind_dn.clear(); }}) {
        Settings spoilt = settings();
        spoil(spoilt);
        QVERIFY_EXCEPTION_THROWN(directory(spoilt), std::invalid_argument);
    }
}

QTEST_GUILESS_MAIN(TestDirectoryAway)
#include "test_directory_away.moc"
