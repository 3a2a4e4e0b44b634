// Suppliers, budgets and signature authorities: who sees what of them, and what an admin writes, with its proof.
// Not here: purchases themselves (submit_ticket.hpp, move_ticket.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/finance.hpp"

namespace ilvm::usecases {

// Whether accounts are shown to them: those who decide on money, sign or prepare orders, and admins.
bool seesAccounts(const domain::Rights& rights);

// Everyone finds a supplier by name or SIRET. Accounts are shown to those who decide on money, sign or prepare orders.
// Refuses (400) a limit that is not 1–200, a cursor that is none of ours, a search of more than 200 bytes.
api::Suppliers listSuppliers(const Context& context, const Caller& caller, const api::SupplierQuery& query);

// Everyone sees which budgets there are and what is left; how that came about is for those who decide or prepare, and
// for who stands in for one of them at this moment.
api::Budgets listBudgets(const Context& context, const Caller& caller);

// Admins only. Refuses (422) a code, label, year or amount that cannot be. The amount may be lowered below what is
// committed: what is left is then negative, and a budget that blocks takes no more.
Written<api::Budget> writeBudget(const Context& context, const Caller& caller, const std::string& code,
                                 const api::BudgetEntry& wanted, const Attempt& attempt);

api::SignatureAuthorities listAuthorities(const Context& context, const Caller& caller);

// Admins only, and never to themselves. Requests that wait for a signature may have other signers then.
Written<api::SignatureAuthority> grantAuthority(const Context& context, const Caller& caller,
                                                const api::AuthorityEntry& wanted, const Attempt& attempt);

// Refuses (404) what never was. Done before, it is answered as the first time.
void revokeAuthority(const Context& context, const Caller& caller, const std::string& id);

} // namespace ilvm::usecases
