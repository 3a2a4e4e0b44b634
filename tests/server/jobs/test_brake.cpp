// The brake: what the directory takes from many at once changes nobody until an admin has spoken.
#include "server/usecases/directory_alarms.hpp"
#include "server/usecases/grant_admin.hpp"
#include "server/usecases/rights_ends.hpp"
#include "tests/server/jobs/live.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using tests::Live;
using tests::refusalOf;

class TestBrake : public QObject {
    Q_OBJECT

    tests::Houses houses_;
    std::unique_ptr<support::TestDirectory> ldap_;

    static constexpr const char* standing_ = "directory_alarms WHERE ended_at IS NULL AND accepted_at IS NULL ";

    static std::string alarmId(Live& live) {
        const auto row = store::readAlarm(*live.office.database.lease());
        return row ? row->id : std::string{};
    }

    Caller admin(Live& live) { return authenticate(live.office.context, live.enter("lemoine").token); }

private Q_SLOTS:
    void init() {
        ldap_ = std::make_unique<support::TestDirectory>();
        ldap_->addPerson({.login = "lemoine", .displayName = "Anne Lemoine"});
        std::vector<std::string> technicians;
        for (int number = 0; number < 20; ++number) {
            technicians.push_back("tech" + std::to_string(number));
            ldap_->addPerson({.login = technicians.back()});
        }
        ldap_->addGroup("GG_ILVM_ADMIN", {"lemoine"});
        ldap_->addGroup("GG_ILVM_TECH_IT", technicians);
    }

    void anEmptiedGroupChangesNobody() {
        Live live(houses_, *ldap_);
        live.start();
        QCOMPARE(live.holders("technician"), 20);
        ldap_->remove("GG_ILVM_TECH_IT");
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL AND cardinality(user_ids) = 20", 1));
        QCOMPARE(live.holders("technician"), 20);
        QCOMPARE(live.office.count("outbox WHERE message_id LIKE 'directory-alarm.%'"), 1);
        QVERIFY(live.follower.holdsBack());
    }

    // Account by account, as a script does.
    void anEmptiedBranchChangesNobody() {
        Live live(houses_, *ldap_);
        live.start();
        const auto session = live.enter("tech3");
        for (int number = 0; number < 20; ++number)
            ldap_->remove("tech" + std::to_string(number));
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL AND cardinality(user_ids) >= 15", 1));
        QVERIFY(live.holders("technician") >= 16); // fewer than five may be nobody's mistake
        QVERIFY(live.office.count("outbox") <= 3); // of 5 or more, of twice as many, of four times as many
        authenticate(live.office.context, session.token);
    }

    void onesAndTwosAreFollowedUntilTheyAddUp() {
        Live live(houses_, *ldap_);
        live.start();
        for (int number = 0; number < 4; ++number) {
            ldap_->removeMember("GG_ILVM_TECH_IT", "tech" + std::to_string(number));
            QVERIFY(live.waitForHolders("technician", 19 - number));
        }
        ldap_->removeMember("GG_ILVM_TECH_IT", "tech4"); // the fifth of 21 holders within the hour
        QVERIFY(live.waitForCount("directory_alarms WHERE user_ids = (SELECT array_agg(id) FROM users "
                                  "WHERE login = 'tech4')",
                                  1));
        QCOMPARE(live.holders("technician"), 16);
        live.office.clock += 3'600'001; // an hour later it is one alone, and waits for an admin all the same
        ldap_->removeMember("GG_ILVM_TECH_IT", "tech5");
        QVERIFY(live.waitForHolders("technician", 15)); // that one nobody holds back
        QCOMPARE(live.office.count(std::string(standing_) + "AND user_ids = (SELECT array_agg(id) FROM users "
                                                            "WHERE login = 'tech4')"),
                 1);
        QVERIFY(live.waitForCount("directory_link WHERE heard_at >= (SELECT max(at) FROM directory_losses)", 1));
        acceptDirectoryAlarm(live.office.context, admin(live), alarmId(live), {1}, {});
        QVERIFY(live.waitForHolders("technician", 14));
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL", 0));
    }

    void whatIsNotMendedStaysHeldBack() {
        Live live(houses_, *ldap_);
        live.start();
        ldap_->remove("GG_ILVM_TECH_IT");
        QVERIFY(live.waitForCount(std::string(standing_) + "AND cardinality(user_ids) = 20", 1));
        std::vector<std::string> most;
        for (int number = 2; number < 20; ++number)
            most.push_back("tech" + std::to_string(number));
        ldap_->addGroup("GG_ILVM_TECH_IT", most);
        QVERIFY(live.waitForCount(std::string(standing_) + "AND cardinality(user_ids) = 2", 1));
        QCOMPARE(live.holders("technician"), 20);
        acceptDirectoryAlarm(live.office.context, admin(live), alarmId(live), {2}, {});
        QVERIFY(live.waitForHolders("technician", 18));
    }

    void anAdminAcceptsWhatTheySaw() {
        ldap_->addGroup("GG_ILVM_TECH_IMAGO", {"tech0", "tech1", "tech2", "tech3", "tech4", "tech5"});
        Live live(houses_, *ldap_);
        live.start();
        const auto caller = admin(live);
        const auto& context = live.office.context;
        ldap_->remove("GG_ILVM_TECH_IMAGO");
        QVERIFY(live.waitForCount(std::string(standing_) + "AND cardinality(user_ids) = 6", 1));
        const auto seen = alarmId(live);
        ldap_->remove("GG_ILVM_TECH_IT");
        QVERIFY(live.waitForCount(std::string(standing_) + "AND cardinality(user_ids) = 20", 1));
        QCOMPARE(refusalOf([&] { acceptDirectoryAlarm(context, caller, seen, {6}, {}); }).status, 409);
        QCOMPARE(refusalOf([&] { acceptDirectoryAlarm(context, caller, seen, {20}, {}); }).status, 409);
        QCOMPARE(live.holders("technician"), 20);
    }

