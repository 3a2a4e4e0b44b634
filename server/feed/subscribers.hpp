// Everyone who listens to the feed, found by the tokens they hold. Not thread-safe: the hub locks.
// Not here: what they are told (hub.hpp) and how it reaches them (server/routes).
#pragma once
#include "server/feed/catch_up.hpp"
#include "server/feed/frames.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <unordered_map>

namespace ilvm::feed {

// The sending end of one client's stream. Its functions may be called from any thread and must not wait.
class Subscriber {
public:
    virtual ~Subscriber() = default;
    virtual bool push(Frame frame) = 0; // false: the stream is over
    virtual void end() = 0;             // after what was pushed
};

struct Subscription {
    Reader reader;
    domain::Tokens earlier;         // held before a change of rights that older transactions may not know of
    std::uint64_t earlierUntil = 0; // those transactions are below this
    store::FeedPosition after;      // told up to here
    std::shared_ptr<Subscriber> subscriber;
    bool rightsRead = false;    // the feed has told new rights since it was opened
    bool replaying = false;     // news wait until what was missed is told
    std::vector<Frame> waiting; // those news
    std::atomic<bool> gone = false;

    void tell(const Frame& frame);
    void endReplay(const std::string& cursor); // tells what waits; resync with this cursor when it was too much
};

class Subscribers {
public:
    using Handle = std::shared_ptr<Subscription>;

    void add(const Handle& subscription);
    void setRights(const Handle& subscription, domain::Tokens tokens, domain::Tokens earlier, std::uint64_t until);
    void removeGone();

    // Everyone who holds one of the tokens, or did; each once.
    std::set<Handle> holdersOf(const domain::Tokens& one, const domain::Tokens& other = {}) const;
    std::vector<Handle> of(const std::string& userId) const;
    const std::set<Handle>& all() const { return all_; }

private:
    void index(const Handle& subscription);
    void unindex(const Handle& subscription);

    std::set<Handle> all_;
    std::unordered_map<domain::Token, std::set<Handle>> byToken_;
};

} // namespace ilvm::feed
