#include "server/directory/ldap_watch.hpp"

#include <algorithm>

namespace ilvm::directory {

LdapWatch::LdapWatch(const Settings& settings, Watchdog& watchdog, Follower& follower)
    : settings_(settings),
      watchdog_(watchdog),
      follower_(follower),
      nextPause_(settings.following.firstPause),
      random_(std::random_device{}()) {
    const auto under = [this](bool& flag, bool cleared) {
        const std::lock_guard lock(mutex_);
        return std::exchange(flag, flag && !cleared);
    };
    Post post{settings_, follower_, [this, under] { return under(stopping_, false); },
              [this, under] { return under(renewing_, true); },
              [this] {
                  stood_ = true;
                  nextPause_ = settings_.following.firstPause;
              }};
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

// The thread may be waiting for the server's next word: cut, it comes back and finds what it has to do.
void LdapWatch::renew() {
    const std::lock_guard lock(mutex_);
    renewing_ = true;
    if (current_ != nullptr) current_->cut();
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
        pause();
    }
}

std::string LdapWatch::tryServers() {
    std::string reasons;
    for (const std::string& url : settings_.urls) {
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return {};
        }
        stood_ = false;
        try {
            followAt(url);
            if (stood_) return {};
            // It wants to begin anew without ever having told everything: once it may, at once.
            followAt(url);
            if (stood_) return {};
            reasons += (reasons.empty() ? "" : "; ") + ("directory " + url + ": its changes cannot be followed");
        } catch (const DirectoryAway& away) {
            if (stood_) return {}; // a link that stood has broken: all servers are asked, the first one first
            reasons += (reasons.empty() ? "" : "; ") + std::string(away.what());
        }
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
    };
    try {
        const BindResult bound = connection.bind(settings_.bind_dn, settings_.bind_password);
        if (!bound.accepted)
            throw DirectoryAway("directory " + url + ": it refuses the service account: " + bound.reason);
        session_->follow(connection);
    } catch (...) {
        leave();
        throw;
    }
    leave();
}

void LdapWatch::pause() {
    // Between half and the whole of it: servers that lost the directory at once do not come back at once.
    const auto most = nextPause_.count();
    const auto wait = std::chrono::milliseconds(most / 2 + static_cast<std::int64_t>(random_()) % (most / 2 + 1));
    nextPause_ = std::min(nextPause_ * 2, settings_.following.longestPause);
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, wait, [this] { return stopping_; });
}

} // namespace ilvm::directory
