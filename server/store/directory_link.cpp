#include "server/store/directory_link.hpp"

namespace ilvm::store {
namespace {

template <typename T>
std::vector<T> allRows(const Rows& rows) {
    std::vector<T> values;
    for (std::size_t i = 0; i < rows.size(); ++i)
        values.push_back(as<T>(rows[i]));
    return values;
}

std::vector<std::string> idsIn(const Rows& rows) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids.push_back(value<std::string>(rows[i], "user_id"));
    return ids;
}

constexpr std::int64_t followLock = 0x666f6c6c; // "foll" in ASCII

} // namespace

std::optional<LinkRow> readLink(Connection& connection) {
    const auto rows =
        connection.run("SELECT state, since, heard_at, changed_at, "
                       "EXISTS (SELECT 1 FROM directory_alarms WHERE ended_at IS NULL) AS alarm FROM directory_link");
    if (rows.empty()) return std::nullopt;
    return as<LinkRow>(rows.front());
}

bool LinkRow::isSilent(base::Instant now) const {
    constexpr std::int64_t longestSilence = 60'000; // milliseconds
    return now.milliseconds - heard_at.milliseconds > longestSilence;
}

api::LinkState LinkRow::stateAt(base::Instant now) const {
    return isSilent(now) ? api::LinkState::away : state;
}

base::Instant LinkRow::sinceAt(base::Instant now) const {
    return stateAt(now) == state ? since : heard_at;
}

void beginLink(Connection& connection, base::Instant now) {
    connection.run("INSERT INTO directory_link (state, since, heard_at) VALUES ('away', $1, $1) ON CONFLICT DO NOTHING",
                   store::bind(now));
}

void askForRenewal(Connection& connection, base::Instant now) {
    connection.run("UPDATE directory_link SET renewal_asked_at = $1 WHERE renewal_asked_at IS NULL", store::bind(now));
}

bool isRenewalAsked(Connection& connection) {
    return !connection.run("SELECT 1 FROM directory_link WHERE renewal_asked_at IS NOT NULL").empty();
}

void forgetRenewal(Connection& connection) {
    connection.run("UPDATE directory_link SET renewal_asked_at = NULL WHERE renewal_asked_at IS NOT NULL");
}

bool noteLink(Connection& connection, api::LinkState state, base::Instant now) {
    const auto rows = connection.run(
        "WITH former AS (SELECT state FROM directory_link) "
        "INSERT INTO directory_link AS l (state, since, heard_at) VALUES ($1, $2, $2) ON CONFLICT (only_row) DO UPDATE "
        "SET state = $1, heard_at = $2, since = CASE WHEN l.state = $1 THEN l.since ELSE $2 END "
        "RETURNING coalesce((SELECT state FROM former), '') <> $1 AS differs",
        store::bind(state, now));
    return value<bool>(rows.front(), "differs");
}

void noteDirectoryChange(Connection& connection, base::Instant now) {
    connection.run("UPDATE directory_link SET changed_at = $1", store::bind(now));
}

bool holdFollowing(Connection& connection) {
    const auto rows = connection.run(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() "
        "AND classid = 0 AND objid::bigint = $1::bigint AND granted) THEN true "
        "ELSE pg_try_advisory_lock($1::bigint) END AS held",
        store::bind(followLock));
    return value<bool>(rows.front(), "held");
}

std::int64_t backendOf(Connection& connection) {
    return value<std::int64_t>(connection.run("SELECT pg_backend_pid()::bigint AS pid").front(), "pid");
}

bool isFollowedBy(Connection& connection, std::int64_t backend) {
    return !connection
                .run("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = $2 AND classid = 0 "
                     "AND objid::bigint = $1::bigint AND granted",
                     store::bind(followLock, backend))
                .empty();
}

Figures readFigures(Connection& connection, base::Instant since) {
    const auto rows = connection.run(
        "WITH present AS (SELECT count(*) AS people, count(*) FILTER (WHERE cardinality(roles) > 1) AS holders "
        "FROM users WHERE active), "
        "noted AS (SELECT people, holders FROM directory_figures WHERE at >= $1 UNION ALL "
        "(SELECT people, holders FROM directory_figures WHERE at < $1 ORDER BY at DESC LIMIT 1)) "
        "SELECT people, holders, greatest(people, (SELECT max(people) FROM noted)) AS most_people, "
        "greatest(holders, (SELECT max(holders) FROM noted)) AS most_holders FROM present",
        store::bind(since));
    return as<Figures>(rows.front());
}

