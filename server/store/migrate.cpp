#include "server/store/migrate.hpp"

#include "server/store/digest.hpp"
#include "server/store/rows.hpp"

#include <map>

namespace ilvm::store {
namespace {

// Any number does, as long as no other program that shares the database takes it: "ilvm" in ASCII.
constexpr std::int64_t migrationLock = 0x696c766d;

class AdvisoryLock {
public:
    explicit AdvisoryLock(Connection& connection) : connection_(connection) {
        connection_.run("SELECT pg_advisory_lock($1)", store::bind(migrationLock));
    }
    ~AdvisoryLock() {
        try {
            connection_.run("SELECT pg_advisory_unlock($1)", store::bind(migrationLock));
        } catch (const std::exception&) {
            // The connection is gone, and the lock with it.
        }
    }
    AdvisoryLock(const AdvisoryLock&) = delete;
    AdvisoryLock& operator=(const AdvisoryLock&) = delete;

private:
    Connection& connection_;
};

std::map<std::string, std::string> appliedMigrations(Connection& connection) {
    std::map<std::string, std::string> applied;
    const auto table = connection.run("SELECT to_regclass('schema_migrations') AS name");
    if (!table.front()["name"]) return applied;
    const auto rows = connection.run("SELECT name, checksum FROM schema_migrations");
    for (std::size_t i = 0; i < rows.size(); ++i)
        applied.emplace(*rows[i]["name"], *rows[i]["checksum"]);
    return applied;
}

void apply(Connection& connection, const Migration& migration) {
    Transaction transaction(connection);
    // A change of a large table may take long; the limits of ordinary work are not for it.
    connection.script("SET LOCAL statement_timeout = 0");
    connection.script(migration.sql);
    connection.run("INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)",
                   store::bind(migration.name, hexOf(sha256(migration.sql))));
    transaction.commit();
}

} // namespace

std::vector<std::string> pendingMigrations(Connection& connection, const std::vector<Migration>& migrations) {
    auto applied = appliedMigrations(connection);
    const std::string newest = applied.empty() ? std::string{} : applied.rbegin()->first;
    std::vector<std::string> pending;
    for (const auto& migration : migrations) {
        const auto found = applied.find(migration.name);
        if (found == applied.end()) {
            if (migration.name < newest)
                throw MigrationRefused("migration " + migration.name + " was never applied, but the newer " + newest +
                                       " was");
            pending.push_back(migration.name);
            continue;
        }
        if (found->second != hexOf(sha256(migration.sql)))
            throw MigrationRefused("migration " + migration.name + " differs from what was applied to this database");
        applied.erase(found);
    }
    if (!applied.empty())
        throw MigrationRefused("this database has migration " + applied.begin()->first +
                               ", which this program does not know: it belongs to another version");
    return pending;
}

std::vector<std::string> migrate(Connection& connection, const std::vector<Migration>& migrations) {
    connection.script("SET statement_timeout = 0"); // whoever waits for the lock waits for a whole migration
    std::vector<std::string> pending;
    {
        const AdvisoryLock lock(connection);
        connection.script("CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, "
                          "checksum text NOT NULL, applied_at timestamptz(3) NOT NULL DEFAULT now())");
        pending = pendingMigrations(connection, migrations);
        for (const auto& migration : migrations)
            if (std::find(pending.begin(), pending.end(), migration.name) != pending.end())
                apply(connection, migration);
    }
    connection.script("SET statement_timeout = '30s'");
    return pending;
}

} // namespace ilvm::store
