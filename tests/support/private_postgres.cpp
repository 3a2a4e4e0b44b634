#include "tests/support/private_postgres.hpp"

#include "tests/support/free_port.hpp"

#include <fstream>
#include <pqxx/pqxx>
#include <unistd.h>

namespace ilvm::support {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr const char* owner = "ilvm";
constexpr const char* password = "made-up";

fs::path program(const char* name) {
    return fs::path("/usr/lib/postgresql/15/bin") / name;
}

} // namespace

PrivatePostgres::PrivatePostgres(Durability durability)
    : durability_(durability), account_(ordinaryAccount("postgres")) {
    initialise();
    // The port is free now, but may be taken before the server binds it.
    for (int attempt = 1;; ++attempt) {
        port_ = freePort();
        try {
            start();
            return;
        } catch (const std::runtime_error&) {
            if (attempt == 5) throw;
        }
    }
}

PrivatePostgres::~PrivatePostgres() {
    if (postmaster_) postmaster_->stop(SIGQUIT);
}

void PrivatePostgres::initialise() {
    const fs::path passwordFile = folder_.path() / "password";
    std::ofstream(passwordFile) << password << '\n';
    if (account_) {
        if (chown(folder_.path().c_str(), account_->user, account_->group) != 0)
            throw std::system_error(errno, std::generic_category(), "cannot hand over " + folder_.path().string());
    }
    run({.arguments = {program("initdb").string(), "--pgdata", (folder_.path() / "data").string(), "--username", owner,
                       "--pwfile", passwordFile.string(), "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale",
                       "C.UTF-8", "--no-sync"},
         .output = folder_.path() / "initdb.log",
         .account = account_});
}

std::string PrivatePostgres::url(const std::string& database) const {
    return std::string("postgresql://") + owner + ":" + password + "@127.0.0.1:" + std::to_string(port_) + "/" +
           database;
}

std::string PrivatePostgres::createDatabase(const std::string& name, const std::string& like) {
    pqxx::connection connection(url());
    pqxx::nontransaction work(connection);
    work.exec("CREATE DATABASE " + connection.quote_name(name) + " TEMPLATE " + connection.quote_name(like));
    return url(name);
}

void PrivatePostgres::stop() {
    if (postmaster_) postmaster_->stop(SIGINT); // "fast": sessions are ended, buffers written
    postmaster_.reset();
}

void PrivatePostgres::kill() {
    if (postmaster_) postmaster_->stop(SIGKILL);
    postmaster_.reset();
}

void PrivatePostgres::launch() {
    fs::remove(folder_.path() / "server.log");
    const std::string lasting = durability_ == Durability::durable ? "on" : "off";
    const std::string sockets = folder_.path().string();
    std::vector<std::string> arguments{program("postgres").string(), "-D", sockets + "/data"};
    for (const std::string& setting :
         {"port=" + std::to_string(port_), std::string("listen_addresses=127.0.0.1"),
          "unix_socket_directories=" + sockets, "fsync=" + lasting, "synchronous_commit=" + lasting,
          "full_page_writes=" + lasting, std::string("max_connections=200"), std::string("jit=off"),
          std::string("log_min_messages=warning")}) {
        arguments.insert(arguments.end(), {"-c", setting});
    }
    postmaster_ = std::make_unique<ChildProcess>(Command{
        .arguments = arguments, .output = folder_.path() / "server.log", .account = account_, .deathSignal = SIGQUIT});
}

void PrivatePostgres::start() {
    const fs::path log = folder_.path() / "server.log";
    const auto answers = [this, &log] {
        if (!postmaster_->running()) {
            // The processes of a killed postmaster take a moment to leave; until then a new one refuses to start.
            const std::string said = contentOf(log);
            if (said.find("shared memory block") == std::string::npos)
                throw std::runtime_error("PostgreSQL ended:\n" + said);
            launch();
        }
        try {
            pqxx::connection connection(url());
            return connection.is_open();
        } catch (const pqxx::broken_connection&) {
            return false;
        }
    };
    launch();
    waitUntil(answers, "PostgreSQL to accept connections", 60s);
}

} // namespace ilvm::support
