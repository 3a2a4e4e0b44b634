// Sessions, kept under the hash of their token, and the failed sign-ins that slow a guesser down.
// Not here: what a token looks like, how long sessions last and how many failures are too many (usecases).
#pragma once
#include "server/store/rows.hpp"
#include "server/store/users.hpp"
#include "shared/api/sessions.hpp"

namespace ilvm::store {

struct SessionRow {
    Bytes token_hash;
    std::string user_id;
    base::Instant created_at;
    base::Instant expires_at;
    std::string address;
    std::string device;
};

void insertSession(Connection& connection, const SessionRow& row);

// A session that is not over, with its person as they are now.
struct OpenSession {
    std::string id; // of the person
    std::string login;
    std::string display_name;
    std::string mail;
    std::string department;
    std::vector<domain::Role> roles;
    std::vector<std::string> services;
    std::vector<std::string> origin_services;
    std::vector<std::string> tokens;
    base::Instant created_at;
    base::Instant last_used_at;
};
BOOST_DESCRIBE_STRUCT(OpenSession, (),
                      (id, login, display_name, mail, department, roles, services, origin_services, tokens, created_at,
                       last_used_at))

// One statement by primary key: this runs for each request.
std::optional<OpenSession> readSession(Connection& connection, const Bytes& tokenHash, base::Instant now);

void touchSession(Connection& connection, const Bytes& tokenHash, base::Instant now, base::Instant expires);

// Those of a person that are not over, the last used first; `current` is the one of this hash.
std::vector<api::OpenSession> readSessionsOf(Connection& connection, const std::string& userId,
                                             const Bytes& currentHash, base::Instant now);

void deleteSession(Connection& connection, const Bytes& tokenHash);
bool deleteSession(Connection& connection, const std::string& userId, const std::string& id); // one of theirs
std::size_t deleteOtherSessions(Connection& connection, const std::string& userId, const Bytes& kept);
std::size_t deleteSessionsOf(Connection& connection, const std::string& userId); // how many there were
std::size_t deleteOldSessions(Connection& connection, base::Instant now);        // those that are over

// Whether this account has an open session that was opened from this address.
bool hasSessionFrom(Connection& connection, const std::string& login, const std::string& address, base::Instant now);

// Until when the last of these keys is blocked; nothing when none is.
std::optional<base::Instant> blockedUntil(Connection& connection, const std::vector<std::string>& keys,
                                          base::Instant now);

// Counts one more failure, from one again when the last is older than `forgotten`; gives the count.
int countFailure(Connection& connection, const std::string& key, base::Instant now, base::Instant forgotten);
void block(Connection& connection, const std::string& key, base::Instant until);
void forgetFailures(Connection& connection, const std::string& key);
std::size_t deleteOldFailures(Connection& connection, base::Instant before);

} // namespace ilvm::store
