// Budgets with their ledger, and the authorities to sign.
// Not here: when money is committed (usecases/purchase_money.hpp), and who sees which figure.
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/finance.hpp"

namespace ilvm::store {

// With every figure; what is committed, ordered and received is the plain sum of the ledger.
std::vector<api::Budget> readBudgets(Connection& connection); // the newest year first
std::optional<api::Budget> readBudget(Connection& connection, const std::string& code);

// Until the transaction ends nobody else locks this budget. False when there is none.
bool lockBudget(Connection& connection, const std::string& code);

void saveBudget(Connection& connection, const std::string& code, const api::BudgetEntry& entry);

BOOST_DEFINE_ENUM_CLASS(LedgerKind, committed, ordered, received)

struct LedgerEntry {
    std::string budget;
    std::int64_t ticket_id = 0;
    LedgerKind kind = LedgerKind::committed;
    std::int64_t amount_cents = 0;
    std::string action;
    std::string actor_id;
    base::Instant at;
};
void appendLedger(Connection& connection, const LedgerEntry& entry);

// What this ticket has in the ledger under that kind.
std::int64_t ledgerOf(Connection& connection, std::int64_t ticketId, LedgerKind kind);

// Those in force or still to come, by person.
std::vector<api::SignatureAuthority> readAuthorities(Connection& connection, base::Instant now);
std::string addAuthority(Connection& connection, const api::AuthorityEntry& entry, const std::string& grantedById,
                         base::Instant at);
std::optional<std::string> ownerOfAuthority(Connection& connection, const std::string& id); // nothing: there is none
bool revokeAuthority(Connection& connection, const std::string& id, base::Instant at); // false: it was revoked before

// Ids of the active directors who may sign a purchase of this amount on this day (of Paris).
std::vector<std::string> signersFor(Connection& connection, std::int64_t cents, base::Instant now);

} // namespace ilvm::store
