// A write that may be sent twice: its idempotency key, and the answer that was given the first time.
// Not here: the header that carries the key (server/routes).
#pragma once
#include "server/store/tickets.hpp"

#include <optional>
#include <string>

namespace ilvm::usecases {

struct Attempt {
    std::optional<std::string> key; // up to 64 characters, the caller's own
    store::Bytes fingerprint;       // SHA-256 of method, path and body
};

// The JSON of an answer of type T, as it was or will be remembered.
template <typename T>
struct Written {
    int status = 200;
    std::string json;
};

// The answer of the first time, if there was one. Refuses (422) the same key with another content.
std::optional<std::string> answeredBefore(store::Connection& connection, const std::string& userId,
                                          const Attempt& attempt);

// For an Attempt with a key: the columns that remember this answer.
std::optional<store::KeyColumns> keyColumns(const std::string& userId, const Attempt& attempt, int status,
                                            const std::string& answer);

// Remembers in the open transaction. UniqueViolation: a concurrent twin was first; read its answer after rolling back.
void remember(store::Connection& connection, const store::KeyColumns& key, base::Instant at);

} // namespace ilvm::usecases
