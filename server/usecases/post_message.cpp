#include "server/usecases/post_message.hpp"

#include "server/store/ticket_rows.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/use_attachments.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

// Inserts it, counts it unless it is internal, and announces both; gives its id.
std::string insertMessage(store::Connection& connection, const store::TicketRow& ticket, const Caller& caller,
                          const std::string& text, bool internal, base::Instant now) {
    domain::Tokens audience = ticket.audience, except;
    if (internal) {
        audience = {domain::roleToken(domain::Role::admin), domain::technicianToken(ticket.target_service)};
        except.push_back(domain::userToken(ticket.author_id));
        if (ticket.requested_for_id) except.push_back(domain::userToken(*ticket.requested_for_id));
    }
    const auto rows = connection.run("WITH note AS (INSERT INTO messages (ticket_id, author_id, at, text, internal) "
                                     "VALUES ($1, $2::bigint, $3, $4, $5::boolean) RETURNING id), "
                                     "counted AS (UPDATE tickets SET message_count = message_count + 1 "
                                     "WHERE id = $1 AND NOT $5::boolean RETURNING reference, audience), "
                                     "change AS (INSERT INTO changes (type, subject, audience_after, except_users) "
                                     "SELECT 'message', id::text, $6::text[], $7::text[] FROM note), "
                                     "count AS (INSERT INTO changes (type, subject, audience_before, audience_after) "
                                     "SELECT 'ticket', reference, audience, audience FROM counted) SELECT id FROM note",
                                     store::bind(ticket.id, caller.actor.id, now, text, internal, audience, except));
    return std::string(*rows.front()["id"]);
}

// The move `answer` writes the message itself; nothing when the ticket has moved on in the meantime.
bool answerByMove(store::Connection& connection, const Context& context, const Caller& caller,
                  const store::TicketRow& ticket, const std::string& text) {
    api::MoveRequest request;
    request.version = ticket.version;
    request.comment = text;
    try {
        return tryMove(connection, context, caller, ticket.reference, domain::ActionCode::answer, request, Attempt{})
            .has_value();
    } catch (const base::Refusal& refusal) {
        constexpr int conflict = 409; // read again, what they wrote is a message like any other
        if (refusal.problem().status == conflict) return false;
        throw;
    }
}

std::string lastMessageOf(store::Connection& connection, const store::TicketRow& ticket, const Caller& caller) {
    const auto rows =
        connection.run("SELECT max(id) AS id FROM messages WHERE ticket_id = $1 AND author_id = $2::bigint",
                       store::bind(ticket.id, caller.actor.id));
    return std::string(*rows.front()["id"]);
}

// All of it in one transaction; nothing when someone moved the ticket between reading and saving.
std::optional<Written<api::Message>> tryPost(store::Connection& connection, const Context& context,
                                             const Caller& caller, const std::string& reference,
                                             const api::NewMessage& message, const Attempt& attempt) {
    store::Transaction transaction(connection);
    const auto ticket = store::readTicketRow(connection, reference);
    if (!ticket || !domain::intersects(ticket->audience, caller.tokens)) throw base::Refusal(base::notFound());
    const bool internal = message.internal.value_or(false);
    if (internal &&
        !readsInternalNotes(caller.actor, ticket->target_service, ticket->author_id, ticket->requested_for_id))
        throw base::Refusal(base::notAllowed("Les notes internes sont réservées aux techniciens du service."));
    FieldChecks checks;
    const std::string text = checks.text("text", message.text, longestComment);
    checks.throwIfFailed();

    const bool answers =
        !internal && caller.actor.id == ticket->author_id && ticket->status == domain::Status::waiting_requester;
    if (answers && !answerByMove(connection, context, caller, *ticket, text)) return std::nullopt;
    const std::string id = answers ? lastMessageOf(connection, *ticket, caller)
                                   : insertMessage(connection, *ticket, caller, text, internal, context.now());
    if (message.attachments && !message.attachments->empty())
        useAttachments(connection, caller, *message.attachments, ticket->id, std::stoll(id));
    Written<api::Message> written{201, wire::toJson(store::loadMessages(connection, {id}).at(0))};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(connection, *key, context.now());
    transaction.commit();
    return written;
}

} // namespace

Written<api::Message> postMessage(const Context& context, const Caller& caller, const std::string& reference,
                                  const api::NewMessage& message, const Attempt& attempt) {
    auto connection = context.database.lease();
    for (;;) {
        if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {201, std::move(*before)};
        try {
            if (auto written = tryPost(*connection, context, caller, reference, message, attempt)) {
                context.changed();
                return *written;
            }
        } catch (const store::UniqueViolation&) {
            if (!attempt.key) throw;
        } catch (const base::Refusal&) {
            // Refused for what the twin has just done, its attachments in use for one: then its answer is ours.
            if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {201, std::move(*before)};
            throw;
        }
    }
}

} // namespace ilvm::usecases
