#include "server/store/users.hpp"

namespace ilvm::store {
namespace {

constexpr std::int64_t usersLock = 0x75736572; // "user" in ASCII

constexpr std::string_view userSql =
    "SELECT id, directory_key, login, user_principal_name, display_name, mail, title, department, manager_id, active, "
    "roles, services, origin_services, tokens, groups, groups_through, let_in FROM users";

std::optional<UserRow> readOne(Connection& connection, std::string_view condition, const std::string& key) {
    const auto rows = connection.run(std::string(userSql) + std::string(condition), store::bind(key));
    if (rows.empty()) return std::nullopt;
    return as<UserRow>(rows.front());
}

std::vector<UserRow> allOf(const Rows& rows) {
    std::vector<UserRow> users;
    for (std::size_t i = 0; i < rows.size(); ++i)
        users.push_back(as<UserRow>(rows[i]));
    return users;
}

Parameters columnsOf(const UserRow& row, base::Instant at) {
    return store::bind(row.id, row.directory_key, row.login, row.user_principal_name, row.display_name, row.mail,
                       row.title, row.department, row.manager_id, row.active, row.roles, row.services,
                       row.origin_services, row.tokens, at, row.groups, row.groups_through, row.let_in);
}

} // namespace

domain::Actor actorOf(const UserRow& row) {
    return {row.id, {row.roles, row.services, row.origin_services}};
}

void lockUsers(Connection& connection) {
    connection.run("SELECT pg_advisory_xact_lock($1)", store::bind(usersLock));
}

std::vector<UserRow> readUsers(Connection& connection) {
    return allOf(connection.run(userSql));
}

std::optional<UserRow> readUser(Connection& connection, const std::string& id) {
    return readOne(connection, " WHERE id = $1", id);
}

std::optional<UserRow> readUserByKey(Connection& connection, const std::string& directoryKey) {
    return readOne(connection, " WHERE directory_key = $1", directoryKey);
}

std::vector<UserRow> readHolders(Connection& connection, const domain::Token& token) {
    return allOf(connection.run(std::string(userSql) + " WHERE active AND tokens && $1::text[]",
                                store::bind(domain::Tokens{token})));
}

std::string nextUserId(Connection& connection) {
    const auto rows = connection.run("SELECT nextval(pg_get_serial_sequence('users', 'id')) AS id");
    return value<std::string>(rows.front(), "id");
}

void insertUser(Connection& connection, const UserRow& row, base::Instant at) {
    connection.run("INSERT INTO users (id, directory_key, login, user_principal_name, display_name, mail, title, "
                   "department, manager_id, active, roles, services, origin_services, tokens, created_at, updated_at, "
                   "groups, groups_through, let_in) OVERRIDING SYSTEM VALUE "
                   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $18)",
                   columnsOf(row, at));
}

void saveUser(Connection& connection, const UserRow& row, base::Instant at) {
    connection.run("UPDATE users SET directory_key = $2, login = $3, user_principal_name = $4, display_name = $5, "
                   "mail = $6, title = $7, department = $8, manager_id = $9, active = $10, roles = $11, "
                   "services = $12, origin_services = $13, tokens = $14, updated_at = $15, groups = $16, "
                   "groups_through = $17, let_in = $18, version = version + 1 WHERE id = $1",
                   columnsOf(row, at));
}

bool noteSignIn(Connection& connection, const std::string& id, base::Instant at) {
    return connection.run("UPDATE users SET last_sign_in_at = $2 WHERE id = $1 AND active", store::bind(id, at))
               .affected() > 0;
}

std::vector<api::Person> findPeople(Connection& connection, const std::string& query,
                                    const std::optional<std::string>& after, int limit) {
    // The words go through the parser and dictionary of the index, so that what is cut here is cut there as well.
    const auto rows =
        connection.run("WITH asked AS (SELECT string_agg(quote_literal(lexeme) || ':*', ' & ') AS words "
                       "FROM unnest(to_tsvector('ilvm_search', $1))) "
                       "SELECT id, login, display_name, nullif(department, '') AS department FROM users, asked "
                       "WHERE active AND (asked.words IS NULL OR search @@ asked.words::tsquery) "
                       "AND ($2::bigint IS NULL OR (lower(display_name), id) > "
                       "(SELECT lower(last.display_name), last.id FROM users last WHERE last.id = $2)) "
                       "ORDER BY lower(display_name), id LIMIT $3",
                       store::bind(query, after, limit));
    std::vector<api::Person> people;
    for (std::size_t i = 0; i < rows.size(); ++i)
        people.push_back(as<api::Person>(rows[i]));
    return people;
}

} // namespace ilvm::store
