// What follows from the children's states, whoever changed one: what waits for what, whether their parent is closed,
// and to whom it all is announced. Not here: making and changing children (recruitment_children.hpp).
#pragma once
#include "server/store/recruitments.hpp"
#include "server/usecases/move_effects.hpp"

namespace ilvm::usecases {

struct SettleHow {
    bool parent_is_saved = false; // already, in this transaction: it is announced by that
    bool tell_children = false;   // those that are not over show something that changed
};

// In the transaction of the move, with the parent's row locked. The ticket that is moved is announced by its own
// saving. Gives the children, the oldest first.
std::vector<store::FamilyChild> settleFamily(MoveInProgress& move, const store::FamilyHead& head, SettleHow how);

} // namespace ilvm::usecases
