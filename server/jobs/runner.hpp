// Loops beside the requests: each job has a thread of its own and is called again and again until the runner stops.
// Not here: what the jobs do (use cases), and which there are (server/app composes them).
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ilvm::jobs {

class Runner {
public:
    // `log` hears of failures: the first of a row of alike ones, and when the job works again.
    explicit Runner(std::function<void(const std::string&)> log);
    ~Runner(); // stops
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    // Calls `work` now, and again `pause` after it has returned. An exception is logged and the job goes on.
    void every(std::chrono::milliseconds pause, std::string name, std::function<void()> work);

    // The same for work that knows itself how long it can wait until it is called again; `pause` after an exception.
    void paced(std::chrono::milliseconds pause, std::string name, std::function<std::chrono::milliseconds()> work);

    // Returns when every job has ended its present call. Nothing runs afterwards.
    void stop();

private:
    void loop(std::chrono::milliseconds pause, const std::string& name,
              const std::function<std::chrono::milliseconds()>& work);
    bool rest(std::chrono::milliseconds pause); // false when stopping

    const std::function<void(const std::string&)> log_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace ilvm::jobs
