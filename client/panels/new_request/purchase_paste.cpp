// What a spreadsheet puts on the clipboard, read into lines.
#include "client/models/list_spec.hpp"
#include "client/panels/new_request/purchase_lines.hpp"
#include "client/panels/new_request/purchase_numbers.hpp"

#include <QRegularExpression>
#include <algorithm>

namespace ilvm::panels {
namespace {

using Row = QStringList;

enum class Column { label, quantity, price, rate, amount, other };

// Rows and cells; a cell in quotes may hold tabs, line breaks and doubled quotes.
std::vector<Row> rowsOf(const QString& text) {
    std::vector<Row> rows(1, Row{QString()});
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        QString& cell = rows.back().last();
        if (quoted && c == QLatin1Char('"') && i + 1 < text.size() && text[i + 1] == QLatin1Char('"'))
            cell += text[++i];
        else if (c == QLatin1Char('"') && (quoted || cell.isEmpty()))
            quoted = !quoted;
        else if (!quoted && c == QLatin1Char('\t'))
            rows.back().append(QString());
        else if (!quoted && (c == QLatin1Char('\n') || c == QLatin1Char('\r')))
            rows.push_back(Row{QString()});
        else
            cell += c;
    }
    for (auto& row : rows)
        for (auto& cell : row)
            cell = cell.simplified();
    std::erase_if(rows, [](const Row& row) {
        return std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.isEmpty(); });
    });
    return rows;
}

Column columnTitled(const QString& title) {
    const QString word = models::folded(title);
    const auto has = [&](std::initializer_list<const char*> parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const char* part) { return word.contains(QLatin1String(part)); });
    };
    if (has({"total", "montant", "amount"})) return Column::amount;
    if (has({"designation", "libelle", "article", "label", "description", "intitule", "produit"})) return Column::label;
    if (has({"quantit", "qte", "nombre"}) || word == QLatin1String("nb")) return Column::quantity;
    if (has({"prix", "price", "p.u", "pu "}) || word == QLatin1String("pu")) return Column::price;
    if (has({"tva", "vat", "taux"})) return Column::rate;
    return Column::other;
}

// A row of titles names at least two columns, and none of its cells is a figure.
std::optional<std::vector<Column>> titlesIn(const Row& row) {
    std::vector<Column> columns;
    for (const auto& cell : row) {
        if (typedCents(cell).value) return std::nullopt;
        columns.push_back(columnTitled(cell));
    }
    const auto known = std::count_if(columns.begin(), columns.end(), [](Column each) { return each != Column::other; });
    return known >= 2 ? std::optional(columns) : std::nullopt;
}

// Whether the cell says what quantity and price make anyway.
bool isComputed(const Row& row, qsizetype cell) {
    const auto quantity = typedDecimal(row.value(1)), said = typedDecimal(row.value(cell));
    const auto price = typedCents(row.value(2)), amount = typedCents(row.value(cell));
    if (!quantity.value || !price.value || !amount.value || !said.value) return false;
    domain::PurchaseLine line;
    line.quantity = *quantity.value;
    line.unit_price_cents = *price.value;
    return domain::problemsOf(line).empty() && domain::amountOf(line, line.quantity) == *amount.value;
}

std::vector<Column> columnsWithoutTitles(const std::vector<Row>& rows) {
    std::vector<Column> columns{Column::label, Column::quantity, Column::price};
    const bool amountsFollow = std::all_of(rows.begin(), rows.end(), [](const Row& row) { return isComputed(row, 3); });
    if (!amountsFollow) columns.push_back(Column::rate);
    columns.push_back(Column::amount);
    return columns;
}

// "Total HT" and what follows it, which has neither quantity nor price.
bool isSum(const LineText& line) {
    static const QRegularExpression sum(QStringLiteral("^((sous-)?total|tva|montant)\\b"));
    return line.quantity.isEmpty() && line.price.isEmpty() &&
           (line.label.isEmpty() || sum.match(models::folded(line.label)).hasMatch());
}

LineText lineFrom(const Row& row, const std::vector<Column>& columns) {
    LineText line;
    Row others;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const auto column =
            static_cast<std::size_t>(i) < columns.size() ? columns[static_cast<std::size_t>(i)] : Column::other;
        QString* place = column == Column::label      ? &line.label
                         : column == Column::quantity ? &line.quantity
                         : column == Column::price    ? &line.price
                         : column == Column::rate     ? &line.rate
                                                      : nullptr;
        if (place && place->isEmpty())
            *place = row[i];
        else if (!row[i].isEmpty() && (column != Column::amount || !typedCents(row[i]).value))
            others.append(row[i]);
    }
    if (line.rate.isEmpty()) line.rate = usualRate();
    if (!others.isEmpty()) line.label = (Row{line.label} + others).join(QStringLiteral(" · "));
    return line;
}

} // namespace

bool isTable(const QString& text) {
    const QString inner = text.trimmed();
    return inner.contains(QLatin1Char('\t')) || inner.contains(QLatin1Char('\n'));
}

std::vector<LineText> linesFromTable(const QString& text) {
    auto rows = rowsOf(text);
    if (rows.empty()) return {};
    auto columns = titlesIn(rows.front());
    if (columns) rows.erase(rows.begin());
    if (!columns) columns = columnsWithoutTitles(rows);
    std::vector<LineText> lines;
    for (const auto& row : rows) {
        auto line = lineFrom(row, *columns);
        if (!isSum(line)) lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace ilvm::panels
