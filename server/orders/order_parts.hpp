// What stands on an order: its head, the rows of its table, its totals and conditions, the place for the signature.
// Not here: which of them stands on which page (order_pdf.cpp).
#pragma once
#include "server/orders/canvas.hpp"
#include "server/orders/order_document.hpp"

#include <functional>

namespace ilvm::orders {

// Something as wide as the page that is never split over two.
struct Row {
    double height = 0;
    bool isLine = false; // of the order; a page that begins with one has the head of the table
    std::function<void(double y)> draw;
};

std::string titleOf(const OrderDocument& order);

double drawHead(Canvas& canvas, const OrderDocument& order); // gives where it ends
void drawShortHead(Canvas& canvas, const OrderDocument& order);
double drawTableHead(Canvas& canvas, double y);

std::vector<Row> rowsOf(Canvas& canvas, const OrderDocument& order); // lines, totals, conditions

void drawSignaturePlace(Canvas& canvas, const OrderDocument& order); // on the last page, around the box
void drawFoot(Canvas& canvas, const OrderDocument& order, std::size_t page, std::size_t pages);

inline constexpr double shortHeadEnd = Canvas::margin + 30, footTop = 800, tableHeadHeight = 22;
inline constexpr double signatureTop = Canvas::height - signatureBox.bottom - signatureBox.height;

} // namespace ilvm::orders
