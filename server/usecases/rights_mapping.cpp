#include "server/usecases/rights_mapping.hpp"

#include "server/store/directory_link.hpp"

#include <algorithm>
#include <set>

namespace ilvm::usecases {
namespace {

std::string folded(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

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

RightsRules readRules(store::Connection& connection, base::Instant now) {
    return {store::readGroupMappings(connection), store::grantedAdmins(connection, now),
            store::readOverrides(connection, now), store::readDisarmed(connection)};
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

bool sameName(std::string_view one, std::string_view other) {
    return folded(std::string(one)) == folded(std::string(other));
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
