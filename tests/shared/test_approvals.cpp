// Who decides: the ordinary rule, its exceptions, and that nobody decides for themselves or twice.
#include "shared/domain/approvals.hpp"

#include <QtTest>

using namespace ilvm::domain;

namespace {

using Ids = std::vector<std::string>;

Approvers ordinary() {
    Approvers approvers;
    approvers.managers = {"m1", "m2"};
    approvers.own_manager = "boss";
    approvers.fallback_n1 = {"f1"};
    approvers.n2 = {"t1", "t2"};
    approvers.fallback_n2 = {"f2"};
    return approvers;
}

Plan plan(const Approvers& approvers, const std::string& author = "a", std::optional<std::string> forWhom = {},
          ApprovalRule rule = ApprovalRule::n1_n2_tech, bool combined = false) {
    return planFor(rule, author, forWhom, approvers, combined);
}

} // namespace

class TestApprovals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordinaryPath() {
        const auto path = plan(ordinary());
        QVERIFY(!path.nobody);
        QCOMPARE(path.steps.size(), std::size_t(2));
        QCOMPARE(path.steps[0].step.deciders, (Ids{"m1", "m2"}));
        QCOMPARE(path.steps[1].step.deciders, (Ids{"t1", "t2"}));
        QVERIFY(path.steps[0].reason.empty());
    }

    void noRuleNoPath() { QVERIFY(plan(ordinary(), "a", {}, ApprovalRule::none).steps.empty()); }

    void managersOwnRequestGoesToTheirSuperior() {
        auto approvers = ordinary();
        approvers.author_is_manager = true;
        const auto path = plan(approvers, "m1");
        QCOMPARE(path.steps[0].step.deciders, (Ids{"boss", "m2"}));
        QVERIFY(!path.steps[0].reason.empty());
        approvers.own_manager.reset();
        QCOMPARE(plan(approvers, "m1").steps[0].step.deciders, (Ids{"f1", "m2"}));
    }

    void serviceWithoutManagerAsksTheAuthorsOwn() {
        auto approvers = ordinary();
        approvers.managers.clear();
        QCOMPARE(plan(approvers).steps[0].step.deciders, Ids{"boss"});
        approvers.own_manager.reset();
        QCOMPARE(plan(approvers).steps[0].step.deciders, Ids{"f1"});
    }

    void beneficiaryDoesNotDecideEither() { QCOMPARE(plan(ordinary(), "a", "m1").steps[0].step.deciders, Ids{"m2"}); }

    void nobodyEligibleNamesTheLevel() {
        auto approvers = ordinary();
        approvers.n2 = {"a"};
        approvers.fallback_n2.clear();
        QCOMPARE(plan(approvers).nobody, std::optional(Level::n2));
        approvers = {};
        QCOMPARE(plan(approvers).nobody, std::optional(Level::n1));
    }

    void soleSecondLevelStaysOutOfTheFirst() {
        auto approvers = ordinary();
        approvers.n2 = {"m1"};
        approvers.managers = {"m1", "m2"};
        QCOMPARE(plan(approvers).steps[0].step.deciders, Ids{"m2"});
        // As where the service has no N1: their own manager, then the configured ones, then nobody.
        approvers.managers = {"m1"};
        QCOMPARE(plan(approvers).steps[0].step.deciders, Ids{"boss"});
        QVERIFY(!plan(approvers).steps[0].reason.empty());
        approvers.own_manager = "m1";
        QCOMPARE(plan(approvers).steps[0].step.deciders, Ids{"f1"});
        approvers.fallback_n1.clear();
        QCOMPARE(plan(approvers).nobody, std::optional(Level::n1));
        QVERIFY(!plan(approvers, "a", {}, ApprovalRule::n1_n2_tech, true).nobody);
    }

    void whoDecidedTheFirstIsOutOfTheSecond() {
        TicketFacts ticket;
        ticket.author = "a";
        ticket.status = Status::pending_n2;
        std::vector<Step> path{{Level::n1, ApprovalState::approved, {}, "t1"},
                               {Level::n2, ApprovalState::waiting, {"t1", "t2"}, {}}};
        const auto second = [&](const Approvers& approvers, bool combined) {
            return refreshed(path, ApprovalRule::n1_n2_tech, ticket, approvers, combined).at(1);
        };
        QCOMPARE(second(ordinary(), false).step.deciders, Ids{"t2"});
        QCOMPARE(second(ordinary(), true).step.deciders, (Ids{"t1", "t2"}));
        // Where nobody else is left in the role, those of the configuration decide, and it is said why.
        auto approvers = ordinary();
        approvers.n2 = {"t1"};
        QCOMPARE(second(approvers, false).step.deciders, Ids{"f2"});
        QVERIFY(!second(approvers, false).reason.empty());
    }
};

QTEST_APPLESS_MAIN(TestApprovals)
#include "test_approvals.moc"
