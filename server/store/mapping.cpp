#include "server/store/mapping.hpp"

namespace ilvm::store {

std::int64_t readMappingVersion(Connection& connection) {
    return value<std::int64_t>(connection.run("SELECT value FROM settings WHERE name = 'mapping_version'").front(),
                               "value");
}

void raiseMappingVersion(Connection& connection) {
    connection.run("UPDATE settings SET value = (value::bigint + 1)::text WHERE name = 'mapping_version'");
}

std::optional<std::string> readSeededMapping(Connection& connection, const std::string& group) {
    const auto rows =
        connection.run("SELECT gives FROM seeded_mappings WHERE directory_group = $1", store::bind(group));
    return rows.empty() ? std::nullopt : optionalValue<std::string>(rows.front(), "gives");
}

void noteSeededMapping(Connection& connection, const std::string& group, const std::string& gives) {
    connection.run("INSERT INTO seeded_mappings (directory_group, gives) VALUES ($1, $2) "
                   "ON CONFLICT (directory_group) DO UPDATE SET gives = $2",
                   store::bind(group, gives));
}

} // namespace ilvm::store
