// A truth of a size: tickets as they are in a year of a service desk, the same each time.
#pragma once
#include "shared/api/feed.hpp"
#include "shared/api/tickets.hpp"

namespace ilvm::bench {

api::Ticket madeTicket(int number, bool alive);

// Me, services and so many tickets, one in ten of them alive; with a cursor.
api::Change manyTickets(int count);

} // namespace ilvm::bench
