#include "server/usecases/audit.hpp"

#include "server/store/digest.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

// The members in the order of RFC 8785 (by code units), so that writing them in order is the canonical form.
struct CanonicalEvent {
    std::string action;
    std::string actor;
    base::Instant at;
    std::optional<std::string> changes_hash;
    std::optional<std::string> comment_hash;
    std::optional<std::string> from;
    std::optional<std::string> on_behalf_of;
    std::string previous_hash;
    std::int64_t sequence = 0;
    std::string subject;
    std::string subject_type;
    std::optional<std::string> to;
};
BOOST_DESCRIBE_STRUCT(CanonicalEvent, (),
                      (action, actor, at, changes_hash, comment_hash, from, on_behalf_of, previous_hash, sequence,
                       subject, subject_type, to))

std::optional<std::string> hexOrNothing(const store::Bytes& bytes) {
    if (bytes.empty()) return std::nullopt;
    return store::hexOf(bytes);
}

} // namespace

store::Bytes personalHash(const store::Bytes& salt, std::string_view text) {
    return store::sha256(salt + std::string(text));
}

store::Bytes hashOf(const Event& event) {
    CanonicalEvent canonical;
    canonical.action = event.action;
    canonical.actor = event.actor_id.value_or("system");
    canonical.at = event.at;
    canonical.changes_hash = hexOrNothing(event.changes_hash);
    canonical.comment_hash = hexOrNothing(event.comment_hash);
    canonical.from = event.from_status;
    canonical.on_behalf_of = event.on_behalf_of_id;
    canonical.previous_hash = store::hexOf(event.previous_hash);
    canonical.sequence = event.sequence;
    canonical.subject = event.subject;
    canonical.subject_type = event.subject_type;
    canonical.to = event.to_status;
    return store::sha256(wire::toJson(canonical));
}

Event chained(Event event, const ChainHead& head) {
    event.sequence = head.sequence + 1;
    event.previous_hash = head.hash;
    event.salt = store::randomBytes(16);
    if (event.comment) event.comment_hash = personalHash(event.salt, *event.comment);
    if (event.changes) event.changes_hash = personalHash(event.salt, *event.changes);
    event.hash = hashOf(event);
    return event;
}

void appendEvent(store::Connection& connection, Event event) {
    // The row exists before it is locked, so that two first events of one subject queue up as well.
    connection.run("INSERT INTO chains (subject_type, subject, sequence, hash) VALUES ($1, $2, 0, $3) "
                   "ON CONFLICT DO NOTHING",
                   store::bind(event.subject_type, event.subject, store::Bytea{ChainHead{}.hash}));
    const auto rows =
        connection.run("SELECT sequence, hash FROM chains WHERE subject_type = $1 AND subject = $2 FOR UPDATE",
                       store::bind(event.subject_type, event.subject));
    const ChainHead head{store::value<std::int64_t>(rows.front(), "sequence"), store::bytesFrom(*rows.front()["hash"])};
    const Event next = chained(std::move(event), head);
    const auto optionalBytes = [](const store::Bytes& bytes) {
        return bytes.empty() ? std::nullopt : std::optional<store::Bytea>(store::Bytea{bytes});
    };
    connection.run(
        "WITH head AS (UPDATE chains SET sequence = $3, hash = $15 WHERE subject_type = $1 AND subject = $2) "
        "INSERT INTO events (subject_type, subject, sequence, at, actor_id, on_behalf_of_id, action, from_status, "
        "to_status, comment, changes, salt, comment_hash, changes_hash, previous_hash, hash) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $16, $15)",
        store::bind(next.subject_type, next.subject, next.sequence, next.at, next.actor_id, next.on_behalf_of_id,
                    next.action, next.from_status, next.to_status, next.comment, next.changes, store::Bytea{next.salt},
                    optionalBytes(next.comment_hash), optionalBytes(next.changes_hash), store::Bytea{next.hash},
                    store::Bytea{next.previous_hash}));
}

} // namespace ilvm::usecases
