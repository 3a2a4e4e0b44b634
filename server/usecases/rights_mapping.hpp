// Directory groups to rights: the only place where a group's name means anything.
// Not here: how the groups of a person are found, nested ones included (server/directory).
#pragma once
#include "server/store/catalogue.hpp"
#include "shared/domain/rights.hpp"

#include <string>
#include <vector>

namespace ilvm::usecases {

// Whatever rights are computed from but the person: read once for many people.
struct RightsRules {
    std::vector<store::GroupMapping> mappings;
    std::vector<std::string> admins; // ids: by decision of who runs the server, for a time
};
RightsRules readRules(store::Connection& connection, base::Instant now);

// `groups` are common names; ASCII letters compare without case, as the directory compares them. Everybody is a
// requester. Roles stand in the order of domain::Role, services sorted, nothing twice: equal rights compare equal.
domain::Rights rightsFrom(const std::vector<std::string>& groups, const std::vector<store::GroupMapping>& mappings);

} // namespace ilvm::usecases
