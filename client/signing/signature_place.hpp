// Where a signature goes in an order that the server has made ready (ISO 32000-1, 12.8.1): the digits of the last
// /Contents, all zero, which /ByteRange leaves out and nothing else.
#pragma once
#include <QByteArray>
#include <optional>

namespace ilvm::signing {

struct Place {
    qsizetype first = 0;  // of the digits; before them stands "<", behind them ">"
    qsizetype length = 0; // digits
};

// Nothing where there is none, or where the range leaves out anything else: then what one signs is not what one saw.
std::optional<Place> placeIn(const QByteArray& order);

} // namespace ilvm::signing
