#include "tests/bench/sample.hpp"

#include "tests/support/process.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>

namespace ilvm::bench {
namespace {

struct Times {
    long parent = 0;
    double own = 0;   // seconds
    double ended = 0; // of children that were waited for
};

Times timesOf(const std::string& process) {
    const auto text = support::contentOf("/proc/" + process + "/stat");
    const auto end = text.rfind(')');
    if (end == std::string::npos) return {};
    std::istringstream fields(text.substr(end + 1));
    std::string state, skipped;
    Times times;
    fields >> state >> times.parent;
    for (int i = 0; i < 9; ++i) // group … cmajflt
        fields >> skipped;
    double user = 0, system = 0, endedUser = 0, endedSystem = 0;
    fields >> user >> system >> endedUser >> endedSystem;
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    times.own = (user + system) / ticks;
    times.ended = (endedUser + endedSystem) / ticks;
    return times;
}

double secondsOf(const rusage& usage) {
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

void Sample::add(const Sample& other) {
    seconds += other.seconds;
    operations += other.operations;
    middle += other.middle;
    postgres += other.postgres;
    caller += other.caller;
    microseconds.insert(microseconds.end(), other.microseconds.begin(), other.microseconds.end());
}

double Sample::percentile(double share) const {
    if (microseconds.empty()) return 0;
    auto sorted = microseconds;
    const auto at = std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())));
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(at), sorted.end());
    return static_cast<double>(sorted[at]) / 1e3;
}

double processorSeconds(pid_t process) {
    return timesOf(std::to_string(process)).own;
}

double processorSecondsWithChildren(pid_t postmaster) {
    const auto all = timesOf(std::to_string(postmaster));
    double sum = all.own + all.ended;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        if (const auto times = timesOf(name); times.parent == postmaster) sum += times.own;
    }
    return sum;
}

double ownProcessorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return secondsOf(usage);
}

double endedChildrenSeconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return secondsOf(usage);
}

std::size_t residentKilobytes(pid_t process) {
    const auto status = support::contentOf("/proc/" + std::to_string(process) + "/status");
    const auto at = status.find("VmRSS:");
    return at == std::string::npos ? 0 : std::stoul(status.substr(at + 6));
}

} // namespace ilvm::bench
