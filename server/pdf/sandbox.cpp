#include "server/pdf/sandbox.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <seccomp.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <ucontext.h>
#include <unistd.h>

namespace ilvm::pdf {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true; // its shadow memory alone is terabytes of address space
#else
constexpr bool sanitized = false;
#endif

struct OpenFile {
    std::string path;
    int descriptor;
};
std::vector<OpenFile>* openFiles = nullptr; // written once, before the filter; read by the signal's handler

void require(bool holds, const char* what) {
    if (!holds) throw std::runtime_error(std::string("cannot ") + what + ": " + std::strerror(errno));
}

void limit(__rlimit_resource_t resource, rlim_t most) {
    const rlimit both{most, most};
    require(setrlimit(resource, &both) == 0, "limit a resource");
}

// What openat(2) answers instead of the kernel. Called by the kernel in the midst of it: nothing here allocates.
long opened(const char* path) {
    for (const auto& file : *openFiles) {
        if (std::strcmp(file.path.c_str(), path) != 0) continue;
        const int copy = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0);
        if (copy < 0) return -errno;
        lseek(copy, 0, SEEK_SET); // copies share their place
        return copy;
    }
    return -EACCES;
}

#if defined(__x86_64__)
constexpr unsigned auditedHere = SCMP_ARCH_X86_64;
const char* pathOf(const ucontext_t& context) {
    return reinterpret_cast<const char*>(context.uc_mcontext.gregs[REG_RSI]);
}
void answer(ucontext_t& context, long value) {
    context.uc_mcontext.gregs[REG_RAX] = value;
}
#elif defined(__aarch64__)
constexpr unsigned auditedHere = SCMP_ARCH_AARCH64;
const char* pathOf(const ucontext_t& context) {
    return reinterpret_cast<const char*>(context.uc_mcontext.regs[1]);
}
void answer(ucontext_t& context, long value) {
    context.uc_mcontext.regs[0] = static_cast<unsigned long long>(value);
}
#else
#error "say here in which registers openat(2) has its path and its answer"
#endif

void onTrap(int, siginfo_t*, void* given) {
    auto& context = *static_cast<ucontext_t*>(given);
    answer(context, opened(pathOf(context)));
}

class Filter {
public:
    Filter() : filter_(seccomp_init(SCMP_ACT_ERRNO(EACCES))) {
        require(filter_ && seccomp_arch_exist(filter_, auditedHere) == 0, "make a filter of system calls");
    }
    ~Filter() { seccomp_release(filter_); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    template <typename... Conditions>
    void rule(std::uint32_t action, int call, Conditions... conditions) {
        // A call that this architecture does not have needs no rule.
        const int failure = seccomp_rule_add(filter_, action, call, sizeof...(conditions), conditions...);
        if (failure < 0 && failure != -EDOM)
            throw std::runtime_error("cannot add a rule to the filter of system calls");
    }
    void load() { require(seccomp_load(filter_) == 0, "load the filter of system calls"); }

private:
    scmp_filter_ctx filter_;
};

// Memory, time, and the descriptors that are open.
constexpr int harmless[] = {
    SCMP_SYS(read),          SCMP_SYS(write),           SCMP_SYS(writev),
    SCMP_SYS(pread64),       SCMP_SYS(readv),           SCMP_SYS(lseek),
    SCMP_SYS(close),         SCMP_SYS(fstat),           SCMP_SYS(dup),
    SCMP_SYS(brk),           SCMP_SYS(munmap),          SCMP_SYS(mremap),
    SCMP_SYS(madvise),       SCMP_SYS(futex),           SCMP_SYS(sched_yield),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),    SCMP_SYS(time),
    SCMP_SYS(getrandom),     SCMP_SYS(getpid),          SCMP_SYS(gettid),
    SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigreturn),    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sigaltstack),   SCMP_SYS(restart_syscall), SCMP_SYS(exit),
    SCMP_SYS(exit_group),    SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
};

// Nothing that reads a PDF asks for these: whoever does has taken the process over.
constexpr int deadly[] = {
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(clone),
    SCMP_SYS(clone3),
    SCMP_SYS(ptrace),
    SCMP_SYS(kill),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(mount),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(bpf),
    SCMP_SYS(memfd_create),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(perf_event_open),
};

void fillFilter(Filter& filter) {
    for (const int call : harmless)
        filter.rule(SCMP_ACT_ALLOW, call);
    for (const int call : deadly)
        filter.rule(SCMP_ACT_KILL_PROCESS, call);
    // No memory that can be executed.
    constexpr scmp_datum_t executable = PROT_EXEC;
    filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, executable, 0));
    filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, executable, 0));
    // fstat(2) as the C library asks; copies of what is open; abort(3) of this very process.
    filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), SCMP_A3(SCMP_CMP_EQ, AT_EMPTY_PATH));
    for (const int command : {F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL})
        filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command)));
    filter.rule(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid())));
    // To read only; anything else is refused like the rest.
    filter.rule(SCMP_ACT_TRAP, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY));
}

} // namespace

void limitResources(const Confines& confines) {
    const auto parent = getppid();
    require(prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent, "be bound to the life of the parent");
    require(close_range(STDERR_FILENO + 1, ~0U, 0) == 0, "close what was open");
    if (!sanitized) limit(RLIMIT_AS, confines.memory);
    limit(RLIMIT_CPU, confines.seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
}

void enterSandbox(const std::vector<std::string>& readableFiles) {
    openFiles = new std::vector<OpenFile>; // as long as the process
    for (const auto& path : readableFiles)
        if (const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC); descriptor >= 0)
            openFiles->push_back({path, descriptor});
    struct sigaction action {};
    action.sa_sigaction = onTrap;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    require(sigaction(SIGSYS, &action, nullptr) == 0, "answer for the kernel");
    require(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "give up new privileges");
    require(prctl(PR_SET_DUMPABLE, 0) == 0, "forbid to be looked into");
    Filter filter;
    fillFilter(filter);
    filter.load();
}

} // namespace ilvm::pdf
