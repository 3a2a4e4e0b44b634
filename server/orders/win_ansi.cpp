#include "server/orders/win_ansi.hpp"

#include <utility>

namespace ilvm::orders {
namespace {

// Latin Extended-A, U+0100 to U+017F.
constexpr std::string_view plain =
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRr"
    "SsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(plain.size() == 0x80);

constexpr std::pair<char32_t, unsigned char> named[] = {
    {U'\u20AC', 0x80}, {U'\u2026', 0x85}, {U'\u0160', 0x8A}, {U'\u0152', 0x8C}, {U'\u017D', 0x8E}, {U'\u2018', 0x91},
    {U'\u2019', 0x92}, {U'\u201C', 0x93}, {U'\u201D', 0x94}, {U'\u2013', 0x96}, {U'\u2014', 0x97}, {U'\u0161', 0x9A},
    {U'\u0153', 0x9C}, {U'\u017E', 0x9E}, {U'\u0178', 0x9F}, {U'\u202F', 0xA0},
};

// Of well-formed UTF-8; takes it off.
char32_t next(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? first : first & (0x7F >> length);
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        character = character << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
    text.remove_prefix(std::min(length, text.size()));
    return character;
}

unsigned char encoded(char32_t character) {
    if ((character >= 0x20 && character < 0x7F) || (character >= 0xA0 && character <= 0xFF))
        return static_cast<unsigned char>(character);
    for (const auto& [name, code] : named)
        if (name == character) return code;
    if (character >= 0x100 && character < 0x180) return static_cast<unsigned char>(plain[character - 0x100]);
    return '?';
}

} // namespace

std::string winAnsi(std::string_view utf8) {
    std::string text;
    while (!utf8.empty())
        if (const auto character = next(utf8); character < 0x300 || character > 0x36F) // no combining accents
            text += static_cast<char>(encoded(character));
    return text;
}

std::string utf16(std::string_view utf8) {
    std::string text = "\xFE\xFF";
    const auto unit = [&](char32_t value) {
        text += static_cast<char>(value >> 8 & 0xFF);
        text += static_cast<char>(value & 0xFF);
    };
    while (!utf8.empty()) {
        const auto character = next(utf8);
        if (character < 0x10000) {
            unit(character);
        } else {
            unit(0xD800 + (character - 0x10000) / 0x400);
            unit(0xDC00 + character % 0x400);
        }
    }
    return text;
}

std::string hexOf(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

} // namespace ilvm::orders
