#include "shared/base/decimal.hpp"

#include <cmath>

namespace ilvm::base {

std::string toText(Decimal value) {
    const bool negative = value.thousandths < 0;
    const auto magnitude =
        negative ? 0 - static_cast<std::uint64_t>(value.thousandths) : static_cast<std::uint64_t>(value.thousandths);
    std::string text = (negative ? "-" : "") + std::to_string(magnitude / 1000);
    const auto rest = magnitude % 1000;
    if (rest == 0) return text;
    std::string decimals = std::to_string(1000 + rest).substr(1);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return text + "." + decimals;
}

std::optional<Decimal> decimalFrom(double value) {
    constexpr double largest = 1e9;
    if (!(std::fabs(value) <= largest)) return std::nullopt;
    const double thousandths = value * 1000, nearest = std::round(thousandths);
    // Wider than a double's own error, far narrower than the next decimal.
    if (std::fabs(thousandths - nearest) > 1e-9 + std::fabs(thousandths) * 1e-15) return std::nullopt;
    return Decimal{static_cast<std::int64_t>(nearest)};
}

} // namespace ilvm::base
