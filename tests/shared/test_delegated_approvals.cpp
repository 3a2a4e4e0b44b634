// Who stands in for whom: for one of those who decide, never further, bound by what binds both, and never so that a
// request is left without a decider: by cases, and over thousands of random organisations.
// Not here: who decides when nobody is away (test_approvals.cpp).
#include "shared/domain/approvals.hpp"

#include <QtTest>
#include <random>
#include <set>

using namespace ilvm;
using namespace ilvm::domain;
using Outcome = Verdict::Outcome;

namespace {

using Ids = std::vector<std::string>;

const base::Instant moment{1'795'000'000'000};

Approvers ordinary(std::vector<HandedOver> handedOver) {
    Approvers approvers;
    approvers.managers = {"m1", "m2"};
    approvers.own_manager = "boss";
    approvers.n2 = {"t1", "t2"};
    approvers.fallback_n2 = {"f2"};
    approvers.handed_over = std::move(handedOver);
    return approvers;
}

Plan planFor(const Approvers& approvers, const std::string& author = "a", std::optional<std::string> forWhom = {}) {
    return planFor(ApprovalRule::n1_n2_tech, author, forWhom, approvers, false);
}

bool contains(const Ids& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

Ids inOwnRight(const Step& step) {
    Ids ids = step.deciders;
    std::erase_if(ids, [&](const std::string& id) { return standInAt(step, id) != nullptr; });
    return ids;
}

Status statusOf(Level level) {
    if (level == Level::n1) return Status::pending_n1;
    return level == Level::n2 ? Status::pending_n2 : Status::pending_signature;
}

// People, who of them decides what, and who is away.
struct Organisation {
    explicit Organisation(std::mt19937& random) : random_(random) {
        approvers.managers = some(3);
        approvers.n2 = some(3);
        approvers.fallback_n1 = some(1);
        approvers.fallback_n2 = some(1);
        if (below(3) == 0) approvers.own_manager = person();
        if (below(2) == 0) approvers.signers = some(2);
        author = person();
        approvers.author_is_manager = contains(approvers.managers, author);
        if (below(3) == 0) requestedFor = person();
        rule = below(4) == 0 ? ApprovalRule::n1 : ApprovalRule::n1_n2_budget;
        if (rule == ApprovalRule::n1) approvers.signers.reset(); // what is signed has a second level
        combined = below(8) == 0;
        for (int giver = 0; giver < people; ++giver) {
            const auto to = person();
            if (below(2) == 0 && to != nameOf(giver)) approvers.handed_over.push_back({nameOf(giver), to});
        }
    }

    static std::string nameOf(int number) { return "p" + std::to_string(number); }
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    std::string person() { return nameOf(below(people)); }
    Ids some(int most) {
        Ids ids;
        for (int i = below(most + 1); i >= 0; --i)
            ids.push_back(person());
        return ids;
    }

    static constexpr int people = 6;
    Approvers approvers;
    std::string author;
    std::optional<std::string> requestedFor;
    ApprovalRule rule = ApprovalRule::n1;
    bool combined = false;

private:
    std::mt19937& random_;
};

std::string wrongWithStandIns(const Organisation& organisation, const Step& step) {
    for (const StandIn& each : step.stand_ins) {
        if (step.level == Level::signature) return "somebody signs for another";
        if (!contains(step.deciders, each.id)) return each.id + " stands in and does not decide";
        if (each.givers.empty()) return each.id + " stands in for nobody";
        for (const auto& giver : each.givers) {
            if (!contains(inOwnRight(step), giver))
                return each.id + " stands in for " + giver + ", who decides nothing";
            const auto& all = organisation.approvers.handed_over;
            if (std::none_of(all.begin(), all.end(),
                             [&](const HandedOver& pair) { return pair.giver == giver && pair.to == each.id; }))
                return giver + " has handed nothing to " + each.id;
        }
    }
    for (const auto& id : step.deciders)
        if (id == organisation.author || id == organisation.requestedFor) return id + " decides on their own request";
    return {};
}

std::set<std::string> boundBy(const Step& step) {
    std::set<std::string> persons;
    for (const auto& id : {step.decided_by, step.on_behalf_of})
        if (id) persons.insert(*id);
    if (const auto* standIn = step.decided_by ? standInAt(step, *step.decided_by) : nullptr)
        persons.insert(standIn->givers.begin(), standIn->givers.end());
    return persons;
}

bool meet(const std::set<std::string>& one, const std::set<std::string>& other) {
    return std::any_of(one.begin(), one.end(), [&](const std::string& id) { return other.contains(id); });
}

// One request of this organisation, decided level by level by whom chance chooses. What is wrong; empty where nothing.
std::string walked(Organisation& organisation) {
    auto without = organisation.approvers;
    without.handed_over.clear();
    const auto planned = [&](const Approvers& approvers) {
        return planFor(organisation.rule, organisation.author, organisation.requestedFor, approvers,
                       organisation.combined);
    };
    const Plan plan = planned(organisation.approvers);
    if (plan.nobody != planned(without).nobody) return "an absence decides whether anybody decides";
    if (plan.nobody) return {};
    TicketFacts ticket;
    ticket.kind = Kind::purchase;
    ticket.author = organisation.author;
    ticket.requested_for = organisation.requestedFor;
    for (const auto& each : plan.steps)
        ticket.path.push_back(each.step);
    for (std::size_t at = 0; at < ticket.path.size(); ++at) {
        ticket.status = statusOf(ticket.path[at].level);
        const auto refresh = [&](const Approvers& approvers) {
            return refreshed(ticket.path, organisation.rule, ticket, approvers, organisation.combined).at(at).step;
        };
        Step& step = ticket.path[at];
        const Step alone = refresh(without);
        step = refresh(organisation.approvers);
        if (step.deciders.empty()) return "nobody is left to decide";
        if (inOwnRight(step) != alone.deciders) return "an absence changes who decides in a right of their own";
        if (auto wrong = wrongWithStandIns(organisation, step); !wrong.empty()) return wrong;
        for (int i = 0; i < Organisation::people; ++i) {
            const Actor actor{Organisation::nameOf(i), {{Role::director}, {}, {}}};
            const bool may =
                judge(step.level == Level::signature ? ActionCode::sign : ActionCode::approve, ticket, actor, moment)
                    .outcome == Outcome::allowed;
            if (may != contains(step.deciders, actor.id)) return "the table says something else of " + actor.id;
        }
        const auto& chosen =
            step.deciders[static_cast<std::size_t>(organisation.below(static_cast<int>(step.deciders.size())))];
        step.decided_by = chosen;
        if (const auto* standIn = standInAt(step, chosen)) step.on_behalf_of = standIn->givers.front();
        step.state = ApprovalState::approved;
        step.deciders.clear();
        if (at == 0 || organisation.combined) continue;
        if (meet(boundBy(ticket.path[at - 1]), boundBy(step))) return "one person has decided two levels";
    }
    return {};
}

} // namespace

class TestDelegatedApprovals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsAwayIsJoined() {
        const auto first = planFor(ordinary({{"m1", "s"}})).steps[0].step;
        QCOMPARE(first.deciders, (Ids{"m1", "m2", "s"}));
        QCOMPARE(first.stand_ins, (std::vector<StandIn>{{"s", {"m1"}}}));
        const auto both = planFor(ordinary({{"m2", "s"}, {"m1", "s"}})).steps[0].step;
        QCOMPARE(both.stand_ins, (std::vector<StandIn>{{"s", {"m1", "m2"}}}));
        QVERIFY(planFor(ordinary({{"m1", "s"}})).steps[0].reason.empty());
    }

