// Reads the change feed once for this server and tells every open stream what its reader may see.
// Each event has an id of its own, in order; a stream that comes back with the last one it saw misses nothing and
// hears nothing twice. Not here: bytes and sockets (server/http), and rights themselves (shared/domain/rights.hpp).
#pragma once
#include "server/feed/subscribers.hpp"
#include "shared/api/directory_link.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace ilvm::feed {

class Hub {
public:
    struct Settings {
        std::chrono::milliseconds poll{1'000};       // reads at least so often, woken or not
        std::chrono::milliseconds sessions{30'000};  // ends the streams of sessions that are over, so often
        std::chrono::milliseconds link{5'000};       // looks whether somebody follows the directory still, so often
        std::function<base::Instant()> now;          // by which a session is over
        std::function<void(const std::string&)> log; // English; when reading fails and when it goes on
    };

    Hub(store::Database& database, Settings settings);
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    // Tells what was missed since `lastEventId`, then everything new. Without an id, an empty Change with the present
    // cursor comes first. An id that cannot be resumed from gives `resync`. Blocks for the reading; throws
    // store::DatabaseAway. The subscription ends with the last copy of what is returned, whose end does not block.
    std::shared_ptr<void> subscribe(Reader reader, const std::optional<std::string>& lastEventId,
                                    std::shared_ptr<Subscriber> subscriber);

    struct Figures {
        std::size_t streams = 0;
        std::uint64_t changes = 0;    // told since the start, each counted once
        std::uint64_t deliveries = 0; // frames pushed since the start
    };
    Figures figures() const;

private:
    using Handle = Subscribers::Handle;
    using Clock = std::chrono::steady_clock;

    // hub.cpp: streams
    void replay(const Handle& subscription, const std::optional<std::string>& lastEventId);
    void tellMissed(store::Connection& connection, const Handle& subscription, store::FeedPosition from,
                    store::FeedPosition until);
    void startAnew(const Handle& subscription); // resync
    void refreshRights(store::Connection& connection, const Handle& subscription, store::FeedPosition from);
    std::string present() const; // the cursor; under the lock

    // hub_reader.cpp: the thread that reads
    void run();
    void follow(store::Connection& connection);
    void begin(store::Connection& connection);
    bool readOnce(store::Connection& connection); // false when nothing was new
    void tell(store::Connection& connection, const std::vector<store::StoredChange>& rows);
    void tellOne(const LoadedChange& change, const std::map<std::string, std::string>& own);
    void tellRights(store::Connection& connection, const store::StoredChange& change);
    void tellRightsTo(store::Connection& connection, const std::vector<Handle>& own, const store::ChangeRow& row,
                      const std::string& cursor);
    Frame rightsFrame(store::Connection& connection, const Handle& subscription, const store::FormerTokens& former,
                      const domain::Tokens& now, const std::string& cursor);
    void tellLink(store::Connection& connection); // to the directory
    void tellSilence(store::Connection& connection);
    void endOldSessions(store::Connection& connection);
    bool waitFor(std::chrono::milliseconds time); // false when stopping

    store::Database& database_;
    const Settings settings_;
    std::optional<api::LinkState> toldLink_; // of the thread

    mutable std::mutex mutex_; // of all below
    Subscribers subscribers_;
    std::string epoch_;
    std::optional<store::FeedPosition> position_; // told up to here; nothing before the first reading
    Figures figures_;
    bool stopping_ = false;
    std::condition_variable stopped_;
    std::thread thread_;
};

} // namespace ilvm::feed
