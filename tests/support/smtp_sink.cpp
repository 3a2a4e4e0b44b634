#include "tests/support/smtp_sink.hpp"

#include "tests/support/process.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cctype>
#include <cerrno>
#include <memory>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace ilvm::support {

struct SmtpSink::Conversation {
    explicit Conversation(int socket) : descriptor(socket) {}
    ~Conversation() { close(descriptor); }

    int descriptor;
    std::string input;
    bool inData = false;
    ReceivedMail mail;
};

namespace {

void demand(bool condition, const char* what) {
    if (!condition) throw std::system_error(errno, std::generic_category(), what);
}

std::string verbOf(const std::string& line) {
    std::string verb = line.substr(0, line.find_first_of(" :"));
    std::transform(verb.begin(), verb.end(), verb.begin(), [](unsigned char c) { return std::toupper(c); });
    return verb;
}

std::string addressIn(const std::string& line) {
    const auto from = line.find('<');
    const auto to = line.find('>', from);
    return from == std::string::npos || to == std::string::npos ? std::string{} : line.substr(from + 1, to - from - 1);
}

void say(int descriptor, const std::string& text) {
    for (std::size_t sent = 0; sent < text.size();) {
        const auto count = send(descriptor, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) return; // the next read finds out
        sent += static_cast<std::size_t>(count);
    }
}

} // namespace

SmtpSink::SmtpSink() : wake_(eventfd(0, EFD_CLOEXEC)) {
    demand(wake_ >= 0, "eventfd");
    start();
}

SmtpSink::~SmtpSink() {
    stop();
    close(wake_);
}

void SmtpSink::listen() {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    demand(listener_ >= 0, "socket");
    const int on = 1;
    setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port_); // 0 the first time: the system chooses
    socklen_t length = sizeof address;
    demand(bind(listener_, reinterpret_cast<sockaddr*>(&address), length) == 0, "bind");
    demand(::listen(listener_, 64) == 0, "listen");
    demand(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) == 0, "getsockname");
    port_ = ntohs(address.sin_port);
}

void SmtpSink::start() {
    if (thread_.joinable()) return;
    listen();
    thread_ = std::thread([this] { serve(); });
}

void SmtpSink::stop() {
    if (!thread_.joinable()) return;
    eventfd_write(wake_, 1);
    thread_.join();
    eventfd_t woken = 0;
    eventfd_read(wake_, &woken);
    close(listener_);
    listener_ = -1;
}

void SmtpSink::serve() {
    std::vector<std::unique_ptr<Conversation>> conversations;
    for (;;) {
        std::vector<pollfd> watched{{wake_, POLLIN, 0}, {listener_, POLLIN, 0}};
        for (const auto& conversation : conversations)
            watched.push_back({conversation->descriptor, POLLIN, 0});
        if (poll(watched.data(), watched.size(), -1) < 0) continue;
        if (watched[0].revents != 0) return;
        for (std::size_t at = conversations.size(); at-- > 0;) {
            if (watched[at + 2].revents != 0 && !hear(*conversations[at]))
                conversations.erase(conversations.begin() + static_cast<std::ptrdiff_t>(at));
        }
        if (watched[1].revents != 0) {
            const int caller = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (caller < 0) continue;
            conversations.push_back(std::make_unique<Conversation>(caller));
            say(caller, "220 sink.ilvm.test ESMTP\r\n");
        }
    }
}

bool SmtpSink::hear(Conversation& conversation) {
    std::array<char, 16384> buffer{};
    const auto count = recv(conversation.descriptor, buffer.data(), buffer.size(), 0);
    if (count <= 0) return false;
    conversation.input.append(buffer.data(), static_cast<std::size_t>(count));
    for (auto end = conversation.input.find("\r\n"); end != std::string::npos; end = conversation.input.find("\r\n")) {
        const std::string line = conversation.input.substr(0, end);
        conversation.input.erase(0, end + 2);
        const std::string reply = replyTo(conversation, line);
        if (!reply.empty()) say(conversation.descriptor, reply + "\r\n");
        if (reply.starts_with("221")) return false;
    }
    return true;
}

// RFC 5321: a line of a mail's body, or a command.
std::string SmtpSink::replyTo(Conversation& conversation, const std::string& line) {
    const std::lock_guard lock(mutex_);
    if (!conversation.inData) return replyToCommand(conversation, verbOf(line), line);
    if (line != ".") {
        conversation.mail.raw += (line.starts_with('.') ? line.substr(1) : line) + "\r\n";
        return {};
    }
    conversation.inData = false;
    ReceivedMail mail = std::exchange(conversation.mail, {});
    if (const auto refusal = answers_.find("."); refusal != answers_.end()) return refusal->second;
    mails_.push_back(std::move(mail));
    return "250 2.0.0 kept";
}

std::string SmtpSink::replyToCommand(Conversation& conversation, const std::string& verb, const std::string& line) {
    if (const auto told = answers_.find(verb); told != answers_.end()) return told->second;
    if (verb == "EHLO") return "250-sink.ilvm.test\r\n250-8BITMIME\r\n250 SMTPUTF8";
    if (verb == "QUIT") return "221 2.0.0 bye";
    if (verb == "MAIL" || verb == "RSET") conversation.mail = {};
    if (verb == "MAIL") conversation.mail.from = addressIn(line);
    if (verb == "RCPT") conversation.mail.to.push_back(addressIn(line));
    if (verb == "DATA" && conversation.mail.to.empty()) return "503 5.5.1 no recipient";
    if (verb == "DATA") {
        conversation.inData = true;
        return "354 go on";
    }
    const bool known = verb == "HELO" || verb == "MAIL" || verb == "RCPT" || verb == "RSET" || verb == "NOOP";
    return known ? "250 2.0.0 fine" : "502 5.5.1 unknown";
}

void SmtpSink::answer(const std::string& verb, const std::string& reply) {
    const std::lock_guard lock(mutex_);
    if (reply.empty())
        answers_.erase(verb);
    else
        answers_[verb] = reply;
}

std::vector<ReceivedMail> SmtpSink::mails() const {
    const std::lock_guard lock(mutex_);
    return mails_;
}

std::vector<ReceivedMail> SmtpSink::waitFor(std::size_t count, std::chrono::milliseconds limit) const {
    waitUntil([this, count] { return mails().size() >= count; }, std::to_string(count) + " mails", limit);
    return mails();
}

void SmtpSink::forget() {
    const std::lock_guard lock(mutex_);
    mails_.clear();
}

} // namespace ilvm::support
