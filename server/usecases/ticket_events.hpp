// From a change of a ticket to what is written alongside: the link of its chain and the names it is found by.
// Not here: the hashes themselves (audit.hpp) and the texts of mails (mails.hpp).
#pragma once
#include "server/store/people.hpp"
#include "server/store/tickets.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/context.hpp"
#include "shared/domain/codes.hpp"

namespace ilvm::usecases {

// The next event of a ticket, still without its place in the chain.
Event ticketEvent(const std::string& reference, const Caller& caller, domain::ActionCode action, base::Instant now);

ChainHead headOf(const store::TicketRow& ticket);

// A chained event as the statement wants it.
store::EventColumns columnsOf(const Event& event);

// The names under which a search finds the ticket.
std::string searchNames(const store::TicketRow& ticket, const store::PersonRows& people);

} // namespace ilvm::usecases
