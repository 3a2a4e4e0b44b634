#include "server/directory/ldap_directory.hpp"

#include "server/directory/connection.hpp"
#include "server/directory/dial.hpp"
#include "server/directory/entries.hpp"
#include "server/directory/ldap_watch.hpp"
#include "server/directory/names.hpp"
#include "server/directory/reading.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilvm::directory {
namespace {

constexpr std::size_t namesInOneFilter = 50;

void sortByName(std::vector<Group>& groups) {
    std::sort(groups.begin(), groups.end(),
              [](const Group& a, const Group& b) { return std::tie(a.name, a.key) < std::tie(b.name, b.key); });
}

} // namespace

LdapDirectory::LdapDirectory(Settings settings, std::function<base::Instant()> now)
    : settings_(std::move(settings)), now_(std::move(now)) {
    if (settings_.urls.empty()) throw std::invalid_argument("no directory is named");
    for (const std::string& url : settings_.urls) {
        if (addressOf(url).encrypted && settings_.start_tls)
            throw std::invalid_argument(url + " is encrypted from the start: start_tls makes no sense with it");
    }
    if (settings_.bind_dn.empty() || settings_.bind_password.empty())
        throw std::invalid_argument("the directory needs a service account with a password");
}

LdapDirectory::~LdapDirectory() = default;

void LdapDirectory::prefer(std::size_t server) {
    answering_ = server;
    preferredAt_ = std::chrono::steady_clock::now().time_since_epoch().count();
}

// libldap stays with a server that is silent, so the list is walked here, beginning with the one that is followed or
// answered last. Where that is not the first one, which others may read, the first is tried again after a while.
std::unique_ptr<Connection> LdapDirectory::open() {
    const std::size_t count = settings_.urls.size();
    const auto preferred = std::chrono::steady_clock::duration(preferredAt_);
    const bool stale = std::chrono::steady_clock::now().time_since_epoch() - preferred > std::chrono::minutes(1);
    const std::size_t first = stale ? 0 : answering_.load();
    std::string reasons;
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t at = (first + step) % count;
        try {
            auto connection = std::make_unique<Connection>(settings_, settings_.urls[at], watchdog_);
            if (at != answering_ || stale) prefer(at);
            return connection;
        } catch (const DirectoryAway& away) {
            reasons += (reasons.empty() ? "" : "; ") + std::string(away.what());
        }
    }
    throw DirectoryAway(reasons);
}

std::unique_ptr<Connection> LdapDirectory::openAsService() {
    auto connection = open();
    const BindResult bound = connection->bind(settings_.bind_dn, settings_.bind_password);
    if (!bound.accepted) throw DirectoryAway("the directory refuses the service account: " + bound.reason);
    return connection;
}

void LdapDirectory::probe() {
    openAsService();
}

std::optional<Entry> LdapDirectory::onlyPerson(Connection& service, const std::string& filter) {
    if (filter.empty()) return std::nullopt;
    std::vector<Entry> found = service.search(filter, personAttributes(settings_.flavour));
    if (found.size() != 1) return std::nullopt; // of two who claim one login neither signs in
    return std::move(found.front());
}

Verification LdapDirectory::verify(std::string_view login, std::string_view password) {
    const std::string_view bare = bareLogin(login);
    if (bare.empty()) return {SignIn::unknown, {}, "empty login"};
    if (password.empty()) return {SignIn::wrong_password, {}, "empty password"};
    const auto service = openAsService();
    const std::optional<Entry> entry = onlyPerson(*service, personOfLogin(settings_.flavour, bare));
    // A login that nobody has is bound all the same, so that it takes as long as a wrong password.
    const std::string name = entry ? entry->name : "cn=nobody of this name," + settings_.base;
    const BindResult bound = open()->bind(name, password);
    if (!entry) return {SignIn::unknown, {}, "no account, or more than one, of this login"};
    if (!bound.accepted) return {outcomeOf(bound.reason), {}, "refused: " + bound.reason};
    return judge(onlyPerson(*service, personOfKey(settings_.flavour, keyOf(*entry, settings_.flavour))), *service);
}

