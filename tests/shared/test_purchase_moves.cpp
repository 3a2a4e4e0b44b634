// The finance table: every action of a purchase in every status by every kind of person, written out from the contract.
#include "shared/domain/approvals.hpp"
#include "shared/wire/traits.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::domain;
using Outcome = Verdict::Outcome;
using Names = std::set<std::string>;

namespace {

const base::Instant moment{1'795'000'000'000};

const std::map<std::string, Rights> people{
    {"author", {}},
    {"beneficiary", {}},
    {"stranger", {}},
    {"manager", {{Role::manager}, {}, {"SESSAD"}}},
    {"budget", {{Role::approver_budget}, {}, {}}},
    {"tech_approver", {{Role::approver_tech}, {}, {}}},
    {"holder", {{Role::technician}, {"DAF"}, {}}},
    {"colleague", {{Role::technician}, {"DAF"}, {}}},
    {"it", {{Role::technician}, {"IT"}, {}}},
    {"director", {{Role::director}, {}, {}}},
    {"deputy", {{Role::director}, {}, {}}}, // without an authority that covers it
    {"park", {{Role::asset_manager}, {}, {}}},
    {"hr", {{Role::hr}, {}, {}}},
    {"admin", {{Role::admin}, {}, {}}},
};

Actor person(const std::string& id) {
    return {id, people.at(id)};
}

TicketFacts purchaseIn(Status status) {
    TicketFacts ticket;
    ticket.kind = Kind::purchase;
    ticket.status = status;
    ticket.author = "author";
    ticket.requested_for = "beneficiary";
    ticket.origin_service = "SESSAD";
    ticket.target_service = "DAF";
    ticket.path = {{Level::n1, ApprovalState::waiting, {"manager"}, {}},
                   {Level::n2, ApprovalState::waiting, {"budget"}, {}},
                   {Level::signature, ApprovalState::waiting, {"director"}, {}}};
    if (status != Status::pending_n1) ticket.path[0] = {Level::n1, ApprovalState::approved, {}, "manager"};
    if (status != Status::pending_n1 && status != Status::pending_n2)
        ticket.path[1] = {Level::n2, ApprovalState::approved, {}, "budget"};
    if (status == Status::ordered || status == Status::closed)
        ticket.path[2] = {Level::signature, ApprovalState::approved, {}, "director"};
    const std::set<Status> held{Status::in_progress, Status::waiting_requester, Status::pending_signature,
                                Status::ordered, Status::closed};
    if (held.contains(status)) ticket.assignee = "holder";
    return ticket;
}

Names allowedFor(const TicketFacts& ticket, const Actor& actor) {
    Names allowed;
    for (const auto& offer : offersFor(ticket, actor, moment))
        if (!offer.refused) allowed.insert(std::string(wire::codeOf(offer.action)));
    return allowed;
}

std::string verdictOf(ActionCode action, const TicketFacts& ticket, const Actor& actor) {
    const auto verdict = judge(action, ticket, actor, moment);
    if (!verdict.move) return verdict.reason.code;
    return std::string(wire::codeOf(statusAfter(*verdict.move, ticket, {})));
}

Approvers approvers() {
    Approvers approvers;
    approvers.managers = {"manager"};
    approvers.n2 = {"budget", "second"};
    approvers.signers = {"director"};
    return approvers;
}

} // namespace

class TestPurchaseMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusOffersWhatTheContractSays() {
        const std::map<Status, std::map<std::string, Names>> table{
            {Status::pending_n1, {{"author", {"cancel"}}, {"manager", {"approve", "refuse", "send_back"}}}},
            {Status::pending_n2, {{"author", {"cancel"}}, {"budget", {"approve", "refuse", "send_back"}}}},
            {Status::to_correct, {{"author", {"cancel", "resubmit"}}}},
            {Status::open, {{"author", {"cancel"}}, {"holder", {"assign", "take"}}, {"colleague", {"assign", "take"}}}},
            {Status::in_progress,
             {{"author", {"cancel"}},
              {"holder", {"ask", "assign", "prepare", "release", "send_back"}},
              {"colleague", {"assign"}}}},
            {Status::waiting_requester,
             {{"author", {"answer", "cancel"}}, {"holder", {"assign", "release"}}, {"colleague", {"assign"}}}},
            {Status::pending_signature, {{"director", {"refuse", "return", "sign"}}, {"deputy", {"refuse", "return"}}}},
            {Status::ordered,
             {{"author", {"receive"}},
              {"beneficiary", {"receive"}},
              {"park", {"receive"}},
              {"holder", {"give_up_rest"}},
              {"colleague", {"give_up_rest"}}}},
            {Status::closed, {}},
            {Status::refused, {}},
            {Status::cancelled, {}},
            {Status::tracking, {}},
        };
        for (const auto& [status, expected] : table)
            for (const auto& [id, rights] : people) {
                const auto found = expected.find(id);
                const auto context = std::string(wire::codeOf(status)) + " " + id;
                QVERIFY2(allowedFor(purchaseIn(status), person(id)) ==
                             (found == expected.end() ? Names{} : found->second),
                         context.c_str());
            }
    }

    // What is not offered is refused, whoever asks, by 403 or 409 and never by silence.
    void nothingElseIsAllowed() {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Status>>([&](auto status) {
            const auto ticket = purchaseIn(status.value);
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<ActionCode>>([&](auto action) {
                for (const auto& [id, rights] : people) {
                    const auto verdict = judge(action.value, ticket, person(id), moment);
                    const bool offered =
                        allowedFor(ticket, person(id)).contains(std::string(wire::codeOf(action.value)));
                    QCOMPARE(verdict.outcome == Outcome::allowed, offered);
                    QCOMPARE(verdict.move != nullptr, offered);
                    QVERIFY(offered || !verdict.reason.message.empty());
                }
            });
        });
    }

    void otherKindsKnowNothingOfIt() {
        for (const Kind kind : {Kind::incident, Kind::imago, Kind::request, Kind::onboarding})
            for (const auto action : {ActionCode::prepare, ActionCode::return_, ActionCode::sign, ActionCode::receive,
                                      ActionCode::give_up_rest}) {
                auto ticket = purchaseIn(Status::in_progress);
                ticket.kind = kind;
                QCOMPARE(verdictOf(action, ticket, person("holder")), std::string("not_for_kind"));
            }
        for (const auto action : {ActionCode::close, ActionCode::reopen, ActionCode::transfer, ActionCode::prioritise})
            QCOMPARE(verdictOf(action, purchaseIn(Status::in_progress), person("holder")), std::string("not_for_kind"));
    }

    void whereMovesLead() {
        using S = Status;
        QCOMPARE(verdictOf(ActionCode::approve, purchaseIn(S::pending_n1), person("manager")),
                 std::string("pending_n2"));
        // The signature waits in the path, but the order must be prepared first.
        QCOMPARE(verdictOf(ActionCode::approve, purchaseIn(S::pending_n2), person("budget")), std::string("open"));
        QCOMPARE(verdictOf(ActionCode::prepare, purchaseIn(S::in_progress), person("holder")),
                 std::string("pending_signature"));
        QCOMPARE(verdictOf(ActionCode::send_back, purchaseIn(S::in_progress), person("holder")),
                 std::string("to_correct"));
        QCOMPARE(verdictOf(ActionCode::return_, purchaseIn(S::pending_signature), person("director")),
                 std::string("in_progress"));
        QCOMPARE(verdictOf(ActionCode::refuse, purchaseIn(S::pending_signature), person("director")),
                 std::string("refused"));
        QCOMPARE(verdictOf(ActionCode::sign, purchaseIn(S::pending_signature), person("director")),
                 std::string("ordered"));
        QCOMPARE(verdictOf(ActionCode::give_up_rest, purchaseIn(S::ordered), person("holder")), std::string("closed"));
        const auto ordered = purchaseIn(S::ordered);
        const auto receive = judge(ActionCode::receive, ordered, person("author"), moment);
        QCOMPARE(statusAfter(*receive.move, ordered, {false, false}), S::ordered);
        QCOMPARE(statusAfter(*receive.move, ordered, {false, true}), S::closed);
    }

    void theAuthorDoesNotPrepare() {
        const Actor author{"author", {{Role::technician}, {"DAF"}, {}}};
        auto ticket = purchaseIn(Status::open);
        QCOMPARE(verdictOf(ActionCode::take, ticket, author), std::string("separation_of_duties"));
        ticket = purchaseIn(Status::in_progress);
        ticket.assignee = "author";
        QCOMPARE(verdictOf(ActionCode::prepare, ticket, author), std::string("separation_of_duties"));
        ticket.kind = Kind::request; // elsewhere people may help themselves
        QCOMPARE(verdictOf(ActionCode::release, ticket, author), std::string("open"));
    }

    void whoMayNotSignIsToldWhy() {
        auto ticket = purchaseIn(Status::pending_signature);
        QCOMPARE(verdictOf(ActionCode::sign, ticket, person("deputy")), std::string("no_authority"));
        QCOMPARE(verdictOf(ActionCode::sign, ticket, person("budget")), std::string("not_your_role"));
        ticket.path[1].decided_by = "deputy";
        for (const auto action : {ActionCode::sign, ActionCode::return_, ActionCode::refuse})
            QCOMPARE(verdictOf(action, ticket, person("deputy")), std::string("separation_of_duties"));
        ticket.path[1].decided_by = "budget";
        ticket.author = "deputy";
        for (const auto action : {ActionCode::sign, ActionCode::return_, ActionCode::refuse})
            QCOMPARE(verdictOf(action, ticket, person("deputy")), std::string("own_request"));
        // N1 and signature may be the same person's.
        ticket = purchaseIn(Status::pending_signature);
        ticket.path[0].decided_by = "director";
        QCOMPARE(verdictOf(ActionCode::sign, ticket, person("director")), std::string("ordered"));
        QCOMPARE(judge(ActionCode::sign, purchaseIn(Status::ordered), person("deputy"), moment).outcome,
                 Outcome::impossible);
    }

    void thePathEndsWithASignature() {
        const auto plan = planFor(ApprovalRule::n1_n2_budget, "author", {}, approvers(), false);
        QCOMPARE(plan.steps.size(), 3u);
        QCOMPARE(plan.steps[2].step.level, Level::signature);
        QCOMPARE(plan.steps[2].step.deciders, std::vector<std::string>{"director"});
        QVERIFY(!plan.nobody);
        const auto own = planFor(ApprovalRule::n1_n2_budget, "director", {}, approvers(), false);
        QCOMPARE(own.nobody, std::optional(Level::signature));
    }

    void whoAloneMaySignIsKeptForIt() {
        auto all = approvers();
        all.n2 = {"budget", "director"};
        const auto plan = planFor(ApprovalRule::n1_n2_budget, "author", {}, all, false);
        QCOMPARE(plan.steps[1].step.deciders, std::vector<std::string>{"budget"});
        const auto combined = planFor(ApprovalRule::n1_n2_budget, "author", {}, all, true);
        QCOMPARE(combined.steps[1].step.deciders, (std::vector<std::string>{"budget", "director"}));
        all.signers = {"deputy", "director"};
        const auto two = planFor(ApprovalRule::n1_n2_budget, "author", {}, all, false);
        QCOMPARE(two.steps[1].step.deciders, (std::vector<std::string>{"budget", "director"}));
        auto ticket = purchaseIn(Status::in_progress);
        ticket.path[1].decided_by = "director";
        const auto later = refreshed(ticket.path, ApprovalRule::n1_n2_budget, ticket, all, false);
        QCOMPARE(later[2].step.deciders, std::vector<std::string>{"deputy"});
        QCOMPARE(later[0].step.decided_by, std::optional<std::string>("manager"));
    }
};

QTEST_APPLESS_MAIN(TestPurchaseMoves)
#include "test_purchase_moves.moc"
