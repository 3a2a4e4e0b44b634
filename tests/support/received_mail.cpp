#include "tests/support/received_mail.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <stdexcept>

namespace ilvm::support {
namespace {

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

std::string withoutReturns(std::string text) {
    std::erase(text, '\r');
    return text;
}

int hexDigit(char digit) {
    const std::string_view digits = "0123456789ABCDEF";
    const auto at = digits.find(static_cast<char>(std::toupper(static_cast<unsigned char>(digit))));
    if (at == std::string_view::npos) throw std::runtime_error("not a hexadecimal digit in quoted-printable");
    return static_cast<int>(at);
}

// `underscore` is what "_" stands for: a space in headers (RFC 2047, 4.2), itself in bodies.
std::string fromQuotedPrintable(const std::string& text, char underscore) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '=' && at + 1 < text.size() && text[at + 1] == '\n') {
            ++at; // soft line break
        } else if (text[at] == '=' && at + 2 < text.size()) {
            decoded += static_cast<char>(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2]));
            at += 2;
        } else {
            decoded += text[at] == '_' ? underscore : text[at];
        }
    }
    return decoded;
}

std::string fromBase64(const std::string& text) {
    const std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string decoded;
    unsigned bits = 0;
    int filled = 0;
    for (const char c : text) {
        if (c == '=' || std::isspace(static_cast<unsigned char>(c)) != 0) continue;
        const auto value = digits.find(c);
        if (value == std::string_view::npos) throw std::runtime_error("not base64");
        bits = (bits << 6) | static_cast<unsigned>(value);
        filled += 6;
        if (filled >= 8) {
            filled -= 8;
            decoded += static_cast<char>((bits >> filled) & 0xFFU);
        }
    }
    return decoded;
}

// RFC 2047: encoded words; white space between two of them is not shown.
std::string decodedHeader(const std::string& text) {
    static const std::regex word(R"(=\?([^?]+)\?([QqBb])\?([^?]*)\?=)");
    static const std::regex between(R"((\?=)\s+(=\?))");
    const std::string joined = std::regex_replace(text, between, "$1$2");
    std::string decoded;
    auto from = joined.cbegin();
    for (std::sregex_iterator match(joined.begin(), joined.end(), word), end; match != end; ++match) {
        decoded.append(from, (*match)[0].first);
        const std::string content = (*match)[3].str();
        decoded += lowered((*match)[2].str()) == "b" ? fromBase64(content) : fromQuotedPrintable(content, ' ');
        from = (*match)[0].second;
    }
    return decoded.append(from, joined.cend());
}

std::string rawHeader(const std::string& entity, const std::string& name) {
    const std::string head = "\n" + entity.substr(0, entity.find("\n\n") + 1);
    const std::string lowerHead = lowered(head);
    auto at = lowerHead.find("\n" + lowered(name) + ":");
    if (at == std::string::npos) return {};
    at += name.size() + 2;
    std::string value;
    while (at < head.size()) { // a line that begins with white space belongs to the one before
        const auto end = head.find('\n', at);
        value += head.substr(at, end - at);
        if (end == std::string::npos || end + 1 >= head.size() || (head[end + 1] != ' ' && head[end + 1] != '\t'))
            break;
        at = end + 1;
    }
    const auto first = value.find_first_not_of(" \t");
    return first == std::string::npos ? std::string{} : value.substr(first);
}

// The first part of `mediaType` in an entity (RFC 2046), searched depth first; nothing found gives an empty text.
std::string findPart(const std::string& entity, const std::string& mediaType) {
    const std::string type = rawHeader(entity, "Content-Type");
    const auto bodyAt = entity.find("\n\n");
    const std::string body = bodyAt == std::string::npos ? std::string{} : entity.substr(bodyAt + 2);
    if (lowered(type).starts_with("multipart/")) {
        std::smatch boundary;
        if (!std::regex_search(type, boundary, std::regex("boundary=\"?([^\";]+)\"?"))) return {};
        const std::string mark = "\n--" + boundary[1].str();
        const std::string whole = "\n" + body;
        for (auto at = whole.find(mark); at != std::string::npos;) {
            const auto start = whole.find('\n', at + 1);
            const auto next = whole.find(mark, at + mark.size());
            if (start == std::string::npos || next == std::string::npos) break;
            const std::string found = findPart(whole.substr(start + 1, next - start - 1), mediaType);
            if (!found.empty()) return found;
            at = next;
        }
        return {};
    }
    if (!lowered(type).starts_with(mediaType)) return {};
    const std::string encoding = lowered(rawHeader(entity, "Content-Transfer-Encoding"));
    if (encoding == "base64") return withoutReturns(fromBase64(body));
    return encoding == "quoted-printable" ? withoutReturns(fromQuotedPrintable(body, '_')) : body;
}

} // namespace

std::string ReceivedMail::header(const std::string& name) const {
    return decodedHeader(rawHeader(withoutReturns(raw), name));
}

std::string ReceivedMail::part(const std::string& mediaType) const {
    return findPart(withoutReturns(raw), mediaType);
}

} // namespace ilvm::support
