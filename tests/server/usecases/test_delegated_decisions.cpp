// What is decided in somebody's place: both names are kept, duties stay apart for both, and it ends when it ends.
// On a real PostgreSQL. Not here: purchases and recruitments (test_delegated_money.cpp), and the rule over every
// organisation (tests/shared/test_delegated_approvals.cpp).
#include "server/store/users.hpp"
#include "server/usecases/list_tickets.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/absences.hpp"

#include <QtTest>
#include <barrier>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Role, domain::Status;

namespace {

using Texts = std::vector<std::string>;

std::string brokenChain(House& house) {
    auto connection = house.database().lease();
    return usecases::verifyAudit(*connection, store::Bytes(32, 'k')).broken.value_or("");
}

std::size_t listed(House& house, const std::string& who, api::View view) {
    api::TicketQuery query;
    query.view = view;
    return usecases::listTickets(house.context(), house.caller(who), query).items.size();
}

bool offers(const api::Ticket& ticket, ActionCode action) {
    return std::any_of(ticket.actions->begin(), ticket.actions->end(),
                       [&](const auto& each) { return each.action == action && !each.refused; });
}

} // namespace

class TestDelegatedDecisions : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void bothNamesAreKept() {
        House house(houses_);
        give(house, "fontaine", "roux");
        auto ticket = askForPc(house);
        ticket = move(house, "roux", ticket, ActionCode::approve, saying("D'accord."));
        QCOMPARE(ticket.status, Status::pending_n2);
        const auto seen = readAs(house, "benali", ticket);
        for (const auto& approval : {ticket.approvals[0], seen.approvals[0]}) {
            QCOMPARE(approval.decided_by->login, std::string("roux"));
            QCOMPARE(approval.on_behalf_of->login, std::string("fontaine"));
        }
        const auto history = usecases::readHistory(house.context(), house.caller("benali"), {ticket.reference, {}, {}});
        QCOMPARE(history.items.back().actor->login, std::string("roux"));
        QCOMPARE(history.items.back().on_behalf_of->login, std::string("fontaine"));
        QVERIFY(!history.items.front().on_behalf_of);
        QVERIFY(lastMailTo(house, "benali")
                    .find("Sylvie Roux, par délégation de Marie Fontaine, a validé votre demande.") !=
                std::string::npos);
        QCOMPARE(readingAs(house, "fontaine", ticket), 0);
        // In whose place is part of what the chain proves.
        QCOMPARE(brokenChain(house), std::string());
        house.database().lease()->script("UPDATE events SET on_behalf_of_id = NULL WHERE on_behalf_of_id IS NOT NULL");
        QVERIFY(!brokenChain(house).empty());
    }

    void refusingAndSendingBackAreDecisionsToo() {
        House house(houses_);
        give(house, "fontaine", "roux");
        const auto refused = move(house, "roux", askForPc(house), ActionCode::refuse, saying("Trop tôt."));
        QCOMPARE(refused.approvals[0].on_behalf_of->login, std::string("fontaine"));
        const auto back = move(house, "roux", askForPc(house), ActionCode::send_back, saying("Lequel ?"));
        QCOMPARE(back.approvals[0].on_behalf_of->login, std::string("fontaine"));
        QCOMPARE(count(house, "events WHERE action IN ('refuse', 'send_back') AND on_behalf_of_id IS NOT NULL"), 2);
    }

    void whoIsAskedSeesItEverywhere() {
        House house(houses_);
        give(house, "girard", "roux");
        auto ticket = askForPc(house);
        QCOMPARE(listed(house, "roux", api::View::to_approve_n1), std::size_t(0));
        QCOMPARE(readingAs(house, "roux", ticket), 0); // as whoever decides the second level does
        QVERIFY(!offers(readAs(house, "roux", ticket), ActionCode::approve));
        QCOMPARE(mailsTo(house, "roux").size(), std::size_t(1)); // of the delegation
        ticket = move(house, "fontaine", ticket, ActionCode::approve);
        QCOMPARE(listed(house, "roux", api::View::to_approve_n2), std::size_t(1));
        QVERIFY(offers(readAs(house, "roux", ticket), ActionCode::approve));
        QVERIFY(lastMailTo(house, "roux").find("Vous décidez par délégation de Pierre Girard.") != std::string::npos);
        QVERIFY(lastMailTo(house, "girard").find("par délégation") == std::string::npos);
        say(house, "roux", ticket, "Quel modèle ?");
        api::Submission submission;
        submission.kind = domain::Kind::request;
        submission.catalogue_item = "pc";
        submission.title = "PC";
        submission.description = "Pour les visites.";
        const auto preview = usecases::previewTicket(house.context(), house.caller("benali"), submission);
        QCOMPARE(loginsOf(preview.approvals[1].deciders), (Texts{"marchand", "girard", "petit", "roux"}));
        QCOMPARE(preview.approvals[1].stand_ins->front().person.login, std::string("roux"));
    }

    void neitherOfThemDecidesTheOtherLevel() {
        House house(houses_);
        give(house, "marchand", "girard"); // N1 and N2, to one who is N2 as well
        auto ticket = askForPc(house);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand", "girard"}));
        ticket = move(house, "girard", ticket, ActionCode::approve);
        QCOMPARE(ticket.approvals[0].on_behalf_of->login, std::string("marchand"));
        QCOMPARE(decidersNow(house, ticket, 1), Texts{"petit"});
        for (const auto* who : {"girard", "marchand"})
            QCOMPARE(statusOf([&] { move(house, who, ticket, ActionCode::approve); }), 403);
        QCOMPARE(move(house, "petit", ticket, ActionCode::approve).status, Status::open);
    }

    void nobodyIsLeftWithoutADecider() {
        House house(houses_);
        house.follow("petit", {}); // girard and marchand decide N2
        give(house, "marchand", "girard");
        auto ticket = askForPc(house);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand"})); // both of them at once would be all
        QCOMPARE(statusOf([&] { move(house, "girard", ticket, ActionCode::approve); }), 403);
        ticket = move(house, "marchand", ticket, ActionCode::approve);
        QCOMPARE(decidersNow(house, ticket, 1), Texts{"girard"});
        QCOMPARE(usecases::countUndecidable(*house.database().lease()), 0);
    }

    void nobodyDecidesOnTheirOwn() {
        House house(houses_);
        give(house, "fontaine", "benali");
        give(house, "marchand", "roux");
        const auto own = askForPc(house);
        QCOMPARE(decidersNow(house, own), (Texts{"fontaine", "marchand", "roux"}));
        QCOMPARE(statusOf([&] { move(house, "benali", own, ActionCode::approve); }), 403);
        const auto ofGiver = askForPc(house, "marchand"); // nor do those decide for them to whom it is handed
        QCOMPARE(decidersNow(house, ofGiver), (Texts{"lemoine", "fontaine", "benali"}));
        QCOMPARE(statusOf([&] { move(house, "roux", ofGiver, ActionCode::approve); }), 404);
    }

    void itIsNotHandedOn() {
        House house(houses_);
        give(house, "fontaine", "girard");
        give(house, "girard", "roux");
        const auto ticket = askForPc(house);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand", "girard"}));
        QCOMPARE(decidersNow(house, ticket, 1), (Texts{"marchand", "girard", "petit", "roux"}));
        QCOMPARE(statusOf([&] { move(house, "roux", ticket, ActionCode::approve); }), 403);
    }

    void whoDecidesAnywayDecidesForThemselves() {
        House house(houses_);
        give(house, "fontaine", "marchand");
        const auto ticket = askForPc(house);
        QVERIFY(!ticket.approvals[0].stand_ins);
        QVERIFY(!move(house, "marchand", ticket, ActionCode::approve).approvals[0].on_behalf_of);
    }

    // Who held the decision that somebody else has just taken is told so.
    void theOtherOfThemWasFaster() {
        House house(houses_);
        give(house, "fontaine", "roux");
        const auto ticket = askForPc(house);
        move(house, "fontaine", ticket, ActionCode::approve);
        const auto problem = refusalOf([&] { move(house, "roux", ticket, ActionCode::approve); });
        QCOMPARE(problem.type, std::string("ilvm:stale-version"));
        const auto second = askForPc(house);
        move(house, "roux", second, ActionCode::approve);
        QCOMPARE(refusalOf([&] { move(house, "fontaine", second, ActionCode::approve); }).type,
                 std::string("ilvm:stale-version"));
    }

    void whatWasDecidedStandsWhenItIsOver() {
        House house(houses_);
        const auto given = give(house, "fontaine", "roux");
        auto ticket = move(house, "roux", askForPc(house), ActionCode::approve);
        end(house, "fontaine", given);
        QCOMPARE(readingAs(house, "roux", ticket), 0); // who has decided goes on to see it
        ticket = move(house, "girard", ticket, ActionCode::approve);
        QCOMPARE(ticket.status, Status::open);
        QCOMPARE(ticket.approvals[0].on_behalf_of->login, std::string("fontaine"));
    }

    // The job may be late: the moment is not.
    void itIsOverWhenItsTimeHasCome() {
        House house(houses_);
        const auto given = give(house, "fontaine", "roux");
        const auto ticket = askForPc(house);
        house.clock = given.until.milliseconds;
        QCOMPARE(statusOf([&] { move(house, "roux", ticket, ActionCode::approve); }), 403);
        QCOMPARE(move(house, "fontaine", ticket, ActionCode::approve).status, Status::pending_n2);
    }

    // A decision that comes while the delegation is being ended waits, and is refused when it has ended.
    void aDecisionWaitsForTheEnd() {
        House house(houses_);
        const auto given = give(house, "fontaine", "roux");
        const auto ticket = askForPc(house);
        auto connection = house.database().lease();
        store::Transaction ending(*connection);
        store::lockUsers(*connection);
        QVERIFY(store::endDelegation(*connection, given.id, given.giver.id, house.context().now()));
        std::atomic<int> status{-1};
        std::jthread deciding([&] { status = statusOf([&] { move(house, "roux", ticket, ActionCode::approve); }); });
        while (status < 0 && count(house, "pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = "
                                          "current_database()") == 0)
            std::this_thread::yield();
        QCOMPARE(status.load(), -1); // it waits
        ending.commit();
        deciding.join();
        QCOMPARE(status.load(), 403);
        QCOMPARE(readAs(house, "fontaine", ticket).status, Status::pending_n1);
    }

    void endingAndDecidingAgree() {
        House house(houses_, 12);
        int decided = 0, refused = 0;
        for (int round = 0; round < 40; ++round) {
            const auto given = give(house, "fontaine", "roux");
            const auto ticket = askForPc(house);
            int status = -1;
            {
                std::barrier start(2);
                std::jthread deciding([&] {
                    start.arrive_and_wait();
                    status = statusOf([&] { move(house, "roux", ticket, ActionCode::approve); });
                });
                std::jthread ending([&] {
                    start.arrive_and_wait();
                    end(house, "fontaine", given);
                });
            }
            const auto after = readAs(house, "lemoine", ticket);
            QVERIFY2(status == 0 || status == 403 || status == 404, std::to_string(status).c_str());
            ++(status == 0 ? decided : refused);
            QCOMPARE(after.status, status == 0 ? Status::pending_n2 : Status::pending_n1);
            if (status == 0) QCOMPARE(after.approvals[0].on_behalf_of->login, std::string("fontaine"));
            for (const auto& approval : after.approvals)
                for (const auto& decider : approval.deciders)
                    QVERIFY(decider.login != "roux");
        }
        qInfo("%d decided, %d refused", decided, refused);
        QCOMPARE(brokenChain(house), std::string());
    }
};

QTEST_GUILESS_MAIN(TestDelegatedDecisions)
#include "test_delegated_decisions.moc"
