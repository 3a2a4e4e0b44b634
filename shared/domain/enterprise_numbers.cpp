#include "shared/domain/typed_number.hpp"

#include <numeric>

namespace ilvm::domain {
namespace {

constexpr std::string_view laPoste = "356000000";
constexpr std::string_view laPosteHeadOffice = "35600000000048";

struct VatStructure {
    std::string_view country; // as VAT numbers write it: Greece is EL, Northern Ireland XI
    std::string_view runs;
};

// One row for each way in which a country writes the number after its two letters.
constexpr VatStructure vatStructures[] = {
    {"AT", "1a8n"},   {"BE", "10n"}, {"BG", "9n"},  {"BG", "10n"}, {"CY", "8n1a"},     {"CZ", "8n"},
    {"CZ", "9n"},     {"CZ", "10n"}, {"DE", "9n"},  {"DK", "8n"},  {"EE", "9n"},       {"EL", "9n"},
    {"ES", "1c7n1c"}, {"FI", "8n"},  {"HR", "11n"}, {"HU", "8n"},  {"IE", "1n1c5n1a"}, {"IE", "7n2a"},
    {"IT", "11n"},    {"LT", "9n"},  {"LT", "12n"}, {"LU", "8n"},  {"LV", "11n"},      {"MT", "8n"},
    {"NL", "9n1a2n"}, {"PL", "10n"}, {"PT", "9n"},  {"RO", "2n"},  {"RO", "3n"},       {"RO", "4n"},
    {"RO", "5n"},     {"RO", "6n"},  {"RO", "7n"},  {"RO", "8n"},  {"RO", "9n"},       {"RO", "10n"},
    {"SE", "12n"},    {"SI", "8n"},  {"SK", "10n"}, {"XI", "9n"},  {"XI", "12n"},
};

NumberCheck checkDigits(std::string number, std::size_t length, const std::string& name) {
    if (number.empty()) return typed::wrong({}, {}, "empty", "Saisissez le " + name + ".");
    if (!typed::areDigits(number))
        return typed::wrong(number, {}, "character", "Un " + name + " n'a que des chiffres.");
    if (number.size() != length)
        return typed::wrong(number, {}, "length",
                            "Un " + name + " a " + std::to_string(length) + " chiffres, celui-ci en a " +
                                std::to_string(number.size()) + ".");
    return {std::move(number), "FR", std::nullopt};
}

bool siretKeyHolds(std::string_view siret) {
    if (!siret.starts_with(laPoste) || siret == laPosteHeadOffice) return typed::luhnHolds(siret);
    const int sum = std::accumulate(siret.begin(), siret.end(), 0, [](int all, char c) { return all + (c - '0'); });
    return sum % 5 == 0;
}

int placeOf(char c) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // without I and O
    const auto place = alphabet.find(c);
    return place == std::string_view::npos ? -1 : static_cast<int>(place);
}

// The key of digits: (12 + 3 × (SIREN mod 97)) mod 97. A key with a letter: the two characters give a number of which
// the rest and the quotient by 11 must agree with the SIREN.
bool frenchVatKeyHolds(std::string_view key, const std::string& siren) {
    const long long number = std::stoll(siren);
    if (typed::areDigits(key)) return std::stoi(std::string(key)) == (12 + 3 * (number % 97)) % 97;
    const int first = placeOf(key[0]), second = placeOf(key[1]);
    const int value = typed::isDigit(key[0]) ? first * 24 + second - 10 : first * 34 + second - 100;
    return (number + 1 + value / 11) % 11 == value % 11;
}

NumberCheck checkFrenchVat(std::string vat) {
    const std::string siren = vat.size() > 4 ? vat.substr(4) : std::string();
    if (vat.size() != 13)
        return typed::wrong(vat, "FR", "length",
                            "Un numéro de TVA français a 13 caractères, celui-ci en a " + std::to_string(vat.size()) +
                                ".");
    if (placeOf(vat[2]) < 0 || placeOf(vat[3]) < 0 || !typed::areDigits(siren))
        return typed::wrong(vat, "FR", "format",
                            "Un numéro de TVA français est FR, une clé de deux caractères et un SIREN.");
    // Numbers of Monaco begin with 000 there and are no SIREN.
    if ((!siren.starts_with("000") && !typed::luhnHolds(siren)) || !frenchVatKeyHolds(vat.substr(2, 2), siren))
        return typed::wrong(vat, "FR", "key", "Le numéro de TVA ne passe pas le contrôle : relisez ses chiffres.");
    return {std::move(vat), "FR", std::nullopt};
}

} // namespace

NumberCheck checkSiren(std::string_view text) {
    NumberCheck check = checkDigits(typed::compact(text), 9, "SIREN");
    if (check.valid() && !typed::luhnHolds(check.normalised))
        return typed::wrong(check.normalised, "FR", "key", "Le SIREN ne passe pas le contrôle : relisez ses chiffres.");
    return check;
}

NumberCheck checkSiret(std::string_view text) {
    NumberCheck check = checkDigits(typed::compact(text), 14, "SIRET");
    if (check.valid() && (!typed::luhnHolds(check.normalised.substr(0, 9)) || !siretKeyHolds(check.normalised)))
        return typed::wrong(check.normalised, "FR", "key", "Le SIRET ne passe pas le contrôle : relisez ses chiffres.");
    return check;
}

NumberCheck checkVat(std::string_view text) {
    std::string vat = typed::compact(text);
    if (vat.empty()) return typed::wrong({}, {}, "empty", "Saisissez le numéro de TVA.");
    if (vat.size() < 4 || !typed::isCapital(vat[0]) || !typed::isCapital(vat[1]))
        return typed::wrong(vat, {}, "format", "Un numéro de TVA commence par deux lettres de pays.");
    const std::string country = vat.substr(0, 2);
    if (country == "FR") return checkFrenchVat(std::move(vat));
    bool isKnown = false;
    for (const auto& row : vatStructures) {
        if (row.country != country) continue;
        if (typed::isMadeAs(std::string_view(vat).substr(2), row.runs)) return {vat, country, std::nullopt};
        isKnown = true;
    }
    if (!isKnown)
        return typed::wrong(vat, {}, "country", "Aucun numéro de TVA européen ne commence par « " + country + " ».");
    return typed::wrong(vat, country, "format", "Ce n'est pas la forme d'un numéro de TVA « " + country + " ».");
}

} // namespace ilvm::domain
