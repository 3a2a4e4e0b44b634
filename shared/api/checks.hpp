// The checks of numbers that a form asks for while somebody types: the same that a submission undergoes.
// Not here: the rules (shared/domain/number_check.hpp).
#pragma once
#include "shared/wire/endpoint.hpp"

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

namespace ilvm::api {

struct CheckProblem {
    std::string code;
    std::string message; // French

    bool operator==(const CheckProblem&) const = default;
};
BOOST_DESCRIBE_STRUCT(CheckProblem, (), (code, message))

// A number that is wrong is an answer (200), not a refusal.
struct Check {
    bool valid = false;
    std::optional<std::string> normalised; // as it will be kept; absent when there is nothing
    std::optional<std::string> country;    // where the number says one
    std::optional<CheckProblem> problem;

    bool operator==(const Check&) const = default;
};
BOOST_DESCRIBE_STRUCT(Check, (), (valid, normalised, country, problem))

struct TypedIban {
    std::string iban;
};
BOOST_DESCRIBE_STRUCT(TypedIban, (), (iban))

struct CheckIban {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/checks/iban";
    static constexpr std::string_view summary = "Contrôler un IBAN";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = TypedIban;
    using Answer = Check;
};

struct TypedSiret {
    std::string siret;
};
BOOST_DESCRIBE_STRUCT(TypedSiret, (), (siret))

struct CheckSiret {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/checks/siret";
    static constexpr std::string_view summary = "Contrôler un SIRET";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = TypedSiret;
    using Answer = Check;
};

struct TypedVat {
    std::string vat;
};
BOOST_DESCRIBE_STRUCT(TypedVat, (), (vat))

struct CheckVat {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/checks/vat";
    static constexpr std::string_view summary = "Contrôler un numéro de TVA";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = TypedVat;
    using Answer = Check;
};

BOOST_DEFINE_ENUM_CLASS(RibOutcome, match, mismatch, unreadable)

// Whether the bank details in a PDF say the IBAN that was typed.
struct RibCheck {
    RibOutcome outcome = RibOutcome::unreadable;
    std::vector<std::string> found; // IBANs in the text, normalised
    std::optional<std::string> holder;
    std::vector<std::string> known_ibans; // of the supplier with that SIRET, from before
    std::optional<bool> holder_agrees;    // with the supplier's name, where both are known
    std::optional<std::string> reason;    // French; always there where it is no match

    bool operator==(const RibCheck&) const = default;
};
BOOST_DESCRIBE_STRUCT(RibCheck, (), (outcome, found, holder, known_ibans, holder_agrees, reason))

struct TypedRib {
    std::string attachment; // its id
    std::string iban;
    std::optional<std::string> siret;
    std::optional<std::string> name; // of the supplier: compared with the holder that the RIB names
};
BOOST_DESCRIBE_STRUCT(TypedRib, (), (attachment, iban, siret, name))

struct CheckRib {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/checks/rib";
    static constexpr std::string_view summary = "Comparer l'IBAN saisi au RIB joint";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = TypedRib;
    using Answer = RibCheck;
};

} // namespace ilvm::api
