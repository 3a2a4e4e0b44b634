// Every move of a ticket but the first: read, ask the table, apply the effect, save in one statement.
// Not here: the first (submit_ticket.hpp), what each move does (move_effects.hpp), who may (shared/domain/moves.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/ticket_moves.hpp"

namespace ilvm::usecases {

// Answers the new ticket. Refuses, in this order: 404 not visible, 403, 409 stale-version, 409 not-possible, 422.
// A 409 carries the present ticket with the caller's actions.
Written<api::Ticket> moveTicket(const Context& context, const Caller& caller, const std::string& reference,
                                domain::ActionCode action, const api::MoveRequest& request, const Attempt& attempt);

// One try on this connection, in its open transaction or on its own: nothing when someone saved between reading and
// saving (read again). Does not look for an earlier answer and does not wake the feed. `rib`: of a purchase that is
// sent again.
std::optional<Written<api::Ticket>> tryMove(store::Connection& connection, const Context& context, const Caller& caller,
                                            const std::string& reference, domain::ActionCode action,
                                            const api::MoveRequest& request, const Attempt& attempt,
                                            const std::optional<api::RibCheck>& rib = {});

// The same for up to 100, each on its own: what one of them refuses does not hold the others. Where any moved, the
// whole answer is remembered under the key, and each move under one of its own.
Written<api::BulkAnswer> moveTickets(const Context& context, const Caller& caller, domain::ActionCode action,
                                     const api::BulkRequest& request, const Attempt& attempt);

} // namespace ilvm::usecases
