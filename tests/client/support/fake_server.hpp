// A server that does as its script says, in the test's own thread: answers, hangs, drops, holds an answer back, keeps
// event streams open and cuts them. It remembers all that it was asked.
// Not here: any rule of the real server (tests/contract has that one).
#pragma once
#include "client/net/server_address.hpp"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>
#include <memory>

namespace ilvm::support {

struct FakeRequest {
    QByteArray method;
    QByteArray path; // with its query
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QByteArray key() const { return headers.value("idempotency-key"); }
};

struct FakeReply {
    enum class Way {
        answer,
        hang,  // takes the request and never says a word
        drop,  // takes it and closes
        cut,   // closes in the middle of the body
        hold,  // answers when release() is called
        stream // an event stream that stays open
    };
    int status = 200;
    QByteArray body = "{}";
    Way way = Way::answer;
    QByteArray headers = {}; // more lines, each with its end
};

class FakeServer : public QObject {
    Q_OBJECT

public:
    enum class Over { http, tls };

    // Listens on a free port of 127.0.0.1.
    explicit FakeServer(Over over = Over::http, QObject* parent = nullptr);
    ~FakeServer() override;

    net::ServerAddress address() const; // trusts its certificate

    // The next request whose "METHOD /path" begins so is answered so; several stand in line.
    void next(const QByteArray& begin, FakeReply reply);
    // Every request that begins so and has no next(), the longest beginning first. Without any: 404.
    void always(const QByteArray& begin, std::function<FakeReply(const FakeRequest&)> answer);
    void always(const QByteArray& begin, const FakeReply& reply);

    QList<FakeRequest> requests(const QByteArray& begin) const;
    int count(const QByteArray& begin) const { return static_cast<int>(requests(begin).size()); }
    void release(); // what is held

    int streams() const;
    void tell(const QByteArray& event); // to every open stream
    void cutStreams();

    void goAway(); // connections end, new ones are refused
    void comeBack();

Q_SIGNALS:
    void asked(); // a whole request has come

private:
    void accept();
    void read(QTcpSocket* socket);
    FakeReply replyTo(const FakeRequest& request);
    void answer(QTcpSocket* socket, const FakeReply& reply);
    static QByteArray bytesOf(const FakeReply& reply);

    std::unique_ptr<QTcpServer> server_;
    QByteArray certificate_;
    bool tls_ = false;
    quint16 port_ = 0;
    QHash<QTcpSocket*, QByteArray> coming_;
    QList<QPointer<QTcpSocket>> streams_;
    QList<std::pair<QPointer<QTcpSocket>, FakeReply>> held_;
    QList<std::pair<QByteArray, FakeReply>> next_;
    QHash<QByteArray, std::function<FakeReply(const FakeRequest&)>> always_;
    QList<FakeRequest> requests_;
};

} // namespace ilvm::support
