// The sections [mapping] and [services], whose keys are the administrator's own, as rows of the database.
// Not here: when they are stored (usecases/seed.hpp).
#pragma once
#include "server/app/configuration.hpp"
#include "server/store/catalogue.hpp"

namespace ilvm::app {

// "technician:IT,IMAGO manager:SESSAD admin". Throws std::runtime_error that says which word is wrong and why.
std::vector<store::GroupMapping> groupMappingsFrom(const std::string& group, const std::string& text);

std::vector<store::GroupMapping> groupMappingsOf(const Configuration& configuration);
std::vector<api::Service> originServicesOf(const Configuration& configuration);

} // namespace ilvm::app
