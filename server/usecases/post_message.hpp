// A message in the discussion of a ticket. An author's message to a ticket that waits for them is the move `answer`.
// Not here: reading the discussion (read_ticket.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/discussion.hpp"

namespace ilvm::usecases {

// Answers the message (201). Refuses: 404 not visible, 403 an internal note by someone who may not read them, 422.
Written<api::Message> postMessage(const Context& context, const Caller& caller, const std::string& reference,
                                  const api::NewMessage& message, const Attempt& attempt);

} // namespace ilvm::usecases
