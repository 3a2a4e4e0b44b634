#include "server/app/configured_rows.hpp"

#include "shared/wire/traits.hpp"

#include <sstream>

namespace ilvm::app {
namespace {

store::GroupMapping mappingFrom(const std::string& group, const std::string& word) {
    const auto colon = word.find(':');
    const auto role = wire::enumerationFrom<domain::Role>(word.substr(0, colon));
    if (!role) throw std::runtime_error("there is no role \"" + word.substr(0, colon) + "\"");
    store::GroupMapping mapping{group, *role, {}};
    if (colon != std::string::npos) {
        std::istringstream services(word.substr(colon + 1));
        for (std::string service; std::getline(services, service, ',');)
            if (!service.empty()) mapping.services.push_back(service);
    }
    const bool needsServices = *role == domain::Role::technician || *role == domain::Role::manager;
    if (needsServices && mapping.services.empty())
        throw std::runtime_error("\"" + word + "\" needs services: " + word.substr(0, colon) + ":SERVICE,SERVICE");
    if (!needsServices && !mapping.services.empty())
        throw std::runtime_error("\"" + word + "\": this role is for no particular service");
    return mapping;
}

} // namespace

std::vector<store::GroupMapping> groupMappingsFrom(const std::string& group, const std::string& text) {
    std::vector<store::GroupMapping> mappings;
    std::istringstream words(text);
    for (std::string word; words >> word;)
        mappings.push_back(mappingFrom(group, word));
    if (mappings.empty()) throw std::runtime_error("names no role");
    return mappings;
}

std::vector<store::GroupMapping> groupMappingsOf(const Configuration& configuration) {
    std::vector<store::GroupMapping> mappings;
    for (const auto& [group, value] : configuration.mapping)
        for (auto& mapping : groupMappingsFrom(group, value))
            mappings.push_back(std::move(mapping));
    return mappings;
}

std::vector<api::Service> originServicesOf(const Configuration& configuration) {
    std::vector<api::Service> services;
    for (const auto& [code, label] : configuration.services)
        services.push_back({code, label, api::ServiceType::origin});
    return services;
}

} // namespace ilvm::app
