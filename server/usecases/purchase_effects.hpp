// What the moves of a purchase do, where they do more or something else than those of other tickets.
// Not here: the list that names them (move_effects.cpp), and the ledger (purchase_money.hpp).
#pragma once
#include "server/usecases/move_effects.hpp"

namespace ilvm::usecases {

// Roles that this move takes files in; refuses every other role.
void checkRolesOf(MoveInProgress& move, FieldChecks& checks);

// Throws NotPossibleNow, with each difference, where the purchase is not what was submitted and decided until now.
void refuseUnlessProven(MoveInProgress& move);
void refuseUnlessProven(store::Connection& connection, const store::TicketRow& ticket,
                        const std::vector<store::StoredApproval>& approvals, const store::PurchaseRow& purchase);

// A changed account is approved by who rang the supplier: the second person beside the author.
void checkCallBack(MoveInProgress& move, FieldChecks& checks);

// After the decision was taken: it is bound to the content, and on the budget's level the money is committed and the
// supplier joins the file.
void bindApproval(MoveInProgress& move);

void resubmitPurchase(MoveInProgress& move, FieldChecks& checks);
void preparePurchase(MoveInProgress& move, FieldChecks& checks);
void signPurchase(MoveInProgress& move, FieldChecks& checks);
void receivePurchase(MoveInProgress& move, FieldChecks& checks);
void giveUpRest(MoveInProgress& move, FieldChecks& checks);

} // namespace ilvm::usecases
