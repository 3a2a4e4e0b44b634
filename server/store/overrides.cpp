#include "server/store/overrides.hpp"

namespace ilvm::store {
namespace {

constexpr std::string_view overrideSql =
    "SELECT user_id, roles, services, origin_services, reason, until, by_id, at FROM overrides";

} // namespace

OverrideRows readOverrides(Connection& connection, base::Instant now) {
    const auto rows = connection.run(std::string(overrideSql) + " WHERE until IS NULL OR until > $1", store::bind(now));
    OverrideRows overrides;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto row = as<OverrideRow>(rows[i]);
        std::string id = row.user_id;
        overrides.emplace(std::move(id), std::move(row));
    }
    return overrides;
}

std::vector<OverrideRow> readEndedOverrides(Connection& connection, base::Instant now) {
    const auto rows =
        connection.run(std::string(overrideSql) + " WHERE until <= $1 ORDER BY until, user_id", store::bind(now));
    std::vector<OverrideRow> ended;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ended.push_back(as<OverrideRow>(rows[i]));
    return ended;
}

std::optional<base::Instant> readNextEnd(Connection& connection) {
    return optionalValue<base::Instant>(connection
                                            .run("SELECT least((SELECT min(until) FROM overrides), "
                                                 "(SELECT min(until) FROM admin_grants)) AS next")
                                            .front(),
                                        "next");
}

void saveOverride(Connection& connection, const OverrideRow& row) {
    connection.run("INSERT INTO overrides (user_id, roles, services, origin_services, reason, until, by_id, at) "
                   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id) DO UPDATE SET roles = $2, "
                   "services = $3, origin_services = $4, reason = $5, until = $6, by_id = $7, at = $8",
                   store::bind(row.user_id, row.roles, row.services, row.origin_services, row.reason, row.until,
                               row.by_id, row.at));
}

bool deleteOverride(Connection& connection, const std::string& userId) {
    return connection.run("DELETE FROM overrides WHERE user_id = $1", store::bind(userId)).affected() > 0;
}

std::set<std::string> readDisarmed(Connection& connection) {
    const auto rows = connection.run("SELECT user_id FROM disarmed_users");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids.insert(value<std::string>(rows[i], "user_id"));
    return ids;
}

bool disarm(Connection& connection, const std::string& userId, const std::string& byId, base::Instant at) {
    return connection
               .run("INSERT INTO disarmed_users (user_id, by_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                    store::bind(userId, byId, at))
               .affected() > 0;
}

bool restore(Connection& connection, const std::string& userId) {
    return connection.run("DELETE FROM disarmed_users WHERE user_id = $1", store::bind(userId)).affected() > 0;
}

} // namespace ilvm::store
