// What the table of moves must know of a ticket, taken from the shape that travels: server and client ask alike.
#pragma once
#include "shared/api/tickets.hpp"
#include "shared/domain/moves.hpp"

namespace ilvm::api {

domain::TicketFacts factsOf(const Ticket& ticket);

} // namespace ilvm::api
