// Events of the audit chain as they are read back, and whether one follows from the one before it.
// Not here: making them (audit.hpp), and the walk over all chains (verify_audit.hpp).
#pragma once
#include "server/usecases/audit.hpp"

// What eventFrom reads, for a SELECT list.
#define ILVM_EVENT_COLUMNS                                                                                             \
    "subject_type, subject, sequence, at, actor_id, on_behalf_of_id, action, from_status, to_status, comment, "        \
    "changes, salt, comment_hash, changes_hash, previous_hash, hash"

namespace ilvm::usecases {

Event eventFrom(const store::Row& row);

// What is wrong with an event that should follow this head, its sequence aside: "was changed: …". Nothing when it is
// whole.
std::optional<std::string> flawOf(const Event& event, const ChainHead& head);

} // namespace ilvm::usecases
