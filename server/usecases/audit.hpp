// The audit chain. The hash of an event is the SHA-256 of RFC 8785 JSON with these members, in this order, absent ones
// left out: action, actor (user id or "system"), at, changes_hash, comment_hash, from, on_behalf_of, previous_hash,
// sequence, subject, subject_type, to. Hashes are lower-case hex. The personal fields enter as SHA-256(salt ‖ text),
// so that erasing text and salt keeps the chain whole. Not here: seals and the walk over all chains (verify_audit.hpp).
#pragma once
#include "server/store/database.hpp"
#include "server/store/rows.hpp"
#include "shared/base/instant.hpp"

#include <optional>
#include <string>

namespace ilvm::usecases {

struct Event {
    std::string subject_type; // "ticket", "user", "catalogue_item", "setting"
    std::string subject;      // reference, id or code
    std::int64_t sequence = 0;
    base::Instant at;
    std::optional<std::string> actor_id; // absent: the system
    std::optional<std::string> on_behalf_of_id;
    std::string action;
    std::optional<std::string> from_status;
    std::optional<std::string> to_status;
    std::optional<std::string> comment;
    std::optional<std::string> changes; // RFC 8785 JSON: {"field":{"from":…,"to":…}}
    store::Bytes salt;
    store::Bytes comment_hash; // empty when there is no comment
    store::Bytes changes_hash; // empty when there are no changes
    store::Bytes previous_hash;
    store::Bytes hash;
};

// Where a chain stands. A chain that has not begun has sequence 0 and 32 zero bytes.
struct ChainHead {
    std::int64_t sequence = 0;
    store::Bytes hash = store::Bytes(32, '\0');
};

// Gives the event its sequence, salt and hashes, as the next one after `head`.
Event chained(Event event, const ChainHead& head);

// The hash as recomputed from the other members (of personal fields, from their hashes).
store::Bytes hashOf(const Event& event);

// SHA-256(salt ‖ text).
store::Bytes personalHash(const store::Bytes& salt, std::string_view text);

// Appends to the chain of a subject that is not a ticket, inside the transaction of its effect; locks that chain.
void appendEvent(store::Connection& connection, Event event);

} // namespace ilvm::usecases
