#include "tests/bench/caller.hpp"

#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace ilvm::bench {
namespace {

SSL_CTX* context() {
    static const std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> made(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    return made.get();
}

std::size_t numberAfter(std::string_view text, std::string_view mark) {
    const auto at = text.find(mark);
    std::size_t number = 0;
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at + mark.size(), text.data() + text.size(), number);
    return number;
}

} // namespace

Caller::Caller(std::uint16_t port)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), tls_(SSL_new(context()), SSL_free) {
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect to the server");
    SSL_set_fd(tls_.get(), socket_);
    if (SSL_connect(tls_.get()) != 1) throw std::runtime_error("the server speaks no TLS");
}

Caller::~Caller() {
    ::close(socket_);
}

void Caller::send() {
    if (SSL_write(tls_.get(), request_.data(), static_cast<int>(request_.size())) <= 0)
        throw std::runtime_error("the server takes nothing more");
}

void Caller::more() {
    std::array<char, 64 * 1024> part;
    const int size = SSL_read(tls_.get(), part.data(), part.size());
    if (size <= 0) throw std::runtime_error("the connection ended before the answer");
    answer_.append(part.data(), static_cast<std::size_t>(size));
}

Caller::Reply Caller::ask(std::string_view method, std::string_view target, std::string_view token,
                          std::string_view body, std::string_view key) {
    request_.assign(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ");
    request_.append(token).append("\r\n");
    if (!key.empty()) request_.append("Idempotency-Key: ").append(key).append("\r\n");
    if (!body.empty())
        request_.append("Content-Type: application/json\r\nContent-Length: ")
            .append(std::to_string(body.size()))
            .append("\r\n");
    request_.append("\r\n").append(body);
    send();
    answer_.clear();
    std::size_t head = std::string::npos;
    for (more(); (head = answer_.find("\r\n\r\n")) == std::string::npos; more()) {
    }
    const auto length = numberAfter(std::string_view(answer_).substr(0, head), "\r\nContent-Length: ");
    while (answer_.size() < head + 4 + length)
        more();
    return {static_cast<int>(numberAfter(answer_, "HTTP/1.1 ")), std::string_view(answer_).substr(head + 4)};
}

void Caller::openStream(std::string_view token) {
    request_.assign("GET /api/v1/events HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ").append(token);
    request_.append("\r\n\r\n");
    send();
    // The first event says where the feed stands: from then on the stream hears of everything.
    while (answer_.find("event: change") == std::string::npos)
        more();
}

bool Caller::receive() {
    std::array<char, 64 * 1024> part;
    return SSL_read(tls_.get(), part.data(), part.size()) > 0;
}

} // namespace ilvm::bench
