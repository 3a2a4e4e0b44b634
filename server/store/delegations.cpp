#include "server/store/delegations.hpp"

namespace ilvm::store {
namespace {

constexpr std::string_view givenSql =
    "SELECT d.id, d.from_at AS \"from\", d.until_at AS until, d.reason, d.ended_at, d.giver_id, g.login AS "
    "giver_login, "
    "g.display_name AS giver_display_name, nullif(g.department, '') AS giver_department, d.stand_in_id AS to_id, "
    "s.login AS to_login, s.display_name AS to_display_name, nullif(s.department, '') AS to_department "
    "FROM delegations d JOIN users g ON g.id = d.giver_id JOIN users s ON s.id = d.stand_in_id ";

std::string given(std::string_view condition) {
    return std::string(givenSql) + std::string(condition);
}

std::vector<api::GivenDelegation> allGiven(const Rows& rows) {
    std::vector<api::GivenDelegation> all;
    for (std::size_t i = 0; i < rows.size(); ++i)
        all.push_back(as<api::GivenDelegation>(rows[i]));
    return all;
}

std::optional<api::GivenDelegation> oneGiven(const Rows& rows) {
    if (rows.empty()) return std::nullopt;
    return as<api::GivenDelegation>(rows.front());
}

std::vector<std::string> idsIn(const Rows& rows) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids.push_back(value<std::string>(rows[i], "id"));
    return ids;
}

std::vector<api::GivenDelegation> withIds(Connection& connection, const std::vector<std::string>& ids) {
    if (ids.empty()) return {};
    return allGiven(connection.run(given("WHERE d.id = ANY($1::bigint[]) ORDER BY d.id"), store::bind(ids)));
}

} // namespace

std::vector<domain::HandedOver> readHandedOver(Connection& connection, base::Instant now) {
    const auto rows = connection.run(
        "SELECT d.giver_id, d.stand_in_id FROM delegations d JOIN users g ON g.id = d.giver_id AND g.active "
        "JOIN users s ON s.id = d.stand_in_id AND s.active WHERE d.over_at IS NULL AND d.ended_at IS NULL "
        "AND d.from_at <= $1 AND d.until_at > $1 ORDER BY d.giver_id",
        store::bind(now));
    std::vector<domain::HandedOver> handedOver;
    for (std::size_t i = 0; i < rows.size(); ++i)
        handedOver.push_back({value<std::string>(rows[i], "giver_id"), value<std::string>(rows[i], "stand_in_id")});
    return handedOver;
}

bool standsInForRole(Connection& connection, const std::string& standInId, const std::vector<domain::Role>& roles,
                     base::Instant now) {
    return !connection
                .run("SELECT d.id FROM delegations d JOIN users g ON g.id = d.giver_id AND g.active WHERE "
                     "d.stand_in_id = $1::bigint AND d.over_at IS NULL AND d.ended_at IS NULL AND d.from_at <= $2 AND "
                     "d.until_at > $2 AND g.roles && $3::text[] LIMIT 1",
                     store::bind(standInId, now, roles))
                .empty();
}

void holdHandedTo(Connection& connection, const std::string& standInId, base::Instant now) {
    connection.run(
        "SELECT id FROM delegations WHERE stand_in_id = $1::bigint AND over_at IS NULL AND from_at <= $2 AND "
        "until_at > $2 ORDER BY id FOR SHARE",
        store::bind(standInId, now));
}

std::vector<api::GivenDelegation> delegationsAround(Connection& connection, const std::string& userId,
                                                    base::Instant since) {
    return allGiven(connection.run(given("WHERE (d.giver_id = $1::bigint OR d.stand_in_id = $1::bigint) AND "
                                         "coalesce(d.ended_at, d.until_at) > $2 ORDER BY d.from_at DESC, d.id DESC"),
                                   store::bind(userId, since)));
}

