#include "server/usecases/purchase_money.hpp"

#include "server/store/budgets.hpp"
#include "server/usecases/purchase_entry.hpp"

namespace ilvm::usecases {
namespace {

using store::LedgerKind;

void append(MoveInProgress& move, LedgerKind kind, std::int64_t cents) {
    if (cents == 0) return;
    store::appendLedger(move.connection, {move.purchase->shown.budget, move.ticket.id, kind, cents,
                                          std::string(wire::codeOf(move.move.action)), move.caller.actor.id, move.now});
}

void lock(MoveInProgress& move) {
    if (!store::lockBudget(move.connection, move.purchase->shown.budget))
        throw NotPossibleNow("Le budget " + move.purchase->shown.budget + " n'existe plus.");
}

void giveBack(MoveInProgress& move, LedgerKind kind) {
    const auto cents = store::ledgerOf(move.connection, move.ticket.id, kind);
    if (cents == 0) return;
    lock(move);
    append(move, kind, -cents);
}

} // namespace

void commitMoney(MoveInProgress& move) {
    lock(move);
    const auto budget = *store::readBudget(move.connection, move.purchase->shown.budget);
    const auto wanted = move.purchase->shown.total_cents;
    if (budget.blocking && wanted > budget.left_cents)
        throw NotPossibleNow("Le budget « " + budget.label + " » n'a plus que " + euros(budget.left_cents) +
                             " ; cet achat en demande " + euros(wanted) + ".");
    append(move, LedgerKind::committed, wanted);
}

void releaseMoney(MoveInProgress& move) {
    giveBack(move, LedgerKind::committed);
}

void orderMoney(MoveInProgress& move, std::int64_t orderCents) {
    giveBack(move, LedgerKind::committed);
    lock(move);
    append(move, LedgerKind::ordered, orderCents);
}

void receiveMoney(MoveInProgress& move, std::int64_t cents) {
    lock(move);
    append(move, LedgerKind::ordered, -cents);
    append(move, LedgerKind::received, cents);
}

void giveUpMoney(MoveInProgress& move) {
    giveBack(move, LedgerKind::ordered);
}

} // namespace ilvm::usecases
