// Where the bench plays: a PostgreSQL that writes to the disk, filled by fill.sql, and the program as it is installed.
// Nobody signs in: the sessions stand in the database (the token of `agent3` is `bench-agent3`), and the directory and
// the mail relay are away, so that only requests are measured. Not here: what is asked of it (agent.hpp).
#pragma once
#include "tests/support/private_postgres.hpp"
#include "tests/support/test_certificate.hpp"

#include <optional>
#include <string>
#include <sys/types.h>

namespace ilvm::bench {

class Stage {
public:
    explicit Stage(int tickets); // with three messages each; returns when the server answers

    int tickets() const { return tickets_; }
    std::uint16_t port() const { return port_; }
    std::string databaseUrl() const { return postgres_.url("ilvm"); }
    std::string caFile() const { return certificate_.caFile(); }
    pid_t server() const { return server_->id(); }
    pid_t postmaster() const { return postmaster_; }
    const std::filesystem::path& folder() const { return folder_.path(); }

    std::string endOfLog() const; // of the server

    std::string value(const std::string& sql) const; // of one row and one column
    void run(const std::string& sql) const;

private:
    void tune();
    void fill();
    std::string writeConfiguration();
    void serve();

    const int tickets_;
    support::PrivatePostgres postgres_{support::PrivatePostgres::Durability::durable};
    support::TestCertificate certificate_;
    support::TempFolder folder_;
    std::string configuration_;
    std::uint16_t port_ = 0;
    pid_t postmaster_ = 0;
    std::unique_ptr<support::ChildProcess> server_;
};

} // namespace ilvm::bench
