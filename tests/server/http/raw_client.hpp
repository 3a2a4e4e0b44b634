// A client that can misbehave: a blocking socket, in clear or over TLS, that sends exactly the bytes it is told.
// Not here: any help for a correct request beyond ask().
#pragma once
#include "server/http/request.hpp"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct ssl_st;
struct ssl_ctx_st;

namespace ilvm::tests {

struct Answer {
    int status = 0;
    http::Headers headers;
    std::string body;
    std::string header(std::string_view name) const; // empty where there is none
};

enum class Over { plain, tls };

class RawClient {
public:
    explicit RawClient(std::uint16_t port, Over over = Over::plain);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    // The server may have closed already: then what follows shows it.
    void send(std::string_view bytes);
    void sendNoMore();

    // All that follow throw std::runtime_error when nothing comes for ten seconds.
    Answer answer(std::string_view method = "GET"); // the next answer; throws when the connection ends before it does
    std::string until(std::string_view mark);       // everything up to and with `mark`
    std::string untilClosed();

    Answer ask(std::string_view method, std::string_view path, std::string_view fields = {},
               std::string_view body = {});

private:
    bool receive(); // more into buffer_; false at the end

    int socket_ = -1;
    std::shared_ptr<ssl_ctx_st> context_;
    std::shared_ptr<ssl_st> tls_;
    std::string buffer_;
};

} // namespace ilvm::tests
