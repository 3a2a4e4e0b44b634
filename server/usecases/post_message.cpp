#include "server/usecases/post_message.hpp"

#include "server/store/ticket_rows.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "server/usecases/use_attachments.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

constexpr int created = 201;

// Inserts it, counts it unless it is internal, announces both, and remembers the answer; gives the message's id. The
// answer holds the id, which only the statement knows: it is given as what stands before the id and what stands after.
constexpr std::string_view insertSql =
    "WITH note AS (INSERT INTO messages (ticket_id, author_id, at, text, internal, on_parent) "
    "VALUES ($1, $2::bigint, $3::timestamptz, $4, $5::boolean, $13::boolean) RETURNING id), "
    "counted AS (UPDATE tickets SET message_count = message_count + 1 "
    "WHERE id = $1 AND NOT $5::boolean RETURNING reference, audience), "
    "change AS (INSERT INTO changes (type, subject, audience_after, except_users) "
    "SELECT 'message', id::text, $6::text[], $7::text[] FROM note), "
    "count AS (INSERT INTO changes (type, subject, audience_before, audience_after) "
    "SELECT 'ticket', reference, audience, audience FROM counted), "
    "remembered AS (INSERT INTO idempotency_keys (user_id, key, fingerprint, status, answer, created_at) "
    "SELECT $2::bigint, $8, $9::bytea, $10::integer, $11 || id || $12, $3::timestamptz FROM note "
    "WHERE $8::text IS NOT NULL) SELECT id FROM note";

struct Draft {
    const store::TicketRow& ticket;
    std::string text;
    bool internal;
    base::Instant at;
    std::optional<std::string> on_parent;          // reference of the recruitment that shows it too
    std::optional<domain::Tokens> parent_audience; // who sees it there
};

constexpr std::string_view beforeId = R"({"id":")";
static_assert(std::string_view(boost::mp11::mp_first<wire::Members<api::Message>>::name) == "id",
              "the answer is cut after the id, which PostgreSQL gives: it has to come first");

// All of the answer that follows the id.
std::string afterId(const Caller& caller, const Draft& fresh) {
    api::Message message;
    message.ticket = fresh.ticket.reference;
    message.author = personOf(caller);
    message.at = fresh.at;
    message.text = fresh.text;
    message.internal = fresh.internal;
    message.on_parent = fresh.on_parent;
    return wire::toJson(message).substr(beforeId.size());
}

std::string insertMessage(store::Connection& connection, const Caller& caller, const Draft& fresh,
                          const std::string& afterId, const Attempt& attempt) {
    const auto& ticket = fresh.ticket;
    domain::Tokens audience = ticket.audience, except;
    if (fresh.internal) {
        audience = {domain::roleToken(domain::Role::admin), domain::technicianToken(ticket.target_service)};
        except.push_back(domain::userToken(ticket.author_id));
        if (ticket.requested_for_id) except.push_back(domain::userToken(*ticket.requested_for_id));
    }
    if (fresh.parent_audience) {
        audience.insert(audience.end(), fresh.parent_audience->begin(), fresh.parent_audience->end());
        audience = domain::normalised(std::move(audience));
    }
    const auto rows =
        connection.run(insertSql, store::bind(ticket.id, caller.actor.id, fresh.at, fresh.text, fresh.internal,
                                              audience, except, attempt.key, store::Bytea{attempt.fingerprint}, created,
                                              beforeId, afterId, fresh.on_parent.has_value()));
    return std::string(*rows.front()["id"]);
}

