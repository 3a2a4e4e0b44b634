#include "client/signing/signature_place.hpp"

#include <QList>
#include <algorithm>

namespace ilvm::signing {
namespace {

// "/ByteRange [0 840 33610 1200]" and blanks.
std::optional<QList<qlonglong>> rangeBefore(const QByteArray& order, qsizetype end) {
    const auto mark = order.lastIndexOf("/ByteRange", end);
    if (mark < 0) return std::nullopt;
    const auto open = order.indexOf('[', mark), close = order.indexOf(']', mark);
    if (open < 0 || close < open) return std::nullopt;
    QList<qlonglong> numbers;
    for (const auto& word : order.mid(open + 1, close - open - 1).simplified().split(' ')) {
        bool isNumber = false;
        numbers.append(word.toLongLong(&isNumber));
        if (!isNumber) return std::nullopt;
    }
    return numbers;
}

} // namespace

std::optional<Place> placeIn(const QByteArray& order) {
    const QByteArray mark = "/Contents <";
    const auto at = order.lastIndexOf(mark);
    if (!order.startsWith("%PDF-") || at < 0) return std::nullopt;
    Place place;
    place.first = at + mark.size();
    const auto end = order.indexOf('>', place.first);
    if (end < 0) return std::nullopt;
    place.length = end - place.first;
    const auto digits = order.mid(place.first, place.length);
    if (digits.isEmpty() || std::any_of(digits.begin(), digits.end(), [](char c) { return c != '0'; }))
        return std::nullopt;
    const auto range = rangeBefore(order, at);
    const QList<qlonglong> whole{0, place.first - 1, end + 1, order.size() - end - 1};
    if (range != whole) return std::nullopt;
    return place;
}

} // namespace ilvm::signing
