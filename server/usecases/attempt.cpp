#include "server/usecases/attempt.hpp"

#include "shared/base/problem.hpp"

namespace ilvm::usecases {

std::optional<std::string> answeredBefore(store::Connection& connection, const std::string& userId,
                                          const Attempt& attempt) {
    if (!attempt.key) return std::nullopt;
    const auto rows =
        connection.run("SELECT fingerprint, answer FROM idempotency_keys WHERE user_id = $1::bigint AND key = $2",
                       store::bind(userId, *attempt.key));
    if (rows.empty()) return std::nullopt;
    if (store::bytesFrom(*rows.front()["fingerprint"]) != attempt.fingerprint)
        throw base::Refusal(base::idempotencyMismatch());
    return std::string(*rows.front()["answer"]);
}

std::optional<store::KeyColumns> keyColumns(const std::string& userId, const Attempt& attempt, int status,
                                            const std::string& answer) {
    if (!attempt.key) return std::nullopt;
    return store::KeyColumns{userId, *attempt.key, attempt.fingerprint, status, answer};
}

void remember(store::Connection& connection, const store::KeyColumns& key, base::Instant at) {
    connection.run("INSERT INTO idempotency_keys (user_id, key, fingerprint, status, answer, created_at) "
                   "VALUES ($1::bigint, $2, $3, $4, $5, $6)",
                   store::bind(key.user_id, key.key, store::Bytea{key.fingerprint}, key.status, key.answer, at));
}

} // namespace ilvm::usecases
