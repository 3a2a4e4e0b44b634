// The server as it is composed, and a directory that it follows: what a test changes there comes to open clients.
#pragma once
#include "server/directory/ldap_directory.hpp"
#include "server/jobs/directory_follower.hpp"
#include "server/store/catalogue.hpp"
#include "tests/contract/in_process_server.hpp"
#include "tests/support/test_directory.hpp"

namespace ilvm::tests {

class FollowedServer {
public:
    // Nobody is known before the directory tells of them: see follow().
    FollowedServer(Ground& ground, support::TestDirectory& ldap)
        : server(ground, settings()),
          directory(settingsOf(ldap), base::systemNow),
          follower_(server.context(), directory, said()) {
        auto connection = server.database().lease();
        for (const auto& [group, role, services] :
             {std::tuple{"GG_ILVM_TECH_IT", domain::Role::technician, std::vector<std::string>{"IT"}},
              {"GG_ILVM_MGR_SESSAD", domain::Role::manager, {"SESSAD"}},
              {"GG_ILVM_N2_TECH", domain::Role::approver_tech, {}},
              {"GG_ILVM_ADMIN", domain::Role::admin, {}}})
            store::replaceGroupMappings(*connection, group, {{group, role, services}});
    }

    // Once everything was brought.
    void follow(std::chrono::seconds limit = std::chrono::seconds(30)) { follower_.start(limit); }
    bool isFollowed() const { return follower_.followedAt().milliseconds > 0; }

    InProcessServer server;
    directory::LdapDirectory directory;

private:
    static InProcessServer::Settings settings() {
        InProcessServer::Settings settings;
        settings.people.clear();
        settings.now = base::systemNow().milliseconds;
        return settings;
    }
    static directory::Settings settingsOf(const support::TestDirectory& ldap) {
        directory::Settings settings;
        settings.urls = {ldap.url()};
        settings.start_tls = true;
        settings.ca = ldap.certificate().caFile();
        settings.bind_dn = ldap.serviceAccount();
        settings.bind_password = ldap.servicePassword();
        settings.base = ldap.base();
        settings.timeout = std::chrono::seconds(30);
        return settings;
    }
    static jobs::DirectoryFollower::Settings said() {
        const auto say = [](const std::string& text) { qDebug("%s", text.c_str()); };
        jobs::DirectoryFollower::Settings settings;
        settings.info = settings.warn = settings.error = say;
        return settings;
    }

    jobs::DirectoryFollower follower_;
};

} // namespace ilvm::tests
