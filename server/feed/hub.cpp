#include "server/feed/hub.hpp"

#include "server/store/users.hpp"

#include <algorithm>

namespace ilvm::feed {
namespace {

// A line that breaks again and again still gets on, by a small frame at least; on a good one they soon are large.
constexpr int firstReplayRows = 8, mostReplayRows = 200; // of one frame
constexpr int replayReach = 10'000;                      // rows; after that a snapshot is cheaper

// Its destructor only leaves a mark; the hub sweeps.
struct Lease {
    explicit Lease(Subscribers::Handle given) : subscription(std::move(given)) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { subscription->gone = true; }
    Subscribers::Handle subscription;
};

} // namespace

Hub::Hub(store::Database& database, Settings settings)
    : database_(database), settings_(std::move(settings)), thread_([this] { run(); }) {}

Hub::~Hub() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
    for (const auto& subscription : subscribers_.all())
        subscription->subscriber->end();
}

std::shared_ptr<void> Hub::subscribe(Reader reader, const std::optional<std::string>& lastEventId,
                                     std::shared_ptr<Subscriber> subscriber) {
    auto subscription = std::make_shared<Subscription>();
    subscription->reader = std::move(reader);
    subscription->subscriber = std::move(subscriber);
    subscription->replaying = true;
    auto lease = std::make_shared<Lease>(subscription);
    {
        const std::lock_guard lock(mutex_);
        if (!position_) throw store::DatabaseAway("the feed has not begun to read");
        subscription->after = *position_;
        const auto from = lastEventId ? store::positionFrom(epoch_, *lastEventId) : std::nullopt;
        if (from && *from > *position_) subscription->after = *from; // another server was ahead of this one
        subscribers_.add(subscription);
    }
    replay(subscription, lastEventId);
    return lease;
}

// From here on news gather in `waiting`; what was missed goes straight to the subscriber.
void Hub::replay(const Handle& subscription, const std::optional<std::string>& lastEventId) {
    std::optional<store::FeedPosition> from;
    store::FeedPosition until;
    {
        const std::lock_guard lock(mutex_);
        until = subscription->after;
        if (lastEventId) from = store::positionFrom(epoch_, *lastEventId);
    }
    auto connection = database_.lease();
    refreshRights(*connection, subscription, from.value_or(until));
    if (from && *from <= until) {
        tellMissed(*connection, subscription, *from, until);
    } else if (!lastEventId) {
        const std::lock_guard lock(mutex_);
        api::Change first;
        first.cursor = store::cursorText(epoch_, until);
        subscription->subscriber->push(changeFrame(first));
    } else {
        startAnew(subscription);
    }
    const auto link = store::readLink(*connection);
    const std::lock_guard lock(mutex_);
    // Before what waits, which may be news of it.
    if (link) subscription->subscriber->push(linkFrame(*link, settings_.now()));
    subscription->endReplay(present());
}

// What waits is part of the snapshot that the client takes now.
void Hub::startAnew(const Handle& subscription) {
    const std::lock_guard lock(mutex_);
    subscription->after = *position_;
    subscription->waiting.clear();
    subscription->subscriber->push(resyncFrame(present()));
}

// The session was read before the subscription stood: rights that changed in between would otherwise be overheard.
void Hub::refreshRights(store::Connection& connection, const Handle& subscription, store::FeedPosition from) {
    auto earlier = store::formerTokens(connection, subscription->reader.userId, from).ever;
    const auto user = store::readUser(connection, subscription->reader.userId);
    auto tokens = user ? user->tokens : domain::Tokens{};
    tokens.emplace_back(store::everyoneToken);
    const auto until = store::nextTransaction(connection);
    const std::lock_guard lock(mutex_);
    if (!subscription->rightsRead)
        subscribers_.setRights(subscription, domain::normalised(std::move(tokens)), std::move(earlier), until);
}

void Hub::tellMissed(store::Connection& connection, const Handle& subscription, store::FeedPosition from,
                     store::FeedPosition until) {
    Reader reader;
    std::string epoch;
    {
        const std::lock_guard lock(mutex_);
        reader = subscription->reader;
        epoch = epoch_;
    }
    bool more = true;
    for (int rows = firstReplayRows, read = 0; more; rows = std::min(rows * 2, mostReplayRows)) {
        if (read >= replayReach) return startAnew(subscription);
        auto missed = catchUp(connection, reader, from, until, rows);
        if (missed.outOfReach) return startAnew(subscription);
        read += rows;
        from = missed.position;
        more = missed.more;
        if (missed.upserts.empty() && missed.removals.empty()) continue;
        const api::Change change{std::move(missed.upserts), std::move(missed.removals), store::cursorText(epoch, from)};
        if (!subscription->subscriber->push(changeFrame(change))) return;
    }
}

std::string Hub::present() const {
    return store::cursorText(epoch_, *position_);
}

Hub::Figures Hub::figures() const {
    const std::lock_guard lock(mutex_);
    Figures figures = figures_;
    figures.streams = subscribers_.all().size();
    return figures;
}

} // namespace ilvm::feed
