// Following a real slapd that stops, freezes, is rolled back, cut short, or is no longer the one that we trust.
#include "tests/server/directory/followed.hpp"
#include "tests/support/silent_listener.hpp"

#include <QtTest>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using namespace std::chrono_literals;

class TestDirectoryBadDays : public QObject {
    Q_OBJECT

    support::TestDirectory slapd_;

    // What has been told equals what a reading of everything gives.
    void verifyTruth(Followed& followed) { QCOMPARE(followed.heard.people(), followed.source.snapshot().people); }

private Q_SLOTS:
    void initTestCase() {
        slapd_.addPerson({.login = "lemoine", .displayName = "Anne Lemoine"});
        slapd_.addPerson({.login = "benali", .displayName = "Nadia Benali", .manager = "lemoine"});
        slapd_.addPerson({.login = "haddad", .displayName = "Karim Haddad"});
        slapd_.addGroup("TECH", {"haddad"});
    }

    void whatHappensMeanwhileIsToldAfterwards() {
        Followed followed(settingsOf(slapd_));
        slapd_.addPerson({.login = "partant", .displayName = "partant"});
        QVERIFY(followed.heard.waitForGroups("partant", ""));
        for (const bool killed : {false, true}) {
            const int refreshes = followed.heard.refreshes(), losses = followed.heard.losses();
            killed ? slapd_.kill() : slapd_.stop();
            QVERIFY(followed.heard.waitForLosses(losses + 1));
            QVERIFY(followed.heard.why().find(std::to_string(slapd_.tlsPort())) != std::string::npos);
            slapd_.start();
            QVERIFY(followed.heard.waitForRefresh(refreshes + 1));
        }
        const int losses = followed.heard.losses();
        slapd_.stop();
        QVERIFY(followed.heard.waitForLosses(losses + 1));
        slapd_.start();
        slapd_.remove("partant");
        slapd_.addMember("TECH", "benali");
        QVERIFY(followed.heard.waitForNobody("partant"));
        QVERIFY(followed.heard.waitForGroups("benali", "TECH"));
        slapd_.removeMember("TECH", "benali");
        QVERIFY(followed.heard.waitForGroups("benali", ""));
        verifyTruth(followed);
    }

    void aFrozenServerIsGivenUpAndFoundAgain() {
        Followed followed(settingsOf(slapd_));
        QVERIFY(followed.heard.waitForRefresh(1));
        slapd_.freeze();
        QVERIFY(followed.heard.waitForLosses(1));
        slapd_.thaw();
        QVERIFY(followed.heard.waitForRefresh(2));
        slapd_.addMember("TECH", "benali");
        QVERIFY(followed.heard.waitForGroups("benali", "TECH"));
        slapd_.removeMember("TECH", "benali");
    }

    void theNextServerIsFollowed() {
        const support::SilentListener silent;
        auto settings = settingsOf(slapd_);
        settings.timeout = 300ms;
        settings.urls = {"ldaps://127.0.0.1:1", "ldaps://127.0.0.1:" + std::to_string(silent.port()),
                         slapd_.urlOverTls()};
        Followed followed(settings);
        QVERIFY(followed.heard.waitForRefresh(1));
        QCOMPARE(followed.heard.losses(), 0);
    }

    void everythingIsReadAgainWhenAsked() {
        Followed followed(settingsOf(slapd_));
        for (int number = 1; number <= 3; ++number) {
            QVERIFY(followed.heard.waitForRefresh(number));
            followed.watch->renew();
        }
        QVERIFY(followed.heard.waitForRefresh(4));
        QCOMPARE(followed.heard.losses(), 0);
        verifyTruth(followed);
    }

    // Asking again and again must not keep a reading from its end.
    void aReadingUnderWayIsNotCut() {
        Followed followed(settingsOf(slapd_));
        const auto until = std::chrono::steady_clock::now() + 20s;
        while (followed.heard.refreshes() < 5 && std::chrono::steady_clock::now() < until) {
            followed.watch->renew();
            std::this_thread::yield();
        }
        QVERIFY(followed.heard.refreshes() >= 5);
        QCOMPARE(followed.heard.losses(), 0);
    }

    // A server without content synchronisation is read now and then.
    void whatCannotBeFollowedIsRead() {
        support::TestDirectory slapd;
        slapd.addPerson({.login = "benali"});
        slapd.forgetSyncprov();
        auto settings = settingsOf(slapd);
        settings.following.reread = 50ms;
        Followed followed(settings);
        QVERIFY(followed.heard.waitForRefresh(2));
        slapd.addGroup("TECH", {"benali"});
        QVERIFY(followed.heard.waitForGroups("benali", "TECH"));
        QCOMPARE(followed.heard.losses(), 0);
    }

    void anotherCertificateIsNotTrusted() {
        support::TestDirectory slapd;
        slapd.addPerson({.login = "benali"});
        Followed followed(settingsOf(slapd));
        QVERIFY(followed.heard.waitForRefresh(1));
        slapd.stop();
        slapd.useOtherCertificate();
        slapd.start();
        QVERIFY(followed.heard.waitForLoss("encrypted"));
        QCOMPARE(followed.heard.refreshes(), 1);
    }

    // The server restored an older state: it makes nothing of what we say that we know.
    void aServerThatWasRolledBackIsReadAnew_data() {
        QTest::addColumn<QString>("more");
        QTest::newRow("a refusal of the cookie") << "syncprov-reloadhint TRUE";
        QTest::newRow("as it comes") << "";
    }
    void aServerThatWasRolledBackIsReadAnew() {
        QFETCH(QString, more);
        support::TestDirectory slapd(more.toStdString());
        slapd.addPerson({.login = "benali"});
        slapd.addPerson({.login = "haddad"});
        slapd.addGroup("TECH", {"haddad", "benali"});
        slapd.stop();
        slapd.keepCopy();
        slapd.start();
        Followed followed(settingsOf(slapd));
        QVERIFY(followed.heard.waitForGroups("benali", "TECH"));
        slapd.removeMember("TECH", "benali");
        slapd.addPerson({.login = "new"});
        QVERIFY(followed.heard.waitForGroups("benali", ""));
        QVERIFY(followed.heard.waitForGroups("new", ""));
        slapd.stop();
        slapd.rollBack();
        slapd.start();
        QVERIFY(followed.heard.waitForGroups("benali", "TECH"));
        QVERIFY(followed.heard.waitForNobody("new"));
        slapd.removeMember("TECH", "haddad");
        QVERIFY(followed.heard.waitForGroups("haddad", ""));
        verifyTruth(followed);
    }

    // A server that stops in the middle of telling everything has told nothing.
    void aPartIsNeverTakenForTheWhole() {
        support::TestDirectory slapd;
        for (int number = 0; number < 30; ++number)
            slapd.addPerson({.login = "many" + std::to_string(number)});
        slapd.limitServiceAccount(20);
        Followed followed(settingsOf(slapd));
        QVERIFY(followed.heard.waitForLosses(1));
        QCOMPARE(followed.heard.refreshes(), 0);
        QVERIFY2(followed.heard.why().find(": 4") != std::string::npos, followed.heard.why().c_str());
    }
};

QTEST_GUILESS_MAIN(TestDirectoryBadDays)
#include "test_directory_bad_days.moc"
