// The prepared order with one incremental update (ISO 32000-1, 7.5.6 and 12.8): a signature field over the whole file,
// a visible mark in its box, and a place for the signature. A pure function, so that nothing of it is kept: what comes
// back is compared with what it gives again.
// Not here: the signature itself, which is made where the key is, and whether it holds (signed_order.hpp).
#pragma once
#include "server/orders/order_document.hpp"

namespace ilvm::orders {

inline constexpr std::size_t placeDigits = 32 * 1024; // hexadecimal: 16 KiB of CMS

struct ToSign {
    std::string bytes;
    std::size_t place = 0; // of the first digit of /Contents; those before and behind are "<" and ">"

    // What the signature is over: all but /Contents.
    std::string_view before() const { return std::string_view(bytes).substr(0, place - 1); }
    std::string_view behind() const { return std::string_view(bytes).substr(place + placeDigits + 1); }
};

// `prepared` is an order of makeOrder(); the instant is taken in whole seconds, and stands in the update.
// Throws std::runtime_error where it is not.
ToSign toSign(const std::string& prepared, const Signer& signer, base::Instant at);

inline constexpr std::string_view placeMark = "/Contents <", instantMark = "/M (D:"; // then 20261126200405Z

} // namespace ilvm::orders
