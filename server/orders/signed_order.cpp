#include "server/orders/signed_order.hpp"

#include <algorithm>

namespace ilvm::orders {
namespace {

std::optional<unsigned char> digitOf(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned char>(c - '0');
    if (c >= 'A' && c <= 'F') return static_cast<unsigned char>(c - 'A' + 10);
    if (c >= 'a' && c <= 'f') return static_cast<unsigned char>(c - 'a' + 10);
    return std::nullopt;
}

std::string bytesFrom(std::string_view digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        const auto high = digitOf(digits[i]), low = digitOf(digits[i + 1]);
        if (!high || !low) throw Flawed(Flaw::malformed, "the signature is not hexadecimal");
        bytes += static_cast<char>(*high << 4 | *low);
    }
    return bytes;
}

// "20261126200405Z" as "2026-11-26T20:04:05Z".
std::optional<base::Instant> instantFrom(std::string_view digits) {
    constexpr std::size_t length = 15;
    if (digits.size() < length) return std::nullopt;
    std::string text(digits.substr(0, length));
    for (const auto& [at, mark] : {std::pair{12, ":"}, {10, ":"}, {8, "T"}, {6, "-"}, {4, "-"}})
        text.insert(static_cast<std::size_t>(at), mark);
    return base::instantFrom(text);
}

} // namespace

bool claimsSignature(const std::string& prepared, const std::string& file) {
    return file.starts_with(prepared) || file.find("/ByteRange") != std::string::npos;
}

std::string_view firstRevision(std::string_view pdf) {
    constexpr std::string_view end = "%%EOF\n";
    const auto at = pdf.find(end);
    return at == std::string_view::npos ? pdf : pdf.substr(0, at + end.size());
}

SignedParts partsOf(const std::string& prepared, const std::string& file) {
    if (!file.starts_with(prepared)) {
        const auto at = std::mismatch(prepared.begin(), prepared.end(), file.begin(), file.end()).first;
        throw Flawed(Flaw::document_changed, "it differs from byte " + std::to_string(at - prepared.begin()) + " on");
    }
    const auto update = std::string_view(file).substr(prepared.size());
    const auto place = update.find(placeMark), time = update.find(instantMark);
    if (place == std::string_view::npos) throw Flawed(Flaw::not_signed, "it has no place for a signature");
    const auto digits = update.substr(place + placeMark.size(), placeDigits);
    const auto at =
        time == std::string_view::npos ? std::nullopt : instantFrom(update.substr(time + instantMark.size()));
    if (digits.size() < placeDigits || !at) throw Flawed(Flaw::mark_changed, "its update is not one of ours");
    if (digits.find_first_not_of('0') == std::string_view::npos)
        throw Flawed(Flaw::not_signed, "the place of its signature is empty");
    return {*at, bytesFrom(digits)};
}

void expectUpdate(const std::string& prepared, const std::string& file, const Signer& signer, base::Instant at) {
    const auto expected = toSign(prepared, signer, at);
    const std::string_view given(file);
    const auto end = expected.bytes.size() - expected.behind().size();
    const bool same = given.size() >= expected.bytes.size() && given.starts_with(expected.before()) &&
                      given[expected.place - 1] == '<' && given[end - 1] == '>' &&
                      given.substr(end).starts_with(expected.behind());
    if (!same) throw Flawed(Flaw::mark_changed, "its update is not the one that was prepared");
    if (given.size() > expected.bytes.size())
        throw Flawed(Flaw::trailing_bytes,
                     std::to_string(given.size() - expected.bytes.size()) + " bytes follow the signature");
}

} // namespace ilvm::orders
