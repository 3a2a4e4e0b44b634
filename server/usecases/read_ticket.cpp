#include "server/usecases/read_ticket.hpp"

#include "server/store/ticket_rows.hpp"
#include "server/store/tickets.hpp"
#include "server/usecases/request_path.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "shared/api/ticket_facts.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/read.hpp"

namespace ilvm::usecases {
namespace {

// Of a ticket, what decides who reads what of it.
struct Visible {
    std::int64_t id = 0;
    std::vector<std::string> audience;
    std::string target_service;
    std::string author_id;
    std::optional<std::string> requested_for_id;
};
BOOST_DESCRIBE_STRUCT(Visible, (), (id, audience, target_service, author_id, requested_for_id))

Visible readVisible(store::Connection& connection, const Caller& caller, const std::string& reference) {
    const auto rows = connection.run("SELECT id, audience, target_service, author_id, requested_for_id FROM tickets "
                                     "WHERE reference = $1",
                                     store::bind(reference));
    if (rows.empty()) throw base::Refusal(base::notFound());
    auto ticket = store::as<Visible>(rows.front());
    if (!domain::intersects(ticket.audience, caller.tokens)) throw base::Refusal(base::notFound());
    return ticket;
}

api::HistoryEvent historyEventFrom(const store::Row& row) {
    auto event = store::as<api::HistoryEvent>(row);
    if (const auto changes = row["changes_text"])
        event.changes = wire::readAnswer<std::map<std::string, wire::Raw>>(*changes).value();
    return event;
}

} // namespace

int pageLimit(const std::optional<int>& limit) {
    if (!limit) return 50;
    if (*limit < 1 || *limit > 200)
        throw base::Refusal(base::malformed("La taille de page ne convient pas.",
                                            {{"limit", "out_of_range", "Il faut ici un nombre de 1 à 200."}}));
    return *limit;
}

std::int64_t numberCursor(const std::optional<std::string>& cursor) {
    if (!cursor) return 0;
    if (!isNumber(*cursor))
        throw base::Refusal(base::malformed("Le curseur ne convient pas.",
                                            {{"cursor", "unknown", "Ce curseur n'est pas de cette liste."}}));
    return std::stoll(*cursor);
}

bool readsInternalNotes(const domain::Actor& actor, const std::string& targetService, const std::string& authorId,
                        const std::optional<std::string>& requestedForId) {
    if (actor.id == authorId || requestedForId == actor.id) return false;
    return actor.rights.isTechnicianOf(targetService) || actor.rights.has(domain::Role::admin);
}

api::Ticket readTicket(const Context& context, const Caller& caller, const std::string& reference) {
    auto connection = context.database.lease();
    auto seen = store::loadTicket(*connection, reference);
    if (!seen || !domain::intersects(seen->audience, caller.tokens)) throw base::Refusal(base::notFound());
    seen->ticket.actions = actionsFor(api::factsOf(seen->ticket), caller.actor, context.now());
    return std::move(seen->ticket);
}

api::Messages listMessages(const Context& context, const Caller& caller, const api::ReferencePage& page) {
    const int limit = pageLimit(page.limit);
    const auto after = numberCursor(page.cursor);
    auto connection = context.database.lease();
    const auto ticket = readVisible(*connection, caller, page.reference);
    const bool internal =
        readsInternalNotes(caller.actor, ticket.target_service, ticket.author_id, ticket.requested_for_id);
    api::Messages messages{store::pageOfMessages(*connection, ticket.id, after, internal, limit + 1), std::nullopt};
    if (messages.items.size() > static_cast<std::size_t>(limit)) {
        messages.items.pop_back();
        messages.next_cursor = messages.items.back().id;
    }
    return messages;
}

api::History readHistory(const Context& context, const Caller& caller, const api::ReferencePage& page) {
    const int limit = pageLimit(page.limit);
    const auto after = numberCursor(page.cursor);
    auto connection = context.database.lease();
    const auto ticket = readVisible(*connection, caller, page.reference);
    const auto rows = connection->run(
        "SELECT e.sequence, e.at, e.actor_id, a.login AS actor_login, a.display_name AS actor_display_name, "
        "nullif(a.department, '') AS actor_department, e.on_behalf_of_id, b.login AS on_behalf_of_login, "
        "b.display_name AS on_behalf_of_display_name, nullif(b.department, '') AS on_behalf_of_department, "
        "e.action, e.from_status AS \"from\", e.to_status AS \"to\", "
        "e.comment, e.changes AS changes_text, encode(e.previous_hash, 'hex') AS previous_hash, "
        "encode(e.hash, 'hex') AS hash FROM events e LEFT JOIN users a ON a.id = e.actor_id "
        "LEFT JOIN users b ON b.id = e.on_behalf_of_id WHERE e.subject_type = 'ticket' AND e.subject = $1 AND "
        "e.sequence > $2 ORDER BY e.sequence LIMIT $3",
        store::bind(page.reference, after, limit + 1));
    api::History history;
    for (std::size_t i = 0; i < rows.size() && i < static_cast<std::size_t>(limit); ++i)
        history.items.push_back(historyEventFrom(rows[i]));
    if (rows.size() > history.items.size()) history.next_cursor = std::to_string(history.items.back().sequence);
    return history;
}

} // namespace ilvm::usecases
