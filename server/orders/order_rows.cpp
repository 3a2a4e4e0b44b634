#include "server/orders/amounts.hpp"
#include "server/orders/order_parts.hpp"

#include <array>

namespace ilvm::orders {
namespace {

struct Column {
    double left, width;
    Side side;
    const char* title;
};

constexpr double gap = 8;
constexpr std::array<Column, 6> columns{{{48, 22, Side::left, "N°"},
                                         {70, 207, Side::left, "Désignation"},
                                         {285, 56, Side::right, "Quantité"},
                                         {349, 74, Side::right, "Prix unitaire HT"},
                                         {431, 30, Side::right, "TVA"},
                                         {469, 78, Side::right, "Montant HT"}}};
static_assert(columns[5].left + columns[5].width == Canvas::right);

using Cells = std::array<std::string, columns.size()>;

const Style cell{8.8}, head{7.5, Weight::semibold, muted};

Style aligned(Style style, const Column& column) {
    style.side = column.side;
    return style;
}

std::string euros(std::int64_t cents) {
    return amountText(cents) + "\u00a0€";
}

std::string percent(base::Decimal rate) {
    return decimalText(rate) + "\u00a0%";
}

Row lineRow(Canvas& canvas, const domain::PurchaseLine& line, std::size_t number) {
    constexpr double padding = 4.5;
    const Cells cells{std::to_string(number),     line.label,
                      decimalText(line.quantity), amountText(line.unit_price_cents),
                      percent(line.vat_rate),     amountText(domain::amountOf(line, line.quantity))};
    double tallest = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        tallest = std::max(tallest, canvas.heightOf(columns[i].width, cells[i], cell));
    const double height = tallest + 2 * padding;
    return {height, true, [&canvas, cells, height](double y) {
                for (std::size_t i = 0; i < cells.size(); ++i)
                    canvas.text(columns[i].left, y + padding, columns[i].width, cells[i], aligned(cell, columns[i]));
                canvas.rule(Canvas::margin, y + height, Canvas::right - Canvas::margin);
            }};
}

Row totalRow(Canvas& canvas, const std::string& label, std::int64_t cents, bool isLast) {
    constexpr double amountWidth = 130, padding = 3;
    const double labelRight = Canvas::right - amountWidth;
    const Weight weight = isLast ? Weight::bold : Weight::regular;
    const double size = isLast ? 11.5 : cell.size;
    const double height = canvas.heightOf(amountWidth, "0", {size, weight}) + 2 * padding;
    return {height, false, [=, &canvas](double y) {
                if (isLast) canvas.rule(columns[2].left, y, Canvas::right - columns[2].left, muted);
                canvas.text(columns[1].left, y + padding, labelRight - columns[1].left, label,
                            {size, weight, isLast ? ink : muted, Side::right});
                canvas.text(labelRight, y + padding, amountWidth, euros(cents), {size, weight, ink, Side::right});
            }};
}

Row space(double height) {
    return {height, false, [](double) {}};
}

Row noteRow(Canvas& canvas, const std::string& label, const std::string& text) {
    constexpr double labelWidth = 126;
    const double within = Canvas::right - Canvas::margin - labelWidth;
    return {canvas.heightOf(within, text, cell) + 4, false, [=, &canvas](double y) {
                canvas.text(Canvas::margin, y, labelWidth, label, {cell.size, Weight::regular, muted});
                canvas.text(Canvas::margin + labelWidth, y, within, text, cell);
            }};
}

void addTotals(Canvas& canvas, const OrderDocument& order, std::vector<Row>& rows) {
    const auto totals = domain::totalsOf(order.lines).value();
    rows.push_back(space(gap));
    rows.push_back(totalRow(canvas, "Total HT", totals.excl_cents, false));
    for (const auto& rate : totals.vat_rates)
        rows.push_back(
            totalRow(canvas, "TVA " + percent(rate.rate) + " sur " + euros(rate.excl_cents), rate.vat_cents, false));
    rows.push_back(totalRow(canvas, "Total TTC", totals.cents, true));
}

} // namespace

double drawTableHead(Canvas& canvas, double y) {
    for (const auto& column : columns)
        canvas.text(column.left, y + 4, column.width, column.title, aligned(head, column));
    canvas.rule(Canvas::margin, y + tableHeadHeight - 2, Canvas::right - Canvas::margin, muted);
    return y + tableHeadHeight;
}

std::vector<Row> rowsOf(Canvas& canvas, const OrderDocument& order) {
    std::vector<Row> rows;
    for (const auto& line : order.lines)
        rows.push_back(lineRow(canvas, line, rows.size() + 1));
    addTotals(canvas, order, rows);
    rows.push_back(space(1.5 * gap));
    rows.push_back(noteRow(canvas, "Conditions de paiement", order.payment_terms));
    rows.push_back(noteRow(canvas, "Imputation", "Budget " + order.budget + " · code UF " + order.uf_code));
    rows.push_back(space(gap));
    return rows;
}

} // namespace ilvm::orders
