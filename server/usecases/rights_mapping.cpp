#include "server/usecases/rights_mapping.hpp"

#include "server/store/directory_link.hpp"

#include <set>

namespace ilvm::usecases {
namespace {

std::string folded(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

} // namespace

RightsRules readRules(store::Connection& connection, base::Instant now) {
    return {store::readGroupMappings(connection), store::grantedAdmins(connection, now)};
}

domain::Rights rightsFrom(const std::vector<std::string>& groups, const std::vector<store::GroupMapping>& mappings) {
    std::set<std::string> member;
    for (const auto& group : groups)
        member.insert(folded(group));
    std::set<domain::Role> roles{domain::Role::requester};
    std::set<std::string> services, originServices;
    for (const auto& mapping : mappings) {
        if (!member.contains(folded(mapping.directory_group))) continue;
        roles.insert(mapping.role);
        if (mapping.role == domain::Role::technician)
            services.insert(mapping.services.begin(), mapping.services.end());
        else if (mapping.role == domain::Role::manager)
            originServices.insert(mapping.services.begin(), mapping.services.end());
    }
    return {{roles.begin(), roles.end()},
            {services.begin(), services.end()},
            {originServices.begin(), originServices.end()}};
}

} // namespace ilvm::usecases
