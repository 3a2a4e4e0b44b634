// The supplier that a purchase names: known or new, its numbers possible, its account the one that is known.
// Not here: whether the account is that of the RIB.
#pragma once
#include "server/store/database.hpp"
#include "server/usecases/field_checks.hpp"
#include "shared/api/purchase.hpp"

namespace ilvm::usecases {

enum class AccountIs { unknown, known, changed };

// Fills `supplier` and `iban_changed` of the purchase and says how its account stands to what is known of the SIRET.
AccountIs checkSupplier(store::Connection& connection, const api::SupplierEntry& entry, const std::string& path,
                        api::Purchase& purchase, FieldChecks& checks);

} // namespace ilvm::usecases
