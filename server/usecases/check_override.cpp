#include "server/usecases/check_override.hpp"

#include "server/usecases/field_checks.hpp"
#include "server/usecases/rights_mapping.hpp"
#include "shared/wire/read.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestForcingReason = 1'000, mostForced = 200;

template <typename T>
std::vector<T> sortedOnce(std::vector<T> items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

class Check {
public:
    explicit Check(store::Connection& connection) : connection_(connection) {}

    void services(const char* field, api::ServiceType type, std::optional<std::vector<std::string>>& given) {
        if (!given) return;
        if (given->size() > mostForced) return checks.wrong(field, "too_many", "Deux cents services au plus.");
        for (std::size_t i = 0; i < given->size(); ++i)
            if (!store::readService(connection_, type, (*given)[i]))
                checks.wrong(wire::element(field, i), "unknown", "Ce service n'existe pas.");
        given = sortedOnce(std::move(*given));
    }

    // Where roles are forced, the role and its services must say the same.
    void agree(const char* field, domain::Role role, const std::optional<std::vector<domain::Role>>& roles,
               const std::optional<std::vector<std::string>>& given, const std::vector<std::string>& said) {
        if (!roles) return;
        const bool held = std::count(roles->begin(), roles->end(), role) > 0;
        const bool any = !given.value_or(said).empty();
        const std::string label(domain::labelOf(role));
        if (held && !any)
            checks.wrong(field, "required", "Le rôle " + label + " demande au moins un service.");
        else if (!held && given && any)
            checks.wrong(field, "without_role", "Ces services demandent le rôle " + label + ".");
    }

    FieldChecks checks;

private:
    store::Connection& connection_;
};

} // namespace

store::OverrideRow checkedOverride(store::Connection& connection, const store::UserRow& user,
                                   const api::OverrideDraft& draft, base::Instant now) {
    const MappedGroups mappings(store::readGroupMappings(connection));
    const auto said = rightsFrom(user.groups.value_or(std::vector<std::string>{}), mappings);
    Check check(connection);
    store::OverrideRow row{user.id, draft.roles, draft.services, draft.origin_services, {}, draft.until, {}, {}};
    row.reason = check.checks.text("reason", draft.reason, longestForcingReason);
    if (draft.until && *draft.until <= now) check.checks.wrong("until", "past", "La fin doit être à venir.");
    if (!draft.roles && !draft.services && !draft.origin_services)
        check.checks.wrong("roles", "required", "Il faut forcer au moins les rôles ou les services.");
    if (row.roles) {
        row.roles->push_back(domain::Role::requester);
        row.roles = sortedOnce(std::move(*row.roles));
    }
    check.services("services", api::ServiceType::target, row.services);
    check.services("origin_services", api::ServiceType::origin, row.origin_services);
    check.agree("services", domain::Role::technician, row.roles, row.services, said.services);
    check.agree("origin_services", domain::Role::manager, row.roles, row.origin_services, said.origin_services);
    check.checks.throwIfFailed();
    return row;
}

} // namespace ilvm::usecases
