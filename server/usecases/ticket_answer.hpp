// A ticket's row as the API shows it, for the answer to the person who just moved it.
// Not here: tickets for lists and for the feed (store/ticket_rows.hpp loads those in bulk).
#pragma once
#include "server/store/people.hpp"
#include "server/store/tickets.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/tickets.hpp"

namespace ilvm::usecases {

// The ids of everyone whose name the answer shows.
std::vector<std::string> peopleIn(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals);

api::Person personOf(const Caller& caller);

// The persons with these ids; the caller themself, whom the session has read, costs no query.
store::PersonRows peopleFor(store::Connection& connection, const Caller& caller, std::vector<std::string> ids);

// `people` holds all of peopleIn. `actions` are the reader's own. Attachments stay empty: the caller adds them.
api::Ticket ticketAnswer(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals,
                         const store::PersonRows& people, const domain::Actor& reader, base::Instant now);

std::vector<api::Action> actionsFor(const domain::TicketFacts& facts, const domain::Actor& reader, base::Instant now);

std::vector<api::Approval> approvalsAnswer(const std::vector<store::StoredApproval>& approvals,
                                           const store::PersonRows& people);

} // namespace ilvm::usecases
