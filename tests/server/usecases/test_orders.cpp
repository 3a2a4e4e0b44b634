// A purchase from its submission to the last delivery, on a real PostgreSQL: where each move leads, and where the money
// is. Not here: what a submission needs and who sees what (test_purchases.cpp).
#include "server/usecases/finance.hpp"
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/shop.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using api::AttachmentRole;
using base::decimal;
using domain::ActionCode, domain::Level, domain::Role, domain::Status;

namespace {

// Both texts from shortly before they part; empty where they do not.
std::string firstDifference(const std::string& left, const std::string& right) {
    if (left == right) return {};
    const auto at = std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first - left.begin();
    const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - 60, 0));
    return left.substr(from, 200) + "\n" + right.substr(from, 200);
}

} // namespace

class TestOrders : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void theWholeWay() {
        Shop shop(houses_);
        auto ticket = shop.submit();
        QVERIFY(ticket.reference.starts_with("ACH-"));
        QCOMPARE(ticket.status, Status::pending_n1);
        QCOMPARE(ticket.target_service, std::string("DAF"));
        QCOMPARE(ticket.amount_cents, std::optional<std::int64_t>(entryCents));
        QCOMPARE(ticket.purchase->total_cents, entryCents);
        QCOMPARE(ticket.purchase->supplier.siret, std::string("73282932000074"));
        QCOMPARE(ticket.purchase->supplier.iban, std::string("FR1420041010050500013M02606"));
        QVERIFY(ticket.purchase->supplier.new_);
        QCOMPARE(ticket.purchase->digest.size(), std::size_t(64));
        QCOMPARE(ticket.attachments.size(), std::size_t(2));
        QCOMPARE(ticket.approvals.size(), std::size_t(3));
        QCOMPARE(decidersOf(ticket.approvals[2]), std::vector<std::string>{"leroy"});
        const auto digest = ticket.purchase->digest;

        ticket = shop.act("fontaine", ticket, ActionCode::approve);
        QCOMPARE(ticket.status, Status::pending_n2);
        QCOMPARE(ticket.approvals[0].digest, std::optional(digest));
        QCOMPARE(figuresOf(shop), (Figures{0, 0, 0, 10'000'00}));
        QVERIFY(usecases::listSuppliers(shop.context(), shop.caller("benali"), {}).items.empty());

        ticket = shop.act("chevalier", ticket, ActionCode::approve);
        QCOMPARE(ticket.status, Status::open);
        QCOMPARE(figuresOf(shop), (Figures{entryCents, 0, 0, 10'000'00 - entryCents}));
        QCOMPARE(listed(shop, "lambert", api::View::pool), std::size_t(1));
        QCOMPARE(listed(shop, "haddad", api::View::pool), std::size_t(0));

        ticket = shop.act("lambert", ticket, ActionCode::take);
        ticket = shop.act("lambert", ticket, ActionCode::prepare,
                          shop.with("lambert", AttachmentRole::prepared_order, entryCents));
        QCOMPARE(ticket.status, Status::pending_signature);
        QVERIFY(ticket.purchase->order_number->starts_with("BC-2026-"));
        QCOMPARE(listed(shop, "leroy", api::View::to_sign), std::size_t(1));
        QCOMPARE(listed(shop, "benali", api::View::to_sign), std::size_t(0));

        ticket = shop.act("leroy", ticket, ActionCode::sign, shop.with("leroy", AttachmentRole::signed_order));
        QCOMPARE(ticket.status, Status::ordered);
        QCOMPARE(ticket.approvals[2].digest, std::optional(digest));
        QVERIFY(ticket.purchase->signature == api::SignatureKind::unverifiable);
        QCOMPARE(figuresOf(shop), (Figures{0, entryCents, 0, 10'000'00 - entryCents}));

