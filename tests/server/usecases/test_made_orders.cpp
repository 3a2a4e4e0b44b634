// Orders that the application makes: when there is one, for whom, and that it is what was approved.
// Not here: how they look (tests/server/orders) and their signatures (test_order_signature.cpp).
#include "server/store/digest.hpp"
#include "tests/server/usecases/office.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <QtTest>
#include <fstream>

using namespace ilvm;
using namespace ilvm::tests;
using api::AttachmentRole;
using domain::ActionCode, domain::Status;

namespace {

QString textOf(const std::string& pdf) {
    const support::TempFolder folder;
    std::ofstream(folder.path() / "order.pdf", std::ios::binary) << pdf;
    support::run({.arguments = {"pdftotext", "-layout", (folder.path() / "order.pdf").string(), "-"},
                  .output = folder.path() / "text"});
    return QString::fromStdString(support::contentOf(folder.path() / "text"));
}

const api::Attachment* preparedOf(const api::Ticket& ticket) {
    for (const auto& file : ticket.attachments)
        if (file.role == AttachmentRole::prepared_order) return &file;
    return nullptr;
}

} // namespace

class TestMadeOrders : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void theApplicationMakesTheOrder() {
        Office office(houses_);
        office.policy().purchases.buyer.delivery_places["SESSAD"] = "SESSAD Nord, 8 rue de la Gare, 69100 Villeurbanne";
        const auto ticket = office.prepared();
        QCOMPARE(ticket.status, Status::pending_signature);
        QCOMPARE(ticket.purchase->order_cents, std::optional(entryCents));
        const auto* file = preparedOf(ticket);
        QVERIFY(file);
        QCOMPARE(file->added_by.login, std::string("lambert"));
        QCOMPARE(file->name, *ticket.purchase->order_number + ".pdf");
        const auto bytes = office.order("benali", ticket);
        QCOMPARE(file->sha256, store::hexOf(store::sha256(bytes)));
        QCOMPARE(file->size, static_cast<std::int64_t>(bytes.size()));
        const auto text = textOf(bytes);
        for (const auto& words :
             {*ticket.purchase->order_number, ticket.reference, std::string("Association Les Tilleuls"),
              std::string("Bureau Vallon"), std::string("Écran 27 pouces"), std::string("8 rue de la Gare")})
            QVERIFY2(text.contains(QString::fromStdString(words)), qPrintable(text));
        // Two directors may sign it: it names neither.
        QVERIFY(!text.contains("Claire Leroy"));
        QVERIFY(text.contains("Le signataire habilité"));
    }

    void thereIsOneWhenItIsPrepared() {
        Office office(houses_);
        auto ticket = office.submit();
        const auto reading = [&](const std::string& who) { return refusalOf([&] { office.order(who, ticket); }); };
        for (const auto status : {Status::pending_n1, Status::pending_n2, Status::open}) {
            ticket = office.advanced(ticket, status);
            QCOMPARE(reading("benali").status, 409);
            QVERIFY(reading("benali").current.find(ticket.reference) != std::string::npos);
            QCOMPARE(reading("roux").status, 404);
        }
        ticket = office.advanced(ticket, Status::in_progress);
        const auto draft = office.order("benali", ticket);
        QVERIFY(textOf(draft).contains("Projet de bon de commande"));
        QVERIFY(draft == office.order("lambert", ticket));
        QCOMPARE(reading("roux").status, 404);
        ticket = office.act("lambert", ticket, ActionCode::prepare);
        const auto prepared = office.order("leroy", ticket);
        QVERIFY(!textOf(prepared).contains("Projet de bon de commande"));
        office.clock += 3'600'000;
        QVERIFY(prepared == office.order("leroy", ticket)); // the file, not one made again
        ticket = office.act("leroy", ticket, ActionCode::refuse, saying("Trop cher."));
        QCOMPARE(reading("benali").status, 409);
    }

    void onlyAPurchaseHasOne() {
        Office office(houses_);
        const auto incident = submit(office, "benali", "Écran noir");
        QCOMPARE(refusalOf([&] { office.order("benali", incident); }).status, 404);
        QCOMPARE(refusalOf([&] { office.toSign("benali", incident); }).status, 404);
    }

    void whatIsReturnedIsADraftAgainAndKeepsItsNumber() {
        Office office(houses_);
        auto ticket = office.prepared();
        const auto number = ticket.purchase->order_number;
        ticket = office.act("leroy", ticket, ActionCode::return_, saying("À revoir."));
        QVERIFY(textOf(office.order("lambert", ticket)).contains("Projet de bon de commande"));
        office.clock += 60'000;
        ticket = office.act("lambert", ticket, ActionCode::prepare);
        QCOMPARE(ticket.purchase->order_number, number);
        QCOMPARE(std::count_if(ticket.attachments.begin(), ticket.attachments.end(),
                               [](const auto& file) { return file.role == AttachmentRole::prepared_order; }),
                 1);
    }

    void itsAmountIsTheApprovedOne() {
        Office office(houses_);
        const auto ticket = office.advanced(office.submit(), Status::in_progress);
        const auto preparing = [&](std::int64_t cents) {
            api::MoveRequest request;
            request.amount_cents = cents;
            return fieldsOf(refusalOf([&] { office.act("lambert", ticket, ActionCode::prepare, request); }));
        };
        QCOMPARE(preparing(entryCents - 1), Fields{"amount_cents not_approved"});
        QCOMPARE(preparing(entryCents + 1), Fields{"amount_cents not_approved"});
        QCOMPARE(preparing(entryCents), Fields{});
    }

    void withoutABuyerOrdersAreAttached() {
        Office office(houses_);
        office.policy().purchases.buyer = {};
        auto ticket = office.advanced(office.submit(), Status::in_progress);
        QCOMPARE(fieldsOf(refusalOf([&] { office.act("lambert", ticket, ActionCode::prepare); })),
                 (Fields{"attachments no_buyer", "amount_cents required"}));
        const auto noDraft = refusalOf([&] { office.order("lambert", ticket); });
        QCOMPARE(noDraft.status, 409);
        QCOMPARE(fieldsOf(noDraft), Fields{"attachments no_buyer"}); // by which a client knows what to ask for
        api::MoveRequest request;
        request.amount_cents = entryCents;
        request.attachments = {office.upload("lambert", "%PDF-1.4 theirs", AttachmentRole::prepared_order)};
        ticket = office.act("lambert", ticket, ActionCode::prepare, request);
        QCOMPARE(office.order("benali", ticket), std::string("%PDF-1.4 theirs"));
        // What the application did not make is not signed here.
        const auto refused = refusalOf([&] { office.toSign("leroy", ticket); });
        QCOMPARE(refused.status, 409);
        QVERIFY(refused.detail.find("papier") != std::string::npos);
    }

    void onlyWhoMaySignNowGetsTheCopyToSign() {
        Office office(houses_);
        auto ticket = office.advanced(office.submit(), Status::in_progress);
        QVERIFY(statusOf([&] { office.toSign("leroy", ticket); }) != 0);
        ticket = office.act("lambert", ticket, ActionCode::prepare);
        QVERIFY(office.toSign("leroy", ticket).starts_with(office.order("leroy", ticket)));
        QVERIFY(office.toSign("leroy", ticket) != office.toSign("noel", ticket));
        QCOMPARE(statusOf([&] { office.toSign("benali", ticket); }), 403);
        QCOMPARE(statusOf([&] { office.toSign("lambert", ticket); }), 403);
        QCOMPARE(statusOf([&] { office.toSign("roux", ticket); }), 404);
        // An authority that ended yesterday.
        office.sql("UPDATE signature_authorities SET to_day = '2026-11-01'");
        QCOMPARE(statusOf([&] { office.toSign("leroy", ticket); }), 403);
    }

    void aFileThatWasChangedInTheDatabaseIsFound() {
        Office office(houses_);
        const auto ticket = office.prepared();
        office.sql("UPDATE blob_chunks SET data = data || '\\x20' WHERE sha256 IN (SELECT sha256 FROM attachments "
                   "WHERE role = 'prepared_order')");
        QCOMPARE(statusOf([&] { office.order("leroy", ticket); }), 409);
        QCOMPARE(statusOf([&] { office.toSign("leroy", ticket); }), 409);
    }

    // That the application made it is part of what is proven: nobody else's file is ever taken for one of its own.
    void whoMadeItIsProven() {
        Office office(houses_);
        auto ticket = office.advanced(office.submit(), Status::in_progress);
        ticket = office.act("lambert", ticket, ActionCode::prepare,
                            office.with("lambert", AttachmentRole::prepared_order, entryCents));
        office.sql("UPDATE purchases SET order_made = true");
        const auto refused = refusalOf([&] { office.toSign("leroy", ticket); });
        QCOMPARE(refused.status, 409);
        QCOMPARE(fieldsOf(refused), Fields{"purchase.order_made differs"});
    }
};

QTEST_GUILESS_MAIN(TestMadeOrders)
#include "test_made_orders.moc"
