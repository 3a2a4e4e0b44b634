// Calls of the API: path, body, answer or problem, all from the endpoint's own declaration.
// Nothing is thrown; a callback comes exactly once, on the caller's thread, unless its context object is gone.
// Not here: the stream of changes (event_stream.hpp), and what an answer does to the screen (client/actions).
#pragma once
#include "client/net/server_address.hpp"
#include "shared/api/attachments.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/endpoint.hpp"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QObject>
#include <functional>

namespace ilvm::net {

template <typename T>
using Callback = std::function<void(base::Result<T>)>;

class ApiClient : public QObject {
    Q_OBJECT

public:
    explicit ApiClient(QObject* parent = nullptr);

    void setServer(ServerAddress server);
    const ServerAddress& server() const { return server_; }
    void setToken(const QByteArray& token); // of the session; empty: nobody is signed in
    const QByteArray& token() const { return token_; }

    // Times without a byte after which a call is given up, with problem status 0.
    static constexpr int patienceMilliseconds = 15'000;
    void setPatience(int milliseconds); // for tests: shorter

    // `idempotencyKey`: for a write that may be sent again; empty: none.
    template <wire::EndpointType E>
    void call(const typename E::Parameters& parameters, const typename E::Body& body, QObject* context,
              Callback<typename E::Answer> callback, const QByteArray& idempotencyKey = {});

    // Signs in by a ticket in place of the body, whoever else is signed in. `token`: base64 (negotiate.hpp). With the
    // answer comes what proves the server, base64; empty where it proves nothing. Nothing is sent, and the problem
    // `ilvm:not-confidential` given, where others could listen.
    template <typename T>
    using TicketCallback = std::function<void(base::Result<T>, QByteArray proof)>;
    template <wire::TicketEndpointType E>
    void callByTicket(const QByteArray& token, QObject* context, TicketCallback<typename E::Answer> callback);

    // What an endpoint answers that is not JSON.
    template <wire::EndpointType E>
    void bytes(const typename E::Parameters& parameters, QObject* context, Callback<QByteArray> callback);

    // Sends a file's bytes as an attachment. `progressed` is called with sent and total bytes.
    // The device must live until the callback. Returns an abort: calling it ends the sending with status 0.
    std::function<void()> upload(const QString& name, const QByteArray& mediaType, QIODevice* bytes, QObject* context,
                                 std::function<void(qint64, qint64)> progressed, Callback<api::Uploaded> callback);

    // Writes an attachment's bytes into the device.
    void download(const QString& attachmentId, QIODevice* into, QObject* context, Callback<wire::Nothing> callback);

Q_SIGNALS:
    void signedOut();              // the server no longer accepts the token
    void reached();                // an answer came, whatever it says
    void unreachable(QString why); // no answer came

private:
    struct RawAnswer {
        int status = 0; // 0: none came
        QByteArray body;
        QByteArray proof = {}; // of the server, where a ticket was sent
        base::Problem problem; // where status says so
    };
    using RawCallback = std::function<void(RawAnswer)>;

    void send(wire::Method method, const QString& path, const QByteArray* body, const QByteArray& idempotencyKey,
              QObject* context, RawCallback callback);
    void sendTicket(wire::Method method, const QString& path, const QByteArray& token, QObject* context,
                    RawCallback callback);
    QNetworkRequest authorised(const QString& path) const;
    void finish(QNetworkReply* reply, QObject* context, const RawCallback& callback);

    ServerAddress server_;
    QByteArray token_;
    QNetworkAccessManager manager_;
};

template <wire::EndpointType E>
void ApiClient::call(const typename E::Parameters& parameters, const typename E::Body& body, QObject* context,
                     Callback<typename E::Answer> callback, const QByteArray& idempotencyKey) {
    using Answer = typename E::Answer;
    const QString path = QString::fromStdString(wire::urlOf(E::path, parameters));
    QByteArray bytes;
    constexpr bool hasBody = !std::is_same_v<typename E::Body, wire::Nothing>;
    if constexpr (hasBody) bytes = QByteArray::fromStdString(wire::toJson(body));
    send(E::method, path, hasBody ? &bytes : nullptr, idempotencyKey, context,
         [callback = std::move(callback)](RawAnswer answer) {
             if (answer.status < 200 || answer.status > 299)
                 callback(std::move(answer.problem));
             else if constexpr (std::is_same_v<Answer, wire::Nothing>)
                 callback(wire::Nothing{});
             else
                 callback(wire::readAnswer<Answer>(answer.body.toStdString()));
         });
}

template <wire::TicketEndpointType E>
void ApiClient::callByTicket(const QByteArray& token, QObject* context, TicketCallback<typename E::Answer> callback) {
    const QString path = QString::fromStdString(wire::urlOf(E::path, typename E::Parameters{}));
    sendTicket(E::method, path, token, context, [callback = std::move(callback)](RawAnswer answer) {
        if (answer.status == E::success)
            callback(wire::readAnswer<typename E::Answer>(answer.body.toStdString()), answer.proof);
        else
            callback(std::move(answer.problem), {});
    });
}

template <wire::EndpointType E>
void ApiClient::bytes(const typename E::Parameters& parameters, QObject* context, Callback<QByteArray> callback) {
    static_assert(std::is_same_v<typename E::Answer, api::Bytes>);
    const QString path = QString::fromStdString(wire::urlOf(E::path, parameters));
    send(E::method, path, nullptr, {}, context, [callback = std::move(callback)](RawAnswer answer) {
        if (answer.status == E::success)
            callback(std::move(answer.body));
        else
            callback(std::move(answer.problem));
    });
}

} // namespace ilvm::net