// OpenLDAP binds whoever has a password: the account's own state decides, read after the bind.
Verification LdapDirectory::judge(std::optional<Entry> entry, Connection& service) {
    if (!entry) return {SignIn::unknown, {}, "the account went while its password was verified"};
    Person person = complete(service, *entry);
    if (person.disabled) return {SignIn::disabled, {}, "the account is disabled"};
    if (person.expires && *person.expires <= now_())
        return {SignIn::expired, {}, "the account expired at " + base::toText(*person.expires)};
    return {SignIn::accepted, std::move(person), {}};
}

std::optional<Person> LdapDirectory::readPerson(std::string_view key) {
    const auto service = openAsService();
    const std::optional<Entry> entry = onlyPerson(*service, personOfKey(settings_.flavour, key));
    if (!entry) return std::nullopt;
    return complete(*service, *entry);
}

std::optional<Person> LdapDirectory::findPerson(std::string_view login) {
    const std::string_view bare = bareLogin(login);
    if (bare.empty()) return std::nullopt;
    const auto service = openAsService();
    const std::optional<Entry> entry = onlyPerson(*service, personOfLogin(settings_.flavour, bare));
    if (!entry) return std::nullopt;
    return complete(*service, *entry);
}

Person LdapDirectory::complete(Connection& service, const Entry& entry) {
    Person person = personFrom(entry, settings_.flavour);
    if (const std::string manager = entry.first("manager"); !manager.empty()) {
        if (const auto found = service.read(manager, {keyAttribute(settings_.flavour)}))
            person.manager_key = keyOf(*found, settings_.flavour);
    }
    person.groups = groupsHolding(service, entry.name);
    return person;
}

// Upwards, one level a search; a group that was met is not walked again, so that cycles end.
std::vector<Group> LdapDirectory::groupsHolding(Connection& service, const std::string& distinguishedName) {
    std::vector<Group> groups;
    std::set<std::string> met;
    std::vector<std::string> level{distinguishedName};
    while (!level.empty()) {
        std::vector<std::string> next;
        for (std::size_t from = 0; from < level.size(); from += namesInOneFilter) {
            const auto begin = level.begin() + static_cast<std::ptrdiff_t>(from);
            const auto count = std::min(namesInOneFilter, level.size() - from);
            const std::vector<std::string> some(begin, begin + static_cast<std::ptrdiff_t>(count));
            for (const Entry& entry : service.search(directory::groupsHolding(settings_.flavour, some),
                                                     {keyAttribute(settings_.flavour), "cn", "sAMAccountName"})) {
                Group group = groupFrom(entry, settings_.flavour);
                if (!met.insert(group.key).second) continue;
                next.push_back(entry.name);
                groups.push_back(std::move(group));
            }
        }
        level = std::move(next);
    }
    if (settings_.flavour == Flavour::openldap) dropNamesakes(service, groups);
    sortByName(groups);
    return groups;
}

// What a right is given to is a name: which of two groups was meant nobody knows.
void LdapDirectory::dropNamesakes(Connection& service, std::vector<Group>& groups) {
    std::map<std::string, std::set<std::string>> bearers; // keys, by folded name
    for (std::size_t from = 0; from < groups.size(); from += namesInOneFilter) {
        std::vector<std::string> names;
        for (std::size_t at = from; at < std::min(groups.size(), from + namesInOneFilter); ++at)
            names.push_back(groups[at].name);
        for (const Entry& entry :
             service.search(groupsCalled(settings_.flavour, names), {keyAttribute(settings_.flavour), "cn"}))
            bearers[foldedGroupName(entry.first("cn"))].insert(keyOf(entry, settings_.flavour));
    }
    std::erase_if(groups, [&](const Group& group) { return bearers[foldedGroupName(group.name)].size() > 1; });
}

Snapshot LdapDirectory::snapshot() {
    const auto service = openAsService();
    return readEverything(*service, settings_).snapshot();
}

std::unique_ptr<Watch> LdapDirectory::watch(Follower& follower) {
    return std::make_unique<LdapWatch>(settings_, watchdog_, follower, [this](std::size_t server) { prefer(server); });
}

} // namespace ilvm::directory
