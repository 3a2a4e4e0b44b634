// Whether a delegation may be given as it was asked for. Not here: giving it (delegations.hpp).
#pragma once
#include "server/store/delegations.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// Under lockUsers. What begins earlier begins at `now`. Refuses: 401 who may not sign in any more, 403 who decides
// nothing (any more), 409 where another that they gave overlaps it, 422 `from` (also: twenty of theirs are not over),
// `until` (also: less than a quarter of an hour), `to`, `reason`.
store::NewDelegation checkedDelegation(store::Connection& connection, const Caller& caller,
                                       const api::DelegationDraft& draft, base::Instant now);

} // namespace ilvm::usecases
