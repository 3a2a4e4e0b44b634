#include "shared/domain/typed_number.hpp"

#include <algorithm>

namespace ilvm::domain {
namespace {

struct Registered {
    std::string_view country;
    std::string_view runs; // of what follows country and check digits
};

// The structures of the ISO 13616 registry, neighbouring runs of one kind joined.
constexpr Registered registry[] = {
    {"AD", "8n12c"},    {"AE", "19n"},      {"AL", "8n16c"},    {"AT", "16n"},     {"AZ", "4a20c"},   {"BA", "16n"},
    {"BE", "12n"},      {"BG", "4a6n8c"},   {"BH", "4a14c"},    {"BI", "23n"},     {"BR", "23n1a1c"}, {"BY", "4c4n16c"},
    {"CH", "5n12c"},    {"CR", "18n"},      {"CY", "8n16c"},    {"CZ", "20n"},     {"DE", "18n"},     {"DJ", "23n"},
    {"DK", "14n"},      {"DO", "4c20n"},    {"EE", "16n"},      {"EG", "25n"},     {"ES", "20n"},     {"FI", "14n"},
    {"FO", "14n"},      {"FR", "10n11c2n"}, {"GB", "4a14n"},    {"GE", "2a16n"},   {"GI", "4a15c"},   {"GL", "14n"},
    {"GR", "7n16c"},    {"GT", "24c"},      {"HR", "17n"},      {"HU", "24n"},     {"IE", "4a14n"},   {"IL", "19n"},
    {"IQ", "4a15n"},    {"IS", "22n"},      {"IT", "1a10n12c"}, {"JO", "4a4n18c"}, {"KW", "4a22c"},   {"KZ", "3n13c"},
    {"LB", "4n20c"},    {"LC", "4a24c"},    {"LI", "5n12c"},    {"LT", "16n"},     {"LU", "3n13c"},   {"LV", "4a13c"},
    {"LY", "21n"},      {"MC", "10n11c2n"}, {"MD", "20c"},      {"ME", "18n"},     {"MK", "3n10c2n"}, {"MR", "23n"},
    {"MT", "4a5n18c"},  {"MU", "4a19n3a"},  {"NL", "4a10n"},    {"NO", "11n"},     {"PK", "4a16c"},   {"PL", "24n"},
    {"PS", "4a21c"},    {"PT", "21n"},      {"QA", "4a21c"},    {"RO", "4a16c"},   {"RS", "18n"},     {"RU", "14n15c"},
    {"SA", "2n18c"},    {"SC", "4a20n3a"},  {"SD", "14n"},      {"SE", "20n"},     {"SI", "15n"},     {"SK", "20n"},
    {"SM", "1a10n12c"}, {"ST", "21n"},      {"SV", "4a20n"},    {"TL", "19n"},     {"TN", "20n"},     {"TR", "6n16c"},
    {"UA", "6n19c"},    {"VA", "18n"},      {"VG", "4a16n"},    {"XK", "16n"},
};

const Registered* registered(std::string_view country) {
    const auto* found =
        std::find_if(std::begin(registry), std::end(registry), [&](const auto& row) { return row.country == country; });
    return found == std::end(registry) ? nullptr : found;
}

// In a French account number a letter stands for a digit of its own: A and J for 1, B, K and S for 2, …
char ribDigit(char c) {
    if (typed::isDigit(c)) return c;
    const int place = c - 'A';
    return static_cast<char>('1' + (place < 18 ? place % 9 : (place - 17) % 9));
}

// The last two digits make the whole, as digits, a multiple of 97.
bool ribKeyHolds(std::string_view account) {
    std::string digits(account);
    std::transform(digits.begin(), digits.end(), digits.begin(), ribDigit);
    return typed::modulo97(digits) == 0;
}

} // namespace

NumberCheck checkIban(std::string_view text) {
    std::string iban = typed::compact(text);
    if (iban.empty()) return typed::wrong({}, {}, "empty", "Saisissez l'IBAN.");
    if (!std::all_of(iban.begin(), iban.end(), [](char c) { return typed::isDigit(c) || typed::isCapital(c); }))
        return typed::wrong(iban, {}, "character", "Un IBAN n'a que des lettres et des chiffres.");
    if (iban.size() < 4 || !typed::isMadeAs(iban.substr(0, 4), "2a2n"))
        return typed::wrong(iban, {}, "format", "Un IBAN commence par deux lettres de pays et deux chiffres.");
    const std::string country = iban.substr(0, 2);
    const Registered* row = registered(country);
    if (!row) return typed::wrong(iban, {}, "country", "Aucun pays n'émet d'IBAN en « " + country + " ».");
    const std::size_t length = typed::lengthOf(row->runs) + 4;
    if (iban.size() != length)
        return typed::wrong(iban, country, "length",
                            "Un IBAN « " + country + " » a " + std::to_string(length) + " caractères, celui-ci en a " +
                                std::to_string(iban.size()) + ".");
    if (!typed::isMadeAs(std::string_view(iban).substr(4), row->runs))
        return typed::wrong(iban, country, "format",
                            "Une lettre tient la place d'un chiffre, ou l'inverse : relisez l'IBAN.");
    const std::string key = iban.substr(2, 2);
    if (key < "02" || key > "98" || typed::modulo97(iban.substr(4) + iban.substr(0, 4)) != 1)
        return typed::wrong(iban, country, "key", "L'IBAN ne passe pas le contrôle : relisez ses chiffres.");
    if ((country == "FR" || country == "MC") && !ribKeyHolds(std::string_view(iban).substr(4)))
        return typed::wrong(iban, country, "rib_key",
                            "La clé RIB ne correspond pas au compte : relisez les deux derniers chiffres.");
    return {std::move(iban), country, std::nullopt};
}

std::optional<std::size_t> ibanLength(std::string_view country) {
    const Registered* row = registered(country);
    return row ? std::optional(typed::lengthOf(row->runs) + 4) : std::nullopt;
}

std::string spacedIban(std::string_view iban) {
    std::string out;
    for (std::size_t i = 0; i < iban.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += ' ';
        out += iban[i];
    }
    return out;
}

NumberCheck checkBic(std::string_view text) {
    std::string bic = typed::compact(text);
    if (bic.empty()) return typed::wrong({}, {}, "empty", "Saisissez le BIC.");
    if (bic.size() != 8 && bic.size() != 11) return typed::wrong(bic, {}, "length", "Un BIC a 8 ou 11 caractères.");
    if (!typed::isMadeAs(bic, bic.size() == 8 ? "6a2c" : "6a5c"))
        return typed::wrong(bic, {}, "format", "Un BIC commence par six lettres : la banque, puis son pays.");
    return {bic, bic.substr(4, 2), std::nullopt};
}

} // namespace ilvm::domain
