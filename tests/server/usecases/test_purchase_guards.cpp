// What keeps money from the wrong account and purchases from being cut small: the call-back before a changed account is
// approved, and the warning of a split.
// Not here: what the RIB's text says (tests/contract/test_purchase_ribs.cpp).
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/shop.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

constexpr auto otherIban = "FR76 3000 6000 0112 3456 7890 189";

api::CallBack callBack() {
    return {"04 72 00 00 00", "Mme Vallon", {2026, 11, 16}};
}

api::MoveRequest with(const api::CallBack& callback) {
    api::MoveRequest request;
    request.callback = callback;
    return request;
}

// Bureau Vallon is known, and now says another account; the manager has approved.
api::Ticket withAnotherAccount(Shop& shop) {
    shop.ordered();
    auto submission = shop.submission();
    submission.purchase->supplier.iban = otherIban;
    submission.purchase->iban_justification = "Le fournisseur a changé de banque.";
    return shop.advanced(shop.submit("benali", submission), Status::pending_n2);
}

std::vector<std::string> similar(Shop& shop, std::int64_t quantity, const std::string& ufCode = "4210") {
    auto submission = shop.submission();
    submission.purchase->uf_code = ufCode;
    submission.purchase->lines = {{"Écran", base::decimal(quantity), 100'00, base::decimal(0)}};
    const auto ticket = shop.submit("benali", submission);
    return ticket.purchase->split ? ticket.purchase->split->references : std::vector<std::string>{};
}

} // namespace

class TestPurchaseGuards : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void aChangedAccountNeedsACallBack() {
        Shop shop(houses_);
        auto ticket = withAnotherAccount(shop);
        const auto refusal = refusalOf([&] { shop.act("chevalier", ticket, ActionCode::approve); });
        QCOMPARE(refusal.status, 422);
        QCOMPARE(fieldsOf(refusal), Fields{"callback required"});
        auto wrong = callBack();
        wrong = {"non", " ", {2026, 12, 24}};
        QCOMPARE(fieldsOf(refusalOf([&] { shop.act("chevalier", ticket, ActionCode::approve, with(wrong)); })),
                 (Fields{"callback.number not_a_number", "callback.contact required", "callback.day in_the_future"}));
        QCOMPARE(figuresOf(shop), (Figures{0, entryCents, 0, 10'000'00 - entryCents})); // of the first one alone
        ticket = shop.act("chevalier", ticket, ActionCode::approve, with(callBack()));
        QCOMPARE(ticket.status, Status::open);
        QCOMPARE(ticket.purchase->callback.value(), callBack());
        QCOMPARE(read(shop, "lambert", ticket).purchase->callback.value(), callBack());
        QCOMPARE(shop.advanced(ticket, Status::ordered).status, Status::ordered);
    }

    void noneIsTakenWhereNothingChanged() {
        Shop shop(houses_);
        const auto ticket = shop.advanced(shop.submit(), Status::pending_n2);
        const auto refusal = refusalOf([&] { shop.act("chevalier", ticket, ActionCode::approve, with(callBack())); });
        QCOMPARE(fieldsOf(refusal), Fields{"callback not_here"});
    }

    void theRecordIsProof() {
        Shop shop(houses_);
        auto ticket = withAnotherAccount(shop);
        ticket = shop.act("chevalier", ticket, ActionCode::approve, with(callBack()));
        ticket = shop.advanced(ticket, Status::pending_signature);
        shop.sql("UPDATE purchases SET callback = jsonb_set(callback, '{number}', '\"06 00 00 00 00\"') "
                 "WHERE callback IS NOT NULL");
        const auto refusal = refusalOf([&] { shop.advanced(ticket, Status::ordered); });
        QCOMPARE(refusal.status, 409);
        QCOMPARE(fieldsOf(refusal), Fields{"purchase.callback differs"});
    }

    void sentAgainItIsCalledAgain() {
        Shop shop(houses_);
        auto ticket = withAnotherAccount(shop);
        ticket = shop.act("chevalier", ticket, ActionCode::approve, with(callBack()));
        ticket = shop.advanced(ticket, Status::in_progress);
        ticket = shop.act("lambert", ticket, ActionCode::send_back, saying("Le devis a changé."));
        api::MoveRequest again;
        again.fields = api::Correction{};
        again.fields->purchase = shop.entry();
        again.fields->purchase->supplier.iban = "DE89 3704 0044 0532 0130 00";
        again.fields->purchase->iban_justification = "Compte en Allemagne.";
        ticket = shop.act("benali", ticket, ActionCode::resubmit, again);
        QVERIFY(!ticket.purchase->callback);
        ticket = shop.act("fontaine", ticket, ActionCode::approve);
        QCOMPARE(fieldsOf(refusalOf([&] { shop.act("chevalier", ticket, ActionCode::approve); })),
                 Fields{"callback required"});
    }

    void aNeedThatIsCutIsPointedOut() {
        Shop shop(houses_);
        shop.policy().purchases.split_thresholds = {1'000'00, 4'000'00};
        QVERIFY(similar(shop, 6).empty());          // 600 €
        QCOMPARE(similar(shop, 5).size(), 1U);      // 1,100 € together
        QVERIFY(similar(shop, 5, "2110").empty());  // another unit
        QVERIFY(similar(shop, 12).empty());         // past it by itself: the threshold was met openly
        QVERIFY(similar(shop, 12, "2110").empty()); // and 4,000 € are not reached
        shop.clock += 31LL * 24 * 3'600'000;
        QVERIFY(similar(shop, 9).empty());
        const auto later = similar(shop, 9);
        QCOMPARE(later.size(), 1U);
        const auto ticket = usecases::readTicket(shop.context(), shop.caller("fontaine"), "ACH-00007");
        QCOMPARE(ticket.purchase->split->threshold_cents, 1'000'00);
        QCOMPARE(ticket.purchase->split->sum_cents, 1'800'00);
        QCOMPARE(ticket.purchase->split->references, std::vector<std::string>{"ACH-00006"});
    }

    void theWarningIsProof() {
        Shop shop(houses_);
        shop.policy().purchases.split_thresholds = {1'000'00};
        shop.submit();
        const auto second = shop.submit();
        QVERIFY(second.purchase->split.has_value());
        shop.sql("UPDATE purchases SET split = NULL");
        const auto refusal = refusalOf([&] { shop.act("fontaine", second, ActionCode::approve); });
        QCOMPARE(refusal.status, 409);
        QVERIFY(fieldsOf(refusal).contains("purchase.split.sum_cents differs"));
    }

    void whatIsRefusedDoesNotCount() {
        Shop shop(houses_);
        shop.policy().purchases.split_thresholds = {1'000'00};
        shop.act("fontaine", shop.submit(), ActionCode::refuse, saying("Pas cette année."));
        QVERIFY(!shop.submit().purchase->split);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseGuards)
#include "test_purchase_guards.moc"
