// A small organisation in a database of its own, for the tests of use cases: people of every role, services, catalogue.
#pragma once
#include "server/store/catalogue.hpp"
#include "server/store/migrate.hpp"
#include "server/store/users.hpp"
#include "server/usecases/context.hpp"
#include "tests/support/private_postgres.hpp"

#include <atomic>

namespace ilvm::tests {

// One cluster for a whole test executable; a fresh, migrated database for each House.
class Houses {
public:
    Houses();
    std::string freshDatabase(); // its connection string

    // From now on the cluster counts statements (pg_stat_statements). It restarts: to be called before any House is
    // made.
    void countStatements();

private:
    support::PrivatePostgres postgres_;
    int made_ = 0;
};

// benali, roux: requesters of SESSAD; fontaine, marchand: managers of SESSAD; girard, petit: approver_tech;
// haddad, moreau, vidal: technicians of IT; diallo: of IMAGO; lemoine: admin; and `technicians` more of IT.
class House {
public:
    explicit House(Houses& houses, std::size_t connections = 8, int technicians = 0);

    usecases::Caller caller(const std::string& login);
    store::Database& database() { return database_; }
    const usecases::Context& context() const { return context_; }
    usecases::Policy& policy() { return context_.policy; }

    // Somebody more; gives their id.
    std::string add(const std::string& login, const std::string& name, domain::Rights rights,
                    std::optional<std::string> manager = {}, const std::string& department = "SESSAD");

    // What the directory says of them from now on, with all that follows from it.
    void follow(const std::string& login, const domain::Rights& rights, bool active = true);

    std::atomic<std::int64_t> clock{1'795'000'000'000}; // milliseconds; the context's present
    std::atomic<int> changes{0};                        // how often the feed was woken

private:
    store::Database database_;
    usecases::Context context_;
};

} // namespace ilvm::tests
