// The rows of the catalogue, of services, and of the mapping from directory groups to rights.
// Not here: the defaults that a new database gets (usecases/seed.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/catalogue.hpp"

namespace ilvm::store {

std::vector<api::CatalogueItem> readCatalogueItems(Connection& connection); // in the order of the catalogue
std::optional<api::CatalogueItem> readCatalogueItem(Connection& connection, const std::string& code);

// Until the transaction ends nobody else locks the catalogue.
void lockCatalogue(Connection& connection);

// Inserts it at the end of the catalogue, or changes it where it stands.
void saveCatalogueItem(Connection& connection, const api::CatalogueItem& item);

std::vector<api::Service> readServices(Connection& connection); // target services first
std::optional<api::Service> readService(Connection& connection, api::ServiceType type, const std::string& code);

// False when there already is one of that type and code: it stays as it is.
bool addService(Connection& connection, const api::Service& service);

// Its label from now on; a new one stands last among its type.
void saveService(Connection& connection, const api::Service& service);

// A directory group gives a role, for these services: target services of a technician, origin services of a manager.
struct GroupMapping {
    std::string directory_group; // its common name
    domain::Role role = domain::Role::requester;
    std::vector<std::string> services;

    bool operator==(const GroupMapping&) const = default;
};
BOOST_DESCRIBE_STRUCT(GroupMapping, (), (directory_group, role, services))

std::vector<GroupMapping> readGroupMappings(Connection& connection);

// What this group gives, from now on: rows that it has and `mappings` has not are gone.
void replaceGroupMappings(Connection& connection, const std::string& directoryGroup,
                          const std::vector<GroupMapping>& mappings);

} // namespace ilvm::store
