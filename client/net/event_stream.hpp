// The stream of changes from the server: opened, read, resumed where it broke, watched for silence.
// Not here: what a change does (client/store) and when a snapshot is taken (client/actions).
#pragma once
#include "client/net/event_parser.hpp"
#include "client/net/server_address.hpp"
#include "shared/api/directory_link.hpp"
#include "shared/api/feed.hpp"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace ilvm::net {

class EventStream : public QObject {
    Q_OBJECT

public:
    explicit EventStream(QObject* parent = nullptr);

    // Opens the stream after that cursor and keeps it open until close(); an empty cursor asks for the present one.
    void open(const ServerAddress& server, const QByteArray& token, const QByteArray& cursor);
    void close();
    bool isConnected() const { return connected_; }

    // For tests: shorter than the 40 s of silence and the first wait of 500 ms (doubling to 30 s, with jitter).
    void setPatience(int silenceMilliseconds, int firstWaitMilliseconds);

Q_SIGNALS:
    void changeArrived(const ilvm::api::Change& change);
    void resyncDemanded();                  // the stream is closed: take a snapshot, then open it again
    void connectionChanged(bool connected); // false after every try that failed
    void directoryTold(const ilvm::api::DirectoryLink& link); // when the stream opens, and when it changes
    void sessionEnded();                                      // told so; the stream is closed
    void signedOut();                                         // refused at the door: the token serves no more

private:
    void connectNow();
    void greet();
    void read();
    void ended();
    void take(const Event& event);
    void takeChange(const Event& event);
    void setConnected(bool connected);
    void drop(); // the present reply, without ended()

    QNetworkAccessManager manager_; // of its own: six streams on one manager starve its other requests
    ServerAddress server_;
    QByteArray token_;
    QByteArray cursor_;
    QPointer<QNetworkReply> reply_;
    EventParser parser_;
    QTimer again_;
    QTimer silence_;
    int firstWait_ = 500;
    int wait_ = 0;
    bool connected_ = false;
};

} // namespace ilvm::net
