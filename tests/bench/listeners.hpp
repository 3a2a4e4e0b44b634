// Streams of other technicians of the same pool: open, read, and thrown away, on one thread.
// Not here: understanding what they say.
#pragma once
#include "tests/bench/caller.hpp"

#include <thread>
#include <vector>

namespace ilvm::bench {

class Listeners {
public:
    Listeners(std::uint16_t port, std::size_t count); // returns when all of them hear
    ~Listeners();
    Listeners(const Listeners&) = delete;
    Listeners& operator=(const Listeners&) = delete;

private:
    void read() const;

    std::vector<std::unique_ptr<Caller>> streams_;
    int ready_; // epoll
    int over_;  // eventfd
    std::thread thread_;
};

} // namespace ilvm::bench
