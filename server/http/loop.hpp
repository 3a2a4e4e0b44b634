// One thread with its event loop, its listening socket and the connections that came by it. The kernel spreads new
// connections over the loops' sockets (SO_REUSEPORT), so that loops share nothing.
// Not here: what a connection does.
#pragma once
#include "server/http/connection.hpp"
#include <boost/asio/io_context.hpp>
#include <list>
#include <string>
#include <thread>

namespace ilvm::http {

class Loop {
public:
    explicit Loop(Service& service);
    ~Loop();

    // Binds, and says the port. Throws boost::system::system_error.
    std::uint16_t listen(const boost::asio::ip::tcp::endpoint& endpoint);
    void start(const std::string& name);

    // From any thread: begins to end. join() waits until it has.
    void stop();
    void join();

private:
    using Connections = std::list<std::shared_ptr<Connection>>;

    boost::asio::awaitable<void> accept();
    void adopt(boost::asio::ip::tcp::socket socket);
    void release(Connections::iterator position, std::exception_ptr accident);
    void sweepSoon();
    void sweep();
    void beginStop();

    Service& service_;
    boost::asio::io_context context_{1};
    boost::asio::ip::tcp::acceptor acceptor_{context_};
    boost::asio::steady_timer sweeper_{context_};
    boost::asio::steady_timer pause_{context_}; // before accepting again when descriptors ran out
    Connections connections_;
    Clock::time_point cutOff_ = Clock::time_point::max(); // of what is left when stopping
    bool isAccepting_ = false;
    bool isStopping_ = false;
    std::thread thread_;
};

} // namespace ilvm::http
