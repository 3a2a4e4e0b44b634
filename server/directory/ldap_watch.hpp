// The thread that follows the directory: connects to the first server that answers, begins anew where the link breaks,
// and waits longer each time that none answers. Not here: what is said on the connection (watch_session.hpp).
#pragma once
#include "server/directory/connection.hpp"
#include "server/directory/watch_session.hpp"

#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

namespace ilvm::directory {

class LdapWatch : public Watch {
public:
    // `stands` is told which server is followed, by its place in the list. What is given outlives this.
    LdapWatch(const Settings& settings, Watchdog& watchdog, Follower& follower,
              std::function<void(std::size_t)> stands);
    ~LdapWatch() override;

    void renew() override;

private:
    using Clock = std::chrono::steady_clock;

    void run();
    std::string tryServers(); // why none can be followed; empty: one could, and it is to begin anew at once
    void followAt(const std::string& url);
    void readInstead(Connection& connection, const std::string& why);
    void stand();
    void restAfterStanding(bool broke);
    void pause(std::chrono::milliseconds most); // ends early when this does

    const Settings& settings_;
    Watchdog& watchdog_;
    Follower& follower_;
    std::unique_ptr<WatchSession> session_;
    const std::function<void(std::size_t)> stands_;
    std::size_t server_ = 0;                 // that is tried; of the thread
    bool stood_ = false;                     // since the last try; of the thread
    Clock::time_point stoodAt_;              // of the thread
    std::chrono::milliseconds nextPause_{0}; // of the thread
    std::minstd_rand random_;                // of the thread

    std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    Connection* current_ = nullptr; // to be cut where somebody wants the thread's attention
    bool standing_ = false;         // everything has been read over it
    bool stopping_ = false;
    bool renewing_ = false;
    std::thread thread_; // last: it uses all of them
};

} // namespace ilvm::directory