    void whatWasAcceptedIsNotMore() {
        ldap_->addGroup("GG_ILVM_TECH_IMAGO", {"tech0", "tech1", "tech2", "tech3", "tech4", "tech5"});
        Live live(houses_, *ldap_);
        live.start();
        const auto caller = admin(live);
        ldap_->remove("GG_ILVM_TECH_IMAGO");
        QVERIFY(live.waitForCount(std::string(standing_) + "AND cardinality(user_ids) = 6", 1));
        live.follower.stop();
        acceptDirectoryAlarm(live.office.context, caller, alarmId(live), {6}, {});
        ldap_->remove("GG_ILVM_TECH_IT"); // the same six, and others, lose more than was shown
        jobs::DirectoryFollower again(live.office.context, live.directory, Live::settings());
        again.start(std::chrono::seconds(30));
        QVERIFY(live.waitForCount(std::string(standing_) + "AND cardinality(user_ids) = 20", 1));
        QCOMPARE(live.holders("technician"), 20);
        QCOMPARE(live.office.count("users WHERE 'IMAGO' = ANY(services)"), 6);
    }

    void theLastAdminGoesLoudly() {
        Live live(houses_, *ldap_);
        live.start();
        ldap_->removeMember("GG_ILVM_ADMIN", "lemoine");
        QVERIFY(live.waitForHolders("admin", 0));
        QCOMPARE(live.office.count("outbox WHERE message_id LIKE 'no-admin.%' AND to_address = 'lemoine@ilvm.test'"),
                 1);
    }

    void oneWhoIsDisabledMeanwhileIsOut() {
        Live live(houses_, *ldap_);
        live.start();
        ldap_->remove("GG_ILVM_TECH_IT");
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL", 1));
        ldap_->disable("tech7");
        QVERIFY(live.waitForCount("users WHERE NOT active AND login = 'tech7'", 1));
        QCOMPARE(live.holders("technician"), 19);
        // Signing in takes nothing either.
        QVERIFY(authenticate(live.office.context, live.enter("tech8").token).actor.rights.isTechnicianOf("IT"));
    }

    void anAdminDecidesAndARestartForgetsNothing() {
        std::string database;
        Live live(houses_, *ldap_);
        live.start();
        ldap_->remove("GG_ILVM_TECH_IT");
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL", 1));
        live.follower.stop();
        jobs::DirectoryFollower again(live.office.context, live.directory, Live::settings());
        again.start(std::chrono::seconds(30));
        QCOMPARE(live.holders("technician"), 20);
        const auto caller = admin(live);
        const auto alarms = listDirectoryAlarms(live.office.context, caller).items;
        QCOMPARE(alarms.size(), std::size_t(1));
        QCOMPARE(alarms[0].losses.size(), std::size_t(20));
        QCOMPARE(alarms[0].losses[0].services, std::vector<std::string>{"IT"});
        const auto& context = live.office.context;
        QCOMPARE(refusalOf([&] { acceptDirectoryAlarm(context, caller, alarms[0].id, {19}, {}); }).status, 409);
        QCOMPARE(refusalOf([&] { acceptDirectoryAlarm(context, caller, "0", {20}, {}); }).status, 404);
        const auto technician = authenticate(context, live.enter("tech0").token);
        QCOMPARE(refusalOf([&] { acceptDirectoryAlarm(context, technician, alarms[0].id, {20}, {}); }).status, 403);
        acceptDirectoryAlarm(context, caller, alarms[0].id, {20}, {});
        QVERIFY(live.waitForHolders("technician", 0));
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL", 0));
        QCOMPARE(live.office.count("events WHERE subject_type = 'setting' AND action = 'accept' AND actor_id = " +
                                   caller.actor.id),
                 1);
    }

    void whatIsMendedInTheDirectoryEndsTheAlarm() {
        Live live(houses_, *ldap_);
        live.start();
        std::vector<std::string> technicians;
        for (int number = 0; number < 20; ++number)
            technicians.push_back("tech" + std::to_string(number));
        ldap_->remove("GG_ILVM_TECH_IT");
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL", 1));
        ldap_->addGroup("GG_ILVM_TECH_IT", technicians);
        QVERIFY(live.waitForCount("directory_alarms WHERE ended_at IS NULL", 0));
        QCOMPARE(live.holders("technician"), 20);
    }

    void whoRunsTheServerCanMakeAnAdmin() {
        Live live(houses_, *ldap_);
        live.start();
        QVERIFY_EXCEPTION_THROWN(grantAdmin(live.office.context, "nobody", "test"), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(grantAdmin(live.office.context, "tech1", " "), std::runtime_error);
        QCOMPARE(grantAdmin(live.office.context, "TECH1", "plus d'administrateur").display_name, std::string("tech1"));
        QCOMPARE(live.holders("admin"), 2);
        QCOMPARE(live.office.count("events WHERE action = 'grant_admin' AND comment = 'plus d''administrateur'"), 1);
        ldap_->setAttribute("tech1", "title", "Chef"); // the directory is followed, the grant stays
        QVERIFY(live.waitForCount("users WHERE login = 'tech1' AND title = 'Chef' AND 'admin' = ANY(roles)", 1));
        live.office.clock += 24 * 3'600'000 + 1;
        endWhatIsOver(live.office.context);
        QCOMPARE(live.holders("admin"), 1);
        QCOMPARE(live.office.count("directory_losses"), 0); // which the directory did not take
    }
};

QTEST_GUILESS_MAIN(TestBrake)
#include "test_brake.moc"
