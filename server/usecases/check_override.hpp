// Whether an override makes sense. Not here: what follows from it (rights_mapping.hpp).
#pragma once
#include "server/store/overrides.hpp"
#include "server/store/users.hpp"
#include "shared/api/administration.hpp"

namespace ilvm::usecases {

// As it is to be kept, without who and when. Refuses (422) with every field that does not make sense.
store::OverrideRow checkedOverride(store::Connection& connection, const store::UserRow& user,
                                   const api::OverrideDraft& draft, base::Instant now);

} // namespace ilvm::usecases
