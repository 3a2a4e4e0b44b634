// What admins have put beside the directory's word on people: overrides, and who is disarmed.
// Not here: what follows from them (usecases/rights_mapping.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/users.hpp"

#include <map>
#include <set>

namespace ilvm::store {

struct OverrideRow {
    std::string user_id;
    std::optional<std::vector<domain::Role>> roles;
    std::optional<std::vector<std::string>> services;
    std::optional<std::vector<std::string>> origin_services;
    std::string reason;
    std::optional<base::Instant> until;
    std::string by_id;
    base::Instant at;

    bool operator==(const OverrideRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(OverrideRow, (), (user_id, roles, services, origin_services, reason, until, by_id, at))

using OverrideRows = std::map<std::string, OverrideRow>; // by the person's id

OverrideRows readOverrides(Connection& connection, base::Instant now); // those that have not ended
std::vector<OverrideRow> readEndedOverrides(Connection& connection, base::Instant now);
std::optional<base::Instant> readNextEnd(Connection& connection);  // of an override or a grant; may have come already
void saveOverride(Connection& connection, const OverrideRow& row); // in place of the one that there is
bool deleteOverride(Connection& connection, const std::string& userId);

std::set<std::string> readDisarmed(Connection& connection); // ids
bool disarm(Connection& connection, const std::string& userId, const std::string& byId, base::Instant at);
bool restore(Connection& connection, const std::string& userId); // false: was not disarmed

} // namespace ilvm::store
