// A real slapd that is followed with little patience, so that tests need none.
#pragma once
#include "server/directory/ldap_directory.hpp"
#include "tests/server/directory/heard.hpp"
#include "tests/support/test_directory.hpp"

namespace ilvm::tests {

inline directory::Settings settingsOf(const support::TestDirectory& slapd) {
    directory::Settings settings{.flavour = directory::Flavour::openldap,
                                 .urls = {slapd.urlOverTls()},
                                 .ca = slapd.certificate().caFile(),
                                 .bind_dn = slapd.serviceAccount(),
                                 .bind_password = slapd.servicePassword(),
                                 .base = slapd.base()};
    settings.timeout = std::chrono::seconds(2);
    settings.following.heartbeat = std::chrono::milliseconds(200);
    settings.following.heartbeatLimit = std::chrono::milliseconds(500);
    settings.following.firstPause = std::chrono::milliseconds(20);
    settings.following.longestPause = std::chrono::milliseconds(100);
    return settings;
}

// A directory that is followed.
struct Followed {
    explicit Followed(const directory::Settings& settings)
        : source(settings, [] { return base::Instant{}; }), watch(source.watch(heard)) {}

    Heard heard;
    directory::LdapDirectory source;
    std::unique_ptr<directory::Watch> watch;
};

} // namespace ilvm::tests
