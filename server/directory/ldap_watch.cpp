#include "server/directory/ldap_watch.hpp"

#include "server/directory/reading.hpp"

#include <algorithm>

namespace ilvm::directory {

LdapWatch::LdapWatch(const Settings& settings, Watchdog& watchdog, Follower& follower,
                     std::function<void(std::size_t)> stands)
    : settings_(settings),
      watchdog_(watchdog),
      follower_(follower),
      stands_(std::move(stands)),
      nextPause_(settings.following.firstPause),
      random_(std::random_device{}()) {
    const auto under = [this](bool& flag, bool cleared) {
        const std::lock_guard lock(mutex_);
        return std::exchange(flag, flag && !cleared);
    };
    Post post{settings_, follower_, [this, under] { return under(stopping_, false); },
              [this, under] { return under(renewing_, true); }, [this] { stand(); }};
    session_ =
        settings.flavour == Flavour::active_directory ? usnSession(std::move(post)) : syncSession(std::move(post));
    thread_ = std::thread([this] { run(); });
}

LdapWatch::~LdapWatch() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        if (current_ != nullptr) current_->cut();
    }
    changed_.notify_all();
    thread_.join();
}

// The thread may be waiting for the server's next word: cut, it comes back and finds what it has to do. A reading that
// is under way is what was asked for.
void LdapWatch::renew() {
    const std::lock_guard lock(mutex_);
    renewing_ = true;
    if (current_ != nullptr && standing_) current_->cut();
    changed_.notify_all();
}

void LdapWatch::stand() {
    stood_ = true;
    stoodAt_ = Clock::now();
    stands_(server_);
    const std::lock_guard lock(mutex_);
    standing_ = true;
    renewing_ = false;
}

void LdapWatch::run() {
    while (true) {
        const std::string why = tryServers();
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
        }
        if (why.empty()) continue;
        follower_.lost(why);
        pause(nextPause_);
    }
}

std::string LdapWatch::tryServers() {
    std::string reasons;
    for (server_ = 0; server_ < settings_.urls.size(); ++server_) {
        const std::string& url = settings_.urls[server_];
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return {};
        }
        stood_ = false;
        std::string why;
        try {
            followAt(url);
            // It wants to begin anew without ever having told everything: once it may, at once.
            if (!stood_) followAt(url);
            why = stood_ ? "" : "directory " + url + ": its changes cannot be followed";
        } catch (const std::exception& failure) {
            why = failure.what();
        }
        if (stood_) { // a link that stood is over: all servers are asked, the first one first
            restAfterStanding(!why.empty());
            return {};
        }
        reasons += (reasons.empty() ? "" : "; ") + why;
    }
    return reasons;
}

void LdapWatch::followAt(const std::string& url) {
    Connection connection(settings_, url, watchdog_);
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        current_ = &connection;
    }
    const auto leave = [this] {
        const std::lock_guard lock(mutex_);
        current_ = nullptr;
        standing_ = false;
    };
    try {
        const BindResult bound = connection.bind(settings_.bind_dn, settings_.bind_password);
        if (!bound.accepted)
            throw DirectoryAway("directory " + url + ": it refuses the service account: " + bound.reason);
        try {
            session_->follow(connection);
        } catch (const FollowingRefused& refused) {
            readInstead(connection, refused.what());
        }
    } catch (...) {
        leave();
        throw;
    }
    leave();
}

// What can be read is not away. The next try asks again whether it can be followed.
void LdapWatch::readInstead(Connection& connection, const std::string& why) {
    connection.rest();
    const Mirror everything = readEverything(connection, settings_);
    stand();
    follower_.unfollowed(why);
    follower_.refreshed(everything.snapshot());
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, settings_.following.reread, [this] { return stopping_ || renewing_; });
}

// A link that breaks, or wants to begin anew, as soon as it stands would otherwise have everything read without a
// pause. The pause is never longer than the link stood.
void LdapWatch::restAfterStanding(bool broke) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || renewing_) return;
    }
    const auto stood = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - stoodAt_);
    const auto first = settings_.following.firstPause;
    if (stood >= settings_.following.longestPause || !broke) nextPause_ = first;
    if (stood < settings_.following.longestPause) pause(std::min(nextPause_, std::max(first, stood)));
}

void LdapWatch::pause(std::chrono::milliseconds longest) {
    // Between half and the whole of it: servers that lost the directory at once do not come back at once.
    const auto most = longest.count();
    const auto wait = std::chrono::milliseconds(most / 2 + static_cast<std::int64_t>(random_()) % (most / 2 + 1));
    nextPause_ = std::min(nextPause_ * 2, settings_.following.longestPause);
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, wait, [this] { return stopping_ || renewing_; });
}

} // namespace ilvm::directory
