#include "server/store/rows.hpp"

#include <algorithm>
#include <array>

namespace ilvm::store {

std::string arrayText(const std::vector<std::string>& items) {
    std::string out = "{";
    for (const auto& item : items) {
        if (out.size() > 1) out += ',';
        out += '"';
        for (const char c : item) {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
        out += '"';
    }
    return out + "}";
}

std::vector<std::string> arrayFrom(std::string_view text) {
    std::vector<std::string> items;
    if (text.size() < 2 || text.front() != '{' || text.back() != '}') wrongColumn("array", text);
    std::size_t i = 1;
    while (i + 1 < text.size()) {
        std::string item;
        if (text[i] == '"') {
            for (++i; text[i] != '"'; ++i) {
                if (text[i] == '\\') ++i;
                item += text[i];
            }
            ++i;
        } else {
            while (text[i] != ',' && i + 1 < text.size())
                item += text[i++];
        }
        items.push_back(std::move(item));
        ++i; // the comma, or the closing brace
    }
    return items;
}

std::string hexOf(std::string_view bytes) {
    static constexpr char hex[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto code = static_cast<unsigned char>(c);
        out += hex[code >> 4];
        out += hex[code & 15];
    }
    return out;
}

std::string byteaText(std::string_view bytes) {
    return "\\x" + hexOf(bytes);
}

Bytes bytesFrom(std::string_view bytea) {
    const auto digit = [&](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        wrongColumn("bytea", "");
    };
    if (!bytea.starts_with("\\x") || bytea.size() % 2 != 0) wrongColumn("bytea", "");
    Bytes out;
    out.reserve(bytea.size() / 2 - 1);
    for (std::size_t i = 2; i < bytea.size(); i += 2)
        out += static_cast<char>(digit(bytea[i]) * 16 + digit(bytea[i + 1]));
    return out;
}

base::Instant instantFromSql(std::string_view text) {
    // "2026-11-23 14:32:07.125+00" is RFC 3339 but for the blank and the short offset.
    std::array<char, 40> rfc;
    const auto length = std::min(text.size(), rfc.size());
    std::copy_n(text.begin(), length, rfc.begin());
    if (length > 10) rfc[10] = 'T';
    const bool isShort = text.size() == length && text.ends_with("+00");
    if (isShort) rfc[length - 3] = 'Z';
    const auto instant = base::instantFrom({rfc.data(), isShort ? length - 2 : length});
    if (!instant) wrongColumn("timestamptz", text);
    return *instant;
}

void wrongColumn(std::string_view column, std::string_view text) {
    throw std::runtime_error("column " + std::string(column) +
                             " holds what the program does not understand: " + std::string(text.substr(0, 80)));
}

} // namespace ilvm::store
