// A large directory: 20,000 people in 2,000 groups. What takes how long is printed, and never judged.
#include "tests/server/jobs/live.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using tests::Live;

class TestManyPeople : public QObject {
    Q_OBJECT

    tests::Registry registry_;

    template <typename Work>
    static auto timed(const char* what, Work&& work) {
        const auto start = std::chrono::steady_clock::now();
        auto result = work();
        qInfo("%s: %.1f s", what, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        return result;
    }

private Q_SLOTS:
    void everybodyIsFollowed() {
        constexpr int people = 20'000, groups = 2'000, members = 50;
        registry_.ldap.fill(people, groups, members);
        registry_.ldap.addMember("Informatique", "g1999"); // 50 of them, and those of g1998, are technicians of IMAGO
        Live live(registry_.houses, registry_.ldap);
        const auto everything = timed("reading everything", [&] { return live.directory.snapshot(); });
        QCOMPARE(everything.people.size(), std::size_t(people + 5));
        QCOMPARE(everything.groups.size(), std::size_t(groups + 5));
        const auto first = timed("the first reconciliation, all people new",
                                 [&] { return reconcile(live.office.context, everything); });
        QCOMPARE(first.added, std::size_t(people + 5));
        const auto second = timed("a full reconciliation that finds nothing",
                                  [&] { return reconcile(live.office.context, everything); });
        QCOMPARE(second.added + second.changed + second.deactivated, std::size_t(0));
        timed("following from the start", [&] {
            live.follower.start(std::chrono::minutes(5));
            return 0;
        });
        QVERIFY(live.follower.followedAt().milliseconds > 0);
        const auto before = live.office.count("users WHERE 'IMAGO' = ANY(services)");
        registry_.ldap.addMember("GG_ILVM_TECH_IMAGO", "p19999");
        timed("one more member of a group",
              [&] { return live.waitForCount("users WHERE 'IMAGO' = ANY(services)", before + 1); });
        QCOMPARE(live.office.count("users WHERE 'IMAGO' = ANY(services)"), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestManyPeople)
#include "test_many_people.moc"
