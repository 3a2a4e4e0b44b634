// What is given to somebody whose departure was approved already: it is taken back by that departure.
// Not here: what a departure takes back when it is approved (recruitment_plan.hpp).
#pragma once
#include "server/usecases/move_effects.hpp"

namespace ilvm::usecases {

// After a child of an arrival or a move was closed, in the same transaction. Where it gave something and the person's
// departure was approved before, that departure gets a task that takes it back, and opens again if it was closed; its
// service is told. `event`: of the child's chain, for the mails.
void takeBackLate(MoveInProgress& move, std::int64_t event);

} // namespace ilvm::usecases
