// Amounts, quantities and numbers as an order prints them: French, with narrow spaces that do not break.
#pragma once
#include "shared/base/decimal.hpp"

namespace ilvm::orders {

std::string amountText(std::int64_t cents);      // "1 234,56"
std::string decimalText(base::Decimal value);    // "1 234,5"
std::string siretText(const std::string& siret); // "732 829 320 00074"

} // namespace ilvm::orders
