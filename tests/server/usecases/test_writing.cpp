// How writes are answered: bad fields, keys that come back, many at once, whoever was overtaken.
#include "server/store/tickets.hpp"
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

namespace {

Attempt attempt(const std::string& key, const std::string& fingerprint = "f") {
    return {key, fingerprint};
}

} // namespace

class TestWriting : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<tests::Houses>(); }

    void sameKeyTwiceIsDoneOnce() {
        House house(*houses_);
        const auto first = submitItem(house, "benali", "", attempt("k1"));
        const auto again = submitItem(house, "benali", "", attempt("k1"));
        QVERIFY(first == again);
        QCOMPARE(count(house, "tickets"), 1);
        const auto taken = move(house, "haddad", first, ActionCode::take, {}, attempt("k2"));
        QVERIFY(taken == move(house, "haddad", first, ActionCode::take, {}, attempt("k2")));
        QCOMPARE(count(house, "events"), 2);
        QCOMPARE(refusalOf([&] { submitItem(house, "benali", "", attempt("k1", "other")); }).status, 422);
        // The key is one's own: the same text by somebody else is another.
        QVERIFY(submitItem(house, "roux", "", attempt("k1")).reference != first.reference);
    }

    void onlySuccessIsRemembered() {
        House house(*houses_);
        const auto ticket = submitItem(house, "benali", "");
        auto early = ticket;
        early.version = 7;
        QCOMPARE(refusalOf([&] { move(house, "haddad", early, ActionCode::take, {}, attempt("k")); }).status, 409);
        QCOMPARE(move(house, "haddad", ticket, ActionCode::take, {}, attempt("k")).status, Status::in_progress);
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
        QVERIFY(preview.approvals == submitItem(house, "benali", "pc").approvals);
    }

    void bulkAnswersEach() {
        House house(*houses_);
        const auto one = submitItem(house, "benali", "vpn"), two = submitItem(house, "benali", "vpn");
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
        const auto one = submitItem(house, "benali", "vpn"), two = submitItem(house, "benali", "vpn");
        api::BulkRequest request;
        request.items = {{one.reference, one.version}, {two.reference, 9}};
        const auto approve = [&](const Attempt& attempt) {
            return moveTickets(house.context(), house.caller("fontaine"), ActionCode::approve, request, attempt);
        };
        const auto first = approve(attempt("all"));
        move(house, "fontaine", two, ActionCode::refuse, saying("Non."));
        QCOMPARE(approve(attempt("all")).json, first.json); // the refused one is not judged anew
        request.items = {{submitItem(house, "roux", "vpn").reference, 1}};
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
        auto ticket = submitItem(house, "benali", "pc");
        auto approved = move(house, "fontaine", ticket, ActionCode::approve);
        QVERIFY(lost("marchand", ticket)); // the other manager
        QCOMPARE(refusalOf([&] { move(house, "fontaine", approved, ActionCode::approve); }).status, 403);
        move(house, "benali", approved, ActionCode::cancel);
        QVERIFY(lost("girard", approved)); // the second level, and the author was faster
        QVERIFY(lost("fontaine", ticket));
        QCOMPARE(refusalOf([&] { move(house, "haddad", ticket, ActionCode::approve); }).status, 403);
    }

    void actionsOfOtherTablesDoNotExist() {
        House house(*houses_);
        const auto ticket = submitItem(house, "benali", "");
        const auto foreign = [&](const char* who) {
            return refusalOf([&] { move(house, who, ticket, ActionCode::ask_again); });
        };
        QCOMPARE(foreign("roux").status, 404);
        QCOMPARE(foreign("haddad").type, std::string("ilvm:not-possible"));
        const auto current = wire::readAnswer<api::Ticket>(foreign("haddad").current).value();
        QCOMPARE(current.actions->at(0).action, ActionCode::take);
    }
};

QTEST_GUILESS_MAIN(TestWriting)
#include "test_writing.moc"
