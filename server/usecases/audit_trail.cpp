#include "server/usecases/audit_trail.hpp"

#include "server/store/people.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/audit_labels.hpp"
#include "server/usecases/audit_search.hpp"
#include "server/usecases/read_ticket.hpp"
#include "shared/wire/read.hpp"

namespace ilvm::usecases {
namespace {

const std::string columns =
    "e.subject_type, e.subject, e.sequence, e.at, e.actor_id, a.login AS actor_login, "
    "a.display_name AS actor_display_name, nullif(a.department, '') AS actor_department, e.on_behalf_of_id, "
    "b.login AS on_behalf_of_login, b.display_name AS on_behalf_of_display_name, e.action, e.from_status AS \"from\", "
    "e.to_status AS \"to\", e.comment, e.changes AS changes_text, encode(e.previous_hash, 'hex') AS previous_hash, "
    "encode(e.hash, 'hex') AS hash";

void fillLabels(store::Connection& connection, std::vector<api::AuditEvent>& events) {
    std::vector<std::string> ids;
    for (const auto& event : events)
        if (auto id = personOf(event.subject_type, event.subject)) ids.push_back(std::move(*id));
    const auto people = store::readPeople(connection, ids);
    for (auto& event : events) {
        const auto id = personOf(event.subject_type, event.subject);
        const auto person = id ? people.find(*id) : people.end();
        event.subject_label = labelOfSubject(event.subject_type, event.subject,
                                             person == people.end() ? "" : person->second.display_name);
        event.label = labelOfAction(event.subject_type, event.action);
    }
}

std::vector<api::AuditEvent> eventsFrom(store::Connection& connection, const store::Rows& rows) {
    std::vector<api::AuditEvent> events;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& event = events.emplace_back(store::as<api::AuditEvent>(rows[i]));
        const auto changes = rows[i]["changes_text"];
        if (!changes) continue;
        auto read = wire::readAnswer<std::map<std::string, wire::Raw>>(*changes);
        if (read.has_value()) event.changes = std::move(*read);
    }
    fillLabels(connection, events);
    return events;
}

} // namespace

std::vector<api::AuditEvent> findEvents(store::Connection& connection, const api::AuditFilter& filter,
                                        const std::optional<std::string>& cursor, int limit) {
    return eventsFrom(connection, AuditSearch(connection, filter, cursor, limit).run(connection, columns));
}

std::vector<api::AuditEvent> eventsAround(store::Connection& connection, const std::string& userId, int limit) {
    return eventsFrom(connection,
                      connection.run("SELECT " + columns +
                                         " FROM events e LEFT JOIN users a ON a.id = e.actor_id "
                                         "LEFT JOIN users b ON b.id = e.on_behalf_of_id "
                                         "WHERE (e.subject_type = 'user' AND e.subject = $1::text) "
                                         "OR e.actor_id = $1::bigint "
                                         "ORDER BY e.at DESC, e.subject_type DESC, e.subject DESC, e.sequence DESC "
                                         "LIMIT $2",
                                     store::bind(userId, limit)));
}

api::AuditPage listAudit(const Context& context, const Caller& caller, const api::AuditQuery& query) {
    onlyAdmins(caller);
    const int limit = pageLimit(query.limit);
    auto connection = context.database.lease();
    api::AuditPage page{findEvents(*connection, query, query.cursor, limit + 1), {}};
    if (page.items.size() > static_cast<std::size_t>(limit)) {
        page.items.pop_back();
        page.next_cursor = cursorOf(page.items.back());
    }
    return page;
}

} // namespace ilvm::usecases
