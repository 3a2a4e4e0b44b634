// A change of the directory, and its effect: rights in the database, sessions, and what open streams are told.
#include "server/feed/frames.hpp"
#include "server/usecases/directory_link.hpp"
#include "tests/server/jobs/live.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using tests::Live;
using tests::refusalOf;
using tests::Told;

class TestLiveDirectory : public QObject {
    Q_OBJECT

    tests::Registry registry_;

    static bool heard(const std::vector<Told>& all, const std::string& event) {
        return std::any_of(all.begin(), all.end(), [&](const Told& told) { return told.event == event; });
    }

private Q_SLOTS:
    void aRightComesAndGoesInAnOpenWindow() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        const auto reference = live.incident(live.enter("benali"));
        const auto session = live.enter("petit");
        const auto stream = live.listen(session);
        registry_.ldap.addMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(stream->waitForUpsert(reference));
        QVERIFY(stream->waitFor([](const auto& all) {
            return std::any_of(all.begin(), all.end(), [](const Told& told) {
                return hasUpsert(told, api::FeedType::me, "\"services\":[\"IMAGO\",\"IT\"]");
            });
        }));
        registry_.ldap.removeMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(stream->waitForRemoval(reference));
        const auto told = stream->told();
        const auto narrowed =
            std::find_if(told.begin(), told.end(), [&](const Told& each) { return hasRemoval(each, reference); });
        QVERIFY(hasUpsert(*narrowed, api::FeedType::me, "\"roles\":[\"requester\"]"));
        QVERIFY(!authenticate(live.office.context, session.token).actor.rights.isTechnicianOf("IT"));
        QVERIFY(!stream->ended());
    }

    void whoIsDisabledIsSignedOutEverywhere() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        const auto one = live.enter("petit"), other = live.enter("petit"), colleague = live.enter("girard");
        const auto stream = live.listen(one), second = live.listen(other), third = live.listen(colleague);
        registry_.ldap.disable("petit");
        QVERIFY(stream->waitForEnd() && second->waitForEnd());
        QVERIFY(heard(stream->told(), "signed_out"));
        for (const auto& session : {one, other})
            QCOMPARE(refusalOf([&] { authenticate(live.office.context, session.token); }).status, 401);
        QCOMPARE(live.office.count("sessions WHERE user_id = " + one.me.id), 0);
        QVERIFY(!third->ended());
        registry_.ldap.enable("petit");
        QVERIFY(live.waitForCount("users WHERE active AND login = 'petit'", 1));
        QCOMPARE(live.enter("petit").me.id, one.me.id);
    }

    void whoComesAnewInheritsNothing() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        registry_.ldap.addPerson({.login = "dupont", .displayName = "dupont"});
        registry_.ldap.addMember("GG_ILVM_TECH_IT", "dupont");
        QVERIFY(live.waitForCount("users WHERE login = 'dupont' AND 'technician' = ANY(roles)", 1));
        registry_.ldap.rename("dupont", "dupond");
        QVERIFY(live.waitForCount("users WHERE login = 'dupond' AND 'technician' = ANY(roles)", 1));
        QCOMPARE(live.office.count("users WHERE login = 'dupont'"), 0);
        registry_.ldap.remove("dupond");
        registry_.ldap.addPerson({.login = "dupond", .displayName = "dupond"});
        QVERIFY(live.waitForCount("users WHERE login = 'dupond' AND NOT active", 1));
        QVERIFY(live.waitForCount("users WHERE login = 'dupond' AND active AND roles = '{requester}'", 1));
        registry_.ldap.remove("dupond");
    }

    void anAccountEndsOnItsDay() {
        Live live(registry_.houses, registry_.ldap);
        const std::int64_t end = live.office.clock + 60'000;
        registry_.ldap.addPerson({.login = "cdd", .displayName = "cdd"});
        registry_.ldap.setAttribute("cdd", "accountExpires", std::to_string((end + 11'644'473'600'000) * 10'000));
        live.start();
        QVERIFY(live.waitForCount("users WHERE active AND login = 'cdd'", 1));
        live.office.clock = end;
        QVERIFY(live.waitForCount("users WHERE NOT active AND login = 'cdd'", 1));
        registry_.ldap.remove("cdd");
    }

    void awayIsSaidAndHoldsMoneyBack() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        const auto session = live.enter("petit");
        const auto stream = live.listen(session);
        QVERIFY(readDirectoryLink(live.office.context).state == api::LinkState::live);
        awaitDirectory(*live.office.database.lease(), live.office.context);
        registry_.ldap.stop();
        QVERIFY(live.waitForCount("directory_link WHERE state = 'away'", 1));
        QVERIFY(stream->waitFor([](const auto& all) { return heard(all, "directory"); }));
        QCOMPARE(refusalOf([&] { awaitDirectory(*live.office.database.lease(), live.office.context); }).status, 503);
        QCOMPARE(refusalOf([&] { live.enter("girard"); }).status, 503);
        authenticate(live.office.context, session.token); // goes on
        live.office.clock += 7 * 3'600'000;
        authenticate(live.office.context, session.token);
        live.office.clock += 2 * 3'600'000;
        QVERIFY(live.waitForCount("sessions", 0));
        QVERIFY(stream->waitForEnd());
        registry_.ldap.start();
        QVERIFY(live.waitForCount("directory_link WHERE state = 'live'", 1));
        QCOMPARE(live.enter("petit").me.id, session.me.id);
    }

    void whoFollowsNoMoreIsAsGoodAsAway() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        live.follower.stop();
        live.office.clock += 59'000;
        awaitDirectory(*live.office.database.lease(), live.office.context);
        live.office.clock += 2'000;
        QCOMPARE(refusalOf([&] { awaitDirectory(*live.office.database.lease(), live.office.context); }).status, 503);
        // Streams say the same.
        const auto row = *store::readLink(*live.office.database.lease());
        QVERIFY(row.state == api::LinkState::live);
        QVERIFY(feed::linkFrame(row, live.office.context.now())->find("away") != std::string::npos);
    }

    // Nobody was there to hear how the directory stands.
    void aServerThatWasOffEndsNoSessions() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        const auto session = live.enter("petit");
        live.follower.stop();
        live.office.clock += 9 * 3'600'000;
        jobs::DirectoryFollower again(live.office.context, live.directory, Live::settings());
        again.start(std::chrono::seconds(30));
        QVERIFY(readDirectoryLink(live.office.context).state == api::LinkState::live);
        authenticate(live.office.context, session.token);
    }

    // Likewise where the directory is away when the server comes back.
    void eightHoursAreCountedWhileSomebodyListens() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        const auto session = live.enter("petit");
        live.follower.stop();
        registry_.ldap.stop();
        live.office.clock += 9 * 3'600'000;
        {
            jobs::DirectoryFollower again(live.office.context, live.directory, Live::settings());
            again.start(std::chrono::seconds(30));
            QVERIFY(live.waitForCount("directory_link WHERE state = 'away'", 1));
            authenticate(live.office.context, session.token);
            live.office.clock += 7 * 3'600'000;
            authenticate(live.office.context, session.token);
        }
        { // a restart does not begin to count anew
            jobs::DirectoryFollower again(live.office.context, live.directory, Live::settings());
            again.start(std::chrono::seconds(30));
            live.office.clock += 2 * 3'600'000;
            QVERIFY(live.waitForCount("sessions", 0));
        }
        registry_.ldap.start();
    }

    void whatCannotBeBroughtIsNotLive() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        QVERIFY(live.waitForCount("directory_link WHERE state = 'live'", 1));
        const auto connection = live.office.database.lease();
        connection->run("ALTER TABLE directory_losses RENAME TO elsewhere");
        registry_.ldap.addMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(live.waitForCount("directory_link WHERE state = 'away'", 1));
        connection->run("ALTER TABLE elsewhere RENAME TO directory_losses");
        QVERIFY(live.waitForCount("directory_link WHERE state = 'live'", 1));
        QVERIFY(live.waitForCount("users WHERE login = 'petit' AND 'technician' = ANY(roles)", 1));
        registry_.ldap.removeMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(live.waitForCount("users WHERE login = 'petit' AND 'technician' = ANY(roles)", 0));
    }

    // Another server of the directory may lag behind the one that is followed.
    void aSignInGivesNothingThatIsNotFollowed() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        live.follower.stop();
        registry_.ldap.addMember("GG_ILVM_TECH_IT", "petit");
        const auto session = live.enter("petit");
        QVERIFY(!authenticate(live.office.context, session.token).actor.rights.isTechnicianOf("IT"));
        QCOMPARE(live.office.count("directory_link WHERE renewal_asked_at IS NOT NULL"), 1);
        live.office.database.lease()->run("UPDATE users SET active = false WHERE login = 'girard'");
        QCOMPARE(refusalOf([&] { live.enter("girard"); }).status, 401);
        jobs::DirectoryFollower again(live.office.context, live.directory, Live::settings());
        again.start(std::chrono::seconds(30));
        QVERIFY(authenticate(live.office.context, session.token).actor.rights.isTechnicianOf("IT"));
        QCOMPARE(live.enter("girard").me.display_name, std::string("Pierre Girard"));
        QVERIFY(live.waitForCount("directory_link WHERE renewal_asked_at IS NOT NULL", 0));
        registry_.ldap.removeMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(live.waitForCount("users WHERE login = 'petit' AND 'technician' = ANY(roles)", 0));
    }

    // One that lost its lock, with its network perhaps, writes nothing over what its successor brought.
    void whoFollowsNoMoreWritesNothing() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        const auto everything = live.directory.snapshot();
        const auto changes = live.office.count("changes");
        QVERIFY_EXCEPTION_THROWN(reconcile(live.office.context, everything,
                                           [](store::Connection& connection) {
                                               const auto own = store::backendOf(connection);
                                               if (!store::isFollowedBy(connection, own))
                                                   throw std::runtime_error("another one follows");
                                           }),
                                 std::runtime_error);
        QCOMPARE(live.office.count("changes"), changes);
        live.office.database.lease()->run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' "
                                          "AND objid = 1718578284 AND database = (SELECT oid FROM pg_database WHERE "
                                          "datname = current_database())");
        registry_.ldap.addMember("GG_ILVM_TECH_IT", "petit"); // is brought all the same
        QVERIFY(live.waitForCount("users WHERE login = 'petit' AND 'technician' = ANY(roles)", 1));
        registry_.ldap.removeMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(live.waitForCount("users WHERE login = 'petit' AND 'technician' = ANY(roles)", 0));
    }

    void oneServerFollowsAndTheNextTakesOver() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        directory::LdapDirectory directory(tests::livelySettings(registry_.ldap), base::systemNow);
        jobs::DirectoryFollower second(live.office.context, directory, Live::settings());
        second.start(std::chrono::seconds(30));
        QCOMPARE(second.followedAt().milliseconds, std::int64_t(0));
        live.follower.stop();
        registry_.ldap.addMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(live.waitForCount("users WHERE login = 'petit' AND 'technician' = ANY(roles)", 1));
        QVERIFY(second.followedAt().milliseconds > 0);
        registry_.ldap.removeMember("GG_ILVM_TECH_IT", "petit");
        QVERIFY(live.waitForCount("users WHERE login = 'petit' AND 'technician' = ANY(roles)", 0));
    }

    void latencyOfAHundredChanges() {
        Live live(registry_.houses, registry_.ldap);
        live.start();
        const auto reference = live.incident(live.enter("benali"));
        const auto stream = live.listen(live.enter("petit"));
        std::vector<double> database, feed;
        auto connection = live.office.database.lease();
        const auto since = [](auto start) {
            return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        };
        for (std::size_t number = 1; number <= 100; ++number) {
            const auto told = [&](auto&& has) {
                return stream->waitFor(
                    [&](const auto& all) { return std::size_t(std::count_if(all.begin(), all.end(), has)) == number; });
            };
            registry_.ldap.addMember("GG_ILVM_TECH_IT", "petit");
            QVERIFY(told([&](const Told& t) { return hasUpsert(t, api::FeedType::ticket, reference); }));
            registry_.ldap.removeMember("GG_ILVM_TECH_IT", "petit");
            const auto committed = std::chrono::steady_clock::now();
            while (!connection->run("SELECT 1 FROM users WHERE login = 'petit' AND 'technician' = ANY(roles)").empty())
                QVERIFY(since(committed) < 10'000);
            database.push_back(since(committed));
            QVERIFY(told([&](const Told& t) { return hasRemoval(t, reference); }));
            feed.push_back(since(committed));
        }
        std::sort(database.begin(), database.end());
        std::sort(feed.begin(), feed.end());
        qInfo("directory commit -> right gone in the database: median %.0f ms, p99 %.0f ms", database[50],
              database[98]);
        qInfo("directory commit -> removal told by the feed: median %.0f ms, p99 %.0f ms", feed[50], feed[98]);
    }
};

QTEST_GUILESS_MAIN(TestLiveDirectory)
#include "test_live_directory.moc"
