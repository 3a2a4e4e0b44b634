#include "server/directory/content_sync.hpp"
#include "server/directory/entries.hpp"
#include "server/directory/heartbeat.hpp"
#include "server/directory/mirror.hpp"
#include "server/directory/watch_session.hpp"

namespace ilvm::directory {
namespace {

// RFC 4511, appendix A.2: protocolError, unavailableCriticalExtension, unwillingToPerform. Such a server may answer
// ordinary searches all the same.
bool isRefusal(int code) {
    return code == 2 || code == 12 || code == 53;
}

// First the server tells what is different since the cookie, or everything (the refresh), then each change. Entries,
// mirror and cookie outlive a connection, so that the next begins where it ended.
class SyncSession : public WatchSession {
public:
    explicit SyncSession(Post post)
        : post_(std::move(post)), mirror_(post_.settings.flavour), fresh_(post_.settings.flavour) {}

    void follow(Connection& connection) override;

private:
    enum class Next { goOn, beginAnew };

    void ask(Connection& connection);
    Next take(const Arrival& arrival, const Connection& connection);
    Next takeEntry(const Arrival& arrival, const Connection& connection);
    Next takeInfo(const SyncInfo& info);
    Next takeEnd(const Arrival& arrival, const Connection& connection);
    void remove(const std::string& key, Changes& changes);
    void endRefresh();
    Next tell(Changes changes, const Mirror::Keys& concerned);

