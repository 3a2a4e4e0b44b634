// A bad line: passes a TCP connection on to a port of this machine, and cuts it when it pleases, dawdles or is deaf.
// Not here: understanding what passes.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

namespace ilvm::support {

class CuttingProxy {
public:
    // Listens on a free port of 127.0.0.1 and cuts nothing yet. `seed` decides where it will cut.
    CuttingProxy(std::uint16_t to, unsigned seed);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    std::uint16_t port() const { return port_; }

    // Each connection from now on ends after a random number of the server's bytes, at most `mostBytes`, or after a
    // random silence of the server, at most `longest`, whichever comes first; those that are open end now.
    void cut(std::size_t mostBytes, std::chrono::milliseconds longest);
    void spare(); // those that are open, too
    // What the server says passes in pieces of so many bytes, with a pause before each.
    void dawdle(std::size_t bytes, std::chrono::milliseconds pause);
    // What clients say, and that they hang up, stays here until it is heard again.
    void deafen(bool deaf);

    std::size_t cuts() const { return cuts_; }
    std::size_t cutsWithin() const { return cutsWithin_; } // bytes that had come were held back

private:
    struct Line;
    using Clock = std::chrono::steady_clock;

    void serve();
    void accept();
    bool relay(Line& line, short fromClient, short fromServer); // false: it is over
    int timeLeft(const std::vector<std::unique_ptr<Line>>& lines) const;

    std::uint16_t to_;
    std::uint16_t port_ = 0;
    int listener_ = -1;
    int wake_ = -1;
    std::atomic<std::size_t> cuts_ = 0, cutsWithin_ = 0;
    std::atomic<bool> ended_ = false;
    mutable std::mutex mutex_; // guards what follows
    std::mt19937 random_;
    bool cutting_ = false, deaf_ = false;
    std::size_t mostBytes_ = 0;
    std::chrono::milliseconds longest_{0}, pause_{0};
    std::size_t piece_ = 16 * 1024; // bytes
    std::vector<std::unique_ptr<Line>> lines_;
    std::thread thread_;
};

} // namespace ilvm::support
