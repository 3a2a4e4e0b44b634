// Lines and amounts of a purchase: rounding, limits, deliveries.
#include "shared/domain/purchase.hpp"

#include <QtTest>
#include <random>

using namespace ilvm;
using namespace ilvm::domain;
using base::decimal, base::Decimal;

namespace {

PurchaseLine line(Decimal quantity, std::int64_t price, Decimal rate) {
    return {"Article", quantity, price, rate};
}

std::vector<std::string> codesOf(const PurchaseLine& line) {
    std::vector<std::string> codes;
    for (const auto& problem : problemsOf(line))
        codes.push_back(problem.field + " " + problem.code);
    return codes;
}

} // namespace

class TestPurchase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decimalsAreExact() {
        for (const auto& [value, text] : {std::pair{decimal(2), "2"},
                                          {decimal(2, 500), "2.5"},
                                          {decimal(0, 125), "0.125"},
                                          {Decimal{-1}, "-0.001"},
                                          {decimal(1'000'000, 1), "1000000.001"},
                                          {Decimal{}, "0"}})
            QCOMPARE(base::toText(value), std::string(text));
        for (std::int64_t i = 0; i < 2'000'000; i += 37)
            QCOMPARE(base::decimalFrom(std::strtod(base::toText(Decimal{i}).c_str(), nullptr)), Decimal{i});
        QCOMPARE(base::decimalFrom(999'999'999.999), Decimal{999'999'999'999});
        for (const double wrong : {0.0005, 2.0000001, 1e12, -1e12, std::nan(""), HUGE_VAL})
            QVERIFY(!base::decimalFrom(wrong));
    }

    // 3 × 0.335 € = 1.005 €, rounded up; VAT of a rate is taken on the sum of its lines.
    void roundsHalfUpByLineAndByRate() {
        QCOMPARE(amountOf(line(decimal(1, 500), 333, {}), decimal(1, 500)), 500); // 499.5
        QCOMPARE(amountOf(line(decimal(0, 1), 499, {}), decimal(0, 1)), 0);       // 0.499
        QCOMPARE(amountOf(line(decimal(0, 1), 500, {}), decimal(0, 1)), 1);       // 0.5
        const auto totals = totalsOf({line(decimal(1), 3, decimal(20)), line(decimal(1), 3, decimal(20)),
                                      line(decimal(1), 1000, decimal(5, 500)), line(decimal(1), 500, {})})
                                .value();
        QCOMPARE(totals.excl_cents, 1506);
        // 20 % of 6 cents is 1.2, not twice 0.6 → 1.
        const std::vector<VatAmount> rates{{{}, 500, 0}, {decimal(5, 500), 1000, 55}, {decimal(20), 6, 1}};
        QVERIFY(totals.vat_rates == rates);
        QCOMPARE(totals.vat_cents, 56);
        QCOMPARE(totals.cents, 1562);
    }

    void whatIsWrongWithALine() {
        QVERIFY(codesOf(line(decimal(1), 100, decimal(20))).empty());
        QVERIFY(codesOf(line(largestQuantity, largestUnitPrice, largestVatRate)).empty());
        QCOMPARE(
            codesOf(line({}, -1, decimal(101))),
            (std::vector<std::string>{"quantity not_positive", "unit_price_cents negative", "vat_rate out_of_range"}));
        QCOMPARE(
            codesOf(line({largestQuantity.thousandths + 1}, largestUnitPrice + 1, Decimal{-1})),
            (std::vector<std::string>{"quantity too_large", "unit_price_cents too_large", "vat_rate out_of_range"}));
    }

    void absurdAmountsAreRefused() {
        QVERIFY(!totalsOf({}));
        QVERIFY(!totalsOf({line(decimal(1), 0, decimal(20))})); // worth nothing
        QVERIFY(!totalsOf(std::vector<PurchaseLine>(mostLines + 1, line(decimal(1), 1, {}))));
        QVERIFY(!totalsOf(std::vector<PurchaseLine>(mostLines, line(largestQuantity, largestUnitPrice, decimal(100)))));
        QVERIFY(totalsOf({line(decimal(100), largestUnitPrice, {})}));
        QVERIFY(!totalsOf({line(decimal(100), largestUnitPrice, Decimal{1})}));
        QVERIFY(!totalsOf({line(decimal(100, 1), largestUnitPrice, {})}));
    }

    // Against the same sums in another arithmetic.
    void amountsAgreeWithWideArithmetic() {
        std::mt19937_64 random(7);
        for (int round = 0; round < 2'000; ++round) {
            std::vector<PurchaseLine> lines;
            __extension__ using Wide = __int128;
            Wide excl = 0;
            std::map<std::int64_t, Wide> rates;
            for (std::size_t i = 0; i < 1 + random() % 8; ++i) {
                lines.push_back(line({static_cast<std::int64_t>(1 + random() % 3'000'000)},
                                     static_cast<std::int64_t>(random() % 5'000'00),
                                     {static_cast<std::int64_t>(random() % 4) * 5'500}));
                const Wide net = (Wide{lines.back().quantity.thousandths} * lines.back().unit_price_cents + 500) / 1000;
                excl += net;
                rates[lines.back().vat_rate.thousandths] += net;
            }
            Wide vat = 0;
            for (const auto& [rate, net] : rates)
                vat += (net * rate + 50'000) / 100'000;
            const auto totals = totalsOf(lines);
            QCOMPARE(totals.has_value(), excl + vat > 0 && excl + vat <= Wide{largestTotal});
            if (!totals) continue;
            QVERIFY(totals->excl_cents == excl && totals->vat_cents == vat && totals->cents == excl + vat);
        }
    }

    void deliveriesAddUpToTheOrder() {
        const std::vector<PurchaseLine> lines{line(decimal(3), 3333, decimal(20)),
                                              line(decimal(7), 101, decimal(5, 500))};
        const auto order = totalsOf(lines)->cents;
        QCOMPARE(receivedCents(lines, {{}, {}}, order), 0);
        std::int64_t before = 0;
        for (std::int64_t i = 0; i <= 7; ++i) {
            const auto value = receivedCents(lines, {decimal(std::min<std::int64_t>(i, 3)), decimal(i)}, order);
            QVERIFY(value >= before && value <= order);
            before = value;
        }
        QCOMPARE(before, order);
        QVERIFY(isAllReceived(lines, {decimal(3), decimal(7)}));
        QVERIFY(!isAllReceived(lines, {decimal(3), {6'999}}));
        // An order for less than was approved is worth what it was made for, no more.
        QCOMPARE(receivedCents(lines, {decimal(3), {6'999}}, 100), 100);
        QCOMPARE(receivedCents(lines, {decimal(3), decimal(7)}, 100), 100);
    }
};

QTEST_APPLESS_MAIN(TestPurchase)
#include "test_purchase.moc"
