// The sending end of one client's stream of server-sent events. Every function may be called from any thread and
// never waits. Not here: what the events say, and who may see them.
#pragma once
#include <memory>
#include <string>

namespace ilvm::http {

// One complete event, blank line included; shared by all the streams that carry it.
using EventFrame = std::shared_ptr<const std::string>;

class EventChannel {
public:
    virtual ~EventChannel() = default;

    // Queues a frame. False when the stream is over and nothing more will be sent. A client that reads too slowly
    // overflows its queue: the queue is dropped, `event: resync` is sent instead and the stream ends.
    virtual bool push(EventFrame frame) = 0;

    // Ends the stream after what is queued.
    virtual void end() = 0;
};

} // namespace ilvm::http
