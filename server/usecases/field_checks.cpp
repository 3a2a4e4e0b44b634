#include "server/usecases/field_checks.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr std::string_view nonBreaking = "\xC2\xA0";

// Characters, not bytes: continuation bytes of UTF-8 are not counted.
std::size_t lengthOf(std::string_view text) {
    std::size_t length = 0;
    for (const char c : text)
        length += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return length;
}

} // namespace

std::string trimmed(const std::string& text) {
    std::string_view rest = text;
    for (bool again = true; again;) {
        again = false;
        if (!rest.empty() && blanks.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1), again = true;
        if (!rest.empty() && blanks.find(rest.back()) != std::string_view::npos) rest.remove_suffix(1), again = true;
        if (rest.starts_with(nonBreaking)) rest.remove_prefix(nonBreaking.size()), again = true;
        if (rest.ends_with(nonBreaking)) rest.remove_suffix(nonBreaking.size()), again = true;
    }
    return std::string(rest);
}

void FieldChecks::wrong(std::string field, std::string code, std::string message) {
    errors_.push_back({std::move(field), std::move(code), std::move(message)});
}

std::string FieldChecks::text(const std::string& field, const std::string& given, std::size_t longest) {
    std::string clean = trimmed(given);
    if (clean.empty()) wrong(field, "required", "Ce champ est obligatoire.");
    if (lengthOf(clean) > longest)
        wrong(field, "too_long", "Ce texte dépasse " + std::to_string(longest) + " caractères.");
    return clean;
}

std::string FieldChecks::needed(const std::string& field, const std::optional<std::string>& given,
                                std::size_t longest) {
    return text(field, given.value_or(""), longest);
}

void FieldChecks::throwIfFailed() {
    if (errors_.empty()) return;
    const std::string detail =
        errors_.size() == 1 ? "Un champ est à corriger." : std::to_string(errors_.size()) + " champs sont à corriger.";
    throw base::Refusal(base::invalid(detail, std::move(errors_)));
}

} // namespace ilvm::usecases
