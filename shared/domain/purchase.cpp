#include "shared/domain/purchase.hpp"

#include <algorithm>
#include <map>

namespace ilvm::domain {
namespace {

// Of a value that is not negative.
std::int64_t roundedHalfUp(std::int64_t value, std::int64_t divisor) {
    return (value + divisor / 2) / divisor;
}

std::optional<Totals> totalsFor(const std::vector<PurchaseLine>& lines, const std::vector<base::Decimal>& quantities) {
    std::map<base::Decimal, std::int64_t> byRate;
    Totals totals;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto amount = amountOf(lines[i], quantities[i]);
        byRate[lines[i].vat_rate] += amount;
        totals.excl_cents += amount;
        // Before the next is added, and before it is multiplied by a rate.
        if (totals.excl_cents > largestTotal) return std::nullopt;
    }
    for (const auto& [rate, excl] : byRate) {
        const auto vat = roundedHalfUp(excl * rate.thousandths, base::decimal(100).thousandths);
        totals.vat_rates.push_back({rate, excl, vat});
        totals.vat_cents += vat;
    }
    totals.cents = totals.excl_cents + totals.vat_cents;
    if (totals.cents > largestTotal) return std::nullopt;
    return totals;
}

} // namespace

std::vector<base::FieldError> problemsOf(const PurchaseLine& line) {
    std::vector<base::FieldError> problems;
    if (line.quantity <= base::Decimal{})
        problems.push_back({"quantity", "not_positive", "La quantité doit être supérieure à zéro."});
    else if (line.quantity > largestQuantity)
        problems.push_back({"quantity", "too_large", "La quantité dépasse un million."});
    if (line.unit_price_cents < 0)
        problems.push_back({"unit_price_cents", "negative", "Le prix unitaire ne peut pas être négatif."});
    else if (line.unit_price_cents > largestUnitPrice)
        problems.push_back({"unit_price_cents", "too_large", "Le prix unitaire dépasse dix millions d'euros."});
    if (line.vat_rate < base::Decimal{} || line.vat_rate > largestVatRate)
        problems.push_back({"vat_rate", "out_of_range", "Le taux de TVA va de 0 à 100 %."});
    return problems;
}

std::int64_t amountOf(const PurchaseLine& line, base::Decimal quantity) {
    return roundedHalfUp(quantity.thousandths * line.unit_price_cents, base::decimal(1).thousandths);
}

std::optional<Totals> totalsOf(const std::vector<PurchaseLine>& lines) {
    if (lines.empty() || lines.size() > mostLines) return std::nullopt;
    std::vector<base::Decimal> quantities;
    for (const auto& line : lines) {
        if (!problemsOf(line).empty()) return std::nullopt;
        quantities.push_back(line.quantity);
    }
    auto totals = totalsFor(lines, quantities);
    if (totals && totals->cents == 0) return std::nullopt;
    return totals;
}

std::int64_t receivedCents(const std::vector<PurchaseLine>& lines, const std::vector<base::Decimal>& received,
                           std::int64_t orderCents) {
    if (isAllReceived(lines, received)) return orderCents;
    const auto totals = totalsFor(lines, received);
    return std::min(totals ? totals->cents : orderCents, orderCents);
}

bool isAllReceived(const std::vector<PurchaseLine>& lines, const std::vector<base::Decimal>& received) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (received.at(i) < lines[i].quantity) return false;
    return true;
}

} // namespace ilvm::domain
