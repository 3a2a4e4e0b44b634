// The directory as the server sees it: who people are, whether their password is right, which groups hold them.
// Not here: LDAP (ldap_directory.hpp) and what groups give the right to (usecases). Every call blocks: never make one
// inside a database transaction or on an event loop.
#pragma once
#include "shared/base/instant.hpp"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::directory {

struct Group {
    std::string key;                // stable through renames: objectGUID or entryUUID
    std::string name;               // "GG_ILVM_TECH_IT": its sAMAccountName; OpenLDAP: its cn
    std::string distinguished_name; // for people; never compare it as text, servers write the same name differently
    std::string through =
        {}; // of a person's group: the name of that by which it holds them, where known; empty: itself

    // However it holds somebody, it is the same group.
    bool operator==(const Group& other) const {
        return key == other.key && name == other.name && distinguished_name == other.distinguished_name;
    }
};

struct Person {
    std::string key; // stable through renames: objectGUID or entryUUID
    std::string login;
    std::string user_principal_name;
    std::string display_name;
    std::string mail;
    std::string title;
    std::string department;
    std::string manager_key; // empty where the directory names nobody, or somebody whom it does not hold
    bool disabled = false;
    std::optional<base::Instant> expires; // from then on there is no sign-in; nothing: never
    std::vector<Group> groups; // all that hold the person, through others too, by name; none of several called alike
    std::string sid = {};      // of the account, "S-1-5-21-…", by which tickets name it; Active Directory alone

    bool operator==(const Person&) const = default;
};

enum class SignIn {
    accepted,
    wrong_password,
    unknown, // nobody of that login, or more than one
    disabled,
    expired
};

struct Verification {
    SignIn outcome = SignIn::unknown;
    std::optional<Person> person; // when accepted: read after the password was proved, so that it is fresh
    std::string for_log; // the reason, for the log alone; callers learn the same whatever the outcome but `accepted`
};

struct Snapshot {
    std::vector<Person> people; // by key
    std::vector<Group> groups;  // by key
};

// What became different. People are whole, with all their groups; the gone are keys of people.
struct Changes {
    std::vector<Person> people;
    std::vector<std::string> gone;
};

// Who follows the directory. The calls come from one thread, one after the other, in the order of the directory's own
// commits, and should not take long: changes wait behind them.
class Follower {
public:
    virtual ~Follower() = default;

    // Everything, as it is now: when the link to the directory stands, and after renew(). Changes follow from here.
    virtual void refreshed(Snapshot everything) = 0;
    virtual void changed(Changes changes) = 0;
    // No server of the directory can be followed. Said of each try; what happens meanwhile comes with refreshed().
    virtual void lost(const std::string& why) = 0;
    // The server answers, but lets nobody follow its changes: everything is read now and then. Before each refreshed().
    virtual void unfollowed(const std::string& /*why*/) {}
};

// As long as it lives the directory is followed. Its destructor returns when no call comes any more.
class Watch {
public:
    virtual ~Watch() = default;
    virtual void renew() = 0; // everything is to be read again
};

// No answer could be had: unreachable, too slow, or it refused the service account. Says nothing about any person.
class DirectoryAway : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Every call may throw DirectoryAway. Any thread may call, any number at once.
class Directory {
public:
    virtual ~Directory() = default;

    // `login` is a login, a user principal name, or DOMAIN\login. An empty password is refused without asking anybody:
    // RFC 4513, 5.1.2 makes it an anonymous bind, which succeeds.
    virtual Verification verify(std::string_view login, std::string_view password) = 0;

    // Nothing when the directory holds no such person (any more).
    virtual std::optional<Person> readPerson(std::string_view key) = 0;
    virtual std::optional<Person> findPerson(std::string_view login) = 0;

    // All people and groups, disabled ones included.
    virtual Snapshot snapshot() = 0;

    // Tells the follower, who must outlive the watch, of everything now and of each change as it is committed. It never
    // throws DirectoryAway: it goes on trying.
    virtual std::unique_ptr<Watch> watch(Follower& follower) = 0;

    // Throws DirectoryAway unless the directory answers the service account now.
    virtual void probe() = 0;
};

} // namespace ilvm::directory
