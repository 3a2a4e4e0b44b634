// Tickets through their use cases on a real PostgreSQL: the story, its refusals, what goes alongside.
#include "server/store/tickets.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/post_message.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "shared/wire/read.hpp"
#include "tests/server/usecases/house.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::ActionCode;
using domain::Status;
using tests::House;

namespace {

api::Ticket ticketOf(const Written<api::Ticket>& written) {
    return wire::readAnswer<api::Ticket>(written.json).value();
}

api::Ticket submit(House& house, const std::string& who, const std::string& item, Attempt attempt = {}) {
    api::Submission submission;
    submission.kind = item.empty() ? domain::Kind::incident : domain::Kind::request;
    if (!item.empty()) submission.catalogue_item = item;
    submission.title = "Écran noir";
    submission.description = "Depuis ce matin.";
    return ticketOf(submitTicket(house.context(), house.caller(who), submission, attempt));
}

api::Ticket move(House& house, const std::string& who, const api::Ticket& ticket, ActionCode action,
                 api::MoveRequest request = {}, Attempt attempt = {}) {
    request.version = ticket.version;
    return ticketOf(moveTicket(house.context(), house.caller(who), ticket.reference, action, request, attempt));
}

api::MoveRequest saying(const std::string& comment) {
    api::MoveRequest request;
    request.comment = comment;
    return request;
}

// The problem that the work refuses with; status 0 when it does not.
template <typename F>
base::Problem refusalOf(F&& work) {
    try {
        work();
    } catch (const base::Refusal& refusal) {
        return refusal.problem();
    }
    base::Problem none;
    none.status = 0;
    return none;
}

Attempt attempt(const std::string& key, const std::string& fingerprint = "f") {
    return {key, fingerprint};
}

std::int64_t count(House& house, const std::string& sql) {
    auto connection = house.database().lease();
    return store::value<std::int64_t>(connection->run("SELECT count(*) AS n FROM " + sql).front(), "n");
}

} // namespace

