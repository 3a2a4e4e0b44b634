// Cuts a connection whose time is up. libldap's own limits do not bound every step (a TLS handshake with a silent peer
// for one), a socket that is shut down ends them all.
// Not here: what the time limit is (settings.hpp).
#pragma once
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace ilvm::directory {

class Watchdog {
public:
    using Clock = std::chrono::steady_clock;

    Watchdog();
    ~Watchdog(); // every watch must have ended
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    // Watches one socket as long as it lives; destroy it before the socket is closed.
    class Watch {
    public:
        Watch(Watchdog& dog, int socket, Clock::time_point deadline);
        ~Watch();
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;

        void extend(Clock::time_point deadline);
        void pause(); // no deadline until the next

    private:
        Watchdog& dog_;
        int socket_;
    };

private:
    void run();

    std::mutex mutex_; // guards all below but the thread
    std::condition_variable changed_;
    std::map<int, Clock::time_point> deadlines_; // by socket; taken out once it is cut, or paused
    bool ending_ = false;
    std::thread thread_;
};

} // namespace ilvm::directory
