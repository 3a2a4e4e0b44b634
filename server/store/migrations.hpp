// The numbered migrations that bring a database to what this program expects. Not here: who runs them (migrate.hpp).
#pragma once
#include <string>
#include <vector>

namespace ilvm::store {

struct Migration {
    std::string name; // "V001__ground.sql"
    std::string sql;
};

// In the order of their numbers.
std::vector<Migration> embeddedMigrations();

} // namespace ilvm::store
