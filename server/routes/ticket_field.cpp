#include "server/routes/ticket_field.hpp"

#include "shared/base/problem.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ilvm::routes {
namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Nothing where it is not base64 to the last digit: padded, without blanks, without bits that say nothing.
std::optional<std::string> decoded(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    std::size_t count = 0;
    for (const char c : text.substr(0, text.size() - padding)) {
        const auto digit = digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> count) & 0xff);
    }
    if ((bits & ((1U << count) - 1)) != 0) return std::nullopt;
    return bytes;
}

std::string encoded(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::array<std::uint32_t, 3> three{};
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < count; ++i)
            three[i] = static_cast<unsigned char>(bytes[at + i]);
        const std::uint32_t bits = three[0] << 16 | three[1] << 8 | three[2];
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= count ? digits[(bits >> (18 - 6 * i)) & 0x3f] : '=';
    }
    return text;
}

} // namespace

std::optional<std::string> ticketOf(const http::Request& request) {
    const auto* field = request.headers.find("Authorization");
    // The scheme's name is compared without case (RFC 9110, 11.1).
    if (!field || field->size() < negotiate.size() ||
        !http::equalIgnoringCase(std::string_view(*field).substr(0, negotiate.size()), negotiate))
        return std::nullopt;
    std::string_view text = std::string_view(*field).substr(negotiate.size());
    if (!text.empty() && text.front() != ' ') return std::nullopt; // another scheme, of a longer name
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    auto ticket = decoded(text);
    if (!ticket || request.headers.count("Authorization") > 1)
        throw base::Refusal(base::malformed("Le ticket de connexion n'est pas lisible."));
    if (!request.body.empty())
        throw base::Refusal(
            base::malformed("Un ticket de connexion tient lieu de corps : n'envoyez que l'un des deux."));
    return ticket;
}

std::string negotiateField(std::string_view answer) {
    return std::string(negotiate) + " " + encoded(answer);
}

} // namespace ilvm::routes
