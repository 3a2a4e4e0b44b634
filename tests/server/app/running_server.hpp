// The program as an administrator runs it: a configuration file, a database, a directory, HTTPS calls from outside.
// Not here: what a test asks of it.
#pragma once
#include "tests/support/private_postgres.hpp"
#include "tests/support/smtp_sink.hpp"
#include "tests/support/test_certificate.hpp"
#include "tests/support/test_directory.hpp"

#include <QJsonObject>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace ilvm::tests {

struct Reply {
    int status = 0; // 0: no answer
    std::string body;
    std::map<std::string, std::string> headers; // names in lower case

    QJsonObject json() const;
};

class RunningServer {
public:
    // A directory with people, everything written down, nothing started.
    explicit RunningServer(
        support::PrivatePostgres::Durability durability = support::PrivatePostgres::Durability::fast);

    void start(); // and waits until it is ready
    void stop();  // SIGTERM; throws when it does not end by itself
    void kill();  // SIGKILL: it has no time to do anything
    bool running() { return server_ && server_->running(); }

    std::string accounts(); // a file with the accounts of all people, and
    std::string ca() const { return certificate_.caFile(); }

    // Runs a command to its end and gives its output; throws with that output when it fails.
    std::string command(const std::vector<std::string>& words);

    Reply call(const std::string& method, const std::string& path, const std::string& token = {},
               const std::string& body = {});
    Reply admin(const std::string& path); // of the listener of /metrics
    Reply signIn(const std::string& login, const std::string& password);

    std::string log() const;
    std::string database() const { return postgres.url("ilvm"); }
    std::uint16_t port() const { return port_; }
    std::string url() const { return "https://127.0.0.1:" + std::to_string(port_); }
    const std::string& program() const { return program_; }
    const std::string& configFile() const { return configFile_; }

    support::PrivatePostgres postgres;
    support::TestDirectory directory;
    support::SmtpSink mails;

    Reply exchange(const std::string& method, const std::string& url, const std::string& token,
                   const std::string& body);

private:
    void writeConfiguration();

    support::TestCertificate certificate_;
    support::TempFolder folder_;
    std::uint16_t port_ = 0;
    std::uint16_t adminPort_ = 0;
    std::string program_;
    std::string configFile_;
    std::unique_ptr<support::ChildProcess> server_;
};

// Another one on the same database, with the same configuration but for where it listens.
class SecondServer {
public:
    explicit SecondServer(RunningServer& first); // starts at once
    void waitUntilReady();

    std::uint16_t port() const { return port_; }
    std::string url() const { return "https://127.0.0.1:" + std::to_string(port_); }
    std::string log() const;

private:
    RunningServer& first_;
    support::TempFolder folder_;
    std::uint16_t port_;
    std::uint16_t adminPort_;
    support::ChildProcess server_;
};

} // namespace ilvm::tests
