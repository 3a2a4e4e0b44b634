#include "server/feed/hub.hpp"
#include "server/feed/notifier.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/store/users.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>
#include <set>

namespace ilvm::feed {
namespace {

constexpr int batchRows = 500;
constexpr std::chrono::milliseconds stopCheck{100}; // how long a stop may have to wait

bool isRights(const store::StoredChange& change) {
    return change.row.type == "rights";
}
bool isSession(const store::StoredChange& change) { // somebody has signed out
    return change.row.type == "session";
}
bool isLink(const store::StoredChange& change) {
    return change.row.type == "directory";
}

// The row may be older than what the stream was opened with, or newer: the tokens of both count.
store::FormerTokens formerOf(const Subscription& subscription, const store::ChangeRow& row) {
    store::FormerTokens former;
    for (const auto* tokens : {&row.before, &row.after, &subscription.reader.tokens, &subscription.earlier})
        former.ever.insert(former.ever.end(), tokens->begin(), tokens->end());
    former.ever = domain::normalised(std::move(former.ever));
    for (const auto& token : row.before)
        if (domain::intersects({token}, subscription.reader.tokens)) former.still.push_back(token);
    return former;
}

} // namespace

void Hub::run() {
    bool failing = false;
    do {
        try {
            store::Connection connection(database_.url());
            begin(connection);
            if (failing) settings_.log("the feed is read again");
            failing = false;
            follow(connection);
        } catch (const std::exception& error) {
            if (!failing) settings_.log(std::string("the feed cannot be read: ") + error.what());
            failing = true;
        }
    } while (waitFor(settings_.poll));
}

// From the connection's first look, or from where the last one broke.
void Hub::begin(store::Connection& connection) {
    const auto epoch = store::feedEpoch(connection);
    const auto horizon = store::feedHorizon(connection);
    const bool lost = position_ && (epoch != epoch_ || store::isOutOfReach(connection, *position_));
    const std::lock_guard lock(mutex_);
    epoch_ = epoch;
    if (!position_ || lost) position_ = horizon;
    if (!lost) return;
    for (const auto& subscription : subscribers_.all()) {
        subscription->after = horizon;
        subscription->tell(resyncFrame(present()));
    }
}

void Hub::follow(store::Connection& connection) {
    bool woken = true;
    connection.listen(wakeUpChannel, [&woken](const std::string&) { woken = true; });
    auto read = Clock::now(), swept = read, checked = read, looked = read;
    while (waitFor(std::chrono::milliseconds(0))) {
        const auto now = Clock::now();
        if (woken || now - read >= settings_.poll) {
            woken = false;
            read = now;
            while (readOnce(connection) && waitFor(std::chrono::milliseconds(0))) {
            }
        }
        if (now - swept >= std::chrono::seconds(1)) {
            swept = now;
            const std::lock_guard lock(mutex_);
            subscribers_.removeGone();
        }
        if (now - looked >= settings_.link) {
            looked = now;
            tellSilence(connection);
        }
        if (now - checked >= settings_.sessions) {
            checked = now;
            endOldSessions(connection);
        }
        if (!woken) connection.waitForNotification(std::min(stopCheck, settings_.poll));
    }
}

bool Hub::readOnce(store::Connection& connection) {
    // Only this thread writes position_, so it may read it without the lock.
    const auto horizon = store::feedHorizon(connection);
    auto rows = store::readChanges(connection, *position_, horizon, batchRows);
    if (rows.empty()) {
        const std::lock_guard lock(mutex_);
        position_ = std::max(*position_, horizon);
        return false;
    }
    // Rights stand alone: what comes after them is judged by the new ones.
    auto next = rows.begin();
    while (next != rows.end() && isRights(*next))
        tellRights(connection, *next++);
    if (next != rows.begin()) return true;
    rows.erase(std::find_if(rows.begin(), rows.end(), isRights), rows.end());
    tell(connection, rows);
    return true;
}

void Hub::tell(store::Connection& connection, const std::vector<store::StoredChange>& rows) {
    const auto changes = load(connection, rows);
    std::map<std::string, std::string> own; // `me` of those who listen and changed themselves
    for (const auto& change : changes) {
        if (change.type != api::FeedType::user) continue;
        std::unique_lock lock(mutex_);
        const bool listens = !subscribers_.of(change.id).empty();
        lock.unlock();
        if (!listens) continue;
        if (auto me = loadMe(connection, change.id)) own.emplace(change.id, std::move(*me));
    }
    if (std::any_of(rows.begin(), rows.end(), isSession)) endOldSessions(connection);
    if (std::any_of(rows.begin(), rows.end(), isLink)) tellLink(connection);
    const std::lock_guard lock(mutex_);
    for (const auto& change : changes)
        tellOne(change, own);
    position_ = rows.back().at;
    figures_.changes += rows.size();
}

void Hub::tellOne(const LoadedChange& change, const std::map<std::string, std::string>& own) {
    const std::string cursor = store::cursorText(epoch_, change.at);
    FramePair frames(change, cursor);
    for (const auto& subscription : subscribers_.holdersOf(change.audience, change.former)) {
        if (subscription->after >= change.at) continue;
        static const domain::Tokens none;
        const auto& earlier = change.at.xid < subscription->earlierUntil ? subscription->earlier : none;
        const auto outcome = change.outcomeFor(subscription->reader.tokens, earlier);
        if (outcome == LoadedChange::Outcome::nothing) continue;
        ++figures_.deliveries;
        const auto me = change.type == api::FeedType::user && change.id == subscription->reader.userId
                            ? own.find(change.id)
                            : own.end();
        if (me == own.end() || outcome == LoadedChange::Outcome::removal) {
            subscription->tell(frames.of(outcome));
        } else {
            api::Change both{{{change.type, {*change.value}}, {api::FeedType::me, {me->second}}}, {}, cursor};
            subscription->tell(changeFrame(both));
        }
    }
}

void Hub::tellRights(store::Connection& connection, const store::StoredChange& change) {
    const std::string cursor = store::cursorText(epoch_, change.at); // only this thread writes epoch_
    std::set<Handle> told;
    while (true) {
        std::unique_lock lock(mutex_);
        auto own = subscribers_.of(change.row.subject);
        std::erase_if(own, [&](const Handle& each) { return told.contains(each); });
        if (own.empty()) {
            position_ = change.at;
            ++figures_.changes;
            return;
        }
        told.insert(own.begin(), own.end());
        std::erase_if(own, [&](const Handle& each) { return each->after >= change.at; });
        lock.unlock();
        // Who comes meanwhile stands before this change too, and is told in the next round.
        tellRightsTo(connection, own, change.row, cursor);
        endOldSessions(connection);
    }
}

void Hub::tellRightsTo(store::Connection& connection, const std::vector<Handle>& own, const store::ChangeRow& row,
                       const std::string& cursor) {
    const auto user = store::readUser(connection, row.subject);
    auto now = user ? user->tokens : domain::Tokens{};
    now.emplace_back(store::everyoneToken);
    now = domain::normalised(std::move(now));
    for (const auto& subscription : own) {
        const auto former = formerOf(*subscription, row);
        const Frame frame = rightsFrame(connection, subscription, former, now, cursor);
        const auto until = store::nextTransaction(connection);
        const std::lock_guard lock(mutex_);
        subscription->rightsRead = true;
        subscribers_.setRights(subscription, now, former.ever, until);
        subscription->tell(frame);
        ++figures_.deliveries;
    }
}

Frame Hub::rightsFrame(store::Connection& connection, const Handle& subscription, const store::FormerTokens& former,
                       const domain::Tokens& now, const std::string& cursor) {
    const auto effect = effectOfRights(connection, former, now);
    if (!effect) return resyncFrame(cursor);
    api::Change change;
    change.cursor = cursor;
    if (auto me = loadMe(connection, subscription->reader.userId))
        change.upserts.push_back({api::FeedType::me, {std::move(*me)}});
    for (const auto& seen : store::loadTickets(connection, effect->gained))
        change.upserts.push_back({api::FeedType::ticket, {wire::toJson(seen.ticket)}});
    for (const auto& reference : effect->lost)
        change.removals.push_back({api::FeedType::ticket, reference});
    return changeFrame(change);
}

void Hub::tellLink(store::Connection& connection) {
    const auto link = store::readLink(connection);
    if (!link) return;
    const auto now = settings_.now();
    const Frame frame = linkFrame(*link, now);
    toldLink_ = link->stateAt(now);
    const std::lock_guard lock(mutex_);
    for (const auto& subscription : subscribers_.all())
        subscription->tell(frame);
}

// Nobody says that nobody follows the directory any more.
void Hub::tellSilence(store::Connection& connection) {
    const auto link = store::readLink(connection);
    if (!link) return;
    const auto state = link->stateAt(settings_.now());
    if (toldLink_ && *toldLink_ != state) return tellLink(connection);
    toldLink_ = state;
}

void Hub::endOldSessions(store::Connection& connection) {
    std::vector<Handle> open;
    std::vector<std::string> hashes;
    {
        const std::lock_guard lock(mutex_);
        open.assign(subscribers_.all().begin(), subscribers_.all().end());
    }
    for (const auto& subscription : open)
        hashes.push_back(store::byteaText(subscription->reader.tokenHash));
    const auto rows = connection.run("SELECT s.token_hash FROM sessions s JOIN users u ON u.id = s.user_id "
                                     "WHERE s.token_hash = ANY($1::bytea[]) AND s.expires_at > $2 AND u.active",
                                     store::bind(hashes, settings_.now()));
    std::set<std::string> alive;
    for (std::size_t i = 0; i < rows.size(); ++i)
        alive.insert(store::value<std::string>(rows[i], "token_hash"));
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (alive.contains(hashes[i])) continue;
        open[i]->subscriber->push(signedOutFrame());
        open[i]->subscriber->end();
        open[i]->gone = true;
    }
}

bool Hub::waitFor(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return !stopped_.wait_for(lock, time, [this] { return stopping_; });
}

} // namespace ilvm::feed
