#include "server/store/sessions.hpp"

namespace ilvm::store {

void insertSession(Connection& connection, const SessionRow& row) {
    connection.run(
        "INSERT INTO sessions (token_hash, user_id, created_at, last_used_at, expires_at, address, device) "
        "VALUES ($1, $2, $3, $3, $4, $5, $6)",
        store::bind(Bytea{row.token_hash}, row.user_id, row.created_at, row.expires_at, row.address, row.device));
}

std::optional<OpenSession> readSession(Connection& connection, const Bytes& tokenHash, base::Instant now) {
    const auto rows = connection.run(
        "SELECT u.id, u.login, u.display_name, u.mail, u.department, u.roles, u.services, u.origin_services, u.tokens, "
        "s.created_at, s.last_used_at FROM sessions s JOIN users u ON u.id = s.user_id "
        "WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.active",
        store::bind(Bytea{tokenHash}, now));
    if (rows.empty()) return std::nullopt;
    return as<OpenSession>(rows.front());
}

void touchSession(Connection& connection, const Bytes& tokenHash, base::Instant now, base::Instant expires) {
    // Of requests that come together one notes it; the others find it noted.
    connection.run("UPDATE sessions SET last_used_at = $2, expires_at = $3 "
                   "WHERE token_hash = $1 AND last_used_at < $2",
                   store::bind(Bytea{tokenHash}, now, expires));
}

void deleteSession(Connection& connection, const Bytes& tokenHash) {
    connection.run("DELETE FROM sessions WHERE token_hash = $1", store::bind(Bytea{tokenHash}));
}

std::vector<api::OpenSession> readSessionsOf(Connection& connection, const std::string& userId,
                                             const Bytes& currentHash, base::Instant now) {
    const auto rows = connection.run("SELECT id, device, address, created_at, last_used_at, expires_at, "
                                     "token_hash = $2 AS current FROM sessions WHERE user_id = $1 AND expires_at > $3 "
                                     "ORDER BY last_used_at DESC, id DESC",
                                     store::bind(userId, Bytea{currentHash}, now));
    std::vector<api::OpenSession> sessions;
    for (std::size_t i = 0; i < rows.size(); ++i)
        sessions.push_back(as<api::OpenSession>(rows[i]));
    return sessions;
}

bool deleteSession(Connection& connection, const std::string& userId, const std::string& id) {
    return connection.run("DELETE FROM sessions WHERE user_id = $1 AND id = $2", store::bind(userId, id)).affected() >
           0;
}

std::size_t deleteOtherSessions(Connection& connection, const std::string& userId, const Bytes& kept) {
    return connection
        .run("DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2", store::bind(userId, Bytea{kept}))
        .affected();
}

std::size_t deleteSessionsOf(Connection& connection, const std::string& userId) {
    return connection.run("DELETE FROM sessions WHERE user_id = $1", store::bind(userId)).affected();
}

std::size_t deleteOldSessions(Connection& connection, base::Instant now) {
    return connection.run("DELETE FROM sessions WHERE expires_at <= $1", store::bind(now)).affected();
}

bool hasSessionFrom(Connection& connection, const std::string& login, const std::string& address, base::Instant now) {
    return !connection
                .run("SELECT 1 FROM sessions s JOIN users u ON u.id = s.user_id "
                     "WHERE lower(u.login) = lower($1) AND s.address = $2 AND s.expires_at > $3 LIMIT 1",
                     store::bind(login, address, now))
                .empty();
}

std::optional<base::Instant> blockedUntil(Connection& connection, const std::vector<std::string>& keys,
                                          base::Instant now) {
    const auto rows = connection.run("SELECT max(blocked_until) AS until FROM sign_in_failures "
                                     "WHERE key = ANY($1) AND blocked_until > $2",
                                     store::bind(keys, now));
    return optionalValue<base::Instant>(rows.front(), "until");
}

int countFailure(Connection& connection, const std::string& key, base::Instant now, base::Instant forgotten) {
    const auto rows = connection.run(
        "INSERT INTO sign_in_failures AS f (key, failures, blocked_until, last_at) VALUES ($1, 1, $2, $2) "
        "ON CONFLICT (key) DO UPDATE SET failures = CASE WHEN f.last_at < $3 THEN 1 ELSE f.failures + 1 END, "
        "last_at = $2 RETURNING failures",
        store::bind(key, now, forgotten));
    return value<int>(rows.front(), "failures");
}

void block(Connection& connection, const std::string& key, base::Instant until) {
    connection.run("UPDATE sign_in_failures SET blocked_until = greatest(blocked_until, $2) WHERE key = $1",
                   store::bind(key, until));
}

void forgetFailures(Connection& connection, const std::string& key) {
    connection.run("DELETE FROM sign_in_failures WHERE key = $1", store::bind(key));
}

std::size_t deleteOldFailures(Connection& connection, base::Instant before) {
    return connection.run("DELETE FROM sign_in_failures WHERE last_at < $1 AND blocked_until < $1", store::bind(before))
        .affected();
}

} // namespace ilvm::store
