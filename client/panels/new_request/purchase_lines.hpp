// The lines of a purchase as somebody types or pastes them, and what is read from them. Nothing typed is thrown away
// because it cannot be read. Not here: the table on the screen (purchase_table.hpp).
#pragma once
#include "shared/domain/purchase.hpp"

#include <QString>
#include <array>
#include <vector>

namespace ilvm::panels {

struct LineText {
    QString label;
    QString quantity;
    QString price; // of one, without VAT
    QString rate;  // of VAT, per cent

    bool isBlank() const; // a rate alone says nothing: it stands there from the beginning
    bool operator==(const LineText&) const = default;
};

enum LineCell { labelCell, quantityCell, priceCell, rateCell, amountCell, lineCells };

QString& textIn(LineText& line, int cell);
const QString& textIn(const LineText& line, int cell);
QString titleOf(LineCell cell);

struct LineReading {
    domain::PurchaseLine line;                // what could be read
    std::array<QString, lineCells> problems;  // of what was written and is wrong
    std::array<bool, lineCells> missing = {}; // nothing was written
    std::optional<qint64> amount;             // without VAT, when all of it is right

    bool isRight() const { return amount.has_value() && !missing[labelCell] && problems[labelCell].isEmpty(); }
};

LineReading readingOf(const LineText& line);

// The rate that stands in a line before anybody says another.
QString usualRate();

// Lines of a table that was copied in a spreadsheet: cells between tabs, quoted where they hold tabs or line breaks. A
// first row of titles says which column is what; without one they are label, quantity, price and rate. Columns that a
// line has no place for are put behind the label, except amounts that are computed anyway; sums below are left out.
std::vector<LineText> linesFromTable(const QString& text);

// Whether what is pasted is such a table rather than the text of one cell.
bool isTable(const QString& text);

} // namespace ilvm::panels
