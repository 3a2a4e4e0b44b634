// The wake-up of the feed: a NOTIFY after a commit, never inside it (its lock would serialise the commits), and at most
// fifty a second. A lost one delays by the readers' poll, nothing more. Not here: reading (hub.hpp).
#pragma once
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace ilvm::feed {

inline constexpr const char* wakeUpChannel = "ilvm_changes";

class Notifier {
public:
    explicit Notifier(std::string databaseUrl);
    ~Notifier();
    Notifier(const Notifier&) = delete;
    Notifier& operator=(const Notifier&) = delete;

    // Something was committed. Never waits; any thread.
    void changed();

private:
    void run();

    const std::string url_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool dirty_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace ilvm::feed
