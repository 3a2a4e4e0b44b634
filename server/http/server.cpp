#include "server/http/server.hpp"
#include "server/http/loop.hpp"
#include "server/http/service.hpp"
#include <csignal>
#include <stdexcept>
#include <thread>

namespace ilvm::http {
using boost::asio::ip::tcp;

class Server::Implementation {
public:
    Implementation(Settings settings, Router router, Hooks hooks)
        : service_(std::move(settings), std::move(router), std::move(hooks)) {}
    ~Implementation() { stop(); }

    void start() {
        if (service_.settings.tls) service_.tls = tlsContext(*service_.settings.tls);
        std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes to sockets whose client has gone
        listen();
        for (std::size_t i = 0; i < loops_.size(); ++i)
            loops_[i]->start("http-" + std::to_string(i));
    }

    void stop() {
        for (const auto& loop : loops_)
            loop->stop();
        for (const auto& loop : loops_)
            loop->join();
        service_.ordinary.stop();
        service_.signIn.stop();
        service_.documents.stop();
    }

    std::uint16_t port() const { return port_; }

    Gauges gauges() const {
        return {service_.connections, service_.eventStreams, service_.ordinary.queued(), service_.signIn.queued()};
    }

private:
    void listen() {
        const std::string& address = service_.settings.address;
        port_ = service_.settings.port;
        try {
            const tcp::endpoint wanted(boost::asio::ip::make_address(address), port_);
            refuseTakenPort(wanted);
            const std::size_t given = service_.settings.loops;
            const std::size_t count = given > 0 ? given : std::max(1u, std::thread::hardware_concurrency());
            for (std::size_t i = 0; i < count; ++i) {
                auto loop = std::make_unique<Loop>(service_);
                port_ = loop->listen(tcp::endpoint(wanted.address(), port_));
                loops_.push_back(std::move(loop));
            }
        } catch (const boost::system::system_error& error) {
            throw std::runtime_error("cannot listen on " + address + " port " + std::to_string(port_) + ": " +
                                     error.code().message());
        }
    }

    // With SO_REUSEPORT the kernel would let two servers share the port without a word.
    static void refuseTakenPort(const tcp::endpoint& endpoint) {
        boost::asio::io_context context;
        tcp::acceptor probe(context, endpoint.protocol());
        probe.set_option(tcp::acceptor::reuse_address(true));
        probe.bind(endpoint);
    }

    Service service_;
    std::vector<std::unique_ptr<Loop>> loops_; // before the service goes: what they hold refers to it
    std::uint16_t port_ = 0;
};

Server::Server(Settings settings, Router router, Hooks hooks)
    : implementation_(std::make_unique<Implementation>(std::move(settings), std::move(router), std::move(hooks))) {}
Server::~Server() = default;

void Server::start() {
    implementation_->start();
}
void Server::stop() {
    implementation_->stop();
}
std::uint16_t Server::port() const {
    return implementation_->port();
}
Gauges Server::gauges() const {
    return implementation_->gauges();
}

} // namespace ilvm::http
