// What a purchase needs to be submitted, who decides it, and who sees what of it, of suppliers and of budgets.
// Not here: its moves and the money (test_orders.cpp), and that nothing is changed in between
// (test_purchase_proof.cpp).
#include "server/store/suppliers.hpp"
#include "server/usecases/finance.hpp"
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/shop.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using api::AttachmentRole;
using base::decimal;
using domain::ActionCode, domain::Level, domain::Role, domain::Status;

class TestPurchases : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void everyBadFieldAtOnce() {
        Shop shop(houses_);
        auto submission = shop.submission();
        submission.title = " ";
        auto& purchase = *submission.purchase;
        purchase.lines[0].quantity = {};
        purchase.lines[1].label = "";
        purchase.lines[1].vat_rate = decimal(120);
        purchase.budget = "NIX";
        purchase.uf_code = "";
        purchase.supplier.siret = "73282932000075";
        purchase.supplier.iban = "FR1420041010050500013M02607";
        purchase.supplier.bic = "NON";
        purchase.supplier.vat = "FR00732829320";
        purchase.supplier.mail = "personne";
        purchase.currency = "USD";
        submission.attachments = {api::AttachmentUse{shop.pdf("roux"), AttachmentRole::quote},
                                  {shop.pdf("benali", "text/plain"), AttachmentRole::quote},
                                  {shop.pdf("benali"), AttachmentRole::signed_order}};
        const auto problem = refusalOf([&] { shop.submit("benali", submission); });
        QCOMPARE(problem.status, 422);
        auto fields = fieldsOf(problem);
        for (const auto* expected :
             {"title required", "purchase.lines[0].quantity not_positive", "purchase.lines[1].label required",
              "purchase.lines[1].vat_rate out_of_range", "purchase.budget unknown_code", "purchase.uf_code required",
              "purchase.supplier.siret key", "purchase.supplier.iban key", "purchase.supplier.vat key",
              "purchase.supplier.mail mail", "purchase.currency unknown", "attachments[0].id unknown",
              "attachments[1].id not_pdf", "attachments[2].role not_here", "attachments rib_required"})
            QVERIFY2(fields.erase(expected) == 1, expected);
        QCOMPARE(fields.size(), std::size_t(1)); // and the BIC, whatever is said of it
        QVERIFY(fields.begin()->starts_with("purchase.supplier.bic "));
        QCOMPARE(count(shop, "tickets"), 0);
    }

    void whatMustBeThere() {
        Shop shop(houses_);
        auto submission = shop.submission();
        submission.attachments.reset();
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })),
                 (Fields{"attachments quote_required", "attachments rib_required"}));
        submission = shop.submission();
        submission.purchase->lines.clear();
        submission.purchase->supplier = {};
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })),
                 (Fields{"purchase.lines required", "purchase.supplier.name required",
                         "purchase.supplier.siret required", "purchase.supplier.iban required"}));
        submission = shop.submission();
        submission.purchase->total_cents = 1;
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })),
                 Fields{"purchase.total_cents differs"});
        submission.purchase.reset();
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })), Fields{"purchase required"});
        submission.kind = domain::Kind::incident;
        submission.purchase = Shop::entry();
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })), Fields{"purchase not_for_kind"});
    }

    void aCodeUfHasTheFormOfTheOrganisations() {
        Shop shop(houses_);
        shop.policy().purchases.uf_pattern = "[0-9]{4}";
        QCOMPARE(shop.submit().purchase->uf_code, std::string("4210"));
        auto submission = shop.submission();
        submission.purchase->uf_code = "42101";
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })), Fields{"purchase.uf_code pattern"});
    }

    void nobodyToSignIsSaidAtOnce() {
        Shop shop(houses_);
        auto submission = shop.submission();
        submission.purchase->lines = {{"Serveurs", decimal(1), 50'000'01, {}}};
        const auto nobody = Fields{"approvals.signature nobody_eligible"};
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })), nobody);
        QCOMPARE(
            fieldsOf(refusalOf([&] { usecases::previewTicket(shop.context(), shop.caller("benali"), submission); })),
            nobody);
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("leroy"); })), nobody); // the only director
        submission.purchase->lines[0].unit_price_cents -= 1;
        const auto preview = usecases::previewTicket(shop.context(), shop.caller("benali"), submission);
        QCOMPARE(preview.approvals.size(), std::size_t(3));
        QCOMPARE(count(shop, "tickets"), 0);
    }

    void whoSeesIt() {
        Shop shop(houses_);
        auto ticket = shop.submit();
        const auto seers = [&] {
            Fields who;
            for (const auto* login : {"benali", "roux", "fontaine", "girard", "chevalier", "lambert", "haddad",
                                      "diallo", "leroy", "dumas", "lemoine"})
                if (reading(shop, login, ticket) == 0) who.insert(login);
            return who;
        };
        const Fields first{"benali", "fontaine", "chevalier", "lambert", "leroy", "lemoine"};
        QCOMPARE(seers(), first);
        ticket = shop.advanced(ticket, Status::ordered);
        auto later = first;
        later.insert("dumas"); // who keeps the park confirms deliveries
        QCOMPARE(seers(), later);
    }

    void oneBudgetApproverDoesNotSign() {
        Shop shop(houses_);
        shop.follow("leroy", {{Role::director, Role::approver_budget}, {}, {}});
        auto ticket = shop.advanced(shop.submit(), Status::pending_n2);
        QCOMPARE(statusOf([&] { shop.act("leroy", ticket, ActionCode::approve); }), 403); // kept for the signature
        ticket = shop.advanced(ticket, Status::pending_signature);
        QCOMPARE(shop.advanced(ticket, Status::ordered).status, Status::ordered);
    }

    // Fontaine manages her own service and decides budgets: of one purchase she does one of them, of her own none.
    void nobodyDecidesTwiceOrOnTheirOwn() {
        Shop shop(houses_);
        shop.follow("fontaine", {{Role::manager, Role::approver_budget}, {}, {"SESSAD"}});
        auto ticket = shop.submit();
        ticket = shop.act("fontaine", ticket, ActionCode::approve);
        QCOMPARE(ticket.status, Status::pending_n2);
        QCOMPARE(decidersOf(ticket.approvals[1]), (std::vector<std::string>{"chevalier", "garnier"}));
        QCOMPARE(statusOf([&] { shop.act("fontaine", ticket, ActionCode::approve); }), 403);
        QCOMPARE(shop.act("garnier", ticket, ActionCode::approve).status, Status::open);

        ticket = shop.submit("fontaine");
        QCOMPARE(statusOf([&] { shop.act("fontaine", ticket, ActionCode::approve); }), 403);
        ticket = shop.act("lemoine", ticket, ActionCode::approve); // her own manager
        QCOMPARE(statusOf([&] { shop.act("fontaine", ticket, ActionCode::approve); }), 403);
        QCOMPARE(shop.advanced(ticket, Status::open).status, Status::open);
        QCOMPARE(count(shop, "events WHERE action = 'approve'"), 4);
    }

    void theAuthorDoesNotPrepareIt() {
        Shop shop(houses_);
        auto ticket = shop.advanced(shop.submit("faure", shop.submission("faure")), Status::open);
        QCOMPARE(statusOf([&] { shop.act("faure", ticket, ActionCode::take); }), 403);
        api::MoveRequest request;
        request.assignee = shop.caller("faure").actor.id;
        QCOMPARE(fieldsOf(refusalOf([&] { shop.act("lambert", ticket, ActionCode::assign, request); })),
                 Fields{"assignee author"});
    }

    void anotherAccountOfAKnownSupplierIsSaid() {
        Shop shop(houses_);
        shop.advanced(shop.submit(), Status::open);
        const auto known = usecases::listSuppliers(shop.context(), shop.caller("lambert"), {}).items.at(0);
        QCOMPARE(known.iban, std::optional<std::string>("FR1420041010050500013M02606"));
        auto submission = shop.submission();
        submission.purchase->supplier = {};
        submission.purchase->supplier.id = known.id;
        submission.attachments->pop_back(); // of a known account no RIB is asked
        auto ticket = shop.submit("benali", submission);
        QVERIFY(!ticket.purchase->supplier.new_ && !ticket.purchase->iban_changed);
        QCOMPARE(ticket.purchase->supplier.name, std::string("Bureau Vallon"));
        QCOMPARE(ticket.purchase->supplier.iban, *known.iban);

        submission = shop.submission();
        submission.purchase->supplier.iban = "FR76 3000 6000 0112 3456 7890 189";
        submission.attachments->pop_back();
        QCOMPARE(fieldsOf(refusalOf([&] { shop.submit("benali", submission); })),
                 (Fields{"attachments rib_required", "purchase.iban_justification required"}));
        submission = shop.submission();
        submission.purchase->supplier.iban = "FR76 3000 6000 0112 3456 7890 189";
        submission.purchase->iban_justification = "Changement de banque, vu avec leur comptable.";
        ticket = shop.submit("benali", submission);
        QVERIFY(ticket.purchase->iban_changed);
        ticket = shop.advanced(ticket, Status::pending_signature);
        QVERIFY(read(shop, "leroy", ticket).purchase->iban_changed); // still, though it is approved now
        QCOMPARE(store::knownIbans(*shop.database().lease(), "73282932000074").size(), std::size_t(2));
    }

    void whoSeesWhichFigure() {
        Shop shop(houses_);
        shop.advanced(shop.submit(), Status::open);
        for (const auto* login :
             {"benali", "roux", "haddad", "girard", "dumas", "fontaine", "chevalier", "lambert", "leroy", "lemoine"}) {
            const auto caller = shop.caller(login);
            const bool decides = caller.actor.rights.has(Role::approver_budget) ||
                                 caller.actor.rights.has(Role::director) || login == std::string("lambert");
            const auto supplier = usecases::listSuppliers(shop.context(), caller, {}).items.at(0);
            QCOMPARE(supplier.iban.has_value(), decides);
            const auto budget = usecases::listBudgets(shop.context(), caller).items.at(0);
            QCOMPARE(budget.committed_cents.has_value(), decides || caller.actor.rights.has(Role::manager));
            QCOMPARE(budget.left_cents, 10'000'00 - entryCents);
        }
        const auto found = [&](const std::string& q) {
            api::SupplierQuery query;
            query.q = q;
            return usecases::listSuppliers(shop.context(), shop.caller("benali"), query).items.size();
        };
        for (const auto* q : {"vallon", "BUR", "732 829", "73282932000074"})
            QCOMPARE(found(q), std::size_t(1));
        for (const auto* q : {"dupont", "829", "--"})
            QCOMPARE(found(q), std::size_t(0));
    }

    void adminsKeepBudgetsAndAuthorities() {
        Shop shop(houses_);
        const auto admin = shop.caller("lemoine");
        const auto leroy = shop.caller("leroy").actor.id;
        const auto& context = shop.context();
        QCOMPARE(statusOf([&] { usecases::writeBudget(context, shop.caller("leroy"), "X", {}, {}); }), 403);
        QCOMPARE(fieldsOf(refusalOf([&] {
                     usecases::writeBudget(context, admin, "à", {"", 12, -1, true}, {});
                 })),
                 (Fields{"code malformed", "label required", "year out_of_range", "amount_cents out_of_range"}));
        usecases::writeBudget(context, admin, "SG-2026", {"Services généraux", 2026, 5'000'00, true}, {});
        QCOMPARE(usecases::listBudgets(context, admin).items.size(), std::size_t(2));
        api::AuthorityEntry entry{admin.actor.id, {}, 1, {2026, 1, 1}, {2026, 12, 31}};
        QCOMPARE(statusOf([&] { usecases::grantAuthority(context, admin, entry, {}); }), 403); // to oneself
        entry = {"0", {}, 0, {2026, 2, 1}, {2026, 1, 1}};
        QCOMPARE(fieldsOf(refusalOf([&] { usecases::grantAuthority(context, admin, entry, {}); })),
                 (Fields{"person unknown_person", "up_to_cents out_of_range", "to_day before_from"}));

        const auto ticket = shop.advanced(shop.submit(), Status::pending_signature);
        const auto authority = usecases::listAuthorities(context, admin).items.at(0);
        usecases::revokeAuthority(context, admin, authority.id);
        usecases::revokeAuthority(context, admin, authority.id); // asked twice
        QCOMPARE(statusOf([&] { usecases::revokeAuthority(context, admin, "999"); }), 404);
        QVERIFY(decidersOf(read(shop, "leroy", ticket).approvals[2]).empty());
        QCOMPARE(listed(shop, "leroy", api::View::to_sign), std::size_t(0));
        usecases::grantAuthority(context, admin, {leroy, {}, entryCents, {2026, 1, 1}, {2026, 12, 31}}, {});
        QCOMPARE(listed(shop, "leroy", api::View::to_sign), std::size_t(1));
        const auto report = usecases::verifyAudit(*shop.database().lease(), "key");
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
    }
};

QTEST_GUILESS_MAIN(TestPurchases)
#include "test_purchases.moc"
