#include "server/usecases/audit_events.hpp"

namespace ilvm::usecases {
namespace {

store::Bytes bytesOrEmpty(const std::optional<std::string_view>& text) {
    return text ? store::bytesFrom(*text) : store::Bytes{};
}

// A personal field that is still there must be the one that was hashed; one that was erased took its salt along.
bool personalFieldHolds(const Event& event, const std::optional<std::string>& text, const store::Bytes& hash) {
    if (!text) return hash.empty() || event.salt.empty();
    return personalHash(event.salt, *text) == hash;
}

} // namespace

Event eventFrom(const store::Row& row) {
    Event event;
    event.subject_type = store::value<std::string>(row, "subject_type");
    event.subject = store::value<std::string>(row, "subject");
    event.sequence = store::value<std::int64_t>(row, "sequence");
    event.at = store::value<base::Instant>(row, "at");
    event.actor_id = store::optionalValue<std::string>(row, "actor_id");
    event.on_behalf_of_id = store::optionalValue<std::string>(row, "on_behalf_of_id");
    event.action = store::value<std::string>(row, "action");
    event.from_status = store::optionalValue<std::string>(row, "from_status");
    event.to_status = store::optionalValue<std::string>(row, "to_status");
    event.comment = store::optionalValue<std::string>(row, "comment");
    event.changes = store::optionalValue<std::string>(row, "changes");
    event.salt = bytesOrEmpty(row["salt"]);
    event.comment_hash = bytesOrEmpty(row["comment_hash"]);
    event.changes_hash = bytesOrEmpty(row["changes_hash"]);
    event.previous_hash = bytesOrEmpty(row["previous_hash"]);
    event.hash = bytesOrEmpty(row["hash"]);
    return event;
}

std::optional<std::string> flawOf(const Event& event, const ChainHead& head) {
    if (event.previous_hash != head.hash) return "does not follow the event before it";
    if (hashOf(event) != event.hash) return "was changed: its hash is not that of its content";
    if (!personalFieldHolds(event, event.comment, event.comment_hash))
        return "was changed: its comment is not the one that was hashed";
    if (!personalFieldHolds(event, event.changes, event.changes_hash))
        return "was changed: its changes are not those that were hashed";
    return std::nullopt;
}

} // namespace ilvm::usecases
