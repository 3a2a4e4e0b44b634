// Following a real slapd: what is told after each change.
#include "tests/server/directory/followed.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestDirectoryWatch : public QObject {
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

    void everythingIsToldFirst() {
        Followed followed(settingsOf(slapd_));
        QVERIFY(followed.heard.waitForRefresh(1));
        QCOMPARE(Heard::groupsOf(followed.heard.person("haddad")), std::string("TECH"));
        verifyTruth(followed);
    }

    void aChangeOfAGroupIsToldOfItsPeopleAlone() {
        Followed followed(settingsOf(slapd_));
        QVERIFY(followed.heard.waitForRefresh(1));
        slapd_.addMember("TECH", "benali");
        QVERIFY(followed.heard.waitForGroups("benali", "TECH"));
        slapd_.removeMember("TECH", "benali");
        QVERIFY(followed.heard.waitForGroups("benali", ""));
        QCOMPARE(followed.heard.tellingsOf("haddad"), 0); // nothing of theirs changed
        QCOMPARE(followed.heard.refreshes(), 1);
    }

    void groupsInGroupsAreFollowedAndCyclesEnd() {
        Followed followed(settingsOf(slapd_));
        slapd_.addGroup("L1", {"benali"});
        slapd_.addGroup("L2", {"L1"});
        slapd_.addGroup("L3", {"L2"});
        QVERIFY(followed.heard.waitForGroups("benali", "L1 L2 L3"));
        slapd_.addMember("L1", "L3");
        slapd_.addMember("L2", "L2");
        slapd_.addMember("L3", "haddad"); // a member of all, by the cycle
        QVERIFY(followed.heard.waitForGroups("haddad", "L1 L2 L3 TECH"));
        slapd_.removeMember("L1", "benali");
        QVERIFY(followed.heard.waitForGroups("benali", ""));
        slapd_.remove("L2"); // from the middle
        QVERIFY(followed.heard.waitForGroups("haddad", "L1 L3 TECH"));
        verifyTruth(followed);
        slapd_.remove("L1");
        slapd_.remove("L3");
        QVERIFY(followed.heard.waitForGroups("haddad", "TECH"));
    }

    void aGroupThatIsCalledOtherwiseGivesOtherRights() {
        Followed followed(settingsOf(slapd_));
        slapd_.addGroup("OLD_NAME", {"benali"});
        QVERIFY(followed.heard.waitForGroups("benali", "OLD_NAME"));
        slapd_.rename("OLD_NAME", "NEW_NAME");
        QVERIFY(followed.heard.waitForGroups("benali", "NEW_NAME"));
        slapd_.remove("NEW_NAME");
        QVERIFY(followed.heard.waitForGroups("benali", ""));
    }

    void whoIsRenamedOrMovedStaysAndWhoComesAnewIsNew() {
        Followed followed(settingsOf(slapd_));
        slapd_.addPerson({.login = "petit", .displayName = "petit", .manager = "lemoine"});
        slapd_.addMember("TECH", "petit");
        QVERIFY(followed.heard.waitForGroups("petit", "TECH"));
        const auto before = followed.heard.person("petit");
        slapd_.rename("petit", "petit-durand");
        QVERIFY(followed.heard.waitForGroups("petit-durand", "TECH"));
        slapd_.moveTo("petit-durand", "sortants");
        slapd_.setAttribute("petit-durand", "title", "Comptable");
        QVERIFY(followed.heard.waitFor([&] {
            const auto* moved = followed.heard.named("petit-durand");
            return moved != nullptr && moved->title == "Comptable" && Heard::groupsOf(*moved) == "TECH";
        }));
        QCOMPARE(followed.heard.person("petit-durand").key, before.key);
        slapd_.addPerson({.login = "petit", .displayName = "petit"}); // of the same name as once
        QVERIFY(followed.heard.waitForGroups("petit", ""));
        QVERIFY(followed.heard.person("petit").key != before.key);
        slapd_.remove("petit-durand");
        QVERIFY(followed.heard.waitForNobody("petit-durand"));
        slapd_.remove("petit");
        slapd_.addPerson({.login = "petit", .displayName = "petit"});
        QVERIFY(followed.heard.waitForGroups("petit", ""));
        verifyTruth(followed);
        slapd_.remove("petit");
    }

    void managersAreFollowed() {
        Followed followed(settingsOf(slapd_));
        QVERIFY(followed.heard.waitForRefresh(1));
        slapd_.addPerson({.login = "chef", .displayName = "Nouveau Chef"});
        slapd_.setAttribute("benali", "manager", slapd_.nameInTree("chef"));
        QVERIFY(followed.heard.waitFor([&] {
            const auto *chef = followed.heard.named("chef"), *report = followed.heard.named("benali");
            return chef != nullptr && report->manager_key == chef->key;
        }));
        slapd_.remove("chef");
        QVERIFY(followed.heard.waitFor([&] { return followed.heard.named("benali")->manager_key.empty(); }));
        slapd_.setAttribute("benali", "manager", slapd_.nameInTree("lemoine"));
        QVERIFY(followed.heard.waitFor([&] { return !followed.heard.named("benali")->manager_key.empty(); }));
    }

    // It may be somebody in a branch that was moved, of which the server says nothing: everything is read, once.
    void aMemberWhomNobodyKnowsIsLookedFor() {
        Followed followed(settingsOf(slapd_));
        QVERIFY(followed.heard.waitForRefresh(1));
        slapd_.addGroup("AUTRE", {"benali", "ilvm"}); // no person
        QVERIFY(followed.heard.waitForRefresh(2));
        QVERIFY(followed.heard.waitForGroups("benali", "AUTRE"));
        slapd_.addMember("AUTRE", "haddad");
        QVERIFY(followed.heard.waitForGroups("haddad", "AUTRE TECH"));
        QCOMPARE(followed.heard.refreshes(), 2);
        slapd_.remove("AUTRE");
        QVERIFY(followed.heard.waitForGroups("haddad", "TECH"));
    }

    void anyNameIsFollowed() {
        Followed followed(settingsOf(slapd_));
        QVERIFY(followed.heard.waitForRefresh(1));
        const std::string odd = " Zoé \"Zo\" Nguyen, née O'Brien + #1; <\\> ";
        const std::string lengthy = "L'" + std::string(198, 'x');
        slapd_.addPerson({.login = "odd", .displayName = odd});
        slapd_.addPerson({.login = "long", .displayName = lengthy});
        slapd_.addPerson({.login = "jumeau1", .displayName = "Jean Martin"});
        slapd_.addPerson({.login = "jumeau2", .displayName = "Jean Martin bis"});
        slapd_.setAttribute("jumeau2", "displayName", "Jean Martin");
        slapd_.addGroup("#GG, \"é\"", {"odd", "long", "jumeau2"});
        QVERIFY(followed.heard.waitForGroups("odd", "#GG, \"é\""));
        QVERIFY(followed.heard.waitForGroups("long", "#GG, \"é\""));
        QVERIFY(followed.heard.waitForGroups("jumeau2", "#GG, \"é\""));
        QCOMPARE(followed.heard.person("odd").display_name, odd);
        QCOMPARE(followed.heard.person("long").display_name, lengthy);
        QCOMPARE(Heard::groupsOf(followed.heard.person("jumeau1")), std::string());
        slapd_.removeMember("#GG, \"é\"", "odd");
        QVERIFY(followed.heard.waitForGroups("odd", ""));
        verifyTruth(followed);
    }

    void latencyOfAHundredChanges() {
        Followed followed(settingsOf(slapd_));
        QVERIFY(followed.heard.waitForRefresh(1));
        std::vector<double> milliseconds;
        for (int number = 0; number < 100; ++number) {
            const bool in = number % 2 == 0;
            in ? slapd_.addMember("TECH", "benali") : slapd_.removeMember("TECH", "benali");
            const auto committed = std::chrono::steady_clock::now();
            QVERIFY(followed.heard.waitForGroups("benali", in ? "TECH" : ""));
            milliseconds.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - committed).count());
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        qInfo("from the directory's answer to the follower: median %.2f ms, p99 %.2f ms", milliseconds[50],
              milliseconds[98]);
    }
};

QTEST_GUILESS_MAIN(TestDirectoryWatch)
#include "test_directory_watch.moc"
