// The part of a body that a client asks for (RFC 9110, 14.2). One range; several are answered with the whole.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace ilvm::http {

struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t end = 0; // one past the last

    bool isEmpty() const { return first >= end; }
};

// Of a Range field and the size of the whole: nothing when the field asks for no range that is understood (the whole
// is the answer), an empty range when it lies outside (416).
std::optional<ByteRange> rangeFrom(std::string_view field, std::uint64_t size);

} // namespace ilvm::http
