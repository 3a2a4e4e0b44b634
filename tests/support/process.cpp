#include "tests/support/process.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <iterator>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace ilvm::support {
namespace {

// Between fork and exec only calls that are safe after a fork in a process with threads: nothing here allocates.
// Every signal is blocked on entry, so that none meets a handler of the test's own in the copied process.
[[noreturn]] void becomeCommand(const Command& command, char* const* arguments, int output, pid_t parent) {
    for (int number = 1; number < NSIG; ++number)
        std::signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (command.account) {
        if (setgroups(0, nullptr) != 0 || setgid(command.account->group) != 0 || setuid(command.account->user) != 0)
            _exit(126);
    }
    // After the change of user, which would clear it. The parent may already have gone.
    prctl(PR_SET_PDEATHSIG, command.deathSignal);
    if (getppid() != parent) _exit(125);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    if (chdir("/") != 0) _exit(124);
    execvp(arguments[0], arguments);
    _exit(127);
}

pid_t start(const Command& command) {
    std::vector<char*> arguments;
    for (const std::string& argument : command.arguments)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const std::string file = command.output.empty() ? "/dev/null" : command.output.string();
    const int output = open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (output < 0) throw std::system_error(errno, std::generic_category(), "cannot write " + file);
    const pid_t parent = getpid();
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t child = fork();
    if (child == 0) becomeCommand(command, arguments.data(), output, parent);
    const int failure = errno;
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    close(output);
    if (child < 0) throw std::system_error(failure, std::generic_category(), "cannot fork");
    return child;
}

} // namespace

std::optional<Account> ordinaryAccount(const char* preferred) {
    if (geteuid() != 0) return std::nullopt;
    for (const char* name : std::array{preferred, "nobody"}) {
        if (const passwd* entry = getpwnam(name)) return Account{entry->pw_uid, entry->pw_gid};
    }
    throw std::runtime_error("no ordinary account on this machine to run a server as");
}

void run(const Command& command) {
    const pid_t child = start(command);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
    throw std::runtime_error(command.arguments.front() + " failed with status " + std::to_string(status) + "\n" +
                             contentOf(command.output));
}

ChildProcess::ChildProcess(const Command& command) : id_(start(command)) {}

ChildProcess::~ChildProcess() {
    if (running()) {
        signal(SIGKILL);
        waitpid(id_, nullptr, 0);
    }
}

bool ChildProcess::running() {
    if (!ended_ && waitpid(id_, nullptr, WNOHANG) != 0) ended_ = true;
    return !ended_;
}

void ChildProcess::signal(int number) {
    if (!ended_) kill(id_, number);
}

void ChildProcess::stop(int number, std::chrono::milliseconds limit) {
    signal(number);
    try {
        waitUntil([this] { return !running(); }, "the end of a child process", limit);
    } catch (const std::runtime_error&) {
        signal(SIGKILL);
        waitUntil([this] { return !running(); }, "the end of a killed process");
    }
}

void waitUntil(const std::function<bool()>& condition, const std::string& what, std::chrono::milliseconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) throw std::runtime_error("waited in vain for " + what);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace ilvm::support
