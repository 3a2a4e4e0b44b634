// Purchases and recruitments whose approvers are away: who stands in for them binds the budget, the proof and the
// children as they do; nobody signs in their place. Not here: requests (test_delegated_decisions.cpp).
#include "server/usecases/finance.hpp"
#include "server/usecases/supplier_file.hpp"
#include "tests/server/usecases/absences.hpp"
#include "tests/server/usecases/personnel.hpp"
#include "tests/server/usecases/shop.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Level, domain::Role, domain::Status;

namespace {

using Texts = std::vector<std::string>;

} // namespace

class TestDelegatedMoney : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void aBudgetIsDecidedInSomebodysPlace() {
        Shop shop(houses_);
        give(shop, "chevalier", "dumas");
        auto ticket = shop.advanced(shop.submit(), Status::pending_n2);
        QCOMPARE(listed(shop, "dumas", api::View::to_approve_n2), std::size_t(1));
        QVERIFY(read(shop, "dumas", ticket).purchase.has_value());
        ticket = shop.act("dumas", ticket, ActionCode::approve, Shop::budgetDecision(ticket));
        QCOMPARE(ticket.approvals[1].decided_by->login, std::string("dumas"));
        QCOMPARE(ticket.approvals[1].on_behalf_of->login, std::string("chevalier"));
        QCOMPARE(figuresOf(shop)[0], entryCents);
        ticket = shop.advanced(ticket, Status::ordered); // its proof holds to the end
        QCOMPARE(figuresOf(shop)[1], entryCents);
    }

    // With what the approver would have before them, for as long as they decide.
    void whatABudgetIsDecidedOn() {
        Shop shop(houses_);
        shop.ordered(); // the supplier is known
        const auto figures = [&](const char* who) {
            const auto budgets = usecases::listBudgets(shop.context(), shop.caller(who));
            return budgets.items.at(0).committed_cents.has_value();
        };
        const auto supplier = usecases::listSuppliers(shop.context(), shop.caller("lambert"), {}).items.at(0).id;
        const auto file = [&](const char* who) {
            return statusOf([&] { usecases::readSupplierFile(shop.context(), shop.caller(who), supplier); });
        };
        QVERIFY(!figures("dumas"));
        const auto given = give(shop, "chevalier", "dumas");
        QVERIFY(figures("dumas"));
        QVERIFY(!figures("benali"));
        QCOMPARE(file("dumas"), 403); // nothing waits
        const auto ticket = shop.advanced(shop.submit(), Status::pending_n2);
        QCOMPARE(file("dumas"), 0);
        QCOMPARE(file("benali"), 403);
        end(shop, "chevalier", given);
        QVERIFY(!figures("dumas"));
        QCOMPARE(file("dumas"), 403);
        give(shop, "girard", "dumas"); // who decides no budget
        QVERIFY(!figures("dumas"));
        QCOMPARE(file("dumas"), 403);
    }

    void theProofHoldsBothNames() {
        Shop shop(houses_);
        give(shop, "chevalier", "dumas");
        auto ticket = shop.advanced(shop.submit(), Status::pending_n2);
        ticket = shop.act("dumas", ticket, ActionCode::approve, Shop::budgetDecision(ticket));
        ticket = shop.advanced(ticket, Status::in_progress);
        const auto prepare = [&] {
            return refusalOf([&] {
                shop.act("lambert", ticket, ActionCode::prepare,
                         shop.with("lambert", api::AttachmentRole::prepared_order, entryCents));
            });
        };
        for (const auto* change :
             {"approvals #- '{1,on_behalf_of}'", "jsonb_set(approvals, '{1,on_behalf_of}', '\"1\"')"}) {
            shop.sql("UPDATE tickets SET approvals = " + std::string(change));
            const auto problem = prepare();
            QCOMPARE(problem.status, 409);
            QVERIFY(fieldsOf(problem).contains("approvals.n2.on_behalf_of differs"));
            shop.sql("UPDATE tickets SET approvals = jsonb_set(approvals, '{1,on_behalf_of}', '\"" +
                     shop.caller("chevalier").actor.id + "\"')");
        }
        QCOMPARE(prepare().status, 0);
    }

    void nobodySignsForSomebodyElse() {
        Shop shop(houses_);
        shop.follow("leroy", {{Role::director, Role::approver_budget}, {}, {}});
        give(shop, "leroy", "dumas");
        const auto ticket = shop.advanced(shop.submit(), Status::pending_signature);
        QCOMPARE(ticket.approvals[2].level, Level::signature);
        QCOMPARE(decidersOf(ticket.approvals[2]), Texts{"leroy"});
        QVERIFY(!ticket.approvals[2].stand_ins);
        QCOMPARE(statusOf([&] {
                     shop.act("dumas", ticket, ActionCode::sign, shop.with("dumas", api::AttachmentRole::signed_order));
                 }),
                 404);
        QCOMPARE(shop.advanced(ticket, Status::ordered).status, Status::ordered);
    }

    // Whoever decided the budget, by themselves or by another, does not sign.
    void whoseBudgetItWasDoesNotSign() {
        Shop shop(houses_);
        const auto second = shop.add("noel", "Hélène Noël", {{Role::director, Role::approver_budget}, {}, {}});
        store::addAuthority(*shop.database().lease(), {second, {}, 50'000'00, {2026, 1, 1}, {2026, 12, 31}},
                            shop.caller("lemoine").actor.id, shop.context().now());
        give(shop, "noel", "dumas");
        auto ticket = shop.advanced(shop.submit(), Status::pending_n2);
        QCOMPARE(decidersOf(ticket.approvals[2]), (Texts{"leroy", "noel"}));
        ticket = shop.act("dumas", ticket, ActionCode::approve, Shop::budgetDecision(ticket));
        QCOMPARE(ticket.approvals[1].on_behalf_of->login, std::string("noel"));
        ticket = shop.advanced(ticket, Status::pending_signature);
        QCOMPARE(decidersOf(ticket.approvals[2]), Texts{"leroy"});
        QCOMPARE(statusOf([&] {
                     shop.act("noel", ticket, ActionCode::sign, shop.with("noel", api::AttachmentRole::signed_order));
                 }),
                 403);
    }

    void aRecruitmentAndItsTasks() {
        Personnel house(houses_);
        give(house, "fontaine", "roux");
        give(house, "chevalier", "roux");
        auto parent = house.submitted(house.entry());
        QVERIFY(house.sees("roux", parent.reference));
        parent = move(house, "roux", parent, ActionCode::approve);
        QCOMPARE(parent.status, Status::tracking);
        QCOMPARE(parent.approvals[0].on_behalf_of->login, std::string("fontaine"));
        std::size_t asked = 0;
        for (const auto& each : parent.children) {
            const auto child = house.read("caron", each.reference);
            QCOMPARE(child.approvals[0].on_behalf_of->login, std::string("fontaine"));
            if (child.status != Status::pending_n2) continue;
            ++asked;
            // roux, who approved it all in fontaine's place, does not decide its cost in chevalier's.
            QCOMPARE(loginsOf(child.approvals[1].deciders), (Texts{"chevalier", "garnier"}));
            QCOMPARE(statusOf([&] { move(house, "roux", child, ActionCode::approve); }), 403);
        }
        QVERIFY(asked > 0);
        QVERIFY(lastMailTo(house, "haddad").find("Sylvie Roux, par délégation de Marie Fontaine, a validé") !=
                std::string::npos);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void theCostOfATaskIsDecidedInSomebodysPlace() {
        Personnel house(houses_);
        give(house, "chevalier", "siegel");
        const auto parent = house.tracked();
        QVERIFY(lastMailTo(house, "siegel").find("Vous décidez par délégation de Luc Chevalier.") != std::string::npos);
        for (const auto& each : parent.children) {
            auto child = house.read("caron", each.reference);
            if (child.status != Status::pending_n2) continue;
            child = move(house, "siegel", child, ActionCode::approve);
            QCOMPARE(child.status, Status::open);
            QCOMPARE(child.approvals[1].on_behalf_of->login, std::string("chevalier"));
        }
        QCOMPARE(house.brokenChain(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestDelegatedMoney)
#include "test_delegated_money.moc"
