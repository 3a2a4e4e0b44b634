#include "server/http/range.hpp"
#include <algorithm>
#include <charconv>
#include <limits>

namespace ilvm::http {
namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc::invalid_argument || end != digits.data() + digits.size()) return std::nullopt;
    // Beyond all sizes, which is as good as beyond this one.
    return error == std::errc{} ? value : std::numeric_limits<std::uint64_t>::max();
}

} // namespace

std::optional<ByteRange> rangeFrom(std::string_view field, std::uint64_t size) {
    constexpr std::string_view unit = "bytes=";
    if (!field.starts_with(unit)) return std::nullopt;
    field.remove_prefix(unit.size());
    const std::size_t dash = field.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto first = number(field.substr(0, dash));
    const auto last = number(field.substr(dash + 1));
    if (dash == 0) { // the last so many bytes
        if (!last) return std::nullopt;
        return ByteRange{size - std::min(*last, size), size};
    }
    const bool isOpen = dash + 1 == field.size();
    if (!first || (!isOpen && (!last || *last < *first))) return std::nullopt;
    if (*first >= size) return ByteRange{};
    return ByteRange{*first, isOpen || *last >= size ? size : *last + 1};
}

} // namespace ilvm::http
