// The leanest client of the API: one kept TLS connection, one request after the other, the answer's text.
// Not here: misbehaving (tests/server/http/raw_client.hpp), and checking who the server is.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct ssl_st;

namespace ilvm::bench {

class Caller {
public:
    explicit Caller(std::uint16_t port); // connects; throws std::runtime_error
    ~Caller();
    Caller(const Caller&) = delete;
    Caller& operator=(const Caller&) = delete;

    struct Reply {
        int status;
        std::string_view body; // until the next request
    };

    // `key`: of idempotency; empty: none. Throws std::runtime_error when the connection breaks.
    Reply ask(std::string_view method, std::string_view target, std::string_view token, std::string_view body = {},
              std::string_view key = {});

    // Opens the stream of changes on this connection: from here on only receive() is called.
    void openStream(std::string_view token);
    // Reads what has come and drops it. False when the connection is over.
    bool receive();
    int descriptor() const { return socket_; }

private:
    void send();
    void more();

    int socket_;
    std::unique_ptr<ssl_st, void (*)(ssl_st*)> tls_;
    std::string request_;
    std::string answer_;
};

} // namespace ilvm::bench
