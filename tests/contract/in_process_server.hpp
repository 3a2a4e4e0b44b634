// The server as it is composed, inside the test: PostgreSQL, TLS, feed and routes are real, the clock is the test's.
// Not here: a server that can be killed (server_process.hpp), and, unless a test brings one, a directory: people are
// settled, sessions opened.
#pragma once
#include "server/directory/kerberos.hpp"
#include "server/directory/ldap_directory.hpp"
#include "server/feed/hub.hpp"
#include "server/feed/notifier.hpp"
#include "server/http/server.hpp"
#include "server/reader/reader.hpp"
#include "server/usecases/context.hpp"
#include "tests/contract/api_client.hpp"
#include "tests/contract/organisation.hpp"
#include "tests/server/usecases/house.hpp"
#include "tests/support/test_certificate.hpp"

#include <atomic>

namespace ilvm::tests {

// What a whole test executable shares: a cluster with a migrated pattern, and a certificate.
struct Ground {
    Houses houses;
    support::TestCertificate certificate;
};

class InProcessServer {
public:
    struct Settings {
        std::vector<Somebody> people = everybody();
        usecases::Policy policy = {};
        std::function<void(http::Settings&)> change = {};  // of the listener
        std::int64_t now = 1'795'000'000'000;              // milliseconds, where the clock begins
        std::optional<directory::Settings> directory = {}; // nothing: sign-in finds it away
        std::string keytab = {};                           // of whose tickets open sessions; empty: none do
    };

    explicit InProcessServer(Ground& ground) : InProcessServer(ground, Settings{}) {}
    InProcessServer(Ground& ground, const Settings& settings);
    ~InProcessServer();

    std::uint16_t port() const { return server_->port(); }
    store::Database& database() { return database_; }
    const usecases::Context& context() const { return context_; }
    feed::Hub& hub() { return *hub_; }

    // A new session of this person, whom a directory may have brought; nobody asks for a password.
    std::string tokenOf(const std::string& login);
    ApiClient client(const std::string& login) { return ApiClient(port(), tokenOf(login)); }
    std::string idOf(const std::string& login) const { return ids_.at(login); }

    std::atomic<std::int64_t> clock; // milliseconds; the server's present

private:
    static reader::Reader::Settings patientReader(); // what is proven is not how busy the machine is
    http::Hooks hooks();

    store::Database database_;
    feed::Notifier notifier_;
    reader::Reader reader_{patientReader()};
    usecases::Context context_;
    directory::LdapDirectory directory_;
    std::unique_ptr<directory::TicketReader> tickets_;
    std::map<std::string, std::string> ids_;
    std::unique_ptr<feed::Hub> hub_;
    std::unique_ptr<http::Server> server_;
};

} // namespace ilvm::tests
