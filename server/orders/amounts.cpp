#include "server/orders/amounts.hpp"

namespace ilvm::orders {
namespace {

constexpr const char* narrow = "\u202f";

std::string grouped(const std::string& digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += narrow;
        text += digits[i];
    }
    return text;
}

} // namespace

std::string amountText(std::int64_t cents) {
    return grouped(std::to_string(cents / 100)) + "," + std::to_string(100 + cents % 100).substr(1);
}

std::string decimalText(base::Decimal value) {
    const auto text = base::toText(value);
    const auto point = text.find('.');
    const auto whole = grouped(text.substr(0, point));
    return point == std::string::npos ? whole : whole + "," + text.substr(point + 1);
}

std::string siretText(const std::string& siret) {
    constexpr std::size_t length = 14, siren = 9;
    if (siret.size() != length) return siret;
    return siret.substr(0, 3) + narrow + siret.substr(3, 3) + narrow + siret.substr(6, 3) + narrow +
           siret.substr(siren);
}

} // namespace ilvm::orders
