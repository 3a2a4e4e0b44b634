#include "server/store/change_reader.hpp"

#include <charconv>

namespace ilvm::store {
namespace {

template <typename T>
std::optional<T> wholeNumber(std::string_view text) {
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

std::string feedEpoch(Connection& connection) {
    // The first eight digits of a WAL file's name are the timeline, which a failover changes.
    const auto rows = connection.run(
        "SELECT substr(md5(s.value || c.system_identifier || d.oid || left(pg_walfile_name(pg_current_wal_lsn()), 8)), "
        "1, 12) AS epoch FROM settings s, pg_control_system() c, pg_database d "
        "WHERE s.name = 'feed_epoch' AND d.datname = current_database()");
    return value<std::string>(rows.front(), "epoch");
}

std::string cursorText(std::string_view epoch, FeedPosition position) {
    return std::string(epoch) + "." + std::to_string(position.xid) + "." + std::to_string(position.id);
}

std::optional<FeedPosition> positionFrom(std::string_view epoch, std::string_view cursor) {
    if (!cursor.starts_with(epoch) || cursor.size() <= epoch.size() || cursor[epoch.size()] != '.') return std::nullopt;
    cursor.remove_prefix(epoch.size() + 1);
    const auto dot = cursor.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto xid = wholeNumber<std::uint64_t>(cursor.substr(0, dot));
    const auto id = wholeNumber<std::int64_t>(cursor.substr(dot + 1));
    if (!xid || !id || *id < 0) return std::nullopt;
    return FeedPosition{*xid, *id};
}

FeedPosition feedHorizon(Connection& connection) {
    const auto rows = connection.run("SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xid");
    return {value<std::uint64_t>(rows.front(), "xid"), 0};
}

std::uint64_t nextTransaction(Connection& connection) {
    const auto rows = connection.run("SELECT pg_snapshot_xmax(pg_current_snapshot()) AS xid");
    return value<std::uint64_t>(rows.front(), "xid");
}

std::vector<StoredChange> readChanges(Connection& connection, FeedPosition after, FeedPosition horizon, int limit) {
    const auto rows =
        connection.run("SELECT xid, id, type, subject, audience_before, audience_after, except_users FROM changes "
                       "WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < $3::xid8 ORDER BY xid, id LIMIT $4",
                       store::bind(after.xid, after.id, horizon.xid, limit));
    std::vector<StoredChange> changes;
    changes.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row row = rows[i];
        changes.push_back({{value<std::uint64_t>(row, "xid"), value<std::int64_t>(row, "id")},
                           {value<std::string>(row, "type"), value<std::string>(row, "subject"),
                            value<domain::Tokens>(row, "audience_before"), value<domain::Tokens>(row, "audience_after"),
                            value<domain::Tokens>(row, "except_users")}});
    }
    return changes;
}

bool isOutOfReach(Connection& connection, FeedPosition position) {
    const auto rows = connection.run("SELECT coalesce((SELECT value::bigint FROM settings WHERE name = 'feed_floor'), "
                                     "0) AS floor, pg_snapshot_xmax(pg_current_snapshot()) AS next");
    // The floor is the first transaction whose rows are all there.
    return position.xid + 1 < value<std::uint64_t>(rows.front(), "floor") ||
           position.xid > value<std::uint64_t>(rows.front(), "next");
}

FormerTokens formerTokens(Connection& connection, const std::string& userId, FeedPosition after) {
    const auto rows = connection.run(
        "WITH rights AS (SELECT audience_before, audience_after FROM changes "
        "WHERE type = 'rights' AND subject = $1 AND (xid, id) > ($2::xid8, $3::bigint)) "
        "SELECT coalesce((SELECT array_agg(DISTINCT token) FROM rights, "
        "unnest(audience_before || audience_after) AS token), '{}') AS ever, "
        "coalesce((SELECT array_agg(token) FROM (SELECT token FROM rights, unnest(audience_before) AS token "
        "GROUP BY token HAVING count(*) = (SELECT count(*) FROM rights)) AS constant), '{}') AS still",
        store::bind(userId, after.xid, after.id));
    return {domain::normalised(value<domain::Tokens>(rows.front(), "ever")),
            domain::normalised(value<domain::Tokens>(rows.front(), "still"))};
}

std::size_t sweepChanges(Connection& connection, base::Instant before) {
    const auto rows =
        connection.run("WITH floor AS (SELECT coalesce((SELECT min(xid) FROM changes WHERE at >= $1), "
                       "pg_snapshot_xmin(pg_current_snapshot())) AS xid), "
                       "noted AS (INSERT INTO settings SELECT 'feed_floor', floor.xid::text FROM floor "
                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value), "
                       "swept AS (DELETE FROM changes USING floor WHERE changes.xid < floor.xid RETURNING 1) "
                       "SELECT count(*) AS rows FROM swept",
                       store::bind(before));
    return value<std::size_t>(rows.front(), "rows");
}

} // namespace ilvm::store
