// A page of a list of tickets. Not here: its SQL (store/ticket_lists.hpp), and reading one ticket (read_ticket.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "shared/api/tickets.hpp"

namespace ilvm::usecases {

// Refuses (400) a limit outside 1–200, a cursor that this list did not give, and words longer than 200 bytes.
// Without `sort`, a search puts the best matches first (title, people, description, messages), the pool and `assigned`
// the most urgent, the decisions the oldest, everything else the newest.
api::TicketPage listTickets(const Context& context, const Caller& caller, const api::TicketQuery& query);

} // namespace ilvm::usecases
