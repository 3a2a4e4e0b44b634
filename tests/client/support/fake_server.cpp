#include "tests/client/support/fake_server.hpp"

#include "tests/support/test_certificate.hpp"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

namespace ilvm::support {
namespace {

QByteArray contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", path.c_str());
    return file.readAll();
}

} // namespace

FakeServer::FakeServer(Over over, QObject* parent) : QObject(parent), tls_(over == Over::tls) {
    if (tls_) {
        const TestCertificate made;
        certificate_ = contentOf(made.caFile());
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromData(contentOf(made.certificateFile())));
        tls.setPrivateKey(QSslKey(contentOf(made.privateKeyFile()), QSsl::Ec));
        server->setSslConfiguration(tls);
        server_ = std::move(server);
    } else {
        server_ = std::make_unique<QTcpServer>();
    }
    connect(server_.get(), &QTcpServer::pendingConnectionAvailable, this, &FakeServer::accept);
    comeBack();
}

FakeServer::~FakeServer() {
    goAway();
}

net::ServerAddress FakeServer::address() const {
    QUrl url(tls_ ? QStringLiteral("https://127.0.0.1") : QStringLiteral("http://127.0.0.1"));
    url.setPort(port_);
    return {url, certificate_};
}

void FakeServer::next(const QByteArray& begin, FakeReply reply) {
    next_.append({begin, std::move(reply)});
}

void FakeServer::always(const QByteArray& begin, std::function<FakeReply(const FakeRequest&)> answer) {
    always_[begin] = std::move(answer);
}

void FakeServer::always(const QByteArray& begin, const FakeReply& reply) {
    always(begin, [reply](const FakeRequest&) { return reply; });
}

QList<FakeRequest> FakeServer::requests(const QByteArray& begin) const {
    QList<FakeRequest> found;
    for (const auto& request : requests_)
        if ((request.method + ' ' + request.path).startsWith(begin)) found.append(request);
    return found;
}

void FakeServer::accept() {
    while (auto* socket = server_->nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        coming_.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            coming_.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0) read(socket);
    }
}

void FakeServer::read(QTcpSocket* socket) {
    auto& bytes = coming_[socket];
    bytes += socket->readAll();
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0) return;
    FakeRequest request;
    const auto lines = bytes.left(end).split('\n');
    const auto first = lines[0].trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const auto& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < end + 4 + length) return;
    request.body = bytes.mid(end + 4, length);
    bytes.remove(0, end + 4 + length);
    requests_.append(request);
    answer(socket, replyTo(request));
    Q_EMIT asked();
}

FakeReply FakeServer::replyTo(const FakeRequest& request) {
    const QByteArray line = request.method + ' ' + request.path;
    for (qsizetype i = 0; i < next_.size(); ++i)
        if (line.startsWith(next_[i].first)) return next_.takeAt(i).second;
    QByteArray best;
    for (auto each = always_.keyBegin(); each != always_.keyEnd(); ++each)
        if (line.startsWith(*each) && each->size() >= best.size()) best = *each;
    if (always_.contains(best)) return always_[best](request);
    return {404, R"({"type":"ilvm:not-found","title":"Introuvable.","status":404})"};
}

QByteArray FakeServer::bytesOf(const FakeReply& reply) {
    if (reply.way == FakeReply::Way::stream)
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" + reply.body;
    return "HTTP/1.1 " + QByteArray::number(reply.status) +
           " Said\r\nContent-Type: " + (reply.status < 400 ? "application/json" : "application/problem+json") + "\r\n" +
           reply.headers + "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body;
}

void FakeServer::answer(QTcpSocket* socket, const FakeReply& reply) {
    const auto bytes = bytesOf(reply);
    switch (reply.way) {
    case FakeReply::Way::answer:
        socket->write(bytes);
        break;
    case FakeReply::Way::stream:
        socket->write(bytes);
        streams_.append(socket);
        break;
    case FakeReply::Way::hang:
        break;
    case FakeReply::Way::hold:
        held_.append({socket, reply});
        break;
    case FakeReply::Way::cut:
        socket->write(bytes.left(bytes.size() - reply.body.size() / 2 - 1));
        socket->disconnectFromHost();
        break;
    case FakeReply::Way::drop:
        socket->disconnectFromHost();
        break;
    }
}

void FakeServer::release() {
    const auto held = std::exchange(held_, {});
    for (const auto& [socket, reply] : held)
        if (socket) socket->write(bytesOf(reply));
}

int FakeServer::streams() const {
    return static_cast<int>(std::count_if(streams_.begin(), streams_.end(), [](const auto& socket) {
        return socket && socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void FakeServer::tell(const QByteArray& event) {
    for (const auto& socket : streams_)
        if (socket) socket->write(event);
}

void FakeServer::cutStreams() {
    const auto streams = std::exchange(streams_, {});
    for (const auto& socket : streams)
        if (socket) socket->disconnectFromHost();
}

void FakeServer::goAway() {
    server_->close();
    const auto sockets = coming_.keys();
    for (auto* socket : sockets)
        socket->abort();
    streams_.clear();
    held_.clear();
}

void FakeServer::comeBack() {
    if (!server_->listen(QHostAddress::LocalHost, port_)) qFatal("no port to listen on");
    port_ = server_->serverPort();
}

} // namespace ilvm::support
