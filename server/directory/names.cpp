#include "server/directory/names.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <ldap.h>
#include <limits>
#include <memory>

namespace ilvm::directory {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
// The order in which Active Directory stores the bytes of the notation (MS-DTYP 2.3.4).
constexpr std::array<std::size_t, 16> guidOrder{3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

std::string hex(unsigned char byte) {
    return {digits[byte >> 4], digits[byte & 15]};
}

// ASCII, and the two-byte UTF-8 of U+00C0–U+00DE and U+0100–U+017F: the letters of French and its neighbours.
void appendFolded(std::string& folded, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        if (byte == ' ' && (folded.empty() || folded.back() == ' ')) continue;
        folded += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[at];
        if (next < 0x80 || next > 0xBF) continue;
        const bool latin1 = byte == 0xC3 && next <= 0x9E && next != 0x97;
        const bool evenIsUpper = byte == 0xC4 ? next <= 0xB7 : byte == 0xC5 && next >= 0x8A && next <= 0xB7;
        const bool oddIsUpper = (byte == 0xC4 && next >= 0xB9) || (byte == 0xC5 && next >= 0xB9 && next <= 0xBE) ||
                                (byte == 0xC5 && next <= 0x88);
        unsigned lower = next;
        if (latin1)
            lower = next + 0x20;
        else if (evenIsUpper && next % 2 == 0)
            lower = next + 1;
        else if (oddIsUpper && next % 2 == 1 && next < 0xBF)
            lower = next + 1;
        folded += static_cast<char>(lower);
        ++at;
    }
}

} // namespace

std::string escapedForFilter(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '*' || c == '(' || c == ')' || c == '\\' || c == '\0')
            escaped += '\\' + hex(static_cast<unsigned char>(c));
        else
            escaped += c;
    }
    return escaped;
}

std::string foldedName(std::string_view distinguishedName) {
    LDAPDN parsed = nullptr;
    std::string folded;
    if (ldap_str2dn(std::string(distinguishedName).c_str(), &parsed, LDAP_DN_FORMAT_LDAPV3) != LDAP_SUCCESS) {
        appendFolded(folded, distinguishedName);
        return folded;
    }
    const std::unique_ptr<LDAPRDN, decltype(&ldap_dnfree)> owner(parsed, ldap_dnfree);
    for (LDAPRDN* relative = parsed; relative != nullptr && *relative != nullptr; ++relative) {
        for (LDAPAVA** part = *relative; *part != nullptr; ++part) {
            std::string attribute;
            std::string value;
            appendFolded(attribute, {(*part)->la_attr.bv_val, (*part)->la_attr.bv_len});
            appendFolded(value, {(*part)->la_value.bv_val, (*part)->la_value.bv_len});
            if (value.ends_with(' ')) value.pop_back();
            // The length keeps apart what a separator inside a value would run together.
            folded += attribute + '=' + std::to_string(value.size()) + ':' + value + (part[1] != nullptr ? '+' : ',');
        }
    }
    return folded;
}

std::string guidText(std::string_view bytes) {
    if (bytes.size() != guidOrder.size()) return {};
    std::string text;
    for (std::size_t at = 0; at < guidOrder.size(); ++at) {
        if (at == 4 || at == 6 || at == 8 || at == 10) text += '-';
        text += hex(static_cast<unsigned char>(bytes[guidOrder[at]]));
    }
    return text;
}

std::string sidText(std::string_view bytes) {
    constexpr std::size_t head = 8, partSize = 4, mostParts = 15;
    const auto at = [&](std::size_t index) { return std::uint64_t{static_cast<unsigned char>(bytes[index])}; };
    if (bytes.size() < head || at(0) != 1 || at(1) > mostParts || bytes.size() != head + at(1) * partSize) return {};
    std::uint64_t authority = 0;
    for (std::size_t index = 2; index < head; ++index)
        authority = authority << 8U | at(index);
    std::string text = "S-1-" + std::to_string(authority);
    for (std::size_t part = head; part < bytes.size(); part += partSize)
        text += "-" + std::to_string(at(part) | at(part + 1) << 8U | at(part + 2) << 16U | at(part + 3) << 24U);
    return text;
}

std::string guidForFilter(std::string_view text) {
    std::array<std::string, 16> bytes;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '-') continue;
        unsigned value = 0;
        const auto* end = text.data() + at + 2;
        if (at + 2 > text.size() || count == bytes.size() ||
            std::from_chars(text.data() + at, end, value, 16).ptr != end)
            return {};
        bytes[guidOrder[count++]] = '\\' + hex(static_cast<unsigned char>(value));
        ++at;
    }
    if (count != bytes.size()) return {};
    std::string filter;
    for (const std::string& byte : bytes)
        filter += byte;
    return filter;
}

std::optional<base::Instant> expiryFrom(std::string_view accountExpires) {
    constexpr std::int64_t to1970 = 11'644'473'600'000; // ms from 1601-01-01
    std::int64_t ticks = 0;
    const auto* end = accountExpires.data() + accountExpires.size();
    if (std::from_chars(accountExpires.data(), end, ticks).ptr != end) return std::nullopt;
    if (ticks <= 0 || ticks == std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    return base::Instant{ticks / 10'000 - to1970};
}

std::string_view bareLogin(std::string_view typed) {
    if (const auto backslash = typed.find('\\'); backslash != std::string_view::npos)
        typed.remove_prefix(backslash + 1);
    const auto first = typed.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return typed.substr(first, typed.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace ilvm::directory
