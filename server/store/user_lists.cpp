#include "server/store/user_lists.hpp"

namespace ilvm::store {
namespace {

// $1: now.
constexpr std::string_view selected =
    "SELECT u.id, u.login, u.display_name, u.mail, u.title, nullif(u.department, '') AS department, u.active, "
    "u.let_in, u.groups, u.groups_through, u.roles AS effective_roles, u.services AS effective_services, "
    "u.origin_services AS effective_origin_services, u.last_sign_in_at AS last_sign_in, u.version, "
    "g.until AS admin_until, d.user_id AS disarmed_id, d.at AS disarmed_at, db.id AS disarmed_by_id, "
    "db.login AS disarmed_by_login, db.display_name AS disarmed_by_display_name, o.user_id AS override_id, "
    "o.roles AS override_roles, o.services AS override_services, o.origin_services AS override_origin_services, "
    "o.reason AS override_reason, o.until AS override_until, o.at AS override_at, ob.id AS override_by_id, "
    "ob.login AS override_by_login, ob.display_name AS override_by_display_name, "
    "(SELECT count(*) FROM sessions s WHERE s.user_id = u.id AND s.expires_at > $1) AS open_sessions ";

constexpr std::string_view from =
    "FROM users u LEFT JOIN overrides o ON o.user_id = u.id AND (o.until IS NULL OR o.until > $1) "
    "LEFT JOIN users ob ON ob.id = o.by_id LEFT JOIN disarmed_users d ON d.user_id = u.id "
    "LEFT JOIN users db ON db.id = d.by_id LEFT JOIN admin_grants g ON g.user_id = u.id AND g.until > $1 ";

// $2 to $6. The words go through the parser and dictionary of the index, as in users.cpp.
constexpr std::string_view asked =
    ", (SELECT string_agg(quote_literal(lexeme) || ':*', ' & ') AS words "
    "FROM unnest(to_tsvector('ilvm_search', $2))) AS asked "
    "WHERE (asked.words IS NULL OR u.search @@ asked.words::tsquery) "
    "AND ($3::text IS NULL OR $3 = ANY(u.roles)) "
    "AND ($4::text IS NULL OR $4 = ANY(u.services) OR $4 = ANY(u.origin_services)) "
    "AND ($5::boolean IS NULL OR (o.user_id IS NOT NULL) = $5) AND ($6::boolean IS NULL OR u.active = $6) ";

ListedUser listed(const Row& row) {
    return {as<api::User>(row), optionalValue<std::vector<std::string>>(row, "groups"),
            value<std::vector<std::string>>(row, "groups_through")};
}

Parameters parametersOf(const UserFilter& filter, base::Instant now) {
    return store::bind(now, filter.words, filter.role, filter.service, filter.override, filter.active);
}

} // namespace

std::vector<ListedUser> findUsers(Connection& connection, const UserFilter& filter,
                                  const std::optional<std::string>& after, int limit, base::Instant now) {
    auto parameters = parametersOf(filter, now);
    parameters.push_back(parameter(after));
    parameters.push_back(parameter(limit));
    const auto rows = connection.run(std::string(selected) + std::string(from) + std::string(asked) +
                                         "AND ($7::bigint IS NULL OR (lower(u.display_name), u.id) > "
                                         "(SELECT lower(last.display_name), last.id FROM users last WHERE last.id = "
                                         "$7)) ORDER BY lower(u.display_name), u.id LIMIT $8",
                                     parameters);
    std::vector<ListedUser> users;
    for (std::size_t i = 0; i < rows.size(); ++i)
        users.push_back(listed(rows[i]));
    return users;
}

std::int64_t countUsers(Connection& connection, const UserFilter& filter, base::Instant now) {
    const auto rows =
        connection.run("SELECT count(*) AS n " + std::string(from) + std::string(asked), parametersOf(filter, now));
    return value<std::int64_t>(rows.front(), "n");
}

api::UserCounts readUserCounts(Connection& connection, base::Instant now) {
    const auto rows = connection.run(
        "SELECT count(*) FILTER (WHERE active) AS active, "
        "count(*) FILTER (WHERE active AND 'technician' = ANY(users.roles)) AS technicians, "
        "count(*) FILTER (WHERE active AND 'manager' = ANY(users.roles)) AS managers, "
        "count(*) FILTER (WHERE active AND users.roles && '{approver_tech,approver_budget,director}') AS approvers, "
        "count(*) FILTER (WHERE active AND 'admin' = ANY(users.roles)) AS admins, "
        "count(*) FILTER (WHERE active AND o.user_id IS NOT NULL) AS overrides, "
        "count(*) FILTER (WHERE NOT active) AS inactive FROM users "
        "LEFT JOIN overrides o ON o.user_id = users.id AND (o.until IS NULL OR o.until > $1)",
        store::bind(now));
    return as<api::UserCounts>(rows.front());
}

std::optional<ListedUser> findUser(Connection& connection, const std::string& id, base::Instant now) {
    const auto rows =
        connection.run(std::string(selected) + std::string(from) + "WHERE u.id = $2", store::bind(now, id));
    if (rows.empty()) return std::nullopt;
    return listed(rows.front());
}

std::vector<api::DirectoryGroup> findGroups(Connection& connection, const std::string& part, int limit) {
    // Names that differ in case alone are one name, and nobody is in two groups of one name.
    const auto rows = connection.run("SELECT min(name) AS name, count(*) AS people FROM users u, "
                                     "unnest(u.groups) AS name WHERE u.let_in AND strpos(lower(name), lower($1)) > 0 "
                                     "GROUP BY lower(name) ORDER BY lower(name) LIMIT $2",
                                     store::bind(part, limit));
    std::vector<api::DirectoryGroup> groups;
    for (std::size_t i = 0; i < rows.size(); ++i)
        groups.push_back(as<api::DirectoryGroup>(rows[i]));
    return groups;
}

} // namespace ilvm::store
