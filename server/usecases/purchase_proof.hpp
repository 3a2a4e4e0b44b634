// Whether a purchase is still what was decided: recomputed from its rows and compared with the history, each of whose
// events is verified against the chain. A row that was changed in the database itself is found here.
// Not here: the walk over all chains, and seals, which show that a chain was computed anew (verify_audit.hpp).
#pragma once
#include "server/store/purchases.hpp"
#include "server/store/tickets.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {

// Everything that is not as it was submitted, approved and prepared, each with what was and what is (French); nothing
// where the chain of digests holds. Takes the approvals that have been given; those that wait are passed over.
std::vector<base::FieldError> brokenProof(store::Connection& connection, const store::TicketRow& ticket,
                                          const std::vector<store::StoredApproval>& approvals,
                                          const store::PurchaseRow& purchase);

} // namespace ilvm::usecases
