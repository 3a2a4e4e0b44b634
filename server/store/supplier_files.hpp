// What hangs on a supplier: accounts as they were approved, and purchases. Not here: the supplier itself
// (suppliers.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/supplier_file.hpp"

namespace ilvm::store {

// The newest first.
std::vector<api::SupplierAccount> accountsOf(Connection& connection, const std::string& supplierId);

// Whether this person may decide the budget of a purchase from this supplier at this moment.
bool decidesBudgetWith(Connection& connection, const std::string& siret, const std::string& personId);

// Those that hold one of the tokens in their audience, the newest first.
std::vector<api::SupplierPurchase> purchasesFrom(Connection& connection, const std::string& siret,
                                                 const std::vector<std::string>& tokens, int limit);

} // namespace ilvm::store
