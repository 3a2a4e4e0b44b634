// The file of a supplier: its accounts with who approved them and on what check, its purchases, and who may read it.
#include "server/usecases/finance.hpp"
#include "server/usecases/supplier_file.hpp"
#include "tests/server/usecases/shop.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Status;

class TestSupplierFile : public QObject {
    Q_OBJECT

    Houses houses_;

    static std::string known(Shop& shop) {
        return usecases::listSuppliers(shop.context(), shop.caller("lambert"), {}).items.at(0).id;
    }
    static api::SupplierFile file(Shop& shop, const std::string& who) {
        return usecases::readSupplierFile(shop.context(), shop.caller(who), known(shop));
    }

private Q_SLOTS:
    void everyAccountWithWhoApprovedIt() {
        Shop shop(houses_);
        const auto first = shop.ordered();
        shop.clock += 86'400'000;
        auto submission = shop.submission();
        submission.purchase->supplier.iban = "FR76 3000 6000 0112 3456 7890 189";
        submission.purchase->iban_justification = "Changement de banque.";
        const auto second = shop.advanced(shop.submit("benali", submission), Status::open);
        const auto shown = file(shop, "chevalier");
        QCOMPARE(shown.supplier.name, std::string("Bureau Vallon"));
        QCOMPARE(shown.accounts.size(), 2U);
        QCOMPARE(shown.accounts[0].iban, std::string("FR7630006000011234567890189"));
        QCOMPARE(shown.accounts[0].reference, second.reference);
        QCOMPARE(shown.accounts[0].approved_by.login, std::string("chevalier"));
        QCOMPARE(shown.accounts[0].rib, std::optional(api::RibOutcome::unreadable)); // nobody reads PDFs in this house
        QCOMPARE(shown.accounts[0].callback.value().contact, std::string("Mme Vallon"));
        QCOMPARE(shown.accounts[1].reference, first.reference);
        QVERIFY(!shown.accounts[1].callback);
        QVERIFY(shown.accounts[0].since > shown.accounts[1].since);
    }

    void purchasesWithWhoDecided() {
        Shop shop(houses_);
        const auto ordered = shop.ordered();
        const auto waiting = shop.advanced(shop.submit(), Status::pending_n2);
        const auto shown = file(shop, "chevalier");
        QCOMPARE(shown.purchases.size(), 2U);
        QCOMPARE(shown.purchases[0].reference, waiting.reference);
        QCOMPARE(shown.purchases[0].approved_by.size(), 1U);
        QCOMPARE(shown.purchases[1].reference, ordered.reference);
        QCOMPARE(shown.purchases[1].status, Status::ordered);
        QCOMPARE(shown.purchases[1].total_cents, entryCents);
        QCOMPARE(shown.purchases[1].order_number, ordered.purchase->order_number);
        std::vector<std::string> logins;
        for (const auto& person : shown.purchases[1].approved_by)
            logins.push_back(person.login);
        QCOMPARE(logins, (std::vector<std::string>{"fontaine", "chevalier", "leroy"}));
    }

    void whoMayReadIt() {
        Shop shop(houses_);
        shop.ordered();
        for (const auto* login : {"chevalier", "lambert", "leroy", "lemoine"})
            QCOMPARE(file(shop, login).accounts.size(), 1U);
        for (const auto* login : {"benali", "fontaine", "haddad", "girard"})
            QCOMPARE(statusOf([&] { file(shop, login); }), 403);
        for (const auto* id : {"999999", "x", ""})
            QCOMPARE(statusOf([&] { usecases::readSupplierFile(shop.context(), shop.caller("lambert"), id); }), 404);
    }
};

QTEST_GUILESS_MAIN(TestSupplierFile)
#include "test_supplier_file.moc"
