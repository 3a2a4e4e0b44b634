#include "client/net/api_client.hpp"

#include "shared/wire/problem_json.hpp"

#include <QNetworkReply>
#include <QPointer>

namespace ilvm::net {
namespace {

const QByteArray negotiate = QByteArrayLiteral("Negotiate ");

QByteArray verb(wire::Method method) {
    const auto text = wire::textOf(method);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

base::Problem noAnswer(const QNetworkReply& reply) {
    base::Problem problem;
    problem.status = 0;
    const bool tls = reply.error() == QNetworkReply::SslHandshakeFailedError;
    problem.type = tls ? "ilvm:untrusted-server" : "ilvm:unreachable";
    problem.title = (tls ? ApiClient::tr("The certificate of the server is not trusted.")
                         : ApiClient::tr("The server cannot be reached."))
                        .toStdString();
    problem.detail = reply.errorString().toStdString();
    return problem;
}

base::Problem problemOf(const QNetworkReply& reply, int status, const QByteArray& body) {
    if (status == 0) return noAnswer(reply);
    base::Problem problem = wire::problemFrom(status, body.toStdString());
    if (problem.title.empty())
        problem.title = ApiClient::tr("The server answered with the error %1.").arg(status).toStdString();
    problem.retry_after = reply.rawHeader("Retry-After").toInt();
    problem.request_id = reply.rawHeader("X-Request-Id").toStdString();
    return problem;
}

} // namespace

ApiClient::ApiClient(QObject* parent) : QObject(parent) {
    manager_.setTransferTimeout(patienceMilliseconds);
}

void ApiClient::setPatience(int milliseconds) {
    manager_.setTransferTimeout(milliseconds);
}

void ApiClient::setServer(ServerAddress server) {
    server_ = std::move(server);
    // Connections of the server before, with its certificates, serve no more.
    manager_.clearConnectionCache();
}

void ApiClient::setToken(const QByteArray& token) {
    token_ = token;
}

QNetworkRequest ApiClient::authorised(const QString& path) const {
    QNetworkRequest request = requestTo(server_, path);
    if (!token_.isEmpty()) request.setRawHeader("Authorization", "Bearer " + token_);
    return request;
}

void ApiClient::send(wire::Method method, const QString& path, const QByteArray* body, const QByteArray& idempotencyKey,
                     QObject* context, RawCallback callback) {
    QNetworkRequest request = authorised(path);
    if (body) request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!idempotencyKey.isEmpty()) request.setRawHeader("Idempotency-Key", idempotencyKey);
    finish(manager_.sendCustomRequest(request, verb(method), body ? *body : QByteArray()), context, callback);
}

void ApiClient::sendTicket(wire::Method method, const QString& path, const QByteArray& token, QObject* context,
                           RawCallback callback) {
    if (!isConfidential(server_)) {
        RawAnswer refused;
        refused.problem.type = "ilvm:not-confidential";
        refused.problem.status = 0;
        refused.problem.title = tr("The connection to this server is not encrypted.").toStdString();
        QMetaObject::invokeMethod(
            this,
            [guard = QPointer<QObject>(context), callback = std::move(callback), refused] {
                if (guard) callback(refused);
            },
            Qt::QueuedConnection);
        return;
    }
    QNetworkRequest request = requestTo(server_, path);
    request.setRawHeader("Authorization", negotiate + token);
    finish(manager_.sendCustomRequest(request, verb(method), QByteArray()), context, callback);
}

void ApiClient::finish(QNetworkReply* reply, QObject* context, const RawCallback& callback) {
    const QByteArray tokenThen = token_;
    connect(
        reply, &QNetworkReply::finished, this, [this, reply, guard = QPointer<QObject>(context), callback, tokenThen] {
            reply->deleteLater();
            RawAnswer answer;
            answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            // A connection that broke in the middle of the body has a status and no whole answer.
            const bool cut = answer.status >= 200 && answer.status < 300 && reply->error() != QNetworkReply::NoError;
            if (cut) answer.status = 0;
            answer.body = reply->readAll();
            const QByteArray said = reply->rawHeader("WWW-Authenticate");
            if (said.startsWith(negotiate)) answer.proof = said.mid(negotiate.size()).trimmed();
            if (answer.status < 200 || answer.status > 299)
                answer.problem = problemOf(*reply, answer.status, answer.body);
            const bool expired = answer.status == 401 && !tokenThen.isEmpty() && tokenThen == token_;
            if (answer.status == 0)
                Q_EMIT unreachable(reply->errorString());
            else
                Q_EMIT reached();
            if (guard) callback(std::move(answer));
            if (expired) Q_EMIT signedOut();
        });
}

std::function<void()> ApiClient::upload(const QString& name, const QByteArray& mediaType, QIODevice* bytes,
                                        QObject* context, std::function<void(qint64, qint64)> progressed,
                                        Callback<api::Uploaded> callback) {
    const api::UploadName parameters{name.toStdString()};
    QNetworkRequest request = authorised(QString::fromStdString(wire::urlOf(api::Upload::path, parameters)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, mediaType);
    QNetworkReply* reply = manager_.post(request, bytes);
    if (progressed && context) connect(reply, &QNetworkReply::uploadProgress, context, std::move(progressed));
    finish(reply, context, [callback = std::move(callback)](RawAnswer answer) {
        if (answer.status == api::Upload::success)
            callback(wire::readAnswer<api::Uploaded>(answer.body.toStdString()));
        else
            callback(std::move(answer.problem));
    });
    return [guard = QPointer<QNetworkReply>(reply)] {
        if (guard) guard->abort();
    };
}

void ApiClient::download(const QString& attachmentId, QIODevice* into, QObject* context,
                         Callback<wire::Nothing> callback) {
    const api::AttachmentId parameters{attachmentId.toStdString()};
    QNetworkReply* reply =
        manager_.get(authorised(QString::fromStdString(wire::urlOf(api::Download::path, parameters))));
    finish(reply, context, [callback = std::move(callback), into](RawAnswer answer) {
        if (answer.status != api::Download::success) return callback(std::move(answer.problem));
        if (into->write(answer.body) == answer.body.size()) return callback(wire::Nothing{});
        base::Problem full;
        full.type = "ilvm:not-written";
        full.status = 0;
        full.title = tr("The file could not be written.").toStdString();
        full.detail = into->errorString().toStdString();
        callback(std::move(full));
    });
}

} // namespace ilvm::net
