#include "server/store/catalogue.hpp"

namespace ilvm::store {
namespace {

constexpr std::int64_t catalogueLock = 0x63617461; // "cata" in ASCII

template <typename T>
std::vector<T> all(const Rows& rows) {
    std::vector<T> items;
    for (std::size_t i = 0; i < rows.size(); ++i)
        items.push_back(as<T>(rows[i]));
    return items;
}

template <typename T>
std::optional<T> first(const Rows& rows) {
    if (rows.empty()) return std::nullopt;
    return as<T>(rows.front());
}

} // namespace

std::vector<api::CatalogueItem> readCatalogueItems(Connection& connection) {
    return all<api::CatalogueItem>(
        connection.run("SELECT code, label, kind, target_service, approvals, default_priority, hint "
                       "FROM catalogue_items ORDER BY position, code"));
}

std::optional<api::CatalogueItem> readCatalogueItem(Connection& connection, const std::string& code) {
    return first<api::CatalogueItem>(
        connection.run("SELECT code, label, kind, target_service, approvals, default_priority, hint "
                       "FROM catalogue_items WHERE code = $1",
                       store::bind(code)));
}

void lockCatalogue(Connection& connection) {
    connection.run("SELECT pg_advisory_xact_lock($1)", store::bind(catalogueLock));
}

void saveCatalogueItem(Connection& connection, const api::CatalogueItem& item) {
    connection.run("INSERT INTO catalogue_items (code, label, kind, target_service, approvals, default_priority, hint, "
                   "position) VALUES ($1, $2, $3, $4, $5, $6, $7, "
                   "(SELECT coalesce(max(position), 0) + 1 FROM catalogue_items)) "
                   "ON CONFLICT (code) DO UPDATE SET label = $2, kind = $3, target_service = $4, approvals = $5, "
                   "default_priority = $6, hint = $7",
                   store::bind(item.code, item.label, item.kind, item.target_service, item.approvals,
                               item.default_priority, item.hint));
}

std::vector<api::Service> readServices(Connection& connection) {
    return all<api::Service>(
        connection.run("SELECT code, label, type FROM services ORDER BY type DESC, position, code"));
}

std::optional<api::Service> readService(Connection& connection, api::ServiceType type, const std::string& code) {
    return first<api::Service>(connection.run("SELECT code, label, type FROM services WHERE type = $1 AND code = $2",
                                              store::bind(type, code)));
}

bool addService(Connection& connection, const api::Service& service) {
    return connection
               .run("INSERT INTO services (type, code, label, position) VALUES ($1, $2, $3, "
                    "(SELECT coalesce(max(position), 0) + 1 FROM services WHERE type = $1)) ON CONFLICT DO NOTHING",
                    store::bind(service.type, service.code, service.label))
               .affected() > 0;
}

void saveService(Connection& connection, const api::Service& service) {
    if (addService(connection, service)) return;
    connection.run("UPDATE services SET label = $3 WHERE type = $1 AND code = $2",
                   store::bind(service.type, service.code, service.label));
}

std::vector<GroupMapping> readGroupMappings(Connection& connection) {
    return all<GroupMapping>(
        connection.run("SELECT directory_group, role, services FROM group_mappings ORDER BY directory_group, role"));
}

void replaceGroupMappings(Connection& connection, const std::string& directoryGroup,
                          const std::vector<GroupMapping>& mappings) {
    connection.run("DELETE FROM group_mappings WHERE lower(directory_group) = lower($1)", store::bind(directoryGroup));
    for (const auto& mapping : mappings)
        connection.run("INSERT INTO group_mappings (directory_group, role, services) VALUES ($1, $2, $3) "
                       "ON CONFLICT (directory_group, role) DO UPDATE "
                       "SET services = group_mappings.services || excluded.services",
                       store::bind(directoryGroup, mapping.role, mapping.services));
}

} // namespace ilvm::store
