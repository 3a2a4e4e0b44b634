// The mapping from directory groups to rights, as an admin reads and changes it.
// Not here: what another one would change (what_if.hpp), what follows from it for one person (rights_mapping.hpp).
#pragma once
#include "server/store/catalogue.hpp"
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/rights_mapping.hpp"

namespace ilvm::usecases {

// For admins (403).
api::Mapping readMapping(const Context& context, const Caller& caller);
api::DirectoryGroups listDirectoryGroups(const Context& context, const Caller& caller, const api::GroupQuery& query);

// One transaction: the mapping, an event for each group that gives something else, everybody's rights computed anew.
// Refuses as the endpoint says.
Written<api::Mapping> writeMapping(const Context& context, const Caller& caller, const api::MappingDraft& draft,
                                   const Attempt& attempt);

// As it is to be kept. Refuses (422) with every field that does not make sense; services that the present mapping
// names already are taken as they are.
std::vector<store::GroupMapping> checkedMapping(store::Connection& connection,
                                                const std::vector<api::GroupRight>& items);

} // namespace ilvm::usecases
