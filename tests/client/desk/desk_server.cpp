#include "tests/client/desk/desk_server.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"
#include "tests/client/desk/desk_administration.hpp"
#include "tests/client/desk/desk_moves.hpp"
#include "tests/client/desk/desk_personal.hpp"
#include "tests/client/desk/desk_purchases.hpp"
#include "tests/client/desk/desk_recruitments.hpp"

#include <QJsonDocument>
#include <QJsonObject>
#include <functional>

namespace ilvm::tests {

DeskServer::DeskServer(World world, QObject* parent) : QTcpServer(parent), world_(std::move(world)) {
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (auto* socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                heard_.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QUrl DeskServer::url() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

void DeskServer::refuse(const std::string& reference, int status, const std::string& detail) {
    refusals_[reference] = {status, detail};
}

void DeskServer::hold(bool held) {
    holding_ = held;
    if (held) return;
    const auto waiting = std::exchange(held_, {});
    for (const auto& answerNow : waiting)
        answerNow();
}

void DeskServer::goAway() {
    close();
    const auto sockets = findChildren<QTcpSocket*>();
    for (auto* socket : sockets)
        socket->abort();
}

void DeskServer::read(QTcpSocket* socket) {
    auto& heard = heard_[socket];
    heard += socket->readAll();
    for (;;) {
        const auto end = heard.indexOf("\r\n\r\n");
        if (end < 0) return;
        qsizetype length = 0;
        const auto lines = heard.left(end).split('\n');
        QByteArray key;
        for (const auto& line : lines) {
            if (line.toLower().startsWith("content-length:")) length = line.mid(15).trimmed().toInt();
            if (line.toLower().startsWith("idempotency-key:")) key = line.mid(16).trimmed();
        }
        if (heard.size() < end + 4 + length) return;
        const auto words = lines.first().split(' ');
        const Request request{words.value(0), words.value(1), heard.mid(end + 4, length), key};
        heard.remove(0, end + 4 + length);
        answer(socket, request);
        if (!heard_.contains(socket)) return;
    }
}

void DeskServer::answer(QTcpSocket* socket, const Request& request) {
    const QByteArray path = request.path.split('?').first();
    const auto parts = path.mid(1).split('/'); // api, v1, …
    if (const auto said = purchaseAnswer(request.verb, request.path, request.body))
        return send(socket, said->first, said->second);
    if (const auto said = recruitmentAnswer(world_, request.verb, request.path, request.body))
        return send(socket, said->first, said->second);
    if (const auto said = administrationAnswer(world_, request.verb, request.path, request.body))
        return send(socket, said->first, said->second);
    if (const auto said = personalAnswer(world_, request.verb, request.path, request.body, request.key))
        return world_.losesAnswers && request.verb == "POST" ? socket->abort()
                                                             : send(socket, said->first, said->second);
    if (path == "/api/v1/sync") return send(socket, 200, snapshot());
    if (path == "/api/v1/events") return openStream(socket);
    if (path == "/api/v1/tickets/preview") return send(socket, 200, preview(request.body));
    if (path == "/api/v1/people") return send(socket, 200, wire::toJson(api::People{world_.people, {}}));
    if (path == "/api/v1/tickets" && request.verb == "GET") return send(socket, 200, wire::toJson(api::TicketPage{}));
    if (parts.value(2) == "attachments" && answerDocument(socket, request, parts)) return;
    if (parts.value(2) == "tickets" && parts.value(3) == "actions")
        return answerBulk(socket, parts.value(4), request.body);
    if (parts.value(2) == "tickets" && answerTicket(socket, request, parts)) return;
    send(socket, 404, problem(404, "Introuvable.", nullptr));
}

bool DeskServer::answerTicket(QTcpSocket* socket, const Request& request, const QList<QByteArray>& parts) {
    const std::string reference = parts.value(3).toStdString();
    const auto* ticket = world_.find(reference);
    if (!ticket) return false;
    const QByteArray what = parts.value(4);
    if (what.isEmpty()) return send(socket, 200, wire::toJson(*ticket)), true;
    if (what == "purchase-order.pdf") return answerOrder(socket), true;
    if (what == "actions") return answerMove(socket, reference, parts.value(5), request.body), true;
    if (what == "messages" && request.verb == "POST") return answerMessage(socket, reference, request.body), true;
    if (what == "messages") return send(socket, 200, wire::toJson(api::Messages{world_.messages[reference], {}})), true;
    if (what == "history") return send(socket, 200, wire::toJson(historyOf(*ticket))), true;
    return false;
}

void DeskServer::answerMove(QTcpSocket* socket, const std::string& reference, const QByteArray& action,
                            const QByteArray& body) {
    if (holding_) {
        held_.append([this, socket = QPointer(socket), reference, action, body] {
            if (socket) answerMove(socket, reference, action, body);
        });
        return;
    }
    moves_.append(QString::fromUtf8(action) + QLatin1Char(' ') + QString::fromStdString(reference));
    auto* ticket = world_.find(reference);
    if (const auto refusal = refusals_.find(reference); refusal != refusals_.end()) {
        const auto [status, detail] = refusal->second;
        return send(socket, status, problem(status, detail, ticket));
    }
    requests_.push_back(wire::readAnswer<api::MoveRequest>(body.toStdString()).value());
    applyMove(*ticket, *wire::enumerationFrom<domain::ActionCode>(action.toStdString()), requests_.back(), world_);
    send(socket, 200, wire::toJson(*ticket));
    tell(*ticket);
}

void DeskServer::answerBulk(QTcpSocket* socket, const QByteArray& action, const QByteArray& body) {
    const auto request = wire::readAnswer<api::BulkRequest>(body.toStdString());
    api::BulkAnswer all;
    for (const auto& item : request->items) {
        moves_.append(QString::fromUtf8(action) + QLatin1Char(' ') + QString::fromStdString(item.reference));
        api::BulkOutcome outcome;
        outcome.reference = item.reference;
        auto* ticket = world_.find(item.reference);
        if (const auto refusal = refusals_.find(item.reference); refusal != refusals_.end()) {
            outcome.status = refusal->second.status;
            outcome.problem = wire::Raw{problem(outcome.status, refusal->second.detail, ticket)};
        } else {
            api::MoveRequest one;
            one.comment = request->comment;
            applyMove(*ticket, *wire::enumerationFrom<domain::ActionCode>(action.toStdString()), one, world_);
            outcome.ticket = *ticket;
        }
        all.items.push_back(std::move(outcome));
    }
    send(socket, 200, wire::toJson(all));
}

void DeskServer::answerMessage(QTcpSocket* socket, const std::string& reference, const QByteArray& body) {
    const auto request = wire::readAnswer<api::NewMessage>(body.toStdString());
    api::Message message;
    message.id = std::to_string(90'000 + posted_.size());
    message.ticket = reference;
    message.author = {world_.me.id, world_.me.login, world_.me.display_name, world_.me.department};
    message.at = base::systemNow();
    message.text = request->text;
    message.internal = request->internal.value_or(false);
    if (request->on_parent.value_or(false)) message.on_parent = world_.find(reference)->parent;
    keep(message);
    posts_.push_back(*request);
    posted_.append(QString::fromStdString(request->text));
    send(socket, 201, wire::toJson(message));
}

void DeskServer::keep(const api::Message& message) {
    world_.messages[message.ticket].push_back(message);
    if (message.on_parent) world_.messages[*message.on_parent].push_back(message);
}

void DeskServer::openStream(QTcpSocket* socket) {
    streams_.append(socket);
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n: here\n\n");
    if (world_.directory) socket->write(eventOf(*world_.directory));
}

void DeskServer::tell(const api::Ticket& ticket) {
    if (auto* present = world_.find(ticket.reference))
        *present = ticket;
    else
        world_.tickets.push_back(ticket);
    announce(api::FeedType::ticket, wire::toJson(ticket));
}

void DeskServer::tell(const api::Message& message) {
    keep(message);
    announce(api::FeedType::message, wire::toJson(message));
}

void DeskServer::announce(api::FeedType type, const std::string& value) {
    announce(api::Change{{{type, {value}}}, {}, {}});
}

std::string DeskServer::snapshot() const {
    api::SyncPage page;
    page.upserts.push_back({api::FeedType::me, {wire::toJson(world_.me)}});
    for (const auto& service : world_.services)
        page.upserts.push_back({api::FeedType::service, {wire::toJson(service)}});
    for (const auto& item : world_.catalogue)
        page.upserts.push_back({api::FeedType::catalogue_item, {wire::toJson(item)}});
    for (const auto& ticket : world_.tickets)
        page.upserts.push_back({api::FeedType::ticket, {wire::toJson(ticket)}});
    page.cursor = std::to_string(cursor_);
    return wire::toJson(page);
}

std::string DeskServer::preview(const QByteArray& body) const {
    const auto code = QJsonDocument::fromJson(body).object().value(QStringLiteral("catalogue_item")).toString();
    api::Preview answer;
    if (QJsonDocument::fromJson(body).object().contains(QStringLiteral("purchase"))) {
        answer.approvals.resize(3);
        answer.approvals[0].deciders = {world_.person("Marie Fontaine"), world_.person("Sofia Marchetti")};
        answer.approvals[1].level = domain::Level::n2;
        answer.approvals[1].deciders = {world_.person("Paul Girard")};
        answer.approvals[2].level = domain::Level::signature;
        answer.approvals[2].deciders = {world_.person("Marie Fontaine")};
    }
    for (const auto& item : world_.catalogue) {
        if (QString::fromStdString(item.code) != code || item.approvals == domain::ApprovalRule::none) continue;
        api::Approval first;
        first.deciders = {world_.person("Marie Fontaine"), world_.person("Sofia Marchetti")};
        answer.approvals.push_back(first);
        if (item.approvals == domain::ApprovalRule::n1) continue;
        api::Approval second;
        second.level = domain::Level::n2;
        second.deciders = {world_.person("Paul Girard")};
        answer.approvals.push_back(second);
    }
    return wire::toJson(answer);
}

std::string DeskServer::problem(int status, const std::string& detail, const api::Ticket* current) const {
    QJsonObject body{{QStringLiteral("type"), QStringLiteral("ilvm:refused")},
                     {QStringLiteral("title"), QString::fromStdString(detail)},
                     {QStringLiteral("status"), status},
                     {QStringLiteral("detail"), QString::fromStdString(detail)}};
    if (current)
        body[QStringLiteral("current")] =
            QJsonDocument::fromJson(QByteArray::fromStdString(wire::toJson(*current))).object();
    return QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
}

void DeskServer::send(QTcpSocket* socket, int status, const std::string& body, const char* type) {
    if (!type) type = status < 300 ? "application/json" : "application/problem+json";
    socket->write("HTTP/1.1 " + QByteArray::number(status) + (status < 300 ? " OK" : " No") +
                  "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                  QByteArray::fromStdString(body));
}

} // namespace ilvm::tests
