// People as an admin sees them, and why each of them may what they may. All for admins (403).
// Not here: changing any of it (administer_user.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "server/usecases/rights_mapping.hpp"
#include "shared/api/administration.hpp"

namespace ilvm::usecases {

api::UserPage listUsers(const Context& context, const Caller& caller, const api::UserQuery& query);
api::UserSheet readUserSheet(const Context& context, const Caller& caller, const std::string& id); // 404

// In an open transaction, of somebody who is there; `caller` says which of the sessions is the one that asks.
api::UserSheet sheetOf(store::Connection& connection, const Context& context, const Caller& caller,
                       const std::string& id);

// All chains by which this person has rights, or would have some that an override takes. `through` is as long as
// `groups`: see store::UserRow.
std::vector<api::Why> whyOf(const std::vector<std::string>& groups, const std::vector<std::string>& through,
                            const MappedGroups& mappings, const api::User& user);

} // namespace ilvm::usecases
