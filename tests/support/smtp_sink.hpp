// An SMTP server that keeps every mail it is given, and can refuse, or be away, when a test says so.
// Not here: delivering anything; reading a mail's parts (received_mail.hpp).
#pragma once
#include "tests/support/received_mail.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ilvm::support {

class SmtpSink {
public:
    SmtpSink(); // listens on a free port of 127.0.0.1
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;

    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }

    void stop();  // nobody listens any more; open connections are cut
    void start(); // on the same port again

    // From now on `verb` ("MAIL", "RCPT", "DATA", "." for the end of a mail, "EHLO") is answered with `reply`, such as
    // "451 4.3.0 later"; an empty reply makes it work again. A mail whose "." is refused is not kept.
    void answer(const std::string& verb, const std::string& reply);

    std::vector<ReceivedMail> mails() const;
    // Waits until `count` mails have come; throws std::runtime_error when they do not within the limit.
    std::vector<ReceivedMail> waitFor(std::size_t count,
                                      std::chrono::milliseconds limit = std::chrono::seconds(20)) const;
    void forget(); // the mails, not the answers

private:
    struct Conversation;

    void listen();
    void serve();
    bool hear(Conversation& conversation); // false: it is over
    std::string replyTo(Conversation& conversation, const std::string& line);
    std::string replyToCommand(Conversation& conversation, const std::string& verb, const std::string& line);

    std::uint16_t port_ = 0;
    int listener_ = -1;
    int wake_ = -1;
    std::thread thread_;
    mutable std::mutex mutex_; // guards the two below
    std::vector<ReceivedMail> mails_;
    std::map<std::string, std::string> answers_;
};

} // namespace ilvm::support
