// A number with at most three decimals, as people type quantities (2.5 h) and rates (5.5 %): kept as thousandths in an
// integer, so that sums and products are exact. On the wire it is a plain JSON number.
// Not here: money, which is integer cents, and what a quantity may be (shared/domain/purchase.hpp).
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace ilvm::base {

struct Decimal {
    std::int64_t thousandths = 0;

    auto operator<=>(const Decimal&) const = default;
};

constexpr Decimal decimal(std::int64_t units, std::int64_t thousandths = 0) {
    return {units * 1000 + thousandths};
}

// "2", "2.5", "-0.125": the shortest form, which is also the one of RFC 8785.
std::string toText(Decimal value);

// The number that a JSON text's double stands for. Nothing when it has more than three decimals or passes a thousand
// million: up to there a double tells thousandths apart.
std::optional<Decimal> decimalFrom(double value);

} // namespace ilvm::base
