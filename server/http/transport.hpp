// The bytes of one connection, in clear or over TLS, and the one deadline that whatever it waits for has.
// OpenSSL works on the descriptor itself: through Asio's stream a connection would cost five times the memory.
// Not here: HTTP. Only the connection's loop may call it.
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>
#include <sys/types.h>
#include <tuple>

struct ssl_st;
struct ssl_ctx_st;

namespace ilvm::http {

using Clock = std::chrono::steady_clock;

class Transport {
public:
    // `tls` may be empty: then in clear.
    Transport(boost::asio::ip::tcp::socket socket, ssl_ctx_st* tls);
    ~Transport();

    // Everything below that waits gives up when this much time has passed, until it is armed anew.
    void arm(std::chrono::milliseconds allowed);
    auto executor() { return socket_.get_executor(); }
    bool isLate() const { return stop_ == Stop::late; }
    bool isAborted() const { return stop_ == Stop::aborted; }

    // By the loop, now and then: wakes what waits beyond its deadline.
    void sweep(Clock::time_point now);
    // Whatever waits gives up now, and all that waits later.
    void abort();

    boost::asio::awaitable<bool> handshake();

    // What came, to be used before the next wait: all connections of a loop read into one buffer. Empty when no more
    // will come: the client closed, the connection broke, it is late or aborted.
    boost::asio::awaitable<std::string_view> read();
    // What has arrived already; empty when nothing has.
    std::string_view readArrived();

    // Writes all, rearming with `allowed` whenever the client takes a part.
    boost::asio::awaitable<bool> write(std::string_view bytes, std::chrono::milliseconds allowed);

    // Says that nothing more will be written, and reads what still comes until the client closes too, or it is late:
    // closing with bytes unread would reset the connection and take the answer with it.
    boost::asio::awaitable<void> finish();

    // Waits for notify(), a deadline or the end. What came before does not count: look first at what it announced.
    boost::asio::awaitable<std::tuple<boost::system::error_code>> notified();
    void notify();
    // Calls notify() once the client sends something or goes away; `owner` keeps this transport until then.
    void notifyWhenReadable(std::shared_ptr<void> owner);
    bool hasBecomeReadable() const { return readable_; }
    // Drops what the client sent. False when it has gone.
    bool isStillOpen();

    // Takes leave where nothing is under way; nothing can be read or written afterwards.
    void close();

private:
    enum class Stop { none, late, aborted };
    enum class Wants { nothing, toRead, toWrite, toEnd };
    struct Step {
        std::size_t bytes;
        Wants wants;
    };

    Step tryRead();
    Step tryWrite(std::string_view bytes);
    Step tlsStep(int result, std::size_t bytes);
    static Step plainStep(ssize_t count, Wants otherwise);
    boost::asio::awaitable<bool> wait(Wants what);
    void interrupt(Stop reason);

    struct FreeTls {
        void operator()(ssl_st* tls) const;
    };

    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer bell_;
    std::unique_ptr<ssl_st, FreeTls> tls_;
    Clock::time_point deadline_;
    Stop stop_ = Stop::none;
    bool readable_ = false;
};

} // namespace ilvm::http
