#include "tests/support/cutting_proxy.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace ilvm::support {

struct CuttingProxy::Line {
    Line(int from, int to) : client(from), server(to) {}
    ~Line() {
        close(client);
        close(server);
    }

    int client;
    int server;
    bool doomed = false;
    std::size_t bytesLeft = 0;             // of a doomed one
    std::chrono::milliseconds patience{0}; // with silence
    Clock::time_point end = Clock::time_point::max();
};

namespace {

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

void demand(bool condition, const char* what) {
    if (!condition) throw std::system_error(errno, std::generic_category(), what);
}

bool sendAll(int to, const char* bytes, std::size_t count) {
    while (count > 0) {
        const auto sent = send(to, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        count -= static_cast<std::size_t>(sent);
    }
    return true;
}

// Like a cable that is pulled: what is under way is lost, and the other end hears of it at once.
void resetAtClose(int socket) {
    const linger hard{1, 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

} // namespace

CuttingProxy::CuttingProxy(std::uint16_t to, unsigned seed)
    : to_(to),
      listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)),
      wake_(eventfd(0, EFD_CLOEXEC)),
      random_(seed) {
    demand(listener_ >= 0 && wake_ >= 0, "socket");
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    demand(bind(listener_, reinterpret_cast<sockaddr*>(&address), length) == 0, "bind");
    demand(listen(listener_, 64) == 0, "listen");
    demand(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) == 0, "getsockname");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

CuttingProxy::~CuttingProxy() {
    ended_ = true;
    eventfd_write(wake_, 1);
    thread_.join();
    lines_.clear();
    close(listener_);
    close(wake_);
}

void CuttingProxy::cut(std::size_t mostBytes, std::chrono::milliseconds longest) {
    const std::lock_guard lock(mutex_);
    cutting_ = true;
    mostBytes_ = mostBytes;
    longest_ = longest;
    for (const auto& line : lines_) {
        line->doomed = true;
        line->bytesLeft = mostBytes;
        line->end = Clock::now();
    }
    eventfd_write(wake_, 1);
}

void CuttingProxy::spare() {
    const std::lock_guard lock(mutex_);
    cutting_ = false;
    for (const auto& line : lines_)
        line->doomed = false;
    eventfd_write(wake_, 1);
}

void CuttingProxy::dawdle(std::size_t bytes, std::chrono::milliseconds pause) {
    const std::lock_guard lock(mutex_);
    piece_ = bytes;
    pause_ = pause;
}

void CuttingProxy::deafen(bool deaf) {
    const std::lock_guard lock(mutex_);
    deaf_ = deaf;
    eventfd_write(wake_, 1);
}

int CuttingProxy::timeLeft(const std::vector<std::unique_ptr<Line>>& lines) const {
    auto next = Clock::now() + std::chrono::hours(1);
    for (const auto& line : lines)
        if (line->doomed) next = std::min(next, line->end);
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(left, 0));
}

void CuttingProxy::serve() {
    for (;;) {
        std::vector<pollfd> watched{{wake_, POLLIN, 0}, {listener_, POLLIN, 0}};
        int milliseconds = 0;
        {
            const std::lock_guard lock(mutex_);
            for (const auto& line : lines_) {
                watched.push_back({deaf_ ? -1 : line->client, POLLIN, 0});
                watched.push_back({line->server, POLLIN, 0});
            }
            milliseconds = timeLeft(lines_);
        }
        if (poll(watched.data(), watched.size(), milliseconds) < 0 && errno != EINTR) return;
        if (ended_) return;
        eventfd_t woken = 0;
        if (watched[0].revents != 0) eventfd_read(wake_, &woken);
        const std::lock_guard lock(mutex_);
        for (std::size_t at = lines_.size(); at-- > 0;)
            if (!relay(*lines_[at], watched[2 + 2 * at].revents, watched[3 + 2 * at].revents))
                lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(at));
        if (watched[1].revents != 0) accept();
    }
}

void CuttingProxy::accept() {
    const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    auto line = std::make_unique<Line>(client, socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    for (const int each : {line->client, line->server})
        setsockopt(each, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const sockaddr_in address = loopback(to_);
    if (connect(line->server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return;
    line->doomed = cutting_;
    line->bytesLeft = std::uniform_int_distribution<std::size_t>(0, mostBytes_)(random_);
    line->patience =
        std::chrono::milliseconds(std::uniform_int_distribution<std::int64_t>(0, longest_.count())(random_));
    lines_.push_back(std::move(line));
}

bool CuttingProxy::relay(Line& line, short fromClient, short fromServer) {
    std::array<char, 16 * 1024> bytes;
    bool over = line.doomed && Clock::now() >= line.end, within = false;
    if (!over && fromClient != 0 && !deaf_) {
        const auto count = recv(line.client, bytes.data(), bytes.size(), 0);
        if (count <= 0 || !sendAll(line.server, bytes.data(), static_cast<std::size_t>(count))) return false;
    }
    if (!over && fromServer != 0) {
        std::this_thread::sleep_for(pause_);
        const auto count = recv(line.server, bytes.data(), std::min(bytes.size(), piece_), 0);
        if (count <= 0) return false;
        auto passed = static_cast<std::size_t>(count);
        if (line.doomed && passed >= line.bytesLeft) {
            over = true;
            within = passed > line.bytesLeft;
            passed = line.bytesLeft;
        }
        line.bytesLeft -= line.doomed ? passed : 0;
        if (!sendAll(line.client, bytes.data(), passed)) return false;
    }
    if (fromServer != 0) line.end = Clock::now() + line.patience;
    if (!over) return true;
    // The two ways that a line ends: in good order, or torn.
    if (random_() % 2 == 0) resetAtClose(line.client);
    ++cuts_;
    if (within) ++cutsWithin_;
    return false;
}

} // namespace ilvm::support
