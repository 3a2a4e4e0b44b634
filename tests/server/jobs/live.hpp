// A directory, a database, the feed, and the follower between them, as the server puts them together.
#pragma once
#include "server/feed/hub.hpp"
#include "server/jobs/directory_follower.hpp"
#include "server/usecases/sync.hpp"
#include "tests/server/feed/listener.hpp"
#include "tests/server/usecases/registry.hpp"

namespace ilvm::tests {

inline directory::Settings livelySettings(const support::TestDirectory& ldap) {
    directory::Settings settings;
    settings.urls = {ldap.url()};
    settings.start_tls = true;
    settings.ca = ldap.certificate().caFile();
    settings.bind_dn = ldap.serviceAccount();
    settings.bind_password = ldap.servicePassword();
    settings.base = ldap.base();
    settings.timeout = std::chrono::seconds(10);
    settings.following.heartbeat = std::chrono::milliseconds(500);
    settings.following.heartbeatLimit = std::chrono::seconds(1);
    settings.following.firstPause = std::chrono::milliseconds(20);
    settings.following.longestPause = std::chrono::milliseconds(200);
    return settings;
}

class Live {
public:
    Live(Houses& houses, support::TestDirectory& ldap)
        : office(houses),
          directory(livelySettings(ldap), base::systemNow),
          hub(office.database,
              {.poll = std::chrono::milliseconds(20), .now = office.context.now, .log = [](const std::string&) {}}),
          follower(office.context, directory, settings()) {}

    static jobs::DirectoryFollower::Settings settings() {
        const auto said = [](const std::string& text) { qDebug("%s", text.c_str()); };
        return {.alarmRenewal = std::chrono::milliseconds(200),
                .signOfLife = std::chrono::milliseconds(100),
                .pace = std::chrono::milliseconds(50),
                .info = said,
                .warn = said,
                .error = said};
    }

    void start() { follower.start(std::chrono::seconds(30)); }

    api::Session enter(const std::string& login) {
        return usecases::signIn(office.context, directory, {login, "secret"}, {"10.0.0.1", "test"});
    }
    std::shared_ptr<Listener> listen(const api::Session& session) {
        auto listener = std::make_shared<Listener>();
        const auto reader = usecases::readerOf(usecases::authenticate(office.context, session.token));
        support::waitUntil(
            [&] {
                try {
                    leases.push_back(hub.subscribe(reader, {}, listener));
                    return true;
                } catch (const store::DatabaseAway&) { // it has not begun to read
                    return false;
                }
            },
            "the feed");
        return listener;
    }
    std::string incident(const api::Session& session) {
        api::Submission submission;
        submission.kind = domain::Kind::incident;
        submission.title = "Écran noir";
        submission.description = "Rien ne s'affiche.";
        const auto caller = usecases::authenticate(office.context, session.token);
        return wire::readAnswer<api::Ticket>(usecases::submitTicket(office.context, caller, submission, {}).json)
            ->reference;
    }

    std::int64_t holders(const std::string& role) {
        return office.count("users WHERE active AND '" + role + "' = ANY(roles)");
    }
    bool waitForHolders(const std::string& role, std::int64_t number) {
        return waitForCount("users WHERE active AND '" + role + "' = ANY(roles)", number);
    }
    bool waitForCount(const std::string& what, std::int64_t number) {
        try {
            support::waitUntil([&] { return office.count(what) == number; }, what);
            return true;
        } catch (const std::runtime_error&) {
            return false;
        }
    }

    Office office;
    directory::LdapDirectory directory;
    feed::Hub hub;
    jobs::DirectoryFollower follower;
    std::vector<std::shared_ptr<void>> leases;
};

} // namespace ilvm::tests
