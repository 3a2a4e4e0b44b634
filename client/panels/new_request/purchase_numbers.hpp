// Quantities, prices and rates as people write them in French: "1 234,56 €", "5,5 %", "2". Read into integers, never
// through a floating number. Not here: what a quantity or a price may be (shared/domain/purchase.hpp).
#pragma once
#include "shared/base/decimal.hpp"

#include <QString>
#include <optional>

namespace ilvm::panels {

// Neither value nor problem: nothing was written.
template <typename T>
struct Typed {
    std::optional<T> value = {};
    QString problem = {}; // why it cannot be read
};

Typed<base::Decimal> typedDecimal(const QString& text); // "%" at its end is left aside
Typed<qint64> typedCents(const QString& text);          // "€", "EUR" and "HT" are left aside

QString shownDecimal(base::Decimal value); // "2,5"
QString shownCents(qint64 cents);          // "1 234,56": as a cell holds it
QString shownEuros(qint64 cents);          // "48 000 €", "12 421,20 €": cents only where there are any

} // namespace ilvm::panels
