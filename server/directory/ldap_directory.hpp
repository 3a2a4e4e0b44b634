// The directory by LDAP, OpenLDAP's or Active Directory's: sign-in, reading people, the whole at once.
// Not here: following changes as they happen (ldap_watch.hpp). Each call opens a connection of its own and closes it: a
// password is never proved on a connection that reads.
#pragma once
#include "server/directory/directory.hpp"
#include "server/directory/settings.hpp"
#include "server/directory/watchdog.hpp"

#include <atomic>
#include <functional>
#include <memory>

namespace ilvm::directory {

class Connection;
struct Entry;

class LdapDirectory : public Directory {
public:
    // Connects to nothing yet. Throws std::invalid_argument for settings that can never work. `now` tells whether an
    // account has expired.
    LdapDirectory(Settings settings, std::function<base::Instant()> now);
    ~LdapDirectory() override;

    Verification verify(std::string_view login, std::string_view password) override;
    std::optional<Person> readPerson(std::string_view key) override;
    std::optional<Person> findPerson(std::string_view login) override;
    Snapshot snapshot() override;
    std::unique_ptr<Watch> watch(Follower& follower) override; // must end before this does
    void probe() override;

private:
    void prefer(std::size_t server);
    std::unique_ptr<Connection> open();
    std::unique_ptr<Connection> openAsService();
    std::optional<Entry> onlyPerson(Connection& service, const std::string& filter);
    Person complete(Connection& service, const Entry& entry);
    std::vector<Group> groupsHolding(Connection& service, const std::string& distinguishedName);
    void dropNamesakes(Connection& service, std::vector<Group>& groups);
    Verification judge(std::optional<Entry> entry, Connection& service);

    const Settings settings_;
    const std::function<base::Instant()> now_;
    std::atomic<std::size_t> answering_ = 0; // the server of the list that is followed, or answered last
    std::atomic<std::chrono::steady_clock::rep> preferredAt_ = 0;
    Watchdog watchdog_;
};

} // namespace ilvm::directory
