// A large directory, 20,000 people in 2,000 groups, and a client that is open. What takes how long is printed, and
// never judged: reading and reconciling everything, and a hundred times the way from the directory's commit to the
// store of the client whose right is gone.
#include "server/usecases/reconcile.hpp"
#include "tests/contract/followed_server.hpp"
#include "tests/contract/played_desk.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr int people = 20'000, groups = 2'000, members = 50, changes = 100;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <typename Work>
auto timed(const char* what, Work&& work) {
    const auto start = Clock::now();
    auto result = work();
    qInfo("%s: %.1f s", what, millisecondsSince(start) / 1000);
    return result;
}

// The median and the worst of all but one in a hundred.
void print(const char* what, std::vector<double> milliseconds) {
    std::sort(milliseconds.begin(), milliseconds.end());
    qInfo("%s, %zu changes: median %.0f ms, p99 %.0f ms", what, milliseconds.size(),
          milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 99 / 100 - 1]);
}

} // namespace

class TestManyPeople : public QObject {
    Q_OBJECT

    // A hundred times haddad becomes a technician of IT and is one no more.
    static void loseAHundredTimes(support::TestDirectory& ldap, PlayedDesk& desk, const char* what) {
        const auto isTechnician = [&] { return desk.truth().me() && !desk.truth().me()->services.empty(); };
        std::vector<double> milliseconds;
        QTRY_VERIFY_WITH_TIMEOUT(desk.truth().me().has_value(), patience);
        for (int change = 0; change < changes; ++change) {
            ldap.addMember("GG_ILVM_TECH_IT", "haddad");
            QTRY_VERIFY_WITH_TIMEOUT(isTechnician(), patience);
            ldap.removeMember("GG_ILVM_TECH_IT", "haddad");
            const auto committed = Clock::now();
            while (isTechnician() && millisecondsSince(committed) < patience)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 1);
            QVERIFY(!isTechnician());
            milliseconds.push_back(millisecondsSince(committed));
        }
        print(what, std::move(milliseconds));
    }

    static void addFew(support::TestDirectory& ldap) {
        ldap.addPerson({.login = "lemoine", .displayName = "Anne Lemoine"});
        ldap.addPerson({.login = "haddad", .displayName = "Karim Haddad"});
        ldap.addPerson({.login = "moreau", .displayName = "Inès Moreau"});
        ldap.addGroup("GG_ILVM_ADMIN", {"lemoine"});
        ldap.addGroup("GG_ILVM_TECH_IT", {"moreau"});
    }

private Q_SLOTS:
    void amongAFew() {
        support::TestDirectory ldap;
        addFew(ldap);
        Ground ground;
        FollowedServer followed(ground, ldap);
        followed.follow();
        const Stage stage(followed.server, ground);
        PlayedDesk desk(stage, QStringLiteral("haddad"));
        loseAHundredTimes(ldap, desk, "directory commit -> right gone in the open client's store, 3 people");
    }

    void amongVeryMany() {
        support::TestDirectory ldap;
        addFew(ldap);
        ldap.fill(people, groups, members);
        Ground ground;
        FollowedServer followed(ground, ldap);
        const auto& context = followed.server.context();
        const auto everything = timed("reading everything", [&] { return followed.directory.snapshot(); });
        QCOMPARE(everything.people.size(), std::size_t(people + 3));
        QCOMPARE(everything.groups.size(), std::size_t(groups + 2));
        const auto first =
            timed("the first reconciliation, all people new", [&] { return usecases::reconcile(context, everything); });
        QCOMPARE(first.added, std::size_t(people + 3));
        const auto second =
            timed("a full reconciliation that finds nothing", [&] { return usecases::reconcile(context, everything); });
        QCOMPARE(second.added + second.changed + second.deactivated, std::size_t(0));
        timed("following from the start", [&] {
            followed.follow(std::chrono::minutes(5));
            return 0;
        });
        QVERIFY(followed.isFollowed());
        const Stage stage(followed.server, ground);
        PlayedDesk desk(stage, QStringLiteral("haddad"));
        loseAHundredTimes(ldap, desk, "directory commit -> right gone in the open client's store, 20,000 people");
    }
};

QTEST_MAIN(TestManyPeople)
#include "test_many_people.moc"
