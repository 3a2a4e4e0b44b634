#include "server/directory/watchdog.hpp"

#include <algorithm>
#include <sys/socket.h>

namespace ilvm::directory {

Watchdog::Watchdog() : thread_([this] { run(); }) {}

Watchdog::~Watchdog() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Watchdog::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        const auto first = std::min_element(deadlines_.begin(), deadlines_.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
        if (first == deadlines_.end()) {
            changed_.wait(lock);
        } else if (first->second > Clock::now()) {
            const Clock::time_point deadline = first->second; // the entry may go while we wait
            changed_.wait_until(lock, deadline);
        } else {
            shutdown(first->first, SHUT_RDWR);
            deadlines_.erase(first);
        }
    }
}

Watchdog::Watch::Watch(Watchdog& dog, int socket, Clock::time_point deadline) : dog_(dog), socket_(socket) {
    extend(deadline);
}

Watchdog::Watch::~Watch() {
    pause();
}

void Watchdog::Watch::pause() {
    const std::lock_guard lock(dog_.mutex_);
    dog_.deadlines_.erase(socket_);
}

void Watchdog::Watch::extend(Clock::time_point deadline) {
    {
        const std::lock_guard lock(dog_.mutex_);
        dog_.deadlines_[socket_] = deadline;
    }
    dog_.changed_.notify_one();
}

} // namespace ilvm::directory