// One statement.
Written<api::Message> postAlone(store::Connection& connection, const Caller& caller, const Draft& fresh,
                                const Attempt& attempt) {
    const auto rest = afterId(caller, fresh);
    const auto id = insertMessage(connection, caller, fresh, rest, attempt);
    return {created, std::string(beforeId) + id + rest};
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

// The move wrote it for the child alone.
void showOnParent(store::Connection& connection, const Draft& fresh, const std::string& id) {
    connection.run("UPDATE messages SET on_parent = true WHERE id = $1::bigint", store::bind(id));
    store::appendChange(connection, {"message", id, {}, *fresh.parent_audience, {}});
}

// The recruitment that is to show the message too; notes where there is none.
void findParent(store::Connection& connection, const api::NewMessage& message, Draft& fresh, FieldChecks& checks) {
    if (!message.on_parent.value_or(false)) return;
    if (!fresh.ticket.parent_id)
        return checks.wrong("on_parent", "no_parent", "Cette demande ne dépend d'aucun recrutement.");
    if (fresh.internal)
        return checks.wrong("on_parent", "internal", "Une note interne ne s'affiche pas sur le recrutement.");
    const auto rows =
        connection.run("SELECT reference, audience FROM tickets WHERE id = $1", store::bind(*fresh.ticket.parent_id));
    fresh.on_parent = store::value<std::string>(rows.front(), "reference");
    fresh.parent_audience = store::value<domain::Tokens>(rows.front(), "audience");
}

// An answer to a question, or a message with attachments: in one transaction. Nothing when someone moved the ticket
// between reading and saving.
std::optional<Written<api::Message>> postWithMore(store::Connection& connection, const Context& context,
                                                  const Caller& caller, const Draft& fresh, bool answers,
                                                  const std::optional<std::vector<api::AttachmentUse>>& uses,
                                                  const Attempt& attempt) {
    store::Transaction transaction(connection);
    if (answers && !answerByMove(connection, context, caller, fresh.ticket, fresh.text)) return std::nullopt;
    const std::string id = answers ? lastMessageOf(connection, fresh.ticket, caller)
                                   : insertMessage(connection, caller, fresh, {}, Attempt{});
    if (answers && fresh.on_parent) showOnParent(connection, fresh, id);
    if (uses && !uses->empty()) useAttachments(connection, caller, *uses, fresh.ticket.id, std::stoll(id));
    Written<api::Message> written{created, wire::toJson(store::loadMessages(connection, {id}).at(0))};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(connection, *key, fresh.at);
    transaction.commit();
    return written;
}

std::optional<Written<api::Message>> tryPost(store::Connection& connection, const Context& context,
                                             const Caller& caller, const std::string& reference,
                                             const api::NewMessage& message, const Attempt& attempt) {
    const auto ticket = store::readTicketRow(connection, reference);
    if (!ticket || !domain::intersects(ticket->audience, caller.tokens)) throw base::Refusal(base::notFound());
    const bool internal = message.internal.value_or(false);
    if (internal &&
        !readsInternalNotes(caller.actor, ticket->target_service, ticket->author_id, ticket->requested_for_id))
        throw base::Refusal(base::notAllowed("Les notes internes sont réservées aux techniciens du service."));
    FieldChecks checks;
    Draft fresh{*ticket, checks.text("text", message.text, longestComment), internal, context.now(), {}, {}};
    findParent(connection, message, fresh, checks);
    checks.throwIfFailed();

    const bool answers =
        !internal && caller.actor.id == ticket->author_id && ticket->status == domain::Status::waiting_requester;
    if (!answers && (!message.attachments || message.attachments->empty()))
        return postAlone(connection, caller, fresh, attempt);
    return postWithMore(connection, context, caller, fresh, answers, message.attachments, attempt);
}

} // namespace

Written<api::Message> postMessage(const Context& context, const Caller& caller, const std::string& reference,
                                  const api::NewMessage& message, const Attempt& attempt) {
    auto connection = context.database.lease();
    // Whether the key was used before is asked only where that would be seen: see moveTicket.
    for (;;) {
        try {
            if (auto written = tryPost(*connection, context, caller, reference, message, attempt)) {
                context.changed();
                return *written;
            }
        } catch (const store::UniqueViolation&) {
            if (!attempt.key) throw;
        } catch (const base::Refusal&) {
            // Refused for what the twin has just done, its attachments in use for one: then its answer is ours.
            if (auto before = answeredBefore(*connection, caller.actor.id, attempt))
                return {created, std::move(*before)};
            throw;
        }
        if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {created, std::move(*before)};
    }
}

} // namespace ilvm::usecases
