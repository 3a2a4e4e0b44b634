// Directory groups to rights: the only place where a group's name means anything; and what admins put beside them.
// Not here: how the groups of a person are found, nested ones included (server/directory).
#pragma once
#include "server/store/catalogue.hpp"
#include "server/store/overrides.hpp"
#include "server/store/users.hpp"
#include "shared/domain/rights.hpp"

#include <string>
#include <vector>

namespace ilvm::usecases {

// Whatever rights are computed from but the person: read once for many people.
struct RightsRules {
    std::vector<store::GroupMapping> mappings;
    std::vector<std::string> admins; // ids: by decision of who runs the server, for a time
    store::OverrideRows overrides;
    std::set<std::string> disarmed; // ids
};
RightsRules readRules(store::Connection& connection, base::Instant now);

// `groups` are common names; ASCII letters compare without case, as the directory compares them. Everybody is a
// requester. Roles stand in the order of domain::Role, services sorted, nothing twice: equal rights compare equal.
domain::Rights rightsFrom(const std::vector<std::string>& groups, const std::vector<store::GroupMapping>& mappings);

// Whether these are the same name to the directory.
bool sameName(std::string_view one, std::string_view other);

// In the same order. A technician has services and whoever has services is a technician, likewise the manager: where
// roles are not forced the services decide, else a side without the other falls away.
domain::Rights overridden(domain::Rights said, const store::OverrideRow& override);

// Active or not, rights and tokens of a row whose groups were read, by the rules.
store::UserRow ruled(store::UserRow row, const RightsRules& rules);

} // namespace ilvm::usecases