    void nobodyHandsOnWhatTheyWereHanded() {
        const auto path = planFor(ordinary({{"m1", "s"}, {"s", "t"}}));
        QCOMPARE(path.steps[0].step.deciders, (Ids{"m1", "m2", "s"}));
        // What one decides in a right of one's own is another matter.
        QCOMPARE(planFor(ordinary({{"m1", "t1"}, {"t1", "s"}})).steps[1].step.deciders, (Ids{"t1", "t2", "s"}));
    }

    void whoDecidesAnywayDoesNotStandIn() {
        const auto first = planFor(ordinary({{"m1", "m2"}})).steps[0].step;
        QCOMPARE(first.deciders, (Ids{"m1", "m2"}));
        QVERIFY(first.stand_ins.empty());
    }

    void notOnTheirOwnNorOnTheGivers() {
        QCOMPARE(planFor(ordinary({{"m1", "a"}})).steps[0].step.deciders, (Ids{"m1", "m2"}));
        QCOMPARE(planFor(ordinary({{"m1", "b"}}), "a", "b").steps[0].step.deciders, (Ids{"m1", "m2"}));
        QCOMPARE(planFor(ordinary({{"m1", "s"}}), "a", "m1").steps[0].step.deciders, Ids{"m2"});
    }

    // With both of them gone nobody would be left for the second level.
    void notWhereBothAreNeededLater() {
        auto approvers = ordinary({{"m1", "t1"}});
        approvers.n2 = {"m1", "t1"};
        QCOMPARE(planFor(approvers).steps[0].step.deciders, (Ids{"m1", "m2"}));
        approvers.n2 = {"m1", "t1", "t2"};
        QCOMPARE(planFor(approvers).steps[0].step.deciders, (Ids{"m1", "m2", "t1"}));
    }