        ticket = shop.act("benali", ticket, ActionCode::receive, Shop::delivery({{1, decimal(1)}}));
        QCOMPARE(ticket.status, Status::ordered);
        QCOMPARE(figuresOf(shop), (Figures{0, entryCents - 239'88, 239'88, 10'000'00 - entryCents}));
        ticket =
            shop.act("dumas", ticket, ActionCode::receive, Shop::delivery({{1, decimal(2)}, {2, decimal(1, 500)}}));
        QCOMPARE(ticket.status, Status::closed);
        QVERIFY(ticket.closed_at);
        QCOMPARE(figuresOf(shop), (Figures{0, 0, entryCents, 10'000'00 - entryCents}));
        // What the answers said is what everyone reads.
        auto seen = read(shop, "benali", ticket);
        seen.actions = ticket.actions;
        seen.purchase->supplier.id = ticket.purchase->supplier.id;
        const auto difference = firstDifference(wire::toJson(seen), wire::toJson(ticket));
        QVERIFY2(difference.empty(), difference.c_str());
        const auto report = usecases::verifyAudit(*shop.database().lease(), "key");
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
    }

    void aBudgetThatBlocksIsNotOverspent() {
        Shop shop(houses_);
        auto submission = shop.submission();
        submission.purchase->lines = {{"Postes", decimal(1), 6'000'00, {}}};
        auto first = shop.submit("benali", submission);
        submission = shop.submission();
        submission.purchase->lines = {{"Postes", decimal(1), 6'000'00, {}}};
        auto second = shop.submit("benali", submission);
        first = shop.advanced(first, Status::open);
        second = shop.advanced(second, Status::pending_n2);
        const auto problem = refusalOf([&] { shop.act("chevalier", second, ActionCode::approve); });
        QCOMPARE(problem.status, 409);
        QCOMPARE(problem.type, std::string("ilvm:not-possible"));
        QVERIFY(problem.detail.find("4\u202F000,00") != std::string::npos);
        const auto current = wire::readAnswer<api::Ticket>(problem.current).value();
        QCOMPARE(current.status, Status::pending_n2);
        QVERIFY(current.actions && current.purchase);
        QCOMPARE(figuresOf(shop), (Figures{6'000'00, 0, 0, 4'000'00}));
        // What was committed is free again when the first ends.
        shop.act("benali", first, ActionCode::cancel);
        QCOMPARE(figuresOf(shop), (Figures{0, 0, 0, 10'000'00}));
        QCOMPARE(shop.act("chevalier", second, ActionCode::approve).status, Status::open);
    }

    void aBudgetThatWarnsGoesBelowNothing() {
        Shop shop(houses_);
        store::saveBudget(*shop.database().lease(), "INF-2026", {"Informatique", 2026, 100'00, false});
        shop.advanced(shop.submit(), Status::open);
        QCOMPARE(shop.budget().left_cents, 100'00 - entryCents);
    }

    void everyEndGivesTheMoneyBack() {
        Shop shop(houses_);
        const Figures none{0, 0, 0, 10'000'00};
        auto ticket = shop.advanced(shop.submit(), Status::in_progress);
        ticket = shop.act("lambert", ticket, ActionCode::send_back, saying("Le devis est périmé."));
        QCOMPARE(ticket.status, Status::to_correct);
        QVERIFY(!ticket.assignee);
        QCOMPARE(figuresOf(shop), none);
        ticket = shop.advanced(shop.submit(), Status::pending_signature);
        QCOMPARE(shop.act("leroy", ticket, ActionCode::refuse, saying("Pas cette année.")).status, Status::refused);
        QCOMPARE(figuresOf(shop), none);
        ticket = shop.ordered();
        ticket = shop.act("benali", ticket, ActionCode::receive, Shop::delivery({{1, decimal(1)}}));
        ticket = shop.act("faure", ticket, ActionCode::give_up_rest, saying("Le fournisseur n'en a plus."));
        QCOMPARE(ticket.status, Status::closed);
        QCOMPARE(figuresOf(shop), (Figures{0, 0, 239'88, 10'000'00 - 239'88}));
    }

    void aResubmissionIsDecidedAnew() {
        Shop shop(houses_);
        auto ticket = shop.advanced(shop.submit(), Status::in_progress);
        const auto before = *ticket.purchase;
        ticket = shop.act("lambert", ticket, ActionCode::send_back, saying("Le devis est périmé."));
        api::MoveRequest corrected;
        corrected.fields = api::Correction{};
        corrected.fields->purchase = Shop::entry();
        corrected.fields->purchase->lines[0].unit_price_cents = 209'90;
        corrected.attachments = {api::AttachmentUse{shop.pdf("benali"), AttachmentRole::quote}};
        ticket = shop.act("benali", ticket, ActionCode::resubmit, corrected);
        QCOMPARE(ticket.status, Status::pending_n1);
        QVERIFY(ticket.purchase->digest != before.digest);
        QCOMPARE(ticket.amount_cents, std::optional(ticket.purchase->total_cents));
        QCOMPARE(ticket.purchase->total_cents, entryCents + 3 * 12'00);
        for (const auto& approval : ticket.approvals) {
            QCOMPARE(approval.state, domain::ApprovalState::waiting);
            QVERIFY(!approval.digest && !approval.decided_by);
        }
        // The new quote counts, the old one is only kept; the RIB that nobody replaced still stands.
        std::map<std::string, int> roles;
        for (const auto& file : ticket.attachments)
            ++roles[file.role ? std::string(wire::codeOf(*file.role)) : ""];
        QCOMPARE(roles, (std::map<std::string, int>{{"", 1}, {"quote", 1}, {"rib", 1}}));
        ticket = shop.advanced(ticket, Status::open);
        QCOMPARE(shop.budget().committed_cents, std::optional(ticket.purchase->total_cents));
    }

    // A correction that does not touch the purchase leaves its content, and the decisions are taken anew all the same.
    void aCorrectedTextAloneIsDecidedAnewToo() {
        Shop shop(houses_);
        auto ticket = shop.act("fontaine", shop.submit(), ActionCode::send_back, saying("Pour qui ?"));
        api::MoveRequest corrected;
        corrected.fields = api::Correction{};
        corrected.fields->description = "Pour l'accueil du rez-de-chaussée.";
        const auto digest = ticket.purchase->digest;
        ticket = shop.act("benali", ticket, ActionCode::resubmit, corrected);
        QCOMPARE(ticket.purchase->digest, digest);
        QCOMPARE(shop.advanced(ticket, Status::ordered).status, Status::ordered);
    }

    void aPreparedOrderDoesNotPassWhatWasApproved() {
        Shop shop(houses_);
        auto ticket = shop.advanced(shop.submit(), Status::in_progress);
        const auto preparing = [&](std::int64_t cents) {
            return refusalOf([&] {
                shop.act("lambert", ticket, ActionCode::prepare,
                         shop.with("lambert", AttachmentRole::prepared_order, cents));
            });
        };
        QCOMPARE(fieldsOf(preparing(entryCents + 1)), Fields{"amount_cents exceeds_approved"});
        shop.policy().purchases.order_tolerance_cents = 100;
        QCOMPARE(fieldsOf(preparing(entryCents + 101)), Fields{"amount_cents exceeds_approved"});
        QCOMPARE(fieldsOf(refusalOf([&] { shop.act("lambert", ticket, ActionCode::prepare); })),
                 (Fields{"attachments no_buyer", "amount_cents required"}));
        QCOMPARE(fieldsOf(refusalOf([&] {
                     shop.act("lambert", ticket, ActionCode::prepare,
                              shop.with("lambert", AttachmentRole::quote, entryCents));
                 })),
                 (Fields{"attachments required", "attachments[0].role not_here"}));
        QCOMPARE(preparing(entryCents + 100).status, 0);
        ticket = read(shop, "lambert", ticket);
        QCOMPARE(ticket.purchase->order_cents, std::optional(entryCents + 100));
        ticket = shop.act("leroy", ticket, ActionCode::return_, saying("La date de livraison manque."));
        QCOMPARE(ticket.status, Status::in_progress);
        QCOMPARE(ticket.assignee->login, std::string("lambert"));
        const auto number = ticket.purchase->order_number;
        ticket = shop.advanced(ticket, Status::ordered);
        QCOMPARE(ticket.purchase->order_number, number);
        QCOMPARE(*shop.budget().ordered_cents, entryCents);
    }

    void nothingClaimsAVerifiedSignature() {
        Shop shop(houses_);
        auto ticket = shop.advanced(shop.submit(), Status::pending_signature);
        shop.policy().purchases.accept_scanned_signature = false;
        const auto signing = [&] {
            return refusalOf(
                [&] { shop.act("leroy", ticket, ActionCode::sign, shop.with("leroy", AttachmentRole::signed_order)); });
        };
        QCOMPARE(fieldsOf(signing()), Fields{"attachments signature_not_verifiable"});
        QCOMPARE(read(shop, "leroy", ticket).status, Status::pending_signature);
        shop.policy().purchases.accept_scanned_signature = true;
        QCOMPARE(fieldsOf(refusalOf([&] { shop.act("leroy", ticket, ActionCode::sign); })),
                 Fields{"attachments required"});
        QCOMPARE(signing().status, 0);
    }

    void anAuthorityThatEndedYesterdaySignsNothing() {
        Shop shop(houses_);
        const auto ticket = shop.advanced(shop.submit(), Status::pending_signature);
        const auto signing = [&](const std::string& who) {
            return refusalOf(
                [&] { shop.act(who, ticket, ActionCode::sign, shop.with(who, AttachmentRole::signed_order)); });
        };
        QCOMPARE(signing("lemoine").status, 403); // a director without any authority
        shop.sql("UPDATE signature_authorities SET to_day = '2026-11-17'");
        QCOMPARE(signing("leroy").status, 403);
        QVERIFY(signing("leroy").detail.find("délégation") != std::string::npos);
        shop.sql("UPDATE signature_authorities SET to_day = '2026-11-18', up_to_cents = 87788");
        QCOMPARE(signing("leroy").status, 403);
        shop.sql("UPDATE signature_authorities SET up_to_cents = 87789"); // until this evening
        QCOMPARE(signing("leroy").status, 0);
    }

    void deliveriesAreChecked() {
        Shop shop(houses_);
        const auto ticket = shop.ordered();
        const auto receiving = [&](api::MoveRequest request) {
            return fieldsOf(refusalOf([&] { shop.act("benali", ticket, ActionCode::receive, request); }));
        };
        QCOMPARE(receiving({}), (Fields{"lines required", "date required"}));
        auto request = Shop::delivery({{3, decimal(1)}, {1, decimal(3, 1)}, {2, {}}, {0, decimal(1)}});
        request.date = base::Date{2026, 11, 20};
        QCOMPARE(receiving(request),
                 (Fields{"lines[0].line unknown", "lines[1].quantity too_large", "lines[2].quantity not_positive",
                         "lines[3].line unknown", "date in_the_future"}));
        QCOMPARE(receiving(Shop::delivery({{1, decimal(2)}, {1, decimal(2)}})), Fields{"lines[1].quantity too_large"});
        QCOMPARE(statusOf([&] {
                     shop.act("lambert", ticket, ActionCode::receive, Shop::delivery({{1, decimal(1)}}));
                 }),
                 403);
        QCOMPARE(figuresOf(shop), (Figures{0, entryCents, 0, 10'000'00 - entryCents}));
    }
};

QTEST_GUILESS_MAIN(TestOrders)
#include "test_orders.moc"
