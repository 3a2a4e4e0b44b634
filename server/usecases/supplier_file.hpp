// The file of one supplier, for those to whom accounts are shown, and for who decides on a budget in their place. Not
// here: finding suppliers (finance.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "shared/api/supplier_file.hpp"

namespace ilvm::usecases {

// Purchases that the reader may not see are left out. Refuses: 403 whoever sees no accounts and may
// decide the budget of no purchase from this supplier at this moment, 404 what is not known.
api::SupplierFile readSupplierFile(const Context& context, const Caller& caller, const std::string& id);

} // namespace ilvm::usecases
