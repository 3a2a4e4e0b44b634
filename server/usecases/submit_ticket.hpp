// The first move of a ticket, and what it would lead to.
// Not here: every later move (move_ticket.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/ticket_moves.hpp"

namespace ilvm::usecases {

// Stores the request with its event, feed entry and mails, and answers it (201).
// Refuses (422) with every bad field, and where nobody could decide a level of its path.
Written<api::Ticket> submitTicket(const Context& context, const Caller& caller, const api::Submission& submission,
                                  const Attempt& attempt);

// Who would decide, by the very same rules. Title and description may still be empty; nothing is stored.
api::Preview previewTicket(const Context& context, const Caller& caller, const api::Submission& submission);

} // namespace ilvm::usecases
