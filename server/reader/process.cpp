#include "server/reader/process.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace ilvm::reader {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }
    void take(int number) {
        close();
        number_ = number;
    }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

// The process gets it as its input: it can neither be changed nor grown from there.
void fill(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("cannot hand over a PDF");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0 ||
        lseek(file.number(), 0, SEEK_SET) != 0)
        fail("cannot seal a PDF");
}

class Process {
public:
    // It starts with an empty environment, default signals and three descriptors.
    Process(const Run& run, const Descriptor& input, const Descriptor& output) {
        std::vector<std::string> words{run.program.string()};
        words.insert(words.end(), run.arguments.begin(), run.arguments.end());
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        char* environment[] = {nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input.number(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, output.number(), STDOUT_FILENO);
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        sigset_t signals;
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&attributes, &signals);
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&attributes, &signals);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
        const int failure =
            posix_spawn(&id_, run.program.c_str(), &actions, &attributes, arguments.data(), environment);
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
        if (failure != 0)
            throw std::system_error(failure, std::generic_category(), "cannot start " + run.program.string());
    }
    ~Process() { end(); }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // By force, for one that closed its pipe need not be over. Its status stays that of its own end where it was first.
    int end() {
        if (ended_) return status_;
        kill(id_, SIGKILL);
        while (waitpid(id_, &status_, 0) < 0 && errno == EINTR)
            continue;
        ended_ = true;
        return status_;
    }

private:
    pid_t id_ = -1;
    int status_ = 0;
    bool ended_ = false;
};

// The length that an answer begins with.
std::optional<std::size_t> lengthOf(const std::string& answer) {
    std::uint32_t length = 0;
    if (answer.size() < sizeof length) return std::nullopt;
    std::memcpy(&length, answer.data(), sizeof length);
    return length + sizeof length;
}

enum class Heard { all, part, too_late, too_much };

Heard hear(const Descriptor& pipe, const Run& run, std::string& answer) {
    std::string part(256 * 1024, '\0');
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(run.deadline - Clock::now()).count();
        if (left <= 0) return Heard::too_late;
        pollfd watched{pipe.number(), POLLIN, 0};
        if (poll(&watched, 1, static_cast<int>(left)) <= 0) continue; // the time decides
        const auto count = ::read(pipe.number(), part.data(), part.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return Heard::part;
        answer.append(part, 0, static_cast<std::size_t>(count));
        const auto length = lengthOf(answer);
        if (answer.size() > run.most || length.value_or(0) > run.most) return Heard::too_much;
        if (length && answer.size() >= *length) return Heard::all;
    }
}

Unread whyItEnded(int status) {
    if (WIFEXITED(status) && WEXITSTATUS(status) == exitedForMemory) return Unread::too_large;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return Unread::late;
    return Unread::broken;
}

} // namespace

Outcome<std::string> runReader(const Run& run, std::string_view pdf) {
    Descriptor file(memfd_create("pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (file.number() < 0) fail("cannot make room for a PDF");
    fill(file, pdf);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) fail("cannot make a pipe");
    Descriptor ours(ends[0]), theirs(ends[1]);
    Process process(run, file, theirs);
    theirs.close();
    std::string answer;
    switch (hear(ours, run, answer)) {
    case Heard::all:
        return answer;
    case Heard::part:
        return whyItEnded(process.end());
    case Heard::too_late:
        return Unread::late;
    case Heard::too_much:
        break;
    }
    return Unread::broken;
}

} // namespace ilvm::reader
