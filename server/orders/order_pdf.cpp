#include "server/orders/order_parts.hpp"

namespace ilvm::orders {
namespace {

constexpr double pageEnd = footTop - 14, lastPageEnd = signatureTop - 6;

// The rows of a page, by the indices of its first and of the one after its last.
struct Page {
    std::size_t begin, end;
};

double heightOf(const std::vector<Row>& rows, std::size_t begin, std::size_t end) {
    double height = begin < end && rows[begin].isLine ? tableHeadHeight : 0;
    for (std::size_t i = begin; i < end; ++i)
        height += rows[i].height;
    return height;
}

std::vector<Page> filled(const std::vector<Row>& rows, std::size_t from, double top) {
    std::vector<Page> pages{{from, from}};
    for (std::size_t i = from; i < rows.size(); ++i) {
        const double start = pages.size() == 1 ? top : shortHeadEnd;
        if (i > pages.back().begin && start + heightOf(rows, pages.back().begin, i + 1) > pageEnd)
            pages.push_back({i, i});
        pages.back().end = i + 1;
    }
    return pages;
}

// The last page leaves room for the signature, and the last line of the order goes on to it with all that follows, so
// that neither totals nor signature ever stand alone where they need not.
std::vector<Page> pagesOf(const std::vector<Row>& rows, std::size_t lines, double firstTop) {
    const auto fits = [&](const Page& page, double top) {
        return top + heightOf(rows, page.begin, page.end) <= lastPageEnd;
    };
    auto pages = filled(rows, 0, firstTop);
    const std::size_t lastLine = lines - 1;
    if (pages.back().begin <= lastLine && fits(pages.back(), pages.size() == 1 ? firstTop : shortHeadEnd)) return pages;
    while (pages.back().begin > lastLine)
        pages.pop_back();
    const std::size_t next = pages.back().begin == lastLine ? lastLine + 1 : lastLine;
    pages.back().end = next;
    const auto more = filled(rows, next, shortHeadEnd);
    pages.insert(pages.end(), more.begin(), more.end());
    if (!fits(pages.back(), shortHeadEnd)) pages.push_back({rows.size(), rows.size()});
    return pages;
}

Canvas::About aboutOf(const OrderDocument& order) {
    return {titleOf(order), order.buyer.name, base::toText(order.made_at).substr(0, 19) + "Z"};
}

} // namespace

std::string makeOrder(const OrderDocument& order) {
    Canvas canvas(aboutOf(order));
    const bool isDraft = order.number.empty();
    const auto rows = rowsOf(canvas, order);
    if (isDraft) canvas.across("PROJET");
    const double firstTop = drawHead(canvas, order);
    const auto pages = pagesOf(rows, order.lines.size(), firstTop);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        double y = firstTop;
        if (i > 0) {
            canvas.nextPage();
            if (isDraft) canvas.across("PROJET");
            drawShortHead(canvas, order);
            y = shortHeadEnd;
        }
        const auto [begin, end] = pages[i];
        if (begin < end && rows[begin].isLine) y = drawTableHead(canvas, y);
        for (std::size_t row = begin; row < end; y += rows[row].height, ++row)
            rows[row].draw(y);
        if (i + 1 == pages.size()) drawSignaturePlace(canvas, order);
        drawFoot(canvas, order, i + 1, pages.size());
    }
    return canvas.finish();
}

} // namespace ilvm::orders
