#include "server/directory/heartbeat.hpp"

#include <algorithm>

namespace ilvm::directory {

std::chrono::milliseconds Heartbeat::beat() {
    const auto now = Clock::now();
    if (question_ == 0 && now >= due_) {
        // The root of the tree of names: every server answers this, and it costs nothing.
        question_ = connection_.begin({.base = "", .wholeTree = false, .attributes = {"1.1"}});
        connection_.expectWithin(following_.heartbeatLimit);
        due_ = now + following_.heartbeat;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(due_ - now);
    return std::max(left, std::chrono::milliseconds(1));
}

bool Heartbeat::takes(const Arrival& arrival) {
    if (question_ == 0 || arrival.question != question_) return false;
    if (arrival.kind == Arrival::Kind::done) {
        question_ = 0;
        connection_.rest();
    }
    return true;
}

} // namespace ilvm::directory
