#include "tests/bench/stage.hpp"

#include "server/store/database.hpp"
#include "tests/support/free_port.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>

namespace ilvm::bench {
namespace {

std::string program() {
    return std::string(std::getenv("ILVM_BINARY_DIR")) + "/bin/ilvm-server";
}

} // namespace

Stage::Stage(int tickets) : tickets_(tickets) {
    postgres_.createDatabase("ilvm");
    tune();
    configuration_ = writeConfiguration();
    support::run(
        {.arguments = {program(), "--config", configuration_, "migrate"}, .output = folder_.path() / "migrate"});
    fill();
    serve();
}

// Memory as a database server has it, and no visit of autovacuum or a checkpoint to only one side of a comparison.
void Stage::tune() {
    for (const char* setting : {"shared_buffers = '1GB'", "max_wal_size = '8GB'", "checkpoint_timeout = '1h'",
                                "autovacuum = off", "wal_buffers = '16MB'"})
        run(std::string("ALTER SYSTEM SET ") + setting);
    postgres_.restart();
    const auto lines = value("SELECT pg_read_file('postmaster.pid')");
    postmaster_ = static_cast<pid_t>(std::stol(lines));
}

void Stage::fill() {
    const auto source = std::string(std::getenv("ILVM_SOURCE_DIR")) + "/tests/bench/fill.sql";
    support::run({.arguments = {"psql", "--no-psqlrc", "-d", databaseUrl(), "-v", "tickets=" + std::to_string(tickets_),
                                "-f", source},
                  .output = folder_.path() / "fill"});
    run("VACUUM (ANALYZE)");
    run("CHECKPOINT");
}

std::string Stage::writeConfiguration() {
    const auto write = [this](const char* name, const std::string& text) {
        std::ofstream(folder_.path() / name) << text;
        return (folder_.path() / name).string();
    };
    port_ = support::freePort();
    std::uint16_t adminPort = port_;
    while (adminPort == port_)
        adminPort = support::freePort();
    const auto password = write("bind-password", "nobody asks\n"), key = write("seal-key", std::string(32, 'k'));
    return write("server.ini",
                 "[http]\nlisten = 127.0.0.1:" + std::to_string(port_) + "\nadmin_listen = 127.0.0.1:" +
                     std::to_string(adminPort) + "\ncertificate = " + certificate_.certificateFile() +
                     "\nprivate_key = " + certificate_.privateKeyFile() + "\n[database]\nurl = " + databaseUrl() +
                     "\n[directory]\nflavour = openldap\nurl = ldap://127.0.0.1:1\n" +
                     "bind_dn = cn=ilvm\nbind_password_file = " + password + "\nbase = dc=ilvm\n" +
                     "reconcile_every = 1h\n[audit]\nseal_every = 1h\nseal_key_file = " + key +
                     "\n[services]\nSESSAD = SESSAD Nord\nSIEGE = Siège\nCOMPTA = Comptabilité\n" + "MAS = MAS\n");
}

void Stage::serve() {
    const auto log = folder_.path() / "log";
    server_ = std::make_unique<support::ChildProcess>(
        support::Command{.arguments = {program(), "--config", configuration_, "serve"}, .output = log});
    support::waitUntil(
        [&] {
            const auto said = support::contentOf(log);
            if (!server_->running()) throw std::runtime_error("the server ended: " + said);
            return said.find("serving on port") != std::string::npos;
        },
        "the server to be ready");
    // Its first seal covers every ticket that was filled in; later ones only what moved.
    support::waitUntil([this] { return value("SELECT count(*) FROM seals") != "0"; }, "the first seal",
                       std::chrono::minutes(5));
}

std::string Stage::endOfLog() const {
    constexpr std::size_t length = 2000;
    const auto log = support::contentOf(folder_.path() / "log");
    return log.substr(log.size() - std::min(log.size(), length));
}

std::string Stage::value(const std::string& sql) const {
    store::Connection connection(databaseUrl());
    const auto rows = connection.run(sql);
    return std::string(rows.front().at(0).value_or(""));
}

void Stage::run(const std::string& sql) const {
    store::Connection connection(databaseUrl());
    connection.run(sql);
}

} // namespace ilvm::bench
