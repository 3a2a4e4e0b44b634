#include "tests/contract/chains.hpp"

#include "server/usecases/audit.hpp"

namespace ilvm::tests {
namespace {

store::Bytes bytesAt(const store::Row& row, std::string_view column) {
    const auto text = row[column];
    return text ? store::bytesFrom(*text) : store::Bytes{};
}

usecases::Event eventOf(const store::Row& row) {
    usecases::Event event;
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
    event.salt = bytesAt(row, "salt");
    event.comment_hash = bytesAt(row, "comment_hash");
    event.changes_hash = bytesAt(row, "changes_hash");
    event.previous_hash = bytesAt(row, "previous_hash");
    event.hash = bytesAt(row, "hash");
    return event;
}

std::string whatIsWrong(const usecases::Event& event, const usecases::ChainHead& before) {
    if (event.sequence != before.sequence + 1) return "sequence";
    if (event.previous_hash != before.hash) return "previous hash";
    if (event.comment && usecases::personalHash(event.salt, *event.comment) != event.comment_hash) return "comment";
    if (event.changes && usecases::personalHash(event.salt, *event.changes) != event.changes_hash) return "changes";
    if (usecases::hashOf(event) != event.hash) return "hash";
    return {};
}

} // namespace

ChainReport verifyChains(store::Connection& connection) {
    ChainReport report;
    std::map<std::pair<std::string, std::string>, usecases::ChainHead> heads;
    const auto rows = connection.run("SELECT * FROM events ORDER BY subject_type, subject, sequence");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto event = eventOf(rows[i]);
        auto& head = heads[{event.subject_type, event.subject}];
        if (const auto wrong = whatIsWrong(event, head); !wrong.empty())
            report.broken.push_back(event.subject + " link " + std::to_string(event.sequence) + ": " + wrong);
        head = {event.sequence, event.hash};
    }
    const auto kept =
        connection.run("SELECT 'ticket' AS subject_type, reference AS subject, chain_sequence AS sequence, "
                       "chain_hash AS hash FROM tickets UNION ALL "
                       "SELECT subject_type, subject, sequence, hash FROM chains");
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const std::pair key{store::value<std::string>(kept[i], "subject_type"),
                            store::value<std::string>(kept[i], "subject")};
        const auto& head = heads[key];
        if (head.sequence != store::value<std::int64_t>(kept[i], "sequence") || head.hash != bytesAt(kept[i], "hash"))
            report.broken.push_back(key.second + ": the head is not its last event");
    }
    report.chains = heads.size();
    report.events = rows.size();
    return report;
}

} // namespace ilvm::tests
