#include "server/jobs/runner.hpp"

#include <exception>

namespace ilvm::jobs {

Runner::Runner(std::function<void(const std::string&)> log) : log_(std::move(log)) {}

Runner::~Runner() {
    stop();
}

void Runner::every(std::chrono::milliseconds pause, std::string name, std::function<void()> work) {
    paced(pause, std::move(name), [pause, work = std::move(work)] {
        work();
        return pause;
    });
}

void Runner::paced(std::chrono::milliseconds pause, std::string name, std::function<std::chrono::milliseconds()> work) {
    threads_.emplace_back([this, pause, name = std::move(name), work = std::move(work)] { loop(pause, name, work); });
}

void Runner::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_all();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
}

void Runner::loop(std::chrono::milliseconds pause, const std::string& name,
                  const std::function<std::chrono::milliseconds()>& work) {
    std::string failure;
    auto next = pause;
    do {
        next = pause;
        try {
            next = work();
            if (!failure.empty()) log_(name + ": works again");
            failure.clear();
        } catch (const std::exception& error) {
            if (failure != error.what()) log_(name + ": " + error.what());
            failure = error.what();
        }
    } while (rest(next));
}

bool Runner::rest(std::chrono::milliseconds pause) {
    std::unique_lock lock(mutex_);
    return !stopped_.wait_for(lock, pause, [this] { return stopping_; });
}

} // namespace ilvm::jobs
