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

struct Answer {
    int status = 0; // 0: no answer
    std::string body;
    std::map<std::string, std::string> headers; // names in lower case

    QJsonObject json() const;
};

class RunningServer {
public:
    RunningServer(); // a directory with people, everything written down, nothing started

    void start(); // and waits until it is ready
    void stop();  // SIGTERM; throws when it does not end by itself
    bool running() { return server_ && server_->running(); }

    std::string accounts(); // a file with the accounts of all people, and
    std::string ca() const { return certificate_.caFile(); }

    // Runs a command to its end and gives its output; throws with that output when it fails.
    std::string command(const std::vector<std::string>& words);

    Answer call(const std::string& method, const std::string& path, const std::string& token = {},
                const std::string& body = {});
    Answer admin(const std::string& path); // of the listener of /metrics
    Answer signIn(const std::string& login, const std::string& password);

    std::string log() const;
    std::string database() const { return postgres.url("ilvm"); }
    std::string url() const { return "https://127.0.0.1:" + std::to_string(port_); }
    const std::string& configFile() const { return configFile_; }

    support::PrivatePostgres postgres;
    support::TestDirectory directory;
    support::SmtpSink mails;

private:
    Answer exchange(const std::string& method, const std::string& url, const std::string& token,
                    const std::string& body);
    void writeConfiguration();

    support::TestCertificate certificate_;
    support::TempFolder folder_;
    std::uint16_t port_ = 0;
    std::uint16_t adminPort_ = 0;
    std::string configFile_;
    std::unique_ptr<support::ChildProcess> server_;
};

} // namespace ilvm::tests
