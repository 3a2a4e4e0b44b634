// Server-sent events out of bytes, as they come (WHATWG HTML, 9.2.6). Not here: the connection (event_stream.hpp).
#pragma once
#include <QByteArray>
#include <QList>

namespace ilvm::net {

struct Event {
    QByteArray type; // "message" where none was given
    QByteArray data;
    QByteArray id; // empty where none was given
    int retryMilliseconds = -1;
};

class EventParser {
public:
    // The events that these bytes complete.
    QList<Event> feed(const QByteArray& bytes);
    void reset();

private:
    void line(const QByteArray& text, QList<Event>& complete);

    QByteArray rest_;
    Event event_;
    bool hasData_ = false;
};

} // namespace ilvm::net
