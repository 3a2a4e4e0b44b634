// The life of one connection: requests one after the other, each read, handed to a pool, answered; or an event stream.
// Not here: what runs on the pool (exchange), and bytes (transport). Everything is called on the connection's loop.
#pragma once
#include "server/http/exchange.hpp"
#include "server/http/transport.hpp"
#include <memory>
#include <string>

namespace ilvm::http {

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(boost::asio::ip::tcp::socket socket, std::string remoteAddress, Service& service);

    // Until the connection is over. The owner keeps it that long, and closes it then.
    boost::asio::awaitable<void> run();

    // Ends after the answer to what has arrived; an event stream after what is queued.
    void stop();
    void sweep(Clock::time_point now) { transport_.sweep(now); }
    void abort() { transport_.abort(); }
    void close() { transport_.close(); }

private:
    using Shared = std::shared_ptr<Exchange>;
    using Job = void (Exchange::*)();
    enum class Admission { bounded, begun }; // what was begun is not refused by a full pool
    enum class After { keep, finish, cut };  // what becomes of the connection after an exchange

    // What an event stream keeps of the request that opened it; thousands may be open.
    struct Streamed {
        Streamed(Exchange& exchange, Clock::time_point when);
        ~Streamed();
        Streamed(const Streamed&) = delete;
        Streamed& operator=(const Streamed&) = delete;

        AccessRecord record;
        std::shared_ptr<EventQueue> events;
        std::shared_ptr<void> subscription;
        Clock::time_point begun;
    };

    // connection.cpp: the order of things
    boost::asio::awaitable<bool> untilFirstByte();
    boost::asio::awaitable<After> converse();
    boost::asio::awaitable<void> handle(RequestReader& reader, Shared& exchange);
    void report(AccessRecord record, Clock::time_point begun, bool isAnswered) const;

    // connection_input.cpp: the request
    boost::asio::awaitable<bool> readHeader(RequestReader& reader, Exchange& exchange);
    boost::asio::awaitable<void> readBody(RequestReader& reader, Exchange& exchange);
    boost::asio::awaitable<void> upload(RequestReader& reader, Shared& exchange);
    boost::asio::awaitable<bool> advance(RequestReader& reader);
    boost::asio::awaitable<void> sendContinue(RequestReader& reader);
    void armForBody(Clock::time_point begun, std::uint64_t received);
    base::Problem whatIsWrong(const RequestReader& reader) const;

    // connection_output.cpp: jobs, the answer, the stream
    boost::asio::awaitable<bool> onPool(Shared& exchange, Job job, Admission admission);
    bool submit(const Shared& exchange, Job job, Admission admission);
    boost::asio::awaitable<bool> respond(Shared& exchange, bool keepAlive, bool isVersionOneZero);
    boost::asio::awaitable<void> stream();
    EventFrame nextEvents(Clock::time_point& nextComment);
    std::string streamHead() const;
    std::shared_ptr<EventQueue> makeEvents();

    Transport transport_;
    const std::string remoteAddress_;
    Service& service_;
    std::string input_;                  // what has arrived and belongs to no request yet
    std::unique_ptr<Streamed> streamed_; // once this is an event stream
    std::uint64_t sent_ = 0;             // bytes of the present answer's body
    bool isFresh_ = true;                // no request yet
    bool isIdle_ = false;                // between requests
    bool isStopping_ = false;
};

} // namespace ilvm::http
