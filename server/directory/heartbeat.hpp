// Asks a server for a sign of life, again and again: a frozen one is given up, although its connection stands.
// Not here: what else is talked about on that connection.
#pragma once
#include "server/directory/connection.hpp"

#include <chrono>

namespace ilvm::directory {

class Heartbeat {
public:
    Heartbeat(Connection& connection, const Following& following)
        : connection_(connection), following_(following), due_(Clock::now() + following.heartbeat) {}

    // Asks when it is time, and gives how long one may wait for arrivals until it is time again.
    std::chrono::milliseconds beat();
    bool takes(const Arrival& arrival); // whether it was the answer to a question of ours

private:
    using Clock = std::chrono::steady_clock;

    Connection& connection_;
    const Following& following_;
    Clock::time_point due_;
    int question_ = 0; // that waits for its answer; 0: none
};

} // namespace ilvm::directory
