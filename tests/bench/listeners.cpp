#include "tests/bench/listeners.hpp"

#include <array>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace ilvm::bench {

Listeners::Listeners(std::uint16_t port, std::size_t count)
    : ready_(epoll_create1(EPOLL_CLOEXEC)), over_(eventfd(0, EFD_CLOEXEC)) {
    for (std::size_t i = 0; i < count; ++i) {
        auto& stream = *streams_.emplace_back(std::make_unique<Caller>(port));
        stream.openStream("bench-tech" + std::to_string(i % 64));
        epoll_event event{EPOLLIN, {&stream}};
        epoll_ctl(ready_, EPOLL_CTL_ADD, stream.descriptor(), &event);
    }
    epoll_event event{EPOLLIN, {nullptr}};
    epoll_ctl(ready_, EPOLL_CTL_ADD, over_, &event);
    thread_ = std::thread([this] { read(); });
}

Listeners::~Listeners() {
    eventfd_write(over_, 1);
    thread_.join();
    ::close(over_);
    ::close(ready_);
}

void Listeners::read() const {
    std::array<epoll_event, 256> events;
    for (;;) {
        const int count = epoll_wait(ready_, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            auto* stream = static_cast<Caller*>(events[static_cast<std::size_t>(i)].data.ptr);
            if (!stream) return;
            if (!stream->receive()) epoll_ctl(ready_, EPOLL_CTL_DEL, stream->descriptor(), nullptr);
        }
    }
}

} // namespace ilvm::bench
