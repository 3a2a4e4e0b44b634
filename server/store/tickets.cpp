#include "server/store/tickets.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::store {
namespace {

constexpr std::string_view ticketSql =
    "SELECT id, reference, kind, status, title, description, priority, author_id, requested_for_id, origin_service, "
    "target_service, catalogue_item, module, assignee_id, approval_rule, approvals, audience, version, created_at, "
    "updated_at, closed_at, solution, message_count, amount_cents, chain_sequence, chain_hash, EXISTS (SELECT FROM "
    "attachments f "
    "WHERE f.ticket_id = tickets.id AND f.message_id IS NULL) AS has_attachments, due_at, parent_id, "
    "(SELECT parent.status FROM tickets parent WHERE parent.id = tickets.parent_id) AS parent_status, "
    "parent_id IS NOT NULL AND EXISTS (SELECT FROM onboarding_tasks o WHERE o.ticket_id = tickets.id AND "
    "o.takes_back_id IS NOT NULL) AS takes_back, waits_for FROM tickets WHERE reference = $1";

// $1–$21 are the ticket, $22–$33 its event, $34–$39 the mails, $40 the message, $41–$45 the key, $46 the audience
// before, $47 the names by which it is found, $48–$50 parent, due date and waits, $51 in whose place the actor acted.
// What follows a change is the same for a new ticket and for a move; `moved` is the row that was written.
#define ILVM_ALONGSIDE                                                                                                 \
    ", event AS (INSERT INTO events (subject_type, subject, sequence, at, actor_id, on_behalf_of_id, action, "         \
    "from_status, to_status, comment, changes, salt, comment_hash, changes_hash, previous_hash, hash) "                \
    "SELECT 'ticket', moved.reference, $22::bigint, $23::timestamptz, $24::bigint, $51::bigint, $25, $26, $27, $28, "  \
    "$29, "                                                                                                            \
    "$30::bytea, $31::bytea, $32::bytea, $33::bytea, moved.chain_hash FROM moved), "                                   \
    "mails AS (INSERT INTO outbox (message_id, recipient_id, to_address, subject, body_text, body_html, created_at, "  \
    "next_attempt_at) SELECT m.message_id, m.recipient_id, m.to_address, m.subject, m.body_text, m.body_html, "        \
    "$23::timestamptz, $23::timestamptz FROM moved, unnest($34::text[], $35::bigint[], $36::text[], $37::text[], "     \
    "$38::text[], $39::text[]) AS m(message_id, recipient_id, to_address, subject, body_text, body_html) "             \
    "ON CONFLICT (message_id) DO NOTHING), "                                                                           \
    "note AS (INSERT INTO messages (ticket_id, author_id, at, text) "                                                  \
    "SELECT moved.id, $24::bigint, $23::timestamptz, $40 FROM moved WHERE $40::text IS NOT NULL RETURNING id), "       \
    "change AS (INSERT INTO changes (type, subject, audience_before, audience_after) "                                 \
    "SELECT 'ticket', moved.reference, $46::text[], moved.audience FROM moved "                                        \
    "UNION ALL SELECT 'message', note.id::text, '{}', moved.audience FROM moved, note), "                              \
    "remembered AS (INSERT INTO idempotency_keys (user_id, key, fingerprint, status, answer, created_at) "             \
    "SELECT $41::bigint, $42, $43::bytea, $44::integer, $45, $23::timestamptz FROM moved "                             \
    "WHERE $42::text IS NOT NULL) "                                                                                    \
    "SELECT id FROM moved"

constexpr std::string_view insertSql =
    "WITH moved AS (INSERT INTO tickets (reference, kind, status, title, description, priority, author_id, "
    "requested_for_id, origin_service, target_service, catalogue_item, module, assignee_id, approval_rule, approvals, "
    "deciders, audience, created_at, updated_at, closed_at, solution, chain_sequence, chain_hash, parent_id, due_at, "
    "waits_for, search) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, $17, $18, $18, $19, $20, "
    "$22::bigint, $21, $48::bigint, $49::timestamptz, $50::text[], setweight(ilvm_words($1::text || ' ' || $4::text), "
    "'A') || "
    "setweight(ilvm_words($47::text), 'B') || setweight(ilvm_words($5::text), 'C')) "
    "RETURNING id, reference, audience, chain_hash)" ILVM_ALONGSIDE;

constexpr std::string_view saveSql =
    "WITH moved AS (UPDATE tickets SET status = $3, title = $4, description = $5, priority = $6, "
    "requested_for_id = $8::bigint, origin_service = $9, approval_rule = $14, target_service = $10, module = $12, "
    "assignee_id = $13::bigint, "
    "approvals = $15::jsonb, deciders = $16, audience = $17, updated_at = $18, closed_at = $19::timestamptz, "
    "due_at = $49::timestamptz, waits_for = $50::text[], solution = $20, chain_sequence = $22::bigint, chain_hash = "
    "$21, version = version + 1, "
    "message_count = message_count + CASE WHEN $40::text IS NULL THEN 0 ELSE 1 END, "
    "search = CASE WHEN title = $4 AND description = $5 AND requested_for_id IS NOT DISTINCT FROM $8::bigint "
    "THEN search ELSE setweight(ilvm_words($1::text || ' ' || $4::text), 'A') || "
    "setweight(ilvm_words($47::text), 'B') || setweight(ilvm_words($5::text), 'C') END "
    "WHERE reference = $1 AND version = $52::bigint AND approvals = $53::jsonb AND audience = $46::text[] AND kind = "
    "$2 AND author_id = $7::bigint AND "
    "parent_id IS NOT DISTINCT FROM $48::bigint AND catalogue_item IS NOT DISTINCT FROM $11 "
    "RETURNING id, reference, audience, chain_hash)" ILVM_ALONGSIDE;

#undef ILVM_ALONGSIDE

std::optional<std::string> bytesOrNull(const Bytes& bytes) {
    if (bytes.empty()) return std::nullopt;
    return byteaText(bytes);
}

std::optional<std::string> columnOf(const std::vector<MailColumns>& mails, std::string MailColumns::*member) {
    std::vector<std::string> column;
    for (const auto& mail : mails)
        column.push_back(mail.*member);
    return arrayText(column);
}

Parameters parametersOf(const TicketRow& row, const std::vector<std::string>& audienceBefore, std::string_view people,
                        const Alongside& alongside) {
    const auto& event = alongside.event;
    const auto& key = alongside.key;
    Parameters all = store::bind(
        row.reference, row.kind, row.status, row.title, row.description, row.priority, row.author_id,
        row.requested_for_id, row.origin_service, row.target_service, row.catalogue_item, row.module, row.assignee_id,
        row.approval_rule, row.approvals, waitingDeciders(row.status, approvalsOf(row)), row.audience, event.at,
        row.closed_at, row.solution, Bytea{event.hash}, event.sequence, event.at, event.actor_id, event.action,
        event.from_status, event.to_status, event.comment, event.changes, Bytea{event.salt});
    all.push_back(bytesOrNull(event.comment_hash));
    all.push_back(bytesOrNull(event.changes_hash));
    all.push_back(byteaText(event.previous_hash));
    for (const auto member : {&MailColumns::message_id, &MailColumns::recipient_id, &MailColumns::to_address,
                              &MailColumns::subject, &MailColumns::body_text, &MailColumns::body_html})
        all.push_back(columnOf(alongside.mails, member));
    all.push_back(alongside.message);
    all.push_back(key ? std::optional(key->user_id) : std::nullopt);
    all.push_back(key ? std::optional(key->key) : std::nullopt);
    all.push_back(key ? std::optional(byteaText(key->fingerprint)) : std::nullopt);
    all.push_back(key ? std::optional(std::to_string(key->status)) : std::nullopt);
    all.push_back(key ? std::optional(key->answer) : std::nullopt);
    all.push_back(arrayText(audienceBefore));
    all.push_back(std::string(people));
    for (auto& more : store::bind(row.parent_id, row.due_at, row.waits_for, event.on_behalf_of_id))
        all.push_back(std::move(more));
    return all;
}

} // namespace

