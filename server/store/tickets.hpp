// The rows of tickets as the moves need them: read one, insert one, save one guarded by its version.
// An insert or a save is ONE statement that also writes event, feed, message, mail and idempotency key.
// Not here: lists (ticket_lists.hpp) and the shape that people read (ticket_rows.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/domain/moves.hpp"

#include <map>

namespace ilvm::store {

// One entry of tickets.approvals.
struct StoredApproval {
    domain::Level level = domain::Level::n1;
    domain::ApprovalState state = domain::ApprovalState::waiting;
    std::vector<std::string> deciders; // user ids
    std::optional<std::string> decided_by;
    std::optional<std::string> on_behalf_of;
    std::optional<base::Instant> at;
    std::optional<std::string> comment;
    std::optional<std::string> reason; // French; why these persons
    std::optional<std::string> digest; // of what was decided on: a purchase
    // Those of the deciders who stand in for others; kept when the decision is taken. Absent where nobody does.
    std::optional<std::vector<domain::StandIn>> stand_ins;

    std::vector<domain::StandIn> standIns() const { return stand_ins.value_or(std::vector<domain::StandIn>{}); }
};
BOOST_DESCRIBE_STRUCT(StoredApproval, (),
                      (level, state, deciders, decided_by, on_behalf_of, at, comment, reason, digest, stand_ins))

struct TicketRow {
    std::int64_t id = 0;
    std::string reference;
    domain::Kind kind = domain::Kind::incident;
    domain::Status status = domain::Status::open;
    std::string title;
    std::string description;
    domain::Priority priority = domain::Priority::normal;
    std::string author_id;
    std::optional<std::string> requested_for_id;
    std::string origin_service;
    std::string target_service;
    std::optional<std::string> catalogue_item;
    std::optional<std::string> module;
    std::optional<std::string> assignee_id;
    domain::ApprovalRule approval_rule = domain::ApprovalRule::none;
    wire::Raw approvals; // StoredApproval[]
    std::vector<std::string> audience;
    std::int64_t version = 1;
    base::Instant created_at;
    base::Instant updated_at;
    std::optional<base::Instant> closed_at;
    std::optional<std::string> solution;
    std::int64_t message_count = 0;
    std::optional<std::int64_t> amount_cents; // of a purchase; insertTicket and saveTicket leave it: purchases.hpp
    std::int64_t chain_sequence = 0;
    std::string chain_hash;       // bytea as text
    bool has_attachments = false; // of its own, not of a message
    std::optional<base::Instant> due_at;
    // Of a recruitment's child:
    std::optional<std::int64_t> parent_id;
    std::optional<domain::Status> parent_status;       // read, never saved
    bool takes_back = false;                           // read, never saved
    std::optional<std::vector<std::string>> waits_for; // references
};
BOOST_DESCRIBE_STRUCT(TicketRow, (),
                      (id, reference, kind, status, title, description, priority, author_id, requested_for_id,
                       origin_service, target_service, catalogue_item, module, assignee_id, approval_rule, approvals,
                       audience, version, created_at, updated_at, closed_at, solution, message_count, amount_cents,
                       chain_sequence, chain_hash, has_attachments, due_at, parent_id, parent_status, takes_back,
                       waits_for))

std::vector<StoredApproval> approvalsOf(const TicketRow& row);

// Nothing when no ticket has this reference. Whether the caller may see it, `audience` tells.
std::optional<TicketRow> readTicketRow(Connection& connection, const std::string& reference);

// The link of the chain that goes with a change, as bytes and texts ready for SQL.
struct EventColumns {
    std::int64_t sequence = 0;
    base::Instant at;
    std::optional<std::string> actor_id;
    std::string action;
    std::optional<std::string> from_status;
    std::optional<std::string> to_status;
    std::optional<std::string> comment;
    std::optional<std::string> changes;
    Bytes salt, comment_hash, changes_hash, previous_hash, hash;
    std::optional<std::string> on_behalf_of_id = {};
};

struct MailColumns {
    std::string message_id;
    std::string recipient_id;
    std::string to_address;
    std::string subject;
    std::string body_text;
    std::string body_html;
};

struct KeyColumns {
    std::string user_id;
    std::string key;
    Bytes fingerprint;
    int status = 200;
    std::string answer;
};

// What travels with the change of a ticket, in the same statement.
struct Alongside {
    EventColumns event;
    std::vector<MailColumns> mails;
    std::optional<std::string> message; // public, by the actor of the event
    std::optional<KeyColumns> key;
};

// The next reference of a kind: "INC-00123". Numbers of submissions that failed are not used again.
std::string nextReference(Connection& connection, domain::Kind kind);
std::vector<std::string> nextReferences(Connection& connection, domain::Kind kind, std::size_t count);

// Inserts the ticket (its id, version, counts and chain columns are set here) and all that goes with it.
// `people`: the names by which it is found. UniqueViolation: the idempotency key was used in the meantime.
std::int64_t insertTicket(Connection& connection, const TicketRow& row, std::string_view people,
                          const Alongside& alongside);

// Saves status, texts, priority, services, assignee, approvals, audience, due_at, closed_at, solution where the version
// is still `row.version`, which grows by one, and who decides and sees it is as in `before`, as it was read: that
// changes without a move where rights do. False: someone was faster, nothing was changed.
bool saveTicket(Connection& connection, const TicketRow& row, const TicketRow& before, std::string_view people,
                const Alongside& alongside);

// Who may decide the step that waits, given the approvals.
std::vector<std::string> waitingDeciders(domain::Status status, const std::vector<StoredApproval>& approvals);

} // namespace ilvm::store
