#include "client/actions/resend_clock.hpp"

namespace ilvm::actions {
namespace {

constexpr int longestDelay = 60'000;

} // namespace

bool callsForAnotherTry(const base::Problem& problem) {
    constexpr int requestTimeout = 408, tooMany = 429;
    return problem.status == 0 || problem.status == requestTimeout || problem.status == tooMany ||
           problem.status >= 500;
}

ResendClock::ResendClock(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &ResendClock::due);
}

void ResendClock::start(const base::Problem& problem) {
    if (timer_.isActive()) return;
    wait_ = wait_ == 0 ? firstWait_ : std::min(wait_ * 2, longestDelay);
    timer_.start(std::max(wait_, std::min(problem.retry_after * 1'000, longestDelay)));
}

void ResendClock::reset() {
    timer_.stop();
    wait_ = 0;
}

} // namespace ilvm::actions
