// Following an Active Directory domain controller: Samba's, made for this test.
#include "server/directory/ldap_directory.hpp"
#include "tests/server/directory/heard.hpp"
#include "tests/support/samba_directory.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::directory;
using namespace ilvm::tests;
using namespace std::chrono_literals;

class TestActiveDirectory : public QObject {
    Q_OBJECT

    std::unique_ptr<support::SambaDirectory> samba_;

    Settings settings() const {
        Settings settings{.flavour = Flavour::active_directory,
                          .urls = {samba_->url()},
                          .start_tls = true,
                          .ca = samba_->certificate().caFile(),
                          .bind_dn = samba_->serviceAccount(),
                          .bind_password = samba_->servicePassword(),
                          .base = samba_->base()};
        settings.timeout = 20s;
        settings.following.heartbeatLimit = 10s; // of a machine that does much else
        settings.following.firstPause = 100ms;
        settings.following.longestPause = 500ms;
        settings.following.sweep = 2s;
        return settings;
    }

    struct Followed {
        explicit Followed(const Settings& settings)
            : source(settings, [] { return base::Instant{}; }), watch(source.watch(heard)) {}

        Heard heard;
        LdapDirectory source;
        std::unique_ptr<Watch> watch;
    };

private Q_SLOTS:
    void initTestCase() {
        // Where tests are run for good (CI) one can be made; a developer without root is told so.
        if (const auto why = support::SambaDirectory::whyNot(); !why.empty()) QSKIP(why.c_str());
        samba_ = std::make_unique<support::SambaDirectory>();
        for (const char* login : {"benali", "haddad"})
            samba_->addPerson(login);
        samba_->addGroup("TECH", {"haddad"});
    }

    void everythingIsToldFirst() {
        Followed followed(settings());
        QVERIFY(followed.heard.waitForRefresh(1));
        QCOMPARE(Heard::groupsOf(followed.heard.person("haddad")), std::string("TECH"));
        QCOMPARE(followed.heard.person("haddad").key.size(), std::size_t(36));
        QCOMPARE(followed.heard.people(), followed.source.snapshot().people);
    }

    void groupsInGroupsAreFollowed() {
        Followed followed(settings());
        QVERIFY(followed.heard.waitForRefresh(1));
        samba_->addGroup("L1", {"benali"});
        samba_->addGroup("L2", {"L1"});
        samba_->addGroup("L3", {"L2"});
        QVERIFY(followed.heard.waitForGroups("benali", "L1 L2 L3"));
        samba_->addMember("L1", "L3"); // a cycle
        samba_->addMember("L3", "haddad");
        QVERIFY(followed.heard.waitForGroups("haddad", "L1 L2 L3 TECH"));
        samba_->removeMember("L1", "benali");
        QVERIFY(followed.heard.waitForGroups("benali", ""));
        samba_->remove("L2"); // found by the sweep: nobody tells an ordinary account
        QVERIFY(followed.heard.waitForGroups("haddad", "L1 L3 TECH"));
        QCOMPARE(followed.heard.people(), followed.source.snapshot().people);
    }

    void accountsAreDisabledRenamedAndMadeAnew() {
        Followed followed(settings());
        QVERIFY(followed.heard.waitForRefresh(1));
        samba_->disable("benali");
        QVERIFY(followed.heard.waitFor([&] { return followed.heard.named("benali")->disabled; }));
        samba_->enable("benali");
        QVERIFY(followed.heard.waitFor([&] { return !followed.heard.named("benali")->disabled; }));
        samba_->addPerson("petit");
        samba_->addMember("TECH", "petit");
        QVERIFY(followed.heard.waitForGroups("petit", "TECH"));
        const auto key = followed.heard.person("petit").key;
        samba_->rename("petit", "petit-durand");
        QVERIFY(followed.heard.waitForGroups("petit-durand", "TECH"));
        QCOMPARE(followed.heard.person("petit-durand").key, key);
        samba_->remove("petit-durand");
        QVERIFY(followed.heard.waitForNobody("petit-durand"));
        samba_->addPerson("petit-durand");
        QVERIFY(followed.heard.waitForGroups("petit-durand", ""));
        QVERIFY(followed.heard.person("petit-durand").key != key);
    }

    void aControllerThatComesBackIsReadAnew() {
        Followed followed(settings());
        QVERIFY(followed.heard.waitForRefresh(1));
        samba_->stop();
        QVERIFY(followed.heard.waitForLosses(1));
        samba_->start();
        QVERIFY(followed.heard.waitForRefresh(2));
        samba_->addMember("TECH", "benali");
        QVERIFY(followed.heard.waitForGroups("benali", "TECH"));
        samba_->removeMember("TECH", "benali");
    }

    void latencyOfAHundredChanges_data() {
        QTest::addColumn<QString>("model");
        QTest::newRow("told by the controller") << "single";
        QTest::newRow("found by asking") << "prefork";
    }
    void latencyOfAHundredChanges() {
        QFETCH(const QString, model);
        samba_->stop();
        samba_->start(model.toStdString());
        Followed followed(settings());
        QVERIFY(followed.heard.waitForRefresh(1));
        std::vector<double> milliseconds;
        for (int number = 0; number < 100; ++number) {
            const bool in = number % 2 == 0;
            in ? samba_->addMember("TECH", "benali") : samba_->removeMember("TECH", "benali");
            const auto committed = std::chrono::steady_clock::now();
            QVERIFY(followed.heard.waitForGroups("benali", in ? "TECH" : ""));
            milliseconds.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - committed).count());
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        qInfo("commit at the controller -> told to the follower, %s: median %.0f ms, p99 %.0f ms",
              QTest::currentDataTag(), milliseconds[50], milliseconds[98]);
    }
};

QTEST_GUILESS_MAIN(TestActiveDirectory)
#include "test_active_directory.moc"