std::vector<api::Delegation> presentDelegations(Connection& connection, const std::string& userId) {
    const auto rows = connection.run(given("WHERE (d.giver_id = $1::bigint OR d.stand_in_id = $1::bigint) AND "
                                           "d.over_at IS NULL ORDER BY d.from_at, d.id"),
                                     store::bind(userId));
    std::vector<api::Delegation> present;
    for (std::size_t i = 0; i < rows.size(); ++i)
        present.push_back(as<api::Delegation>(rows[i]));
    return present;
}

std::optional<api::GivenDelegation> readDelegation(Connection& connection, const std::string& id) {
    return oneGiven(connection.run(given("WHERE d.id = $1::bigint"), store::bind(id)));
}

std::optional<api::GivenDelegation> overlappingDelegation(Connection& connection, const std::string& giverId,
                                                          base::Instant from, base::Instant until) {
    return oneGiven(connection.run(given("WHERE d.giver_id = $1::bigint AND d.ended_at IS NULL AND d.from_at < $3 AND "
                                         "d.until_at > $2 ORDER BY d.from_at LIMIT 1"),
                                   store::bind(giverId, from, until)));
}

std::int64_t countGiven(Connection& connection, const std::string& giverId, base::Instant now) {
    const auto rows =
        connection.run("SELECT count(*) AS n FROM delegations WHERE giver_id = $1::bigint AND ended_at IS "
                       "NULL AND until_at > $2",
                       store::bind(giverId, now));
    return value<std::int64_t>(rows.front(), "n");
}

std::int64_t countMadeSince(Connection& connection, const std::string& giverId, base::Instant since) {
    const auto rows =
        connection.run("SELECT count(*) AS n FROM delegations WHERE giver_id = $1::bigint AND made_at > $2",
                       store::bind(giverId, since));
    return value<std::int64_t>(rows.front(), "n");
}

std::string insertDelegation(Connection& connection, const NewDelegation& wanted, base::Instant now) {
    const auto rows = connection.run(
        "INSERT INTO delegations (giver_id, stand_in_id, from_at, until_at, reason, made_at, begun_at) VALUES "
        "($1::bigint, $2::bigint, $3::timestamptz, $4::timestamptz, $5, $6::timestamptz, "
        "CASE WHEN $3::timestamptz <= $6::timestamptz THEN $6::timestamptz END) RETURNING id",
        store::bind(wanted.giver_id, wanted.stand_in_id, wanted.from, wanted.until, wanted.reason, now));
    return value<std::string>(rows.front(), "id");
}

bool endDelegation(Connection& connection, const std::string& id, const std::string& giverId, base::Instant at) {
    return connection
               .run("UPDATE delegations SET ended_at = $3, over_at = $3 WHERE id = $1::bigint AND "
                    "giver_id = $2::bigint AND over_at IS NULL AND until_at > $3",
                    store::bind(id, giverId, at))
               .affected() > 0;
}

bool hasDueDelegations(Connection& connection, base::Instant now) {
    return !connection
                .run("SELECT id FROM delegations WHERE over_at IS NULL AND (until_at <= $1 OR (begun_at IS NULL AND "
                     "from_at <= $1)) LIMIT 1",
                     store::bind(now))
                .empty();
}

bool haveDelegationsMoved(Connection& connection, base::Instant since) {
    return !connection.run("SELECT id FROM delegations WHERE begun_at > $1 OR over_at > $1 LIMIT 1", store::bind(since))
                .empty();
}

DueDelegations takeDueDelegations(Connection& connection, base::Instant now) {
    // In the order in which who decides by them holds them.
    connection.run("SELECT id FROM delegations WHERE over_at IS NULL AND from_at <= $1 ORDER BY id FOR UPDATE",
                   store::bind(now));
    const auto over = idsIn(connection.run(
        "UPDATE delegations SET over_at = $1 WHERE over_at IS NULL AND until_at <= $1 RETURNING id", store::bind(now)));
    const auto begun =
        idsIn(connection.run("UPDATE delegations SET begun_at = $1 WHERE over_at IS NULL AND begun_at IS "
                             "NULL AND from_at <= $1 RETURNING id",
                             store::bind(now)));
    return {withIds(connection, begun), withIds(connection, over)};
}

} // namespace ilvm::store
