// Whether the numbers that identify an enterprise and its account are possible: SIREN, SIRET, VAT, IBAN, BIC.
// Pure functions over what a person typed. Not here: whether the enterprise or the account exists.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace ilvm::domain {

struct NumberProblem {
    std::string code;    // "empty", "character", "length", "country", "format", "key", "rib_key"
    std::string message; // French: what is wrong and what to look at

    bool operator==(const NumberProblem&) const = default;
};

struct NumberCheck {
    std::string normalised; // capitals, without the blanks, dots and hyphens that people put in; also when invalid
    std::string country;    // ISO 3166 code where the number says one; else empty
    std::optional<NumberProblem> problem;

    bool valid() const { return !problem; }
};

// ISO 13616: a country of its registry with that country's length and structure, check digits by ISO 7064 mod 97-10
// (02 to 98). For FR and MC also the national key (clé RIB), so that a transposition inside the account is told apart.
NumberCheck checkIban(std::string_view typed);

// How many characters an IBAN of this country has; nothing where no such country is registered.
std::optional<std::size_t> ibanLength(std::string_view country);

// In groups of four, as on paper. Takes a normalised IBAN.
std::string spacedIban(std::string_view iban);

// ISO 9362: four letters, an ISO 3166 country, two letters or digits, and three more or none.
NumberCheck checkBic(std::string_view typed);

// INSEE: nine digits with Luhn's key.
NumberCheck checkSiren(std::string_view typed);

// INSEE: a SIREN and five digits with Luhn's key over all fourteen. The establishments of La Poste (SIREN 356000000)
// other than its head office have a sum of digits that is a multiple of five instead.
NumberCheck checkSiret(std::string_view typed);

// FR: two characters of key and a SIREN; the key is computed where it is digits (article 286 ter of the code général
// des impôts) and where it has letters. Other countries that use the EU's system: their structure alone
// (Directive 2006/112/EC, as VIES publishes it).
NumberCheck checkVat(std::string_view typed);

} // namespace ilvm::domain
