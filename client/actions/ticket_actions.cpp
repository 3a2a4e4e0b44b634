#include "client/actions/ticket_actions.hpp"

#include "shared/wire/problem_json.hpp"

#include <QUuid>

namespace ilvm::actions {
namespace {

QString text(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

std::optional<domain::ActionCode> actionFrom(const QString& code) {
    return wire::enumerationFrom<domain::ActionCode>(code.toStdString());
}

} // namespace

QByteArray freshKey() {
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QString sentenceOf(const base::Problem& problem) {
    QString sentence = text(problem.title);
    if (!problem.errors.empty())
        sentence += QLatin1Char(' ') % text(problem.errors.front().message);
    else if (problem.status != 0 && !problem.detail.empty())
        sentence += QLatin1Char(' ') % text(problem.detail);
    return sentence;
}

TicketActions::TicketActions(net::ApiClient& api, truth::Truth& truth, truth::Pending& pending,
                             drafts::DraftBox& drafts, QObject* parent)
    : QObject(parent),
      api_(api),
      truth_(truth),
      pending_(pending),
      drafts_(drafts),
      leftOver_(drafts.deferredDecisions()) {}

std::int64_t TicketActions::versionOf(const QString& reference) const {
    const auto* ticket = truth_.ticket(reference);
    return ticket ? ticket->version : 0;
}

void TicketActions::move(const QString& reference, domain::ActionCode action, api::MoveRequest request) {
    if (request.version == 0) request.version = versionOf(reference);
    pending_.add(reference, action);
    send(reference, action, request, freshKey());
}

void TicketActions::defer(const QString& reference, domain::ActionCode action, api::MoveRequest request) {
    if (request.version == 0) request.version = versionOf(reference);
    drafts::DeferredDecision decision;
    decision.reference = reference;
    decision.action = text(wire::codeOf(action));
    decision.request = QByteArray::fromStdString(wire::toJson(request));
    decision.idempotencyKey = freshKey();
    decision.at = QDateTime::currentDateTime();
    decision = drafts_.deferDecision(std::move(decision));
    waiting_.append(decision);
    pending_.add(reference, action);
    Q_EMIT deferred(decision.number, reference, action);
}

void TicketActions::sendDeferred(qint64 number) {
    for (auto* list : {&waiting_, &leftOver_})
        for (qsizetype i = 0; i < list->size(); ++i) {
            if (list->at(i).number != number) continue;
            const auto decision = list->takeAt(i);
            const auto action = actionFrom(decision.action);
            const auto request = wire::readAnswer<api::MoveRequest>(decision.request.toStdString());
            drafts_.removeDecision(number);
            if (!action || request.has_error()) return;
            pending_.add(decision.reference, *action);
            send(decision.reference, *action, *request, decision.idempotencyKey);
            return;
        }
}

void TicketActions::dropDeferred(qint64 number) {
    for (auto* list : {&waiting_, &leftOver_})
        for (qsizetype i = 0; i < list->size(); ++i) {
            if (list->at(i).number != number) continue;
            const auto decision = list->takeAt(i);
            drafts_.removeDecision(number);
            pending_.remove(decision.reference);
            return;
        }
}

void TicketActions::sendAllDeferred() {
    while (!waiting_.isEmpty())
        sendDeferred(waiting_.first().number);
}

void TicketActions::send(const QString& reference, domain::ActionCode action, const api::MoveRequest& request,
                         const QByteArray& key) {
    api_.call<api::MoveTicket>(
        {reference.toStdString(), action}, request, this,
        [this, reference, action](base::Result<api::Ticket> answer) { answered(reference, action, std::move(answer)); },
        key);
}

void TicketActions::answered(const QString& reference, domain::ActionCode action, base::Result<api::Ticket> answer) {
    // First the truth, then the layer over it: the row never shows what it was.
    if (answer.has_error()) return conclude(reference, action, answer.error());
    truth_.apply(truth::Truth::changeOf(*answer));
    pending_.remove(reference);
    Q_EMIT moved(reference, action);
}

void TicketActions::conclude(const QString& reference, domain::ActionCode action, const base::Problem& problem) {
    if (!problem.current.empty())
        if (const auto current = wire::readAnswer<api::Ticket>(problem.current))
            truth_.apply(truth::Truth::changeOf(*current));
    pending_.remove(reference);
    const bool decided = problem.status == 409 || problem.status == 403 || problem.status == 404;
    if (decided)
        Q_EMIT refused(reference, action, problem.detail.empty() ? text(problem.title) : text(problem.detail));
    else
        Q_EMIT failed(reference, action, problem);
}

void TicketActions::moveMany(const QStringList& references, domain::ActionCode action, const QString& comment) {
    api::BulkRequest request;
    for (const auto& reference : references) {
        request.items.push_back({reference.toStdString(), versionOf(reference)});
        pending_.add(reference, action);
    }
    if (!comment.isEmpty()) request.comment = comment.toStdString();
    api_.call<api::MoveTickets>(
        {action}, request, this,
        [this, references, action](base::Result<api::BulkAnswer> answer) {
            if (answer.has_error()) {
                for (const auto& reference : references)
                    conclude(reference, action, answer.error());
                return;
            }
            for (auto& outcome : answer->items) {
                const QString reference = text(outcome.reference);
                if (outcome.ticket) {
                    answered(reference, action, std::move(*outcome.ticket));
                } else {
                    const std::string body = outcome.problem ? outcome.problem->text : std::string();
                    conclude(reference, action, wire::problemFrom(outcome.status, body));
                }
            }
        },
        freshKey());
}

} // namespace ilvm::actions
