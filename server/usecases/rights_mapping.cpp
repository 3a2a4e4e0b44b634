#include "server/usecases/rights_mapping.hpp"

#include "server/directory/entries.hpp"
#include "server/store/directory_link.hpp"

#include <algorithm>
#include <set>

namespace ilvm::usecases {
namespace {

void setRole(std::vector<domain::Role>& roles, domain::Role role, bool held) {
    std::erase(roles, role);
    if (held) roles.push_back(role);
    std::sort(roles.begin(), roles.end());
}

std::vector<std::string> sorted(std::vector<std::string> services) {
    std::sort(services.begin(), services.end());
    services.erase(std::unique(services.begin(), services.end()), services.end());
    return services;
}

// A role and its services: neither stands without the other.
void settle(domain::Rights& rights, domain::Role role, std::vector<std::string>& services, bool rolesDecide) {
    if (rolesDecide && !rights.has(role)) services.clear();
    setRole(rights.roles, role, !services.empty());
}

} // namespace

MappedGroups::MappedGroups(std::vector<store::GroupMapping> rows) {
    for (auto& row : rows) {
        auto& alike = rows_[directory::foldedGroupName(row.directory_group)];
        alike.push_back(std::move(row));
    }
}

const std::vector<store::GroupMapping>& MappedGroups::of(const std::string& group) const {
    static const std::vector<store::GroupMapping> none;
    const auto found = rows_.find(directory::foldedGroupName(group));
    return found == rows_.end() ? none : found->second;
}

RightsRules readRules(store::Connection& connection, base::Instant now) {
    return {MappedGroups(store::readGroupMappings(connection)), store::grantedAdmins(connection, now),
            store::readOverrides(connection, now), store::readDisarmed(connection)};
}

domain::Rights rightsFrom(const std::vector<std::string>& groups, const MappedGroups& mappings) {
    std::set<domain::Role> roles{domain::Role::requester};
    std::set<std::string> services, originServices;
    for (const auto& group : groups)
        for (const auto& row : mappings.of(group)) {
            roles.insert(row.role);
            if (row.role == domain::Role::technician)
                services.insert(row.services.begin(), row.services.end());
            else if (row.role == domain::Role::manager)
                originServices.insert(row.services.begin(), row.services.end());
        }
    return {{roles.begin(), roles.end()},
            {services.begin(), services.end()},
            {originServices.begin(), originServices.end()}};
}

domain::Rights overridden(domain::Rights said, const store::OverrideRow& override) {
    auto rights = std::move(said);
    if (override.roles) rights.roles = *override.roles;
    setRole(rights.roles, domain::Role::requester, true);
    if (override.services) rights.services = sorted(*override.services);
    if (override.origin_services) rights.origin_services = sorted(*override.origin_services);
    const auto decide = [&](const auto& forced) { return override.roles.has_value() || !forced.has_value(); };
    settle(rights, domain::Role::technician, rights.services, decide(override.services));
    settle(rights, domain::Role::manager, rights.origin_services, decide(override.origin_services));
    return rights;
}

bool isUnread(const store::UserRow& row) {
    return row.let_in && !row.groups;
}

store::UserRow ruled(store::UserRow row, const RightsRules& rules) {
    domain::Rights rights;
    row.active = row.let_in && !rules.disarmed.contains(row.id);
    if (row.active) {
        rights = rightsFrom(row.groups.value_or(std::vector<std::string>{}), rules.mappings);
        if (const auto found = rules.overrides.find(row.id); found != rules.overrides.end())
            rights = overridden(std::move(rights), found->second);
        if (std::find(rules.admins.begin(), rules.admins.end(), row.id) != rules.admins.end())
            setRole(rights.roles, domain::Role::admin, true);
    }
    row.tokens = row.active ? domain::tokensOf({row.id, rights}) : domain::Tokens{};
    row.roles = std::move(rights.roles);
    row.services = std::move(rights.services);
    row.origin_services = std::move(rights.origin_services);
    return row;
}

} // namespace ilvm::usecases
