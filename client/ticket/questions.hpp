// The words of the dialogs that a move asks: title, who will know, the verb. Not here: opening them (action_runner).
#pragma once
#include "client/kit/ask_dialog.hpp"
#include "shared/api/tickets.hpp"

namespace ilvm::ticket {

// `count`: how many tickets it is about; one is named.
kit::Question questionOf(domain::ActionCode action, const api::Ticket& ticket, int count = 1);

} // namespace ilvm::ticket
