#include "client/net/event_stream.hpp"

#include "shared/wire/read.hpp"

#include <QNetworkReply>
#include <QRandomGenerator>

namespace ilvm::net {
namespace {

constexpr int silenceMilliseconds = 40'000; // the server says something every 15 s
constexpr int longestWait = 30'000;

int statusOf(const QNetworkReply* reply) {
    return reply ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

} // namespace

EventStream::EventStream(QObject* parent) : QObject(parent) {
    again_.setSingleShot(true);
    silence_.setSingleShot(true);
    silence_.setInterval(silenceMilliseconds);
    connect(&again_, &QTimer::timeout, this, &EventStream::connectNow);
    connect(&silence_, &QTimer::timeout, this, &EventStream::ended);
}

void EventStream::setPatience(int silence, int firstWait) {
    silence_.setInterval(silence);
    firstWait_ = firstWait;
}

void EventStream::open(const ServerAddress& server, const QByteArray& token, const QByteArray& cursor) {
    close();
    server_ = server;
    token_ = token;
    cursor_ = cursor;
    wait_ = 0;
    connectNow();
}

void EventStream::close() {
    again_.stop();
    drop();
    setConnected(false);
}

void EventStream::drop() {
    silence_.stop();
    if (!reply_) return;
    reply_->disconnect(this);
    reply_->abort();
    reply_->deleteLater();
    reply_ = nullptr;
}

void EventStream::connectNow() {
    drop();
    parser_.reset();
    QNetworkRequest request = requestTo(server_, QStringLiteral("/api/v1/events"));
    request.setRawHeader("Authorization", "Bearer " + token_);
    request.setRawHeader("Accept", "text/event-stream");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (!cursor_.isEmpty()) request.setRawHeader("Last-Event-ID", cursor_);
    reply_ = manager_.get(request);
    connect(reply_, &QNetworkReply::metaDataChanged, this, &EventStream::greet);
    connect(reply_, &QNetworkReply::readyRead, this, &EventStream::read);
    connect(reply_, &QNetworkReply::finished, this, &EventStream::ended);
    silence_.start();
}

// A stream that resumes may have nothing to say for a while: its head is enough to know that it is there.
void EventStream::greet() {
    silence_.start();
    if (statusOf(reply_) != 200) return;
    wait_ = 0;
    setConnected(true);
}

void EventStream::read() {
    silence_.start();
    if (statusOf(reply_) != 200) return;
    const QPointer<QNetworkReply> reading = reply_;
    const auto events = parser_.feed(reply_->readAll());
    for (const auto& event : events) {
        take(event);
        if (reply_ != reading) return; // what was told closed or reopened the stream
    }
}

void EventStream::take(const Event& event) {
    if (event.retryMilliseconds > 0) firstWait_ = event.retryMilliseconds;
    if (event.type == "resync") {
        close();
        Q_EMIT resyncDemanded();
        return;
    }
    if (event.type == "signed_out") {
        close();
        Q_EMIT sessionEnded();
        return;
    }
    if (event.type == "directory") {
        if (const auto link = wire::readAnswer<api::DirectoryLink>(event.data.toStdString()))
            Q_EMIT directoryTold(*link);
        return;
    }
    if (event.type == "change") takeChange(event);
}

void EventStream::takeChange(const Event& event) {
    const auto change = wire::readAnswer<api::Change>(event.data.toStdString());
    if (change.has_error()) {
        // Not understanding the feed is no reason to show what is not true.
        close();
        Q_EMIT resyncDemanded();
        return;
    }
    if (!event.id.isEmpty()) cursor_ = event.id;
    Q_EMIT changeArrived(*change);
}

void EventStream::ended() {
    const int status = statusOf(reply_);
    drop();
    connected_ = false;
    Q_EMIT connectionChanged(false); // each time: a try that failed is news to who waited for it
    if (status == 401) {
        Q_EMIT signedOut();
        return;
    }
    // Doubling, with jitter, so that after a restart of the server its clients do not all come at once.
    const int base = wait_ > 0 ? wait_ : firstWait_;
    again_.start(base / 2 + static_cast<int>(QRandomGenerator::global()->bounded(base / 2 + 1)));
    wait_ = std::min(base * 2, longestWait);
}

void EventStream::setConnected(bool connected) {
    if (connected_ == connected) return;
    connected_ = connected;
    Q_EMIT connectionChanged(connected);
}

} // namespace ilvm::net
