#include "server/http/event_queue.hpp"
#include <algorithm>
#include <utility>

namespace ilvm::http {
namespace {

constexpr std::size_t mostJoined = 16 * 1024; // one TLS record

const EventFrame& resync() {
    static const EventFrame frame = std::make_shared<const std::string>("event: resync\ndata: {}\n\n");
    return frame;
}

} // namespace

EventQueue::EventQueue(std::size_t frameLimit, std::size_t byteLimit, std::function<void()> wake)
    : frameLimit_(frameLimit), byteLimit_(byteLimit), wake_(std::move(wake)) {}

bool EventQueue::push(EventFrame frame) {
    const std::lock_guard lock(mutex_);
    if (ended_) return false;
    if (queue_.size() >= frameLimit_ || bytes_ + frame->size() > byteLimit_) {
        queue_.clear();
        frame = resync();
        bytes_ = 0;
        ended_ = true;
    }
    bytes_ += frame->size();
    queue_.push_back(std::move(frame));
    ring();
    return !ended_;
}

void EventQueue::end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    ring();
}

void EventQueue::ring() {
    if (rung_ || !wake_) return;
    rung_ = true;
    wake_();
}

EventFrame EventQueue::take() {
    const std::lock_guard lock(mutex_);
    rung_ = false;
    if (queue_.empty()) return nullptr;
    std::size_t count = 0;
    std::size_t size = 0;
    while (count < queue_.size() && (count == 0 || size + queue_[count]->size() <= joined_))
        size += queue_[count++]->size();
    joined_ = std::min(joined_ * 2, mostJoined);
    EventFrame frame = queue_.front();
    if (count > 1) {
        std::string joined;
        joined.reserve(size);
        for (std::size_t i = 0; i < count; ++i)
            joined += *queue_[i];
        frame = std::make_shared<const std::string>(std::move(joined));
    }
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
    bytes_ -= size;
    return frame;
}

bool EventQueue::isOver() const {
    const std::lock_guard lock(mutex_);
    return ended_ && queue_.empty();
}

void EventQueue::close() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    wake_ = nullptr;
    queue_.clear();
    bytes_ = 0;
}

} // namespace ilvm::http
