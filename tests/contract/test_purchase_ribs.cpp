// A purchase is sent with its RIB: what the PDF says is kept for those who decide, and a RIB of another account is not
// passed over in silence.
#include "tests/contract/in_process_server.hpp"
#include "tests/server/reader/layouts.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using api::AttachmentRole, api::RibOutcome;
using domain::ActionCode;

class TestPurchaseRibs : public QObject {
    Q_OBJECT

    Ground ground_;
    std::unique_ptr<InProcessServer> server_;
    std::mt19937 random_{11};
    RibFacts facts_{someIban("FR", random_), "BUREAU VALLON SARL", "DejaVu Sans"};

    ApiClient client(const std::string& login) { return server_->client(login); }

    api::AttachmentUse upload(const std::string& bytes, AttachmentRole role) {
        const auto answer =
            client("benali").send("POST", "/api/v1/attachments?name=a.pdf", bytes, "Content-Type: application/pdf\r\n");
        return {wire::readAnswer<api::Uploaded>(answer.body).value().id, role};
    }
    api::AttachmentUse rib(const RibFacts& facts) {
        return upload(drawn(layouts().front(), facts), AttachmentRole::rib);
    }

    api::Submission submission(const RibFacts& facts) {
        api::Submission submission;
        submission.kind = domain::Kind::purchase;
        submission.title = "Écrans";
        submission.description = "Pour l'accueil.";
        api::PurchaseEntry entry;
        entry.lines = {{"Écran", base::decimal(3), 199'90, base::decimal(20)}};
        entry.budget = "INF-2026";
        entry.uf_code = "4210";
        entry.supplier.name = "Bureau Vallon";
        entry.supplier.siret = "73282932000074";
        entry.supplier.iban = facts_.iban;
        submission.purchase = entry;
        submission.attachments = {upload(drawn(layouts().back(), facts), AttachmentRole::quote), rib(facts)};
        return submission;
    }

    api::RibCheck kept(const std::string& reference) {
        return client("fontaine").call<api::ReadTicket>({reference}, {}).value().purchase->rib_check.value();
    }

private Q_SLOTS:
    void initTestCase() { server_ = std::make_unique<InProcessServer>(ground_); }

    void aMatchIsKept() {
        const auto ticket = client("benali").call<api::SubmitTicket>({}, submission(facts_)).value();
        const auto check = ticket.purchase->rib_check.value();
        QCOMPARE(check.outcome, RibOutcome::match);
        QCOMPARE(check.found, std::vector<std::string>{facts_.iban});
        QCOMPARE(check.holder_agrees, std::optional(true));
        QVERIFY(!check.reason);
        QCOMPARE(kept(ticket.reference), check);
    }

    void anotherAccountNeedsAReason() {
        const RibFacts other{someIban("FR", random_), facts_.holder, facts_.font};
        auto wanted = submission(other);
        const auto refused = client("benali").call<api::SubmitTicket>({}, wanted);
        QCOMPARE(refused.error().status, 422);
        QCOMPARE(refused.error().errors.size(), 1U);
        QCOMPARE(refused.error().errors[0].field, std::string("purchase.iban_justification"));
        wanted.purchase->iban_justification = "Le RIB est celui de l'affacturage.";
        const auto ticket = client("benali").call<api::SubmitTicket>({}, wanted).value();
        QCOMPARE(kept(ticket.reference).outcome, RibOutcome::mismatch);
        QCOMPARE(kept(ticket.reference).found, std::vector<std::string>{other.iban});
    }

    void anotherHolderIsPointedOut() {
        const RibFacts other{facts_.iban, "JEAN MARTIN", facts_.font};
        const auto ticket = client("benali").call<api::SubmitTicket>({}, submission(other)).value();
        const auto check = kept(ticket.reference);
        QCOMPARE(check.outcome, RibOutcome::match);
        QCOMPARE(check.holder_agrees, std::optional(false));
        QVERIFY(check.reason.value().find("JEAN MARTIN") != std::string::npos);
    }

    void ofSeveralTheWorstCounts() {
        auto wanted = submission(facts_);
        wanted.attachments->push_back(rib({someIban("FR", random_), facts_.holder, facts_.font}));
        QCOMPARE(client("benali").call<api::SubmitTicket>({}, wanted).error().status, 422);
        wanted.attachments->back() = upload(scanned(layouts().front(), facts_), AttachmentRole::rib);
        const auto ticket = client("benali").call<api::SubmitTicket>({}, wanted).value();
        QCOMPARE(kept(ticket.reference).outcome, RibOutcome::unreadable);
    }

    void sentAgainItIsReadAgain() {
        auto ticket = client("benali").call<api::SubmitTicket>({}, submission(facts_)).value();
        api::MoveRequest back;
        back.version = ticket.version;
        back.comment = "L'IBAN a changé.";
        ticket = client("fontaine").call<api::MoveTicket>({ticket.reference, ActionCode::send_back}, back).value();
        api::MoveRequest again;
        again.version = ticket.version;
        again.fields = api::Correction{};
        again.fields->purchase = submission(facts_).purchase;
        again.fields->purchase->supplier.iban = someIban("FR", random_); // the RIB stays
        const api::MoveTarget target{ticket.reference, ActionCode::resubmit};
        const auto refused = client("benali").call<api::MoveTicket>(target, again);
        QCOMPARE(refused.error().errors.at(0).field, std::string("fields.purchase.iban_justification"));
        again.attachments = {rib({*again.fields->purchase->supplier.iban, facts_.holder, facts_.font})};
        QVERIFY(client("benali").call<api::MoveTicket>(target, again).has_value());
        QCOMPARE(kept(ticket.reference).outcome, RibOutcome::match);
        QCOMPARE(kept(ticket.reference).found, std::vector<std::string>{*again.fields->purchase->supplier.iban});
    }
};

QTEST_GUILESS_MAIN(TestPurchaseRibs)
#include "test_purchase_ribs.moc"
