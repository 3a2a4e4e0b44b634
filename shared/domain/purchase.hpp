// What is bought: lines and their amounts, in integer cents. Pure functions.
// Rounding: each line's amount without VAT is rounded half-up to the cent; VAT is computed once for each rate, on the
// sum of that rate's lines, and rounded half-up. So the lines of an order add up to its total as printed.
// Not here: who decides (approvals.hpp), and the form over which a decision's digest is made (shared/api).
#pragma once
#include "shared/base/decimal.hpp"
#include "shared/base/problem.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

namespace ilvm::domain {

struct PurchaseLine {
    std::string label;
    base::Decimal quantity;            // at most three decimals: 2 pieces, 1.5 hours, 0.125 t
    std::int64_t unit_price_cents = 0; // without VAT
    base::Decimal vat_rate;            // per cent: 20, 10, 5.5, 2.1, 0 in France; any other is data too

    bool operator==(const PurchaseLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(PurchaseLine, (), (label, quantity, unit_price_cents, vat_rate))

struct VatAmount {
    base::Decimal rate;
    std::int64_t excl_cents = 0;
    std::int64_t vat_cents = 0;

    bool operator==(const VatAmount&) const = default;
};
BOOST_DESCRIBE_STRUCT(VatAmount, (), (rate, excl_cents, vat_cents))

struct Totals {
    std::int64_t excl_cents = 0;
    std::int64_t vat_cents = 0;
    std::int64_t cents = 0;           // with VAT
    std::vector<VatAmount> vat_rates; // by rate, ascending

    bool operator==(const Totals&) const = default;
};

// What no purchase of the organisation passes. Within these no sum or product leaves 64 bits.
inline constexpr std::size_t mostLines = 200;
inline constexpr base::Decimal largestQuantity = base::decimal(1'000'000);
inline constexpr std::int64_t largestUnitPrice = 1'000'000'000; // cents: ten million euros
inline constexpr std::int64_t largestTotal = 100'000'000'000;   // cents, with VAT: a thousand million euros
inline constexpr base::Decimal largestVatRate = base::decimal(100);
inline constexpr std::size_t longestLineLabel = 200; // characters

// All that is wrong with a line, by the names of its fields ("quantity"); messages are French. The label's length is
// not looked at here.
std::vector<base::FieldError> problemsOf(const PurchaseLine& line);

// Amount without VAT of this much of a line's articles. Takes a line without problems.
std::int64_t amountOf(const PurchaseLine& line, base::Decimal quantity);

// Nothing when a line has problems, when there is none or too many, or when the total is nothing or too much.
std::optional<Totals> totalsOf(const std::vector<PurchaseLine>& lines);

// What of an order has been delivered, `received` holding the quantity of each line: with VAT, never more than the
// order's own amount, and all of that amount once everything has come.
std::int64_t receivedCents(const std::vector<PurchaseLine>& lines, const std::vector<base::Decimal>& received,
                           std::int64_t orderCents);

bool isAllReceived(const std::vector<PurchaseLine>& lines, const std::vector<base::Decimal>& received);

} // namespace ilvm::domain
