#include "client/panels/new_request/purchase_lines.hpp"

#include "client/panels/new_request/purchase_numbers.hpp"

#include <QCoreApplication>

namespace ilvm::panels {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PurchaseLines)
};

LineCell cellOf(const std::string& field) {
    if (field == "quantity") return quantityCell;
    return field == "unit_price_cents" ? priceCell : rateCell;
}

} // namespace

bool LineText::isBlank() const {
    return label.trimmed().isEmpty() && quantity.trimmed().isEmpty() && price.trimmed().isEmpty();
}

const QString& textIn(const LineText& line, int cell) {
    switch (cell) {
    case labelCell:
        return line.label;
    case quantityCell:
        return line.quantity;
    case priceCell:
        return line.price;
    default:
        return line.rate;
    }
}

QString& textIn(LineText& line, int cell) {
    return const_cast<QString&>(textIn(std::as_const(line), cell));
}

QString titleOf(LineCell cell) {
    switch (cell) {
    case labelCell:
        return Words::tr("Label");
    case quantityCell:
        return Words::tr("Quantity");
    case priceCell:
        return Words::tr("Unit price excl. VAT");
    case rateCell:
        return Words::tr("VAT");
    default:
        return Words::tr("Amount excl. VAT");
    }
}

QString usualRate() {
    return QStringLiteral("20");
}

LineReading readingOf(const LineText& line) {
    LineReading reading;
    reading.line.label = line.label.trimmed().toStdString();
    reading.missing[labelCell] = reading.line.label.empty();
    if (line.label.trimmed().toUcs4().size() > static_cast<qsizetype>(domain::longestLineLabel))
        reading.problems[labelCell] =
            Words::tr("A label has %n character(s) at most.", nullptr, static_cast<int>(domain::longestLineLabel));
    bool all = true;
    const auto take = [&](LineCell cell, const auto& typed, auto& into) {
        reading.problems[cell] = typed.problem;
        reading.missing[cell] = !typed.value && typed.problem.isEmpty();
        all = all && typed.value;
        if (typed.value) into = *typed.value;
    };
    take(quantityCell, typedDecimal(line.quantity), reading.line.quantity);
    std::int64_t cents = 0;
    take(priceCell, typedCents(line.price), cents);
    reading.line.unit_price_cents = cents;
    take(rateCell, typedDecimal(line.rate), reading.line.vat_rate);
    const auto problems = domain::problemsOf(reading.line);
    for (const auto& problem : problems) {
        const auto cell = cellOf(problem.field);
        if (!reading.missing[cell] && reading.problems[cell].isEmpty())
            reading.problems[cell] = QString::fromStdString(problem.message);
    }
    if (all && problems.empty()) reading.amount = domain::amountOf(reading.line, reading.line.quantity);
    return reading;
}

} // namespace ilvm::panels
