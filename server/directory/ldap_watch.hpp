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
    LdapWatch(const Settings& settings, Watchdog& watchdog, Follower& follower); // both outlive this
    ~LdapWatch() override;

    void renew() override;

private:
    void run();
    std::string tryServers(); // why none can be followed; empty: one could, and it is to begin anew at once
    void followAt(const std::string& url);
    void pause(); // ends early when this does

    const Settings& settings_;
    Watchdog& watchdog_;
    Follower& follower_;
    std::unique_ptr<WatchSession> session_;
    bool stood_ = false;                     // since the last try; of the thread
    std::chrono::milliseconds nextPause_{0}; // of the thread
    std::minstd_rand random_;                // of the thread

    std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    Connection* current_ = nullptr; // to be cut where somebody wants the thread's attention
    bool stopping_ = false;
    bool renewing_ = false;
    std::thread thread_; // last: it uses all of them
};

} // namespace ilvm::directory
