// What a move does to a ticket beyond its new status: one small function an action, in one visible list.
// Each checks what its action needs (422) and changes the row. Not here: who may (shared/domain) and saving.
#pragma once
#include "server/store/people.hpp"
#include "server/store/purchases.hpp"
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
    std::optional<store::PurchaseRow> purchase;  // of a ticket that is one; saved with it
    std::optional<api::Recruitment> recruitment; // of a ticket that is one, as this move leaves it
    std::optional<api::Recruitment> recruitment_before;
    std::optional<api::RibCheck> rib;             // of a resubmission, read before
    std::vector<std::string> withdrawn;           // ids of those who no longer see it as persons
    std::optional<std::string> comment;           // of the event, trimmed
    std::optional<std::string> message;           // what the discussion shows of it
    std::map<std::string, wire::Raw> changes;     // field → {"from", "to"}
    domain::Found found;                          // on which its target depends
    std::optional<std::string> on_behalf_of = {}; // in whose place the caller decides
};

// What holds at this moment and no longer lets the move be made (409), though the table does.
class NotPossibleNow : public std::runtime_error {
public:
    explicit NotPossibleNow(const std::string& detail, std::vector<base::FieldError> errors = {})
        : std::runtime_error(detail), errors_(std::move(errors)) {}
    const std::vector<base::FieldError>& errors() const noexcept { return errors_; }

private:
    std::vector<base::FieldError> errors_;
};

// Writes {"from", "to"} under the field; nothing where they are the same.
void noteChange(std::map<std::string, wire::Raw>& changes, const std::string& field, std::optional<std::string> from,
                std::optional<std::string> to);

// Nobody decides the levels that are left. Who would have stood in is kept with them: it says who could see the ticket.
void skipWaiting(std::vector<store::StoredApproval>& approvals);

// The step that waits takes the decision of the caller.
void decide(MoveInProgress& move, domain::ApprovalState state);

// Applies the effect of the action and sets the new status. Refuses with every bad field at once.
// Throws NotPossibleNow.
void applyEffect(MoveInProgress& move);

} // namespace ilvm::usecases
