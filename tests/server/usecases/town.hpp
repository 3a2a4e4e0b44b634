// People of a directory that is told by the test itself, word by word, in a database of their own: what the tests of
// administration begin with. Not here: a real directory (registry.hpp).
#pragma once
#include "server/store/catalogue.hpp"
#include "server/store/digest.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/reconcile.hpp"
#include "server/usecases/sessions.hpp"
#include "tests/server/usecases/acts.hpp"

namespace ilvm::tests {

// Of people who differ by a number alone.
inline std::string loginOf(int person) {
    return "person" + std::to_string(person);
}

// lemoine and durand are admins, haddad a technician of IT (through two groups) and IMAGO, fontaine manages SESSAD,
// girard decides N2, benali and roux have nothing.
class Town {
public:
    explicit Town(Houses& houses, std::size_t connections = 6)
        : database({houses.freshDatabase(), connections}),
          context{
              database, [this] { return base::Instant{clock.load()}; }, store::randomBytes, [this] { ++wakes; }, {}} {
        auto connection = database.lease();
        for (const auto* code : {"IT", "IMAGO", "SG"})
            store::addService(*connection, {code, code, api::ServiceType::target});
        for (const auto* code : {"SESSAD", "SIEGE"})
            store::addService(*connection, {code, code, api::ServiceType::origin});
        map("GG_TECH_IT", domain::Role::technician, {"IT"});
        map("gg_tech_imago", domain::Role::technician, {"IMAGO"});
        map("GG_MGR_SESSAD", domain::Role::manager, {"SESSAD"});
        map("GG_N2", domain::Role::approver_tech, {});
        map("GG_ADMIN", domain::Role::admin, {});
        tell("lemoine", {{"GG_ADMIN"}});
        tell("durand", {{"GG_ADMIN"}});
        tell("haddad", {{"GG_SUPPORT"}, {"GG_TECH_IMAGO"}, {"GG_TECH_IT", "GG_SUPPORT"}});
        tell("fontaine", {{"GG_MGR_SESSAD"}});
        tell("girard", {{"GG_N2"}});
        tell("benali", {});
        tell("roux", {});
    }

    struct Membership {
        std::string group;
        std::string through = {};
    };

    void map(const std::string& group, domain::Role role, const std::vector<std::string>& services) {
        store::replaceGroupMappings(*database.lease(), group, {{group, role, services}});
    }

    directory::Person person(const std::string& login, const std::vector<Membership>& groups) const {
        directory::Person person;
        person.key = "key-" + login;
        person.login = login;
        person.display_name = "Personne " + login;
        person.mail = login + "@ilvm.test";
        person.department = "SESSAD";
        for (const auto& each : groups)
            person.groups.push_back({"key-" + each.group, each.group, "cn=" + each.group, each.through});
        return person;
    }

    // What the directory says from now on.
    usecases::Reconciliation tell(const std::string& login, const std::vector<Membership>& groups,
                                  bool disabled = false) {
        auto told = person(login, groups);
        told.disabled = disabled;
        return usecases::follow(context, {{told}, {}});
    }

    std::string id(const std::string& login) { return row(login).id; }
    store::UserRow row(const std::string& login) { return *store::readUserByKey(*database.lease(), "key-" + login); }

    // Signed in; the token of the session.
    std::string enter(const std::string& login, const std::string& device = "test") {
        auto connection = database.lease();
        store::Transaction transaction(*connection);
        const auto row = *store::readUserByKey(*connection, "key-" + login);
        auto session = usecases::openSession(*connection, context, row, {"10.0.0.1", device});
        transaction.commit();
        return session.token;
    }
    usecases::Caller caller(const std::string& login) { return usecases::authenticate(context, enter(login)); }

    std::int64_t count(const std::string& from) {
        return store::value<std::int64_t>(database.lease()->run("SELECT count(*) AS n FROM " + from).front(), "n");
    }

    std::atomic<std::int64_t> clock = 1'795'000'000'000;
    std::atomic<int> wakes = 0;
    store::Database database;
    usecases::Context context;
};

} // namespace ilvm::tests
