#include "server/usecases/seed.hpp"

#include "server/store/mapping.hpp"
#include "server/store/users.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/recruitment_templates.hpp"
#include "shared/wire/write.hpp"

#include <map>

namespace ilvm::usecases {
namespace {

void addServices(store::Connection& connection, const std::vector<api::Service>& services) {
    for (const auto& service : services)
        if (store::addService(connection, service))
            store::appendChange(connection, {"service",
                                             std::string(wire::codeOf(service.type)) + ":" + service.code,
                                             {},
                                             {std::string(store::everyoneToken)},
                                             {}});
}

void addCatalogue(store::Connection& connection) {
    for (const auto& item : defaultCatalogue()) {
        if (store::readCatalogueItem(connection, item.code)) continue;
        store::saveCatalogueItem(connection, item);
        store::appendChange(connection, {"catalogue_item", item.code, {}, {std::string(store::everyoneToken)}, {}});
    }
}

std::string changesJson(const std::vector<store::GroupMapping>& before, const std::vector<store::GroupMapping>& after) {
    return R"({"gives":{"from":)" + wire::toJson(before) + R"(,"to":)" + wire::toJson(after) + "}}";
}

void applyMapping(const Context& context, store::Connection& connection, const std::string& group,
                  const std::vector<store::GroupMapping>& wanted, const std::vector<store::GroupMapping>& present) {
    // An admin's change stays until the configuration says something else than it said before.
    const auto gives = wire::toJson(wanted);
    if (store::readSeededMapping(connection, group) == gives) return;
    store::noteSeededMapping(connection, group, gives);
    if (wanted == present) return;
    store::raiseMappingVersion(connection);
    store::replaceGroupMappings(connection, group, wanted);
    Event event;
    event.subject_type = "setting";
    event.subject = "mapping:" + group;
    event.at = context.now();
    event.action = "configure";
    event.changes = changesJson(present, wanted);
    appendEvent(connection, std::move(event));
}

// By group; the order within a group is that of the database.
std::map<std::string, std::vector<store::GroupMapping>> byGroup(std::vector<store::GroupMapping> mappings) {
    std::map<std::string, std::vector<store::GroupMapping>> groups;
    for (auto& mapping : mappings)
        groups[mapping.directory_group].push_back(std::move(mapping));
    for (auto& [group, rows] : groups)
        std::sort(rows.begin(), rows.end(),
                  [](const auto& a, const auto& b) { return wire::codeOf(a.role) < wire::codeOf(b.role); });
    return groups;
}

} // namespace

void seedDatabase(const Context& context, const Seed& seed) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);     // under which the mapping is changed
    store::lockCatalogue(*connection); // servers that start together seed one after the other
    addServices(*connection, defaultTargetServices());
    addServices(*connection, seed.origin_services);
    addCatalogue(*connection);
    seedTemplates(*connection);
    const auto present = byGroup(store::readGroupMappings(*connection));
    for (const auto& [group, wanted] : byGroup(seed.mappings)) {
        const auto found = present.find(group);
        applyMapping(context, *connection, group, wanted,
                     found == present.end() ? std::vector<store::GroupMapping>{} : found->second);
    }
    transaction.commit();
}

} // namespace ilvm::usecases