    void bothAreOutOfTheNextLevel() {
        TicketFacts ticket;
        ticket.author = "a";
        ticket.status = Status::pending_n2;
        std::vector<Step> path{{Level::n1, ApprovalState::approved, {}, "t1", "m1"}, {Level::n2, {}, {}, {}}};
        auto approvers = ordinary({{"t2", "t1"}, {"t3", "s"}});
        approvers.n2 = {"m1", "t1", "t2", "t3"};
        const auto second = refreshed(path, ApprovalRule::n1_n2_tech, ticket, approvers, false).at(1).step;
        QCOMPARE(second.deciders, (Ids{"t2", "t3", "s"}));
    }

    // In whose place of the two is chance: both are.
    void allGiversAreBound() {
        TicketFacts ticket;
        ticket.kind = Kind::request;
        ticket.author = "a";
        ticket.status = Status::pending_n2;
        Step first{Level::n1, ApprovalState::approved, {}, "s", "m1"};
        first.stand_ins = {{"s", {"m1", "m2"}}};
        auto approvers = ordinary({});
        approvers.n2 = {"m1", "m2", "t1"};
        ticket.path = {first, {Level::n2, {}, {}, {}}};
        ticket.path[1] = refreshed(ticket.path, ApprovalRule::n1_n2_tech, ticket, approvers, false).at(1).step;
        QCOMPARE(ticket.path[1].deciders, Ids{"t1"});
        for (const auto* giver : {"m1", "m2"}) {
            const Actor actor{giver, {{Role::approver_tech}, {}, {}}};
            QCOMPARE(judge(ActionCode::approve, ticket, actor, moment).reason.message,
                     std::string("Un niveau de cette demande est déjà validé par vous ou en votre nom : une autre "
                                 "personne doit valider celui-ci."));
        }
    }

    // As many as leave somebody for the second level.
    void notForAllWhoAreNeededLater() {
        auto approvers = ordinary({{"m2", "s"}, {"m1", "s"}});
        approvers.n2 = {"m1", "m2"};
        QCOMPARE(planFor(approvers).steps[0].step.stand_ins, (std::vector<StandIn>{{"s", {"m1"}}}));
        approvers.n2 = {"m1", "m2", "t1"};
        QCOMPARE(planFor(approvers).steps[0].step.stand_ins, (std::vector<StandIn>{{"s", {"m1", "m2"}}}));
    }

    void theTableKnowsThem() {
        TicketFacts ticket;
        ticket.kind = Kind::request;
        ticket.author = "a";
        ticket.origin_service = "SESSAD";
        ticket.status = Status::pending_n1;
        for (const auto& each : planFor(ordinary({{"m1", "s"}})).steps)
            ticket.path.push_back(each.step);
        const Actor standIn{"s", {}}, giver{"m1", {{Role::manager, Role::approver_tech}, {}, {"SESSAD"}}};
        for (const auto action : {ActionCode::approve, ActionCode::refuse, ActionCode::send_back})
            QVERIFY(judge(action, ticket, standIn, moment).outcome == Outcome::allowed);
        QCOMPARE(offersFor(ticket, standIn, moment).size(), std::size_t(3));
        ticket.path[0].state = ApprovalState::approved;
        ticket.path[0].deciders.clear();
        ticket.path[0].decided_by = "s";
        ticket.path[0].on_behalf_of = "m1";
        ticket.status = Status::pending_n2;
        // In whose place it was decided, that person does not decide again.
        QCOMPARE(judge(ActionCode::approve, ticket, giver, moment).reason.code, std::string("separation_of_duties"));
        // The decision was somebody's until another took it.
        ticket.path[0].decided_by = "m1";
        ticket.path[0].on_behalf_of.reset();
        QCOMPARE(judge(ActionCode::approve, ticket, standIn, moment).reason.code, std::string("overtaken"));
    }

    void whateverTheOrganisation() {
        std::mt19937 random(20261127);
        int away = 0;
        for (int i = 0; i < 20'000; ++i) {
            Organisation organisation(random);
            for (int walk = 0; walk < 3; ++walk) {
                const auto wrong = walked(organisation);
                QVERIFY2(wrong.empty(), (std::to_string(i) + ": " + wrong).c_str());
            }
            const auto path = planFor(organisation.rule, organisation.author, organisation.requestedFor,
                                      organisation.approvers, organisation.combined);
            away += std::any_of(path.steps.begin(), path.steps.end(),
                                [](const auto& each) { return !each.step.stand_ins.empty(); });
        }
        QVERIFY(away > 1'000); // otherwise nothing was tried
    }
};

QTEST_APPLESS_MAIN(TestDelegatedApprovals)
#include "test_delegated_approvals.moc"
