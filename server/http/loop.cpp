#include "server/http/loop.hpp"
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <pthread.h>

namespace ilvm::http {
namespace asio = boost::asio;
using asio::ip::tcp;
using std::chrono::milliseconds;

namespace {

constexpr auto resumeWithResult = asio::as_tuple(asio::use_awaitable);
constexpr milliseconds sweepEvery{50}; // deadlines are kept to this
constexpr int backlog = 1024;

} // namespace

Loop::Loop(Service& service) : service_(service) {}

Loop::~Loop() {
    join();
}

std::uint16_t Loop::listen(const tcp::endpoint& endpoint) {
    using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    acceptor_.set_option(ReusePort(true));
    acceptor_.bind(endpoint);
    acceptor_.listen(backlog);
    acceptor_.non_blocking(true);
    return acceptor_.local_endpoint().port();
}

void Loop::start(const std::string& name) {
    isAccepting_ = true;
    asio::co_spawn(context_, accept(), [this](std::exception_ptr) { isAccepting_ = false; });
    sweepSoon();
    thread_ = std::thread([this] { context_.run(); });
    pthread_setname_np(thread_.native_handle(), name.c_str());
}

void Loop::stop() {
    asio::post(context_, [this] { beginStop(); });
}

void Loop::join() {
    if (thread_.joinable()) thread_.join();
}

asio::awaitable<void> Loop::accept() {
    while (!isStopping_) {
        auto [error, socket] = co_await acceptor_.async_accept(resumeWithResult);
        if (!error) {
            adopt(std::move(socket));
        } else if (!isStopping_ && error != asio::error::connection_aborted) { // out of descriptors, as a rule
            pause_.expires_after(milliseconds(100));
            co_await pause_.async_wait(resumeWithResult);
        }
    }
}

void Loop::adopt(tcp::socket socket) {
    boost::system::error_code error;
    const tcp::endpoint remote = socket.remote_endpoint(error);
    // Too many: closed at once, which a client understands sooner than silence.
    if (error || service_.connections >= service_.settings.limits.connections) return;
    ++service_.connections;
    auto connection = std::make_shared<Connection>(std::move(socket), remote.address().to_string(), service_);
    if (isStopping_) connection->stop(); // accepted while the order to stop was on its way
    const auto position = connections_.insert(connections_.end(), connection);
    asio::co_spawn(context_, connection->run(),
                   [this, position](std::exception_ptr accident) { release(position, accident); });
}

void Loop::release(Connections::iterator position, std::exception_ptr accident) {
    if (accident && service_.hooks.observe) {
        AccessRecord record;
        record.error = caught(accident, service_.hooks.translate).forLog;
        service_.hooks.observe(record);
    }
    (*position)->close();
    connections_.erase(position);
    --service_.connections;
}

void Loop::sweepSoon() {
    sweeper_.expires_after(sweepEvery);
    sweeper_.async_wait([this](const boost::system::error_code&) { sweep(); });
}

// Goes on until there is nothing left to stop: then the loop has no more work, and its thread ends.
void Loop::sweep() {
    const Clock::time_point now = Clock::now();
    for (const auto& connection : connections_) {
        if (now >= cutOff_)
            connection->abort();
        else
            connection->sweep(now);
    }
    if (!isStopping_ || isAccepting_ || !connections_.empty()) sweepSoon();
}

void Loop::beginStop() {
    isStopping_ = true;
    cutOff_ = Clock::now() + service_.settings.deadlines.stop;
    for (boost::system::error_code error; !error;) { // the kernel has accepted them: they are to be answered
        tcp::socket socket(context_);
        acceptor_.accept(socket, error);
        if (!error) adopt(std::move(socket));
    }
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
    for (const auto& connection : connections_)
        connection->stop();
}

} // namespace ilvm::http
