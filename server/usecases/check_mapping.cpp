// Whether a mapping makes sense.
#include "server/directory/entries.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/write_mapping.hpp"
#include "shared/wire/read.hpp"

#include <algorithm>
#include <set>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestGroup = 256, mostRows = 2'000, mostServices = 200;

class MappingCheck {
public:
    explicit MappingCheck(store::Connection& connection) {
        for (const auto& service : store::readServices(connection))
            known_[service.type == api::ServiceType::target].insert(service.code);
        for (const auto& row : store::readGroupMappings(connection))
            known_[row.role == domain::Role::technician].insert(row.services.begin(), row.services.end());
    }

    store::GroupMapping row(const std::string& path, const api::GroupRight& given) {
        store::GroupMapping row;
        row.directory_group = checks.text(path + ".group", given.group, longestGroup);
        row.role = given.role;
        row.services = given.services;
        std::sort(row.services.begin(), row.services.end());
        row.services.erase(std::unique(row.services.begin(), row.services.end()), row.services.end());
        if (given.role == domain::Role::requester)
            checks.wrong(path + ".role", "everyones", "Tout le monde est demandeur : ce rôle ne s'attribue pas.");
        services(path + ".services", row);
        return row;
    }

    FieldChecks checks;

private:
    void services(const std::string& path, const store::GroupMapping& row) {
        const bool technician = row.role == domain::Role::technician;
        if (!technician && row.role != domain::Role::manager) {
            if (!row.services.empty())
                checks.wrong(path, "not_for_role", "Ce rôle ne dépend d'aucun service en particulier.");
            return;
        }
        if (row.services.empty()) checks.wrong(path, "required", "Ce rôle demande au moins un service.");
        if (row.services.size() > mostServices) checks.wrong(path, "too_many", "Deux cents services au plus.");
        for (const auto& service : row.services)
            if (!known_[technician].contains(service))
                return checks.wrong(path, "unknown", "Le service « " + service.substr(0, 64) + " » n'existe pas.");
    }

    std::set<std::string> known_[2]; // origin services, target services
};

} // namespace

std::vector<store::GroupMapping> checkedMapping(store::Connection& connection,
                                                const std::vector<api::GroupRight>& items) {
    MappingCheck check(connection);
    std::vector<store::GroupMapping> rows;
    std::set<std::pair<std::string, domain::Role>> given;
    if (items.size() > mostRows) check.checks.wrong("items", "too_many", "Deux mille lignes au plus.");
    for (std::size_t i = 0; i < items.size() && i < mostRows; ++i) {
        const auto path = wire::element("items", i);
        auto row = check.row(path, items[i]);
        const bool isNew = given.emplace(directory::foldedGroupName(row.directory_group), row.role).second;
        if (!isNew) check.checks.wrong(path + ".group", "twice", "Ce groupe a déjà ce rôle : réunissez ses services.");
        rows.push_back(std::move(row));
    }
    check.checks.throwIfFailed();
    return rows;
}

} // namespace ilvm::usecases