class TestTickets : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<tests::Houses>(); }

    void laptopWalksFromRequestToClosing() {
        House house(*houses_);
        auto ticket = submit(house, "benali", "pc");
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
        postMessage(house.context(), house.caller("benali"), ticket.reference, {"14 pouces", {}, {}}, {});
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
        auto ticket = submit(house, "benali", "pc");
        QVERIFY(ticket == readTicket(house.context(), house.caller("benali"), ticket.reference));
        ticket = move(house, "fontaine", ticket, ActionCode::approve);
        QVERIFY(ticket == readTicket(house.context(), house.caller("fontaine"), ticket.reference));
    }

    void historyIsAChain() {
        House house(*houses_);
        auto ticket = submit(house, "benali", "");
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
        const auto ticket = submit(house, "benali", "");
        for (const auto* who : {"roux", "fontaine", "girard", "diallo"}) {
            QCOMPARE(refusalOf([&] { readTicket(house.context(), house.caller(who), ticket.reference); }).status, 404);
            QCOMPARE(refusalOf([&] { move(house, who, ticket, ActionCode::take); }).status, 404);
            QCOMPARE(refusalOf([&] {
                         postMessage(house.context(), house.caller(who), ticket.reference, {"x", {}, {}}, {});
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
        auto ticket = submit(house, "benali", "");
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
        const auto ticket = submit(house, "benali", "");
        move(house, "moreau", ticket, ActionCode::take);
        const auto problem = refusalOf([&] { move(house, "haddad", ticket, ActionCode::take); });
        QCOMPARE(problem.status, 409);
        QCOMPARE(problem.detail, std::string("Déjà pris par Inès Moreau."));
    }

    void sameKeyTwiceIsDoneOnce() {
        House house(*houses_);
        const auto first = submit(house, "benali", "", attempt("k1"));
        const auto again = submit(house, "benali", "", attempt("k1"));
        QVERIFY(first == again);
        QCOMPARE(count(house, "tickets"), 1);
        const auto taken = move(house, "haddad", first, ActionCode::take, {}, attempt("k2"));
        QVERIFY(taken == move(house, "haddad", first, ActionCode::take, {}, attempt("k2")));
        QCOMPARE(count(house, "events"), 2);
        QCOMPARE(refusalOf([&] { submit(house, "benali", "", attempt("k1", "other")); }).status, 422);
        // The key is one's own: the same text by somebody else is another.
        QVERIFY(submit(house, "roux", "", attempt("k1")).reference != first.reference);
    }

    void onlySuccessIsRemembered() {
        House house(*houses_);
        const auto ticket = submit(house, "benali", "");
        auto early = ticket;
        early.version = 7;
        QCOMPARE(refusalOf([&] { move(house, "haddad", early, ActionCode::take, {}, attempt("k")); }).status, 409);
        QCOMPARE(move(house, "haddad", ticket, ActionCode::take, {}, attempt("k")).status, Status::in_progress);
    }

    void nobodyDecidesTwiceOrForThemselves() {
        House house(*houses_);
        auto ticket = submit(house, "benali", "pc");
        ticket = move(house, "marchand", ticket, ActionCode::approve);
        const auto problem = refusalOf([&] { move(house, "marchand", ticket, ActionCode::approve); });
        QCOMPARE(problem.status, 403);
        auto own = submit(house, "marchand", "pc");
        QCOMPARE(refusalOf([&] { move(house, "marchand", own, ActionCode::approve); }).status, 403);
        // The author is N1 of the service: the decision goes to the superior, who sees it as a person.
        QVERIFY(own.approvals[0].reason);
        own = move(house, "lemoine", own, ActionCode::approve);
        QCOMPARE(own.status, Status::pending_n2);
    }

    void sentBackAndDecidedAnew() {
        House house(*houses_);
        auto ticket = submit(house, "benali", "pc");
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
        auto ticket = submit(house, "benali", "");
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
        auto ticket = submit(house, "benali", "");
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
        const auto ticket = submit(house, "benali", "");
        postMessage(house.context(), house.caller("haddad"), ticket.reference, {"Mot de passe périmé", true, {}}, {});
        const auto seenBy = [&](const char* who) {
            return listMessages(house.context(), house.caller(who), {ticket.reference, {}, {}}).items.size();
        };
        QCOMPARE(seenBy("moreau"), std::size_t(1));
        QCOMPARE(seenBy("benali"), std::size_t(0));
        QCOMPARE(readTicket(house.context(), house.caller("benali"), ticket.reference).message_count, 0);
        QCOMPARE(refusalOf([&] {
                     postMessage(house.context(), house.caller("benali"), ticket.reference, {"x", true, {}}, {});
                 }).status,
                 403);
    }

    void aTechniciansOwnRequestHidesItsNotesFromThem() {
        House house(*houses_);
        const auto ticket = submit(house, "haddad", "");
        postMessage(house.context(), house.caller("moreau"), ticket.reference, {"Encore lui", true, {}}, {});
        QVERIFY(listMessages(house.context(), house.caller("haddad"), {ticket.reference, {}, {}}).items.empty());
    }

    void submissionNamesEveryBadField() {
        House house(*houses_);
        api::Submission submission;
        submission.kind = domain::Kind::request;
        submission.title = " ";
        submission.description = "";
        submission.requested_for = "nobody";
        submission.module = "Planning";
        const auto problem = refusalOf([&] { submitTicket(house.context(), house.caller("benali"), submission, {}); });
        QCOMPARE(problem.status, 422);
        std::set<std::string> fields;
        for (const auto& error : problem.errors)
            fields.insert(error.field);
        QVERIFY((fields == std::set<std::string>{"catalogue_item", "requested_for", "module", "title", "description"}));
        QCOMPARE(count(house, "tickets"), 0);
    }

    void previewIsWhatHappens() {
        House house(*houses_);
        api::Submission submission;
        submission.kind = domain::Kind::request;
        submission.catalogue_item = "pc";
        const auto preview = previewTicket(house.context(), house.caller("benali"), submission);
        QVERIFY(preview.approvals == submit(house, "benali", "pc").approvals);
    }

    void bulkAnswersEach() {
        House house(*houses_);
        const auto one = submit(house, "benali", "vpn"), two = submit(house, "benali", "vpn");
        api::BulkRequest request;
        request.items = {{one.reference, one.version}, {two.reference, 9}, {"DEM-99999", 1}};
        const auto moved = moveTickets(house.context(), house.caller("fontaine"), ActionCode::approve, request, {});
        const auto answer = wire::readAnswer<api::BulkAnswer>(moved.json).value();
        QCOMPARE(answer.items[0].ticket->status, Status::open);
        QCOMPARE(answer.items[1].status, 409);
        QCOMPARE(answer.items[2].status, 404);
    }

    void bulkIsAnsweredAlikeUnderItsKey() {
        House house(*houses_);
        const auto one = submit(house, "benali", "vpn"), two = submit(house, "benali", "vpn");
        api::BulkRequest request;
        request.items = {{one.reference, one.version}, {two.reference, 9}};
        const auto approve = [&](const Attempt& attempt) {
            return moveTickets(house.context(), house.caller("fontaine"), ActionCode::approve, request, attempt);
        };
        const auto first = approve(attempt("all"));
        move(house, "fontaine", two, ActionCode::refuse, saying("Non."));
        QCOMPARE(approve(attempt("all")).json, first.json); // the refused one is not judged anew
        request.items = {{submit(house, "roux", "vpn").reference, 1}};
        QCOMPARE(refusalOf([&] { approve(attempt("all", "other")); }).type, std::string("ilvm:idempotency-mismatch"));
        QCOMPARE(count(house, "tickets WHERE author_id = (SELECT id FROM users WHERE login = 'roux') "
                              "AND status = 'pending_n1'"),
                 1);
    }

    void whoWasOvertakenIsToldWhatHasChanged() {
        House house(*houses_);
        const auto lost = [&](const char* who, const api::Ticket& seen) {
            const auto problem = refusalOf([&] { move(house, who, seen, ActionCode::approve); });
            return problem.type == "ilvm:stale-version" && !problem.current.empty();
        };
        auto ticket = submit(house, "benali", "pc");
        auto approved = move(house, "fontaine", ticket, ActionCode::approve);
        QVERIFY(lost("marchand", ticket)); // the other manager
        QCOMPARE(refusalOf([&] { move(house, "fontaine", approved, ActionCode::approve); }).status, 403);
        move(house, "benali", approved, ActionCode::cancel);
        QVERIFY(lost("girard", approved)); // the second level, and the author was faster
        QVERIFY(lost("fontaine", ticket));
        QCOMPARE(refusalOf([&] { move(house, "haddad", ticket, ActionCode::approve); }).status, 403);
    }

    void levelsThatNobodyDecidesAnyMoreAreSkipped() {
        House house(*houses_);
        const auto refused =
            move(house, "fontaine", submit(house, "benali", "pc"), ActionCode::refuse, saying("Budget épuisé."));
        const auto cancelled = move(house, "benali", submit(house, "benali", "pc"), ActionCode::cancel);
        using domain::ApprovalState;
        QCOMPARE(refused.approvals[0].state, ApprovalState::refused);
        for (const auto& approval : {refused.approvals[1], cancelled.approvals[0], cancelled.approvals[1]}) {
            QCOMPARE(approval.state, ApprovalState::skipped);
            QVERIFY(approval.deciders.empty());
        }
    }

    void actionsOfOtherTablesDoNotExist() {
        House house(*houses_);
        const auto ticket = submit(house, "benali", "");
        const auto foreign = [&](const char* who) {
            return refusalOf([&] { refuseForeignAction(house.context(), house.caller(who), ticket.reference); });
        };
        QCOMPARE(foreign("roux").status, 404);
        QCOMPARE(foreign("haddad").type, std::string("ilvm:not-possible"));
        const auto current = wire::readAnswer<api::Ticket>(foreign("haddad").current).value();
        QCOMPARE(current.actions->at(0).action, ActionCode::take);
    }

    void mailsGoWithTheirMove() {
        House house(*houses_);
        const auto ticket = submit(house, "benali", "pc");
        // The author is told, and the two who may decide N1.
        QCOMPARE(count(house, "outbox"), 3);
        move(house, "fontaine", ticket, ActionCode::refuse, saying("Budget épuisé."));
        QCOMPARE(count(house, "outbox WHERE to_address = 'benali@ilvm.test'"), 2);
    }
};

QTEST_GUILESS_MAIN(TestTickets)
#include "test_tickets.moc"