void noteFigures(Connection& connection, base::Instant now) {
    connection.run(
        "WITH present AS (SELECT count(*) AS people, count(*) FILTER (WHERE cardinality(roles) > 1) AS holders "
        "FROM users WHERE active) "
        "INSERT INTO directory_figures (at, people, holders) SELECT $1, people, holders FROM present "
        "WHERE NOT EXISTS (SELECT 1 FROM (SELECT people, holders FROM directory_figures ORDER BY at DESC LIMIT 1) AS "
        "last "
        "WHERE last.people = present.people AND last.holders = present.holders)",
        store::bind(now));
}

std::vector<LossRow> readLosses(Connection& connection, base::Instant since) {
    return allRows<LossRow>(connection.run("SELECT user_id, bool_or(gone) AS gone, bool_or(holder) AS holder "
                                           "FROM directory_losses WHERE at >= $1 GROUP BY user_id",
                                           store::bind(since)));
}

void noteLosses(Connection& connection, const std::vector<LossRow>& losses, base::Instant now) {
    for (const auto& loss : losses)
        connection.run("INSERT INTO directory_losses (user_id, at, gone, holder) VALUES ($1, $2, $3, $4)",
                       store::bind(loss.user_id, now, loss.gone, loss.holder));
}

void sweepDirectoryNotes(Connection& connection, base::Instant before) {
    connection.run("DELETE FROM directory_losses WHERE at < $1", store::bind(before));
    connection.run("DELETE FROM directory_figures WHERE at < $1 AND at < (SELECT max(at) FROM directory_figures)",
                   store::bind(before));
}

void sweepAlarms(Connection& connection, base::Instant before) {
    connection.run("DELETE FROM directory_alarms WHERE ended_at < $1", store::bind(before));
}

std::optional<AlarmRow> readAlarm(Connection& connection) {
    const auto rows =
        connection.run("SELECT id, raised_at, reason, people, user_ids, accepted_at, mailed FROM directory_alarms "
                       "WHERE ended_at IS NULL");
    if (rows.empty()) return std::nullopt;
    return as<AlarmRow>(rows.front());
}

std::string insertAlarm(Connection& connection, const AlarmRow& row) {
    const auto rows = connection.run("INSERT INTO directory_alarms (raised_at, reason, people, user_ids, mailed) "
                                     "VALUES ($1, $2, $3::jsonb, $4::bigint[], $5) RETURNING id",
                                     store::bind(row.raised_at, row.reason, row.people.text, row.user_ids, row.mailed));
    return value<std::string>(rows.front(), "id");
}

bool wasAlarm(Connection& connection, const std::string& id) {
    return !connection.run("SELECT 1 FROM directory_alarms WHERE id::text = $1", store::bind(id)).empty();
}

void acceptAlarm(Connection& connection, const std::string& id, const std::string& adminId, base::Instant now) {
    connection.run("UPDATE directory_alarms SET accepted_at = $2, accepted_by_id = $3 WHERE id = $1",
                   store::bind(id, now, adminId));
}

void endAlarm(Connection& connection, const std::string& id, base::Instant now) {
    connection.run("UPDATE directory_alarms SET ended_at = $2 WHERE id = $1", store::bind(id, now));
}

void saveGrant(Connection& connection, const AdminGrant& grant) {
    connection.run("INSERT INTO admin_grants (user_id, reason, granted_at, until) VALUES ($1, $2, $3, $4) "
                   "ON CONFLICT (user_id) DO UPDATE SET reason = $2, granted_at = $3, until = $4",
                   store::bind(grant.user_id, grant.reason, grant.granted_at, grant.until));
}

std::vector<std::string> grantedAdmins(Connection& connection, base::Instant now) {
    return idsIn(connection.run("SELECT user_id FROM admin_grants WHERE until > $1", store::bind(now)));
}

std::vector<std::string> deleteEndedGrants(Connection& connection, base::Instant now) {
    return idsIn(connection.run("DELETE FROM admin_grants WHERE until <= $1 RETURNING user_id", store::bind(now)));
}

} // namespace ilvm::store
