#include "tests/server/http/raw_client.hpp"
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace ilvm::tests {

std::string Answer::header(std::string_view name) const {
    const std::string* value = headers.find(name);
    return value ? *value : std::string();
}

RawClient::RawClient(std::uint16_t port, Over over) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
    if (over == Over::plain) return;
    context_.reset(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    tls_.reset(SSL_new(context_.get()), SSL_free);
    SSL_set_fd(tls_.get(), socket_);
    if (SSL_connect(tls_.get()) != 1) throw std::runtime_error("no TLS");
}

RawClient::~RawClient() {
    ::close(socket_);
}

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto size = tls_ ? SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size()))
                               : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (size <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
}

void RawClient::sendNoMore() {
    ::shutdown(socket_, SHUT_WR);
}

bool RawClient::receive() {
    std::array<char, 16 * 1024> part;
    errno = 0;
    const auto size = tls_ ? SSL_read(tls_.get(), part.data(), static_cast<int>(part.size()))
                           : ::recv(socket_, part.data(), part.size(), 0);
    if (size <= 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        throw std::runtime_error("nothing came for ten seconds");
    if (size > 0) buffer_.append(part.data(), static_cast<std::size_t>(size));
    return size > 0;
}

std::string RawClient::until(std::string_view mark) {
    std::size_t at = 0;
    while ((at = buffer_.find(mark)) == std::string::npos)
        if (!receive()) throw std::runtime_error("the connection ended before '" + std::string(mark) + "'");
    std::string text = buffer_.substr(0, at + mark.size());
    buffer_.erase(0, text.size());
    return text;
}

std::string RawClient::untilClosed() {
    while (receive()) {
    }
    ::shutdown(socket_, SHUT_RDWR); // as a polite client answers the end
    return std::exchange(buffer_, {});
}

Answer RawClient::answer(std::string_view method) {
    const std::string head = until("\r\n\r\n");
    Answer answer;
    answer.status = std::stoi(head.substr(head.find(' ') + 1));
    std::size_t at = head.find("\r\n") + 2;
    while (at + 2 < head.size()) {
        const std::size_t end = head.find("\r\n", at);
        const std::size_t colon = head.find(": ", at);
        answer.headers.add(head.substr(at, colon - at), head.substr(colon + 2, end - colon - 2));
        at = end + 2;
    }
    const std::string length = answer.header("Content-Length");
    if (length.empty() || method == "HEAD") return answer;
    while (buffer_.size() < std::stoull(length))
        if (!receive()) throw std::runtime_error("the connection ended within a body");
    answer.body = buffer_.substr(0, std::stoull(length));
    buffer_.erase(0, answer.body.size());
    return answer;
}

Answer RawClient::ask(std::string_view method, std::string_view path, std::string_view fields, std::string_view body) {
    std::string request(method);
    request.append(" ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n").append(fields);
    if (!body.empty()) request.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    send(request.append("\r\n").append(body));
    return answer(method);
}

} // namespace ilvm::tests
