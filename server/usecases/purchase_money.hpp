// The ledger of a purchase's budget: money is committed by the budget's approval, ordered by the signature, received
// with each delivery, and given back when a purchase ends before that. What a budget has is the sum of its entries.
// Each of these locks the budget until the transaction ends, so that approvals at the same time never overspend it.
#pragma once
#include "server/usecases/move_effects.hpp"

namespace ilvm::usecases {

// Refuses (NotPossibleNow) where a budget that blocks has not that much left.
void commitMoney(MoveInProgress& move);

// What was committed and not ordered is free again.
void releaseMoney(MoveInProgress& move);

// What was committed becomes an order of this amount.
void orderMoney(MoveInProgress& move, std::int64_t orderCents);

void receiveMoney(MoveInProgress& move, std::int64_t cents);

// What was ordered and has not come is free again.
void giveUpMoney(MoveInProgress& move);

} // namespace ilvm::usecases
