// Whether a need is cut into purchases that each stay under a threshold: same supplier, same budget and code UF, within
// thirty days. A warning for those who decide, never a refusal.
#pragma once
#include "server/store/purchases.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// The highest threshold that the purchases pass together and none of them alone; nothing where there is none.
// `except`: the ticket of the purchase itself, when it is sent again.
std::optional<api::SplitWarning> splitOf(store::Connection& connection, const PurchasePolicy& policy,
                                         const api::Purchase& purchase, std::optional<std::int64_t> except,
                                         base::Instant now);

} // namespace ilvm::usecases
