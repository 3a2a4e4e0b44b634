// What another mapping would change for whom: the same computation that saving it makes.
// Not here: saving it (write_mapping.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "server/usecases/rights_mapping.hpp"
#include "shared/api/rights_mapping.hpp"

namespace ilvm::usecases {

// For admins (403). Refuses 422 like saving, and 503 while some people's groups were never read. One consistent state
// of the database is looked at, and nobody waits for it.
api::WhatIf askWhatIf(const Context& context, const Caller& caller, const api::MappingDraft& draft);

// In an open transaction: what these rules in place of the present ones would change for the people of `users`.
api::WhatIf whatIf(store::Connection& connection, const Context& context, const std::string& callerId,
                   const std::vector<store::UserRow>& users, const std::vector<store::GroupMapping>& wanted);

// Everybody; refuses (503) where groups of somebody who is let in were never read, and it is not an alarm that holds
// the directory's word on them back: those keep what they have, whatever the mapping becomes.
std::vector<store::UserRow> everybodyRead(store::Connection& connection);

} // namespace ilvm::usecases