    const Post post_;
    Mirror mirror_;
    Mirror fresh_;       // fills up while everything is told; replaces the other when it is whole
    std::string cookie_; // empty: everything has to be told
    int question_ = 0;
    bool whole_ = true;              // this refresh tells everything
    bool refreshing_ = true;         // it has not ended yet
    Mirror::Keys mentioned_;         // in this refresh
    std::vector<Mirror::Given> met_; // in this refresh, when it does not tell everything
};

void SyncSession::ask(Connection& connection) {
    whole_ = cookie_.empty();
    refreshing_ = true;
    mentioned_.clear();
    met_.clear();
    if (whole_) fresh_ = Mirror(post_.settings.flavour);
    question_ = connection.begin({.base = post_.settings.base,
                                  .filter = everybody(post_.settings.flavour),
                                  .attributes = everyAttribute(post_.settings.flavour),
                                  .controls = {{std::string(syncRequestOid), syncRequest(cookie_)}}});
    connection.expectWithin(post_.settings.timeout);
}

void SyncSession::follow(Connection& connection) {
    if (post_.renewing()) cookie_.clear();
    ask(connection);
    std::optional<Heartbeat> heartbeat; // once the refresh is over: until then it is itself the sign of life
    while (!post_.stopping()) {
        const auto patience = heartbeat ? heartbeat->beat() : post_.settings.timeout;
        const auto arrival = connection.next(patience);
        if (!arrival || (heartbeat && heartbeat->takes(*arrival)) || arrival->question != question_) continue;
        if (refreshing_) connection.expectWithin(post_.settings.timeout);
        if (take(*arrival, connection) == Next::beginAnew) {
            cookie_.clear();
            return;
        }
        if (!refreshing_ && !heartbeat) {
            connection.rest();
            heartbeat.emplace(connection, post_.settings.following);
        }
    }
}

SyncSession::Next SyncSession::take(const Arrival& arrival, const Connection& connection) {
    switch (arrival.kind) {
    case Arrival::Kind::entry:
        return takeEntry(arrival, connection);
    case Arrival::Kind::info:
        if (arrival.info.oid != syncInfoOid) return Next::goOn;
        if (const auto info = syncInfoFrom(arrival.info.value)) return takeInfo(*info);
        throw DirectoryAway("directory " + connection.url() + ": a message of the synchronisation is malformed");
    case Arrival::Kind::done:
        return takeEnd(arrival, connection);
    case Arrival::Kind::other:
        break;
    }
    return Next::goOn;
}

SyncSession::Next SyncSession::takeEntry(const Arrival& arrival, const Connection& connection) {
    const std::string* control = arrival.control(syncStateOid);
    const auto state = control != nullptr ? syncStateFrom(*control) : std::nullopt;
    if (!state) throw DirectoryAway("directory " + connection.url() + ": an entry came without its state");
    Changes changes;
    Mirror::Keys concerned;
    Mirror& mirror = refreshing_ && whole_ ? fresh_ : mirror_;
    if (refreshing_) mentioned_.insert(state->key);
    if (state->state == SyncState::State::deleted) {
        if (mirror.holdsPerson(state->key)) changes.gone.push_back(state->key);
        concerned = mirror.remove(state->key);
    } else if (state->state != SyncState::State::present && refreshing_ && !whole_) {
        met_.push_back({arrival.entry, arrival.entry.all("member")}); // names may have changed hands: see putAll
    } else if (state->state != SyncState::State::present) {
        concerned = isGroup(arrival.entry) ? mirror.putGroup(arrival.entry, arrival.entry.all("member"))
                                           : mirror.putPerson(arrival.entry);
    }
    if (refreshing_) return Next::goOn;
    if (!state->cookie.empty()) cookie_ = state->cookie;
    return tell(std::move(changes), concerned);
}

SyncSession::Next SyncSession::takeInfo(const SyncInfo& info) {
    Changes changes;
    Mirror::Keys concerned;
    if (info.kind == SyncInfo::Kind::keys) {
        for (const std::string& key : info.keys) {
            if (!info.deleted) {
                mentioned_.insert(key);
                continue;
            }
            if (mirror_.holdsPerson(key)) changes.gone.push_back(key);
            concerned.merge(mirror_.remove(key));
        }
    }
    // What an end of the present phase has not mentioned is there no more.
    if (info.kind == SyncInfo::Kind::presentsEnd && refreshing_ && !whole_)
        for (const std::string& key : mirror_.keys())
            if (!mentioned_.contains(key)) mirror_.remove(key);
    const bool isEnd = info.kind == SyncInfo::Kind::presentsEnd || info.kind == SyncInfo::Kind::deletesEnd;
    // A cookie that comes within the refresh would pass over what has not been told yet if the line broke now.
    if (!info.cookie.empty() && (!refreshing_ || (isEnd && info.refreshed))) cookie_ = info.cookie;
    if (refreshing_) {
        if (isEnd && info.refreshed) endRefresh();
        return Next::goOn;
    }
    return tell(std::move(changes), concerned);
}

// A part is never taken for the whole: whatever ends the search early, nothing of it has been told.
SyncSession::Next SyncSession::takeEnd(const Arrival& arrival, const Connection& connection) {
    if (arrival.code == syncRefreshRequired) return Next::beginAnew;
    if (refreshing_ && !whole_) return Next::beginAnew; // this server makes nothing of the cookie
    const std::string why = "directory " + connection.url() +
                            ": it does not let its changes be followed: " + std::to_string(arrival.code) +
                            (arrival.text.empty() ? "" : " (" + arrival.text + ")");
    if (refreshing_ && isRefusal(arrival.code)) throw FollowingRefused(why);
    throw DirectoryAway(why);
}

void SyncSession::endRefresh() {
    if (whole_) mirror_ = std::move(fresh_);
    mirror_.putAll(std::exchange(met_, {}));
    fresh_ = Mirror(post_.settings.flavour);
    mentioned_.clear();
    refreshing_ = false;
    mirror_.settle();
    post_.standing();
    post_.follower.refreshed(mirror_.snapshot());
}

// A name that nobody bears can mean that a whole branch was moved, of which the server says nothing: what the group
// says would be misread.
SyncSession::Next SyncSession::tell(Changes changes, const Mirror::Keys& concerned) {
    if (mirror_.unknownNames()) return Next::beginAnew;
    for (const std::string& key : concerned)
        if (mirror_.holdsPerson(key)) changes.people.push_back(mirror_.person(key));
    if (!changes.people.empty() || !changes.gone.empty()) post_.follower.changed(std::move(changes));
    return Next::goOn;
}

} // namespace

std::unique_ptr<WatchSession> syncSession(Post post) {
    return std::make_unique<SyncSession>(std::move(post));
}

} // namespace ilvm::directory
