#include "server/http/target.hpp"
#include <algorithm>
#include <cstdint>

namespace ilvm::http {
namespace {

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// How many bytes follow the first of a UTF-8 sequence; -1 when none may begin so.
int continuations(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xc2 && first <= 0xdf) return 1;
    if (first >= 0xe0 && first <= 0xef) return 2;
    if (first >= 0xf0 && first <= 0xf4) return 3;
    return -1;
}

bool isText(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const int more = continuations(first);
        if (first == 0 || more < 0 || i + static_cast<std::size_t>(more) >= bytes.size()) return false;
        std::uint32_t point = more == 0 ? first : first & (0x3fu >> more);
        for (int k = 0; k < more; ++k) {
            const auto next = static_cast<unsigned char>(bytes[++i]);
            if ((next & 0xc0) != 0x80) return false;
            point = point << 6 | (next & 0x3fu);
        }
        ++i;
        const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
        if (overlong || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff) return false;
    }
    return true;
}

enum class Plus { isPlus, isSpace }; // a form's query writes a space as +

bool decode(std::string_view encoded, Plus plus, std::string& decoded) {
    decoded.reserve(encoded.size());
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        char c = encoded[i];
        if (c == '%') {
            if (i + 2 >= encoded.size()) return false;
            const int high = hexadecimal(encoded[i + 1]);
            const int low = hexadecimal(encoded[i + 2]);
            if (high < 0 || low < 0) return false;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus == Plus::isSpace) {
            c = ' ';
        }
        decoded += c;
    }
    return isText(decoded);
}

// "https://host/path" is allowed by RFC 9112 (3.2.2) in place of "/path".
std::string_view withoutAuthority(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!equalIgnoringCase(target.substr(0, scheme.size()), scheme)) continue;
        target.remove_prefix(scheme.size());
        target.remove_prefix(std::min(target.find('/'), target.size()));
        return target.empty() ? std::string_view("/") : target;
    }
    return target;
}

bool readQuery(std::string_view text, Request& request) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto& [name, value] = request.query.emplace_back();
        if (!decode(pair.substr(0, equals), Plus::isSpace, name)) return false;
        if (equals < pair.size() && !decode(pair.substr(equals + 1), Plus::isSpace, value)) return false;
    }
    return true;
}

} // namespace

bool readTarget(std::string_view target, Request& request) {
    target = withoutAuthority(target);
    const std::size_t question = std::min(target.find('?'), target.size());
    std::string_view path = target.substr(0, question);
    request.path = path;
    if (!path.starts_with('/')) return false;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        if (!decode(path.substr(0, end), Plus::isPlus, request.segments.emplace_back())) return false;
        path.remove_prefix(end);
    }
    return question == target.size() || readQuery(target.substr(question + 1), request);
}

} // namespace ilvm::http
