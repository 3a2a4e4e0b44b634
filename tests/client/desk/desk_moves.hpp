// What a move does to a ticket of the desk; the rules are the real server's.
#pragma once
#include "tests/client/desk/world.hpp"

namespace ilvm::tests {

void applyMove(api::Ticket& ticket, domain::ActionCode action, const api::MoveRequest& request, const World& world);

} // namespace ilvm::tests
