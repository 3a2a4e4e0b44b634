#include "client/net/event_parser.hpp"

namespace ilvm::net {

void EventParser::reset() {
    *this = {};
}

QList<Event> EventParser::feed(const QByteArray& bytes) {
    QList<Event> complete;
    rest_ += bytes;
    qsizetype start = 0;
    for (qsizetype end = rest_.indexOf('\n'); end >= 0; end = rest_.indexOf('\n', start)) {
        QByteArray text = rest_.mid(start, end - start);
        if (text.endsWith('\r')) text.chop(1);
        line(text, complete);
        start = end + 1;
    }
    rest_.remove(0, start);
    return complete;
}

void EventParser::line(const QByteArray& text, QList<Event>& complete) {
    if (text.isEmpty()) {
        if (event_.type.isEmpty()) event_.type = "message";
        if (hasData_ || !event_.id.isEmpty() || event_.type != "message" || event_.retryMilliseconds >= 0)
            complete.append(event_);
        event_ = {};
        hasData_ = false;
        return;
    }
    const auto colon = text.indexOf(':');
    if (colon == 0) return; // a comment
    const QByteArray field = colon < 0 ? text : text.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : text.mid(colon + 1);
    if (value.startsWith(' ')) value.remove(0, 1);
    if (field == "data") {
        if (hasData_) event_.data += '\n';
        event_.data += value;
        hasData_ = true;
    } else if (field == "event") {
        event_.type = value;
    } else if (field == "id") {
        event_.id = value;
    } else if (field == "retry") {
        event_.retryMilliseconds = value.toInt();
    }
}

} // namespace ilvm::net
