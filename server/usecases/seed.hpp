// What a new database is given so that work can begin: services, catalogue, the mapping of groups.
// Not here: reading the configuration (server/app), and tickets to try things with (server/app, demo data).
#pragma once
#include "server/store/catalogue.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

struct Seed {
    std::vector<api::Service> origin_services;
    std::vector<store::GroupMapping> mappings;
};

// Adds the services, catalogue items and templates of recruitments that are missing and leaves those that are there as
// an admin left them. Groups of which `seed` says something else than the last time give what it says from now on;
// other groups stay as an admin left them. All in one transaction.
void seedDatabase(const Context& context, const Seed& seed);

// The five services that do the work, and what can be asked of them from the first day.
const std::vector<api::Service>& defaultTargetServices();
const std::vector<api::CatalogueItem>& defaultCatalogue();

} // namespace ilvm::usecases
