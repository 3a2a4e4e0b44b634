// A PostgreSQL cluster of a test's own: made in a temporary folder, listening on a free port, gone with the object.
// Not here: the schema (server/store migrates) and what a test writes into it.
#pragma once
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace ilvm::support {

class PrivatePostgres {
public:
    enum class Durability {
        fast,   // no fsync, asynchronous commit: after kill() the last moments are missing; after stop() nothing is
        durable // fsync and synchronous_commit on, as in production
    };

    explicit PrivatePostgres(Durability durability = Durability::fast);
    ~PrivatePostgres();

    // Connection string of one database; the owner is a superuser of this cluster, with a password.
    std::string url(const std::string& database = "postgres") const;

    // A new database and its connection string. `like` names a database of this cluster to copy, with nobody connected
    // to it. Throws where the name is taken.
    std::string createDatabase(const std::string& name, const std::string& like = "template1");

    void stop();  // connections are cut, what was committed stays
    void kill();  // SIGKILL to the postmaster: a crash, with recovery at the next start
    void start(); // on the same port; back when it accepts connections
    void restart() { stop(), start(); }

private:
    void initialise();
    void launch();

    TempFolder folder_;
    Durability durability_;
    std::optional<Account> account_;
    std::uint16_t port_ = 0;
    std::unique_ptr<ChildProcess> postmaster_;
};

} // namespace ilvm::support
