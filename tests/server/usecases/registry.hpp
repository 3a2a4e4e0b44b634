// A directory of a few people and a database that knows nobody yet: what the tests of people and rights begin with.
#pragma once
#include "server/directory/ldap_directory.hpp"
#include "server/store/catalogue.hpp"
#include "server/store/digest.hpp"
#include "server/usecases/reconcile.hpp"
#include "server/usecases/sign_in.hpp"
#include "tests/server/usecases/acts.hpp"
#include "tests/support/test_directory.hpp"

namespace ilvm::tests {

// A fresh database that knows nobody.
struct Office {
    explicit Office(Houses& houses)
        : database({houses.freshDatabase(), 4}),
          context{
              database, [this] { return base::Instant{clock.load()}; }, store::randomBytes, [this] { ++wakes; }, {}} {
        auto connection = database.lease();
        for (const auto& [group, role, service] : {std::tuple{"gg_ilvm_tech_it", domain::Role::technician, "IT"},
                                                   {"GG_ILVM_TECH_IMAGO", domain::Role::technician, "IMAGO"},
                                                   {"GG_ILVM_MGR_SESSAD", domain::Role::manager, "SESSAD"},
                                                   {"GG_ILVM_N2_TECH", domain::Role::approver_tech, ""},
                                                   {"GG_ILVM_ADMIN", domain::Role::admin, ""}})
            store::replaceGroupMappings(
                *connection, group,
                {{group, role, *service ? std::vector<std::string>{service} : std::vector<std::string>{}}});
    }

    std::int64_t count(const std::string& what) {
        return store::value<std::int64_t>(database.lease()->run("SELECT count(*) AS n FROM " + what).front(), "n");
    }

    std::atomic<std::int64_t> clock = 1'795'000'000'000;
    std::atomic<int> wakes = 0;
    store::Database database;
    usecases::Context context;
};

// Who a test's directory knows: fontaine manages the SESSAD, haddad is technician of IT and IMAGO, girard decides N2.
class Registry {
public:
    Registry() {
        ldap.addPerson({.login = "fontaine", .displayName = "Marie Fontaine"});
        ldap.addPerson({.login = "benali", .displayName = "Nadia Bénali", .manager = "fontaine"});
        ldap.addPerson({.login = "haddad", .displayName = "Karim Haddad", .department = "SIEGE"});
        ldap.addPerson({.login = "girard", .displayName = "Pierre Girard", .department = "SIEGE"});
        ldap.addPerson({.login = "petit", .displayName = "Sophie Petit", .department = "SIEGE"});
        ldap.addGroup("GG_ILVM_TECH_IT", {"haddad"});
        ldap.addGroup("Informatique", {"GG_ILVM_TECH_IT"});
        ldap.addGroup("GG_ILVM_TECH_IMAGO", {"Informatique"}); // haddad, through two groups
        ldap.addGroup("GG_ILVM_MGR_SESSAD", {"fontaine"});
        ldap.addGroup("GG_ILVM_N2_TECH", {"girard"});
        directory::Settings settings;
        settings.urls = {ldap.url()};
        settings.start_tls = true;
        settings.ca = ldap.certificate().caFile();
        settings.bind_dn = ldap.serviceAccount();
        settings.bind_password = ldap.servicePassword();
        settings.base = ldap.base();
        directory = std::make_unique<directory::LdapDirectory>(settings, base::systemNow);
    }

    api::Session enter(Office& office, const std::string& login, const usecases::Client& client = here,
                       const std::string& password = "secret") {
        return usecases::signIn(office.context, *directory, {login, password}, client);
    }

    Houses houses;
    support::TestDirectory ldap;
    std::unique_ptr<directory::LdapDirectory> directory;

private:
    static inline const usecases::Client here{"10.0.0.1", "test"};
};

} // namespace ilvm::tests
