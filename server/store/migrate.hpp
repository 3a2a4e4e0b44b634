// Brings a database to the schema that this program expects: numbered SQL, each in a transaction of its own, once.
// Not here: the SQL itself (migrations/V…sql) and when it is run (server/app).
#pragma once
#include "server/store/database.hpp"
#include "server/store/migrations.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace ilvm::store {

// What was once applied is not what this program carries: running on would be guessing.
class MigrationRefused : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Applies what is missing, in order, and gives the names. Under an advisory lock: of servers that start together one
// migrates, the others wait for it and then find nothing to do. Refuses (MigrationRefused), before it changes
// anything, a database in which a migration was applied that differs from ours or that we do not have, and one that
// misses a migration older than its newest.
std::vector<std::string> migrate(Connection& connection, const std::vector<Migration>& migrations);

// What `migrate` would apply: nothing when the database is ready. Refuses as it does, and changes nothing.
std::vector<std::string> pendingMigrations(Connection& connection, const std::vector<Migration>& migrations);

} // namespace ilvm::store
