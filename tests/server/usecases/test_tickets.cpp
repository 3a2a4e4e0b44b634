// Tickets through their use cases on a real PostgreSQL: the story, who sees what, what goes alongside.
#include "server/store/tickets.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/post_message.hpp"
#include "server/usecases/read_ticket.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::ActionCode;
using domain::Status;
using namespace ilvm::tests;

class TestTickets : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<tests::Houses>(); }

    void laptopWalksFromRequestToClosing() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "pc");
        QCOMPARE(ticket.status, Status::pending_n1);
        QCOMPARE(ticket.approvals.size(), std::size_t(2));
        ticket = move(house, "fontaine", ticket, ActionCode::approve);
        QCOMPARE(ticket.status, Status::pending_n2);
        ticket = move(house, "girard", ticket, ActionCode::approve);
        QCOMPARE(ticket.status, Status::open);
        ticket = move(house, "haddad", ticket, ActionCode::take);
        QCOMPARE(ticket.assignee->display_name, std::string("Karim Haddad"));
        ticket = move(house, "haddad", ticket, ActionCode::ask, saying("Quelle taille d'écran ?"));
        QCOMPARE(ticket.status, Status::waiting_requester);
        postMessage(house.context(), house.caller("benali"), ticket.reference, {"14 pouces", {}, {}, {}}, {});
        ticket = readTicket(house.context(), house.caller("benali"), ticket.reference);
        QCOMPARE(ticket.status, Status::in_progress);
        QCOMPARE(ticket.message_count, 2);
        ticket = move(house, "haddad", ticket, ActionCode::close, saying("Livré."));
        QCOMPARE(ticket.status, Status::closed);
        QCOMPARE(*ticket.solution, std::string("Livré."));
        const auto read = readTicket(house.context(), house.caller("benali"), ticket.reference);
        QCOMPARE(read.version, ticket.version);
        QVERIFY(read.approvals == ticket.approvals);
        QCOMPARE(read.actions->at(0).action, ActionCode::reopen);
    }

    void answerOfAMoveIsWhatReadingGives() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "pc");
        QVERIFY(ticket == readTicket(house.context(), house.caller("benali"), ticket.reference));
        ticket = move(house, "fontaine", ticket, ActionCode::approve);
        QVERIFY(ticket == readTicket(house.context(), house.caller("fontaine"), ticket.reference));
    }

    void historyIsAChain() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "");
        ticket = move(house, "haddad", ticket, ActionCode::take);
        move(house, "haddad", ticket, ActionCode::close, saying("Câble remis."));
        const auto history = readHistory(house.context(), house.caller("benali"), {ticket.reference, {}, {}});
        QCOMPARE(history.items.size(), std::size_t(3));
        QCOMPARE(history.items[0].previous_hash, std::string(64, '0'));
        for (std::size_t i = 1; i < 3; ++i)
            QCOMPARE(history.items[i].previous_hash, history.items[i - 1].hash);
        QCOMPARE(*history.items[2].comment, std::string("Câble remis."));
    }

    void othersTicketDoesNotExist() {
        House house(*houses_);
        const auto ticket = submitItem(house, "benali", "");
        for (const auto* who : {"roux", "fontaine", "girard", "diallo"}) {
            QCOMPARE(refusalOf([&] { readTicket(house.context(), house.caller(who), ticket.reference); }).status, 404);
            QCOMPARE(refusalOf([&] { move(house, who, ticket, ActionCode::take); }).status, 404);
            QCOMPARE(refusalOf([&] {
                         postMessage(house.context(), house.caller(who), ticket.reference, {"x", {}, {}, {}}, {});
                     }).status,
                     404);
            QCOMPARE(refusalOf([&] {
                         readHistory(house.context(), house.caller(who), {ticket.reference, {}, {}});
                     }).status,
                     404);
        }
        QCOMPARE(refusalOf([&] { readTicket(house.context(), house.caller("roux"), "INC-99999"); }).status, 404);
    }

    void refusalsComeInTheirOrder() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "");
        auto stale = ticket;
        stale.version = 0;
        QCOMPARE(refusalOf([&] { move(house, "benali", stale, ActionCode::take); }).status, 403);
        const auto staleProblem = refusalOf([&] { move(house, "haddad", stale, ActionCode::take); });
        QCOMPARE(staleProblem.type, std::string("ilvm:stale-version"));
        QVERIFY(wire::readAnswer<api::Ticket>(staleProblem.current).has_value());
        QCOMPARE(refusalOf([&] { move(house, "haddad", ticket, ActionCode::close, saying("")); }).type,
                 std::string("ilvm:not-possible"));
        ticket = move(house, "haddad", ticket, ActionCode::take);
        const auto problem = refusalOf([&] { move(house, "haddad", ticket, ActionCode::close, saying(" \n")); });
        QCOMPARE(problem.status, 422);
        QCOMPARE(problem.errors.at(0).field, std::string("comment"));
    }

    void loserOfARaceReadsWhoWasFaster() {
        House house(*houses_);
        const auto ticket = submitItem(house, "benali", "");
        move(house, "moreau", ticket, ActionCode::take);
        const auto problem = refusalOf([&] { move(house, "haddad", ticket, ActionCode::take); });
        QCOMPARE(problem.status, 409);
        QCOMPARE(problem.detail, std::string("Déjà pris par Inès Moreau."));
    }

    void nobodyDecidesTwiceOrForThemselves() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "pc");
        ticket = move(house, "marchand", ticket, ActionCode::approve);
        const auto problem = refusalOf([&] { move(house, "marchand", ticket, ActionCode::approve); });
        QCOMPARE(problem.status, 403);
        auto own = submitItem(house, "marchand", "pc");
        QCOMPARE(refusalOf([&] { move(house, "marchand", own, ActionCode::approve); }).status, 403);
        // The author is N1 of the service: the decision goes to the superior, who sees it as a person.
        QVERIFY(own.approvals[0].reason);
        own = move(house, "lemoine", own, ActionCode::approve);
        QCOMPARE(own.status, Status::pending_n2);
    }

    void sentBackAndDecidedAnew() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "pc");
        ticket = move(house, "fontaine", ticket, ActionCode::approve);
        ticket = move(house, "girard", ticket, ActionCode::send_back, saying("Précisez le modèle."));
        QCOMPARE(ticket.status, Status::to_correct);
        api::MoveRequest correction;
        correction.fields = api::Correction{};
        correction.fields->title = "Portable 14 pouces";
        ticket = move(house, "benali", ticket, ActionCode::resubmit, correction);
        QCOMPARE(ticket.status, Status::pending_n1);
        QCOMPARE(ticket.title, std::string("Portable 14 pouces"));
        QCOMPARE(ticket.approvals[0].state, domain::ApprovalState::waiting);
        const auto history = readHistory(house.context(), house.caller("benali"), {ticket.reference, {}, {}});
        QVERIFY(history.items.back().changes->contains("title"));
    }

    void transferHidesItFromTheOldService() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "");
        api::MoveRequest request = saying("C'est pour Imago.");
        request.target_service = "IMAGO";
        const auto moved = move(house, "haddad", ticket, ActionCode::transfer, request);
        QCOMPARE(moved.status, Status::open);
        QCOMPARE(refusalOf([&] { readTicket(house.context(), house.caller("haddad"), ticket.reference); }).status, 404);
        QCOMPARE(readTicket(house.context(), house.caller("diallo"), ticket.reference).target_service,
                 std::string("IMAGO"));
        QCOMPARE(
            count(house,
                  "changes WHERE 'technician:IT' = ANY(audience_before) AND NOT 'technician:IT' = ANY(audience_after)"),
            1);
    }

    void reopenedByItsAuthor() {
        House house(*houses_);
        auto ticket = submitItem(house, "benali", "");
        ticket = move(house, "haddad", ticket, ActionCode::take);
        ticket = move(house, "haddad", ticket, ActionCode::close, saying("Fait."));
        house.clock += 14LL * 86'400'000;
        ticket = move(house, "benali", ticket, ActionCode::reopen, saying("Toujours en panne."));
        QCOMPARE(ticket.status, Status::in_progress);
        QCOMPARE(ticket.assignee->login, std::string("haddad"));
        QVERIFY(!ticket.closed_at && !ticket.solution);
    }

    void internalNotesAreNotForTheRequester() {
        House house(*houses_);
        const auto ticket = submitItem(house, "benali", "");
        postMessage(house.context(), house.caller("haddad"), ticket.reference, {"Mot de passe périmé", true, {}, {}},
                    {});
        const auto seenBy = [&](const char* who) {
            return listMessages(house.context(), house.caller(who), {ticket.reference, {}, {}}).items.size();
        };
        QCOMPARE(seenBy("moreau"), std::size_t(1));
        QCOMPARE(seenBy("benali"), std::size_t(0));
        QCOMPARE(readTicket(house.context(), house.caller("benali"), ticket.reference).message_count, 0);
        QCOMPARE(refusalOf([&] {
                     postMessage(house.context(), house.caller("benali"), ticket.reference, {"x", true, {}, {}}, {});
                 }).status,
                 403);
    }

    void aTechniciansOwnRequestHidesItsNotesFromThem() {
        House house(*houses_);
        const auto ticket = submitItem(house, "haddad", "");
        postMessage(house.context(), house.caller("moreau"), ticket.reference, {"Encore lui", true, {}, {}}, {});
        QVERIFY(listMessages(house.context(), house.caller("haddad"), {ticket.reference, {}, {}}).items.empty());
    }

    void levelsThatNobodyDecidesAnyMoreAreSkipped() {
        House house(*houses_);
        const auto refused =
            move(house, "fontaine", submitItem(house, "benali", "pc"), ActionCode::refuse, saying("Budget épuisé."));
        const auto cancelled = move(house, "benali", submitItem(house, "benali", "pc"), ActionCode::cancel);
        using domain::ApprovalState;
        QCOMPARE(refused.approvals[0].state, ApprovalState::refused);
        for (const auto& approval : {refused.approvals[1], cancelled.approvals[0], cancelled.approvals[1]}) {
            QCOMPARE(approval.state, ApprovalState::skipped);
            QVERIFY(approval.deciders.empty());
        }
    }

    void mailsGoWithTheirMove() {
        House house(*houses_);
        const auto ticket = submitItem(house, "benali", "pc");
        // The author is told, and the two who may decide N1.
        QCOMPARE(count(house, "outbox"), 3);
        move(house, "fontaine", ticket, ActionCode::refuse, saying("Budget épuisé."));
        QCOMPARE(count(house, "outbox WHERE to_address = 'benali@ilvm.test'"), 2);
    }
};

QTEST_GUILESS_MAIN(TestTickets)
#include "test_tickets.moc"
