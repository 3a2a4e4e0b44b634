// The file of suppliers: who is known, and every account that was approved for them.
// Not here: the supplier of one purchase, which is a copy in its record (purchases.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/finance.hpp"
#include "shared/api/purchase.hpp"

namespace ilvm::store {

std::optional<api::KnownSupplier> readSupplier(Connection& connection, const std::string& id);
std::optional<api::KnownSupplier> readSupplierBySiret(Connection& connection, const std::string& siret);

// All accounts approved for a SIRET, the newest first.
std::vector<std::string> knownIbans(Connection& connection, const std::string& siret);

// By name; at most `limit` after the name and id of `after`. `words`: beginnings of words, or of the SIRET.
std::vector<api::KnownSupplier> findSuppliers(Connection& connection, const std::string& words,
                                              const std::optional<std::string>& after, int limit);

// As approved with this purchase: a new supplier, or a known one as it is now; the account joins the history.
void keepSupplier(Connection& connection, const api::Supplier& supplier, std::int64_t ticketId,
                  const std::string& approvedById, base::Instant at);

} // namespace ilvm::store