std::vector<StoredApproval> approvalsOf(const TicketRow& row) {
    return wire::readAnswer<std::vector<StoredApproval>>(row.approvals.text).value();
}

std::optional<TicketRow> readTicketRow(Connection& connection, const std::string& reference) {
    const auto rows = connection.run(ticketSql, store::bind(reference));
    if (rows.empty()) return std::nullopt;
    return as<TicketRow>(rows.front());
}

std::vector<std::string> nextReferences(Connection& connection, domain::Kind kind, std::size_t count) {
    const std::string prefix(domain::prefixOf(kind));
    const auto rows =
        connection.run("SELECT nextval(('reference_' || lower($1))::regclass) AS n FROM generate_series(1, $2)",
                       store::bind(prefix, count));
    std::vector<std::string> references;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string number(*rows[i]["n"]);
        if (number.size() < 5) number.insert(0, 5 - number.size(), '0');
        references.push_back(prefix + "-" + number);
    }
    return references;
}

std::string nextReference(Connection& connection, domain::Kind kind) {
    return nextReferences(connection, kind, 1).front();
}

std::vector<std::string> waitingDeciders(domain::Status status, const std::vector<StoredApproval>& approvals) {
    const auto level = domain::levelIn(status);
    for (const auto& approval : approvals)
        if (approval.state == domain::ApprovalState::waiting && approval.level == level) return approval.deciders;
    return {};
}

std::int64_t insertTicket(Connection& connection, const TicketRow& row, std::string_view people,
                          const Alongside& alongside) {
    const auto rows = connection.run(insertSql, parametersOf(row, {}, people, alongside));
    return value<std::int64_t>(rows.front(), "id");
}

bool saveTicket(Connection& connection, const TicketRow& row, const TicketRow& before, std::string_view people,
                const Alongside& alongside) {
    Parameters parameters = parametersOf(row, before.audience, people, alongside);
    for (auto& more : store::bind(row.version, before.approvals))
        parameters.push_back(std::move(more));
    return !connection.run(saveSql, parameters).empty();
}

} // namespace ilvm::store
