// Follows the directory, on one server of the database at a time: what it tells is brought into rows, sessions and
// feed. Not here: LDAP (server/directory) and what a change does (usecases/reconcile.hpp).
#pragma once
#include "server/directory/directory.hpp"
#include "server/store/database.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/reconcile.hpp"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace ilvm::jobs {

class DirectoryFollower : public directory::Follower {
public:
    struct Settings {
        std::chrono::milliseconds renewal = std::chrono::hours(1); // everything is read again so often, as the net
        std::chrono::milliseconds withoutDirectory = std::chrono::hours(8); // then all sessions end
        // A change waits so long for others, at most the second: they are judged together, so that a mistake that takes
        // many rights one by one is seen as one.
        std::chrono::milliseconds settling{150}, longestSettling{500};
        std::chrono::milliseconds alarmRenewal{
            10'000};                                  // while something is held back: does the directory still say so?
        std::chrono::milliseconds signOfLife{10'000}; // so often the others are told how it stands
        std::chrono::milliseconds pace{1'000}; // of looking after the rest: who follows, what an admin decided, time
        std::function<void(const std::string&)> info, warn, error; // English, for the log
    };

    // What is given must outlive this.
    DirectoryFollower(const usecases::Context& context, directory::Directory& directory, Settings settings);
    ~DirectoryFollower() override; // stops
    DirectoryFollower(const DirectoryFollower&) = delete;
    DirectoryFollower& operator=(const DirectoryFollower&) = delete;

    // Returns when everything was followed once, when the directory is away, when another server follows it, or when
    // `patience` is over.
    void start(std::chrono::milliseconds patience);
    void stop();

    base::Instant followedAt() const { return {followedAt_}; } // the last time that all was well
    bool holdsBack() const { return holdsBack_; }              // an alarm stands

    void refreshed(directory::Snapshot everything) override;
    void changed(directory::Changes changes) override;
    void lost(const std::string& why) override;
    void unfollowed(const std::string& why) override;

private:
    using Clock = std::chrono::steady_clock;

    struct News {
        std::optional<directory::Snapshot> everything;                   // before the rest
        std::map<std::string, std::optional<directory::Person>> changes; // by key; nobody: gone
        std::optional<std::string> lost;

        bool any() const { return everything || !changes.empty() || lost; }
    };

    void run();
    void lookAfter();
    void lead();
    bool holdLead();
    void mayWrite(store::Connection& connection) const; // throws: another server follows by now
    void doubt();
    void renewWhereNeeded();
    News waitForNews();
    void bring(News news);
    void bringAll(const directory::Snapshot& everything);
    void bringSome(const std::map<std::string, std::optional<directory::Person>>& changes);
    void bringExpired();
    void noteDone(const usecases::Reconciliation& done);
    void renew();
    void sayFirst(); // start() may return

    const usecases::Context& context_;
    directory::Directory& directory_;
    const Settings settings_;

    // Of the thread.
    std::unique_ptr<store::Connection> leading_; // holds the lock by which one server follows
    std::int64_t backend_ = 0;                   // the database's side of it
    int losses_ = 0;                             // since all was well
    Clock::time_point standsBackUntil_;          // so that another server may try
    base::Instant startedAt_;
    std::unique_ptr<directory::Watch> watch_;           // while this one does
    std::map<std::string, directory::Person> expiring_; // by key: those whose accounts end some day
    Clock::time_point renewedAt_, notedAt_;
    std::string acceptedAlarm_; // that was renewed for
    std::string failure_;       // said last
    std::string namesakes_;     // likewise
    bool away_ = false;         // as it was said last
    bool heard_ = false;        // whether it can be followed, on this watch
    bool brought_ = false; // everything was, on this watch, and nothing has failed since: what was told is true here

    std::atomic<std::int64_t> followedAt_ = 0;
    std::atomic<bool> holdsBack_ = false;

    std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    News news_;
    std::string unfollowed_; // said last
    std::uint64_t tellings_ = 0;
    bool first_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace ilvm::jobs
