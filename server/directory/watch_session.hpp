// One conversation with one server in which changes are followed: what the two flavours of directory do differently.
// Not here: connecting, choosing among servers, trying again (ldap_watch.hpp).
#pragma once
#include "server/directory/connection.hpp"
#include "server/directory/directory.hpp"

#include <functional>
#include <memory>

namespace ilvm::directory {

// What a conversation is given by the thread that holds it.
struct Post {
    const Settings& settings;
    Follower& follower;
    std::function<bool()> stopping;
    std::function<bool()> renewing; // true once after the follower asked for everything again
    std::function<void()> standing; // the conversation stands: everything was read and is told next. A renewal that was
                                    // asked for until here is answered by it; one that is asked for later cuts
};

// The server answers, but lets nobody follow its changes.
class FollowingRefused : public DirectoryAway {
public:
    explicit FollowingRefused(const std::string& why) : DirectoryAway(why) {}
};

class WatchSession {
public:
    virtual ~WatchSession() = default;

    // Over a connection of the service account. Returns when it is to begin anew at once; throws DirectoryAway,
    // FollowingRefused before it stands.
    virtual void follow(Connection& connection) = 0;
};

std::unique_ptr<WatchSession> syncSession(Post post); // OpenLDAP: content synchronisation, RFC 4533
std::unique_ptr<WatchSession> usnSession(Post post);  // Active Directory: update sequence numbers and notifications

} // namespace ilvm::directory
