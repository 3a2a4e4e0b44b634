// The queue between whoever pushes events, on any thread, and the connection that writes them, on its loop.
// Not here: the writing, and the comments that keep an idle stream alive (connection).
#pragma once
#include "server/http/event_channel.hpp"
#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

namespace ilvm::http {

class EventQueue final : public EventChannel {
public:
    // `wake` is called from the pushing thread when there is something to do for the connection; never after close().
    EventQueue(std::size_t frameLimit, std::size_t byteLimit, std::function<void()> wake);

    bool push(EventFrame frame) override;
    void end() override;

    // The next to write: one frame, or several small ones joined. Nothing when there are none.
    EventFrame take();
    // Ended, and all is taken.
    bool isOver() const;
    // The connection is going: pushes are refused from now on.
    void close();

private:
    void ring();

    const std::size_t frameLimit_;
    const std::size_t byteLimit_;
    mutable std::mutex mutex_;
    std::function<void()> wake_;
    std::vector<EventFrame> queue_;
    std::size_t bytes_ = 0;
    // Small at first: half a TLS record is nothing to whoever reads it, and a bad line must get something through.
    std::size_t joined_ = 2 * 1024;
    bool rung_ = false; // the connection knows already
    bool ended_ = false;
};

} // namespace ilvm::http
