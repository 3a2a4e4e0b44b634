// Whatever is changed of a purchase in the database itself, in whatever state: it is never signed, and the refusal
// names what differs. Not here: the single cases with their words (test_purchase_proof.cpp), and what the use cases
// themselves can change (test_purchase_walks.cpp).
#include "tests/server/usecases/tamperings.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Status;

namespace {

bool names(const base::Problem& problem, const std::string& field) {
    return std::any_of(problem.errors.begin(), problem.errors.end(), [&](const auto& error) {
        return error.field == field && !error.message.empty() &&
               problem.detail.find(error.message) != std::string::npos;
    });
}

} // namespace

class TestPurchaseTampering : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void nothingThatWasChangedIsSigned_data() {
        QTest::addColumn<int>("state");
        for (const auto state :
             {Status::pending_n1, Status::pending_n2, Status::open, Status::in_progress, Status::pending_signature})
            QTest::newRow(std::string(wire::codeOf(state)).c_str()) << static_cast<int>(state);
    }

    void nothingThatWasChangedIsSigned() {
        QFETCH(int, state);
        const auto seed = std::random_device{}();
        std::mt19937 random(seed);
        Shop shop(houses_);
        for (const auto* code : {"INF-2026", "SG-2026"})
            store::saveBudget(*shop.database().lease(), code, {code, 2026, 10'000'000'00, true});
        const auto decoy = shop.ordered();
        const auto fresh = [&] { return shop.advanced(shop.submit(), static_cast<Status>(state)); };
        QCOMPARE(shop.advanced(fresh(), Status::ordered).status, Status::ordered); // untouched, it is
        std::size_t tried = 0;
        for (std::size_t i = 0, all = 1; i < all; ++i) {
            const auto ticket = fresh();
            const auto list = tamperingsOf(shop, ticket, decoy, random);
            all = list.size();
            const auto& [what, sql, field] = list[i];
            shop.sql(sql);
            const auto problem = refusalOf([&] { shop.advanced(ticket, Status::ordered); });
            const auto said =
                what + " (seed " + std::to_string(seed) + "): " + std::to_string(problem.status) + " " + problem.detail;
            QVERIFY2(problem.status == 409 || (field.empty() && problem.status == 403), said.c_str());
            QVERIFY2(field.empty() || names(problem, field), said.c_str());
            ++tried;
        }
        qInfo("seed %u: %zu changes, none was signed", static_cast<unsigned>(seed), tried);
        QVERIFY(tried > 70); // of a purchase that nobody has decided on: its later states have more
        // The decoy alone, and the one that nobody touched.
        QCOMPARE(count(shop, "purchases WHERE signed_sha256 IS NOT NULL AND signature IS NOT NULL"), 2);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseTampering)
#include "test_purchase_tampering.moc"
