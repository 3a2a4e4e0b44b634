// The table of moves: every action in every status by every kind of person, and what it needs.
#include "shared/domain/moves.hpp"
#include "shared/wire/traits.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::domain;
using Outcome = Verdict::Outcome;

namespace {

const base::Instant now{1'795'000'000'000};

Actor technician(const std::string& id, const std::string& service = "IT") {
    return {id, {{Role::technician}, {service}, {}}};
}

TicketFacts ticketIn(Status status) {
    TicketFacts ticket;
    ticket.kind = Kind::request;
    ticket.status = status;
    ticket.author = "author";
    ticket.origin_service = "SESSAD";
    ticket.target_service = "IT";
    ticket.path = {{Level::n1, ApprovalState::waiting, {"manager"}, {}},
                   {Level::n2, ApprovalState::waiting, {"second"}, {}}};
    if (status != Status::pending_n1) ticket.path[0] = {Level::n1, ApprovalState::approved, {}, "manager"};
    if (status != Status::pending_n1 && status != Status::pending_n2)
        ticket.path[1] = {Level::n2, ApprovalState::approved, {}, "second"};
    if (status == Status::in_progress || status == Status::waiting_requester || status == Status::closed)
        ticket.assignee = "holder";
    if (isTerminal(status)) ticket.closed_at = base::Instant{now.milliseconds - 86'400'000};
    return ticket;
}

Actor manager(const std::string& id = "manager") {
    return {id, {{Role::manager}, {}, {"SESSAD"}}};
}
Actor second(const std::string& id = "second") {
    return {id, {{Role::approver_tech}, {}, {}}};
}
Actor requester(const std::string& id) {
    return {id, {}};
}

std::set<std::string> allowedFor(const TicketFacts& ticket, const Actor& actor) {
    std::set<std::string> allowed;
    for (const auto& offer : offersFor(ticket, actor, now))
        if (!offer.refused) allowed.insert(std::string(wire::codeOf(offer.action)));
    return allowed;
}

using Names = std::set<std::string>;

} // namespace

class TestMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusOffersWhatTheContractSays() {
        const Actor author = requester("author"), holder = technician("holder"), other = technician("other");
        struct Expected {
            Status status;
            Names author, manager, second, other, holder;
        };
        const std::vector<Expected> table{
            {Status::pending_n1, {"cancel"}, {"approve", "refuse", "send_back"}, {}, {"prioritise"}, {"prioritise"}},
            {Status::pending_n2, {"cancel"}, {}, {"approve", "refuse", "send_back"}, {"prioritise"}, {"prioritise"}},
            {Status::to_correct, {"cancel", "resubmit"}, {}, {}, {"prioritise"}, {"prioritise"}},
            {Status::open,
             {"cancel"},
             {},
             {},
             {"assign", "prioritise", "take", "transfer"},
             {"assign", "prioritise", "take", "transfer"}},
            {Status::in_progress,
             {"cancel"},
             {},
             {},
             {"assign", "prioritise", "transfer"},
             {"ask", "assign", "close", "prioritise", "release", "transfer"}},
            {Status::waiting_requester,
             {"answer", "cancel"},
             {},
             {},
             {"assign", "prioritise", "transfer"},
             {"assign", "close", "prioritise", "release", "transfer"}},
            {Status::closed, {"reopen"}, {}, {}, {}, {}},
            {Status::refused, {}, {}, {}, {}, {}},
            {Status::cancelled, {}, {}, {}, {}, {}},
        };
        for (const auto& row : table) {
            const auto ticket = ticketIn(row.status);
            const auto name = std::string(wire::codeOf(row.status));
            QVERIFY2(allowedFor(ticket, author) == row.author, name.c_str());
            QVERIFY2(allowedFor(ticket, manager()) == row.manager, name.c_str());
            QVERIFY2(allowedFor(ticket, second()) == row.second, name.c_str());
            QVERIFY2(allowedFor(ticket, other) == row.other, name.c_str());
            QVERIFY2(allowedFor(ticket, holder) == row.holder, name.c_str());
            QVERIFY2(allowedFor(ticket, technician("x", "IMAGO")).empty(), name.c_str());
        }
    }

    void oneRowForKindStatusAction() {
        std::set<std::tuple<ActionCode, Kind, Status>> seen;
        for (const auto& move : moves())
            for (const Kind kind : move.kinds)
                for (const Status status : move.from)
                    QVERIFY(seen.insert({move.action, kind, status}).second);
    }

    void notYourRoleComesBeforeNotPossible() {
        const auto closed = ticketIn(Status::closed);
        QCOMPARE(judge(ActionCode::take, closed, requester("x"), now).outcome, Outcome::forbidden);
        QCOMPARE(judge(ActionCode::take, closed, technician("x"), now).outcome, Outcome::impossible);
        QCOMPARE(judge(ActionCode::release, ticketIn(Status::in_progress), technician("x"), now).outcome,
                 Outcome::forbidden);
        QCOMPARE(judge(ActionCode::release, ticketIn(Status::open), technician("x"), now).outcome, Outcome::impossible);
        QCOMPARE(judge(ActionCode::approve, ticketIn(Status::open), manager(), now).outcome, Outcome::impossible);
        QCOMPARE(judge(ActionCode::approve, ticketIn(Status::open), requester("x"), now).outcome, Outcome::forbidden);
        QCOMPARE(judge(ActionCode::submit, ticketIn(Status::open), requester("author"), now).outcome,
                 Outcome::impossible);
    }

    void whoWasOvertakenIsNotTheWrongPerson() {
        // A colleague decided the same level, or the author took the request back: it was theirs to decide.
        QCOMPARE(judge(ActionCode::approve, ticketIn(Status::open), manager("colleague"), now).outcome,
                 Outcome::impossible);
        QCOMPARE(judge(ActionCode::refuse, ticketIn(Status::cancelled), second("colleague"), now).outcome,
                 Outcome::impossible);
        const auto verdict = judge(ActionCode::approve, ticketIn(Status::pending_n2), manager("colleague"), now);
        QCOMPARE(verdict.outcome, Outcome::forbidden);
        QCOMPARE(verdict.reason.code, std::string("overtaken"));
        const auto codeFor = [](Status status, const Actor& actor) {
            return judge(ActionCode::approve, ticketIn(status), actor, now).reason.code;
        };
        QCOMPARE(codeFor(Status::pending_n1, second()), std::string("not_your_role"));
        QCOMPARE(codeFor(Status::pending_n2, requester("x")), std::string("not_your_role"));
        auto own = ticketIn(Status::cancelled);
        own.author = "manager";
        QCOMPARE(judge(ActionCode::approve, own, manager(), now).outcome, Outcome::forbidden);
    }

    void nobodyDecidesTheirOwn() {
        auto ticket = ticketIn(Status::pending_n1);
        ticket.author = "manager";
        ticket.path[0].deciders = {"superior"};
        const auto verdict = judge(ActionCode::approve, ticket, manager(), now);
        QCOMPARE(verdict.outcome, Outcome::forbidden);
        QCOMPARE(verdict.reason.code, std::string("own_request"));
        const auto offers = offersFor(ticket, manager(), now);
        QVERIFY(std::any_of(offers.begin(), offers.end(), [](const Offer& offer) {
            return offer.action == ActionCode::approve && offer.refused && offer.refused->code == "own_request";
        }));
    }

    void oneLevelIsEnoughForOnePerson() {
        auto ticket = ticketIn(Status::pending_n2);
        ticket.path[0].decided_by = "both";
        const Actor both{"both", {{Role::manager, Role::approver_tech}, {}, {"SESSAD"}}};
        const auto verdict = judge(ActionCode::approve, ticket, both, now);
        QCOMPARE(verdict.outcome, Outcome::forbidden);
        QCOMPARE(verdict.reason.code, std::string("separation_of_duties"));
    }

    void whereMovesLead() {
        const auto leads = [](ActionCode action, const TicketFacts& ticket, const Actor& actor, bool mayStill = false) {
            const auto verdict = judge(action, ticket, actor, now);
            return verdict.move ? std::string(wire::codeOf(statusAfter(*verdict.move, ticket, {mayStill, false})))
                                : "refused";
        };
        QCOMPARE(leads(ActionCode::approve, ticketIn(Status::pending_n1), manager()), std::string("pending_n2"));
        QCOMPARE(leads(ActionCode::approve, ticketIn(Status::pending_n2), second()), std::string("open"));
        QCOMPARE(leads(ActionCode::take, ticketIn(Status::open), technician("x")), std::string("in_progress"));
        QCOMPARE(leads(ActionCode::reopen, ticketIn(Status::closed), requester("author"), true),
                 std::string("in_progress"));
        QCOMPARE(leads(ActionCode::reopen, ticketIn(Status::closed), requester("author"), false), std::string("open"));
        QCOMPARE(leads(ActionCode::prioritise, ticketIn(Status::open), technician("x")), std::string("open"));
    }

    void reopeningEndsAfterFifteenDays() {
        auto ticket = ticketIn(Status::closed);
        ticket.closed_at = base::Instant{now.milliseconds - 15LL * 86'400'000};
        QCOMPARE(judge(ActionCode::reopen, ticket, requester("author"), now).outcome, Outcome::allowed);
        ticket.closed_at->milliseconds -= 1;
        const auto verdict = judge(ActionCode::reopen, ticket, requester("author"), now);
        QCOMPARE(verdict.outcome, Outcome::impossible);
        QCOMPARE(verdict.reason.code, std::string("too_late"));
    }

    void cancellingNeedsAReasonOnceWorkHasBegun() {
        const auto needs = [](Status status) {
            const auto ticket = ticketIn(status);
            return needsOf(*judge(ActionCode::cancel, ticket, requester("author"), now).move, ticket);
        };
        QVERIFY(needs(Status::open).empty());
        QCOMPARE(needs(Status::in_progress), std::vector<std::string>{"comment"});
    }
};

QTEST_APPLESS_MAIN(TestMoves)
#include "test_moves.moc"
