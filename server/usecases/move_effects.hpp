// What a move does to a ticket beyond its new status: one small function an action, in one visible list.
// Each checks what its action needs (422) and changes the row. Not here: who may (shared/domain) and saving.
#pragma once
#include "server/store/people.hpp"
#include "server/store/tickets.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/field_checks.hpp"
#include "shared/api/ticket_moves.hpp"

namespace ilvm::usecases {

// What a move works on. The effect changes `ticket`, `approvals` and what goes alongside.
struct MoveInProgress {
    store::Connection& connection;
    const Context& context;
    const Caller& caller;
    const api::MoveRequest& request;
    const domain::Move& move;
    base::Instant now;
    store::TicketRow ticket;
    std::vector<store::StoredApproval> approvals;
    std::vector<std::string> withdrawn;       // ids of those who no longer see it as persons
    std::optional<std::string> comment;       // of the event, trimmed
    std::optional<std::string> message;       // what the discussion shows of it
    std::map<std::string, wire::Raw> changes; // field → {"from", "to"}
    bool former_assignee_may = false;         // reopen: may the technician of then still have it?
};

// Applies the effect of the action and sets the new status. Refuses with every bad field at once.
void applyEffect(MoveInProgress& move);

} // namespace ilvm::usecases
