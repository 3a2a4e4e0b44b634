// Programs that a test starts: run to their end, or kept as a child that never outlives the test, even a killed one.
// Not here: what is started (private_postgres.hpp, test_directory.hpp, test_certificate.hpp).
#pragma once
#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ilvm::support {

struct Account {
    uid_t user = 0;
    gid_t group = 0;
};

// Whom a program that refuses root should run as: nobody else for an ordinary user; as root, the account `preferred`
// where it exists, otherwise `nobody`.
std::optional<Account> ordinaryAccount(const char* preferred);

struct Command {
    std::vector<std::string> arguments;  // the program first
    std::filesystem::path output = {};   // standard output and error; empty: thrown away
    std::optional<Account> account = {}; // run as somebody else
    int deathSignal = SIGKILL;           // what the child gets when the test that started it dies
};

// Runs to the end; throws std::runtime_error with the output when the exit code is not 0.
void run(const Command& command);

class ChildProcess {
public:
    explicit ChildProcess(const Command& command);
    ~ChildProcess(); // SIGKILL where it still runs
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t id() const noexcept { return id_; }
    bool running();
    void signal(int number);
    // Asks with `number`, waits, and kills where the limit passes.
    void stop(int number, std::chrono::milliseconds limit = std::chrono::seconds(10));

private:
    pid_t id_ = -1;
    bool ended_ = false;
};

// Asks again and again until `condition` holds; throws std::runtime_error naming `what` when the limit passes.
void waitUntil(const std::function<bool()>& condition, const std::string& what,
               std::chrono::milliseconds limit = std::chrono::seconds(20));

// The whole file, or nothing where it cannot be read.
std::string contentOf(const std::filesystem::path& file);

} // namespace ilvm::support
