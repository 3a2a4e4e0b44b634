// The mapping from directory groups to rights as one thing with a version, and what the configuration said of it last.
// Not here: one group's rows (catalogue.hpp).
#pragma once
#include "server/store/catalogue.hpp"

namespace ilvm::store {

std::int64_t readMappingVersion(Connection& connection);
void raiseMappingVersion(Connection& connection);

// What the configuration said of a group when it was last applied, as the caller wrote it down.
std::optional<std::string> readSeededMapping(Connection& connection, const std::string& group);
void noteSeededMapping(Connection& connection, const std::string& group, const std::string& gives);

} // namespace ilvm::store
