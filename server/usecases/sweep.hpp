// What nobody needs any more, by age. Not here: personal data and its terms of retention.
#pragma once
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

inline constexpr int daysSentMailsAreKept = 30;

struct Swept {
    std::size_t sessions = 0;        // that are over
    std::size_t failures = 0;        // failed sign-ins older than a day
    std::size_t idempotencyKeys = 0; // older than 30 days
    std::size_t uploads = 0;         // begun a day ago and never finished
    std::size_t mails = 0;           // sent so many days ago
    std::size_t changes = 0;         // of the feed, older than 14 days: who was away longer takes a snapshot
};

Swept sweep(const Context& context);

} // namespace ilvm::usecases
