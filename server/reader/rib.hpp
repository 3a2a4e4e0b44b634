// Whether the RIB says the account that was typed. `match` is never said wrongly: in doubt it is `unreadable`.
// Not here: whether the account is the supplier's usual one (server/usecases).
#pragma once
#include "server/reader/question.hpp"
#include "shared/api/checks.hpp"

#include <optional>

namespace ilvm::reader {

struct RibReading {
    api::RibOutcome outcome = api::RibOutcome::unreadable;
    std::vector<std::string> found; // normalised IBANs, those that nobody sees too
    std::optional<std::string> holder;
    std::optional<std::string> reason; // French; always there where it is no match
};

// `iban` is normalised and valid.
RibReading readRib(const std::vector<PageText>& pages, const std::string& iban);

RibReading unreadable(std::string reason);

} // namespace ilvm::reader
