// What goes out for a move, and what its answer does.
#include "client/actions/ticket_actions.hpp"

#include "shared/wire/problem_json.hpp"

namespace ilvm::actions {
namespace {

QString answerText(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace

void TicketActions::sendOne(const Entry& sent) {
    const auto number = sent.decision.number;
    const auto reference = sent.decision.reference;
    const auto action = sent.action;
    const auto request = wire::readAnswer<api::MoveRequest>(sent.decision.request.toStdString());
    if (request.has_error()) { // of a program that wrote it otherwise
        finish(number);
        removePending(reference);
        return ended();
    }
    const QString words = answerText(request->comment.value_or(""));
    api_.call<api::MoveTicket>(
        {reference.toStdString(), action}, *request, this,
        [this, number, reference, action, words](base::Result<api::Ticket> answer) {
            if (!answer.has_error() || !mayTryAgain(number, answer.error())) {
                clock_.reset();
                finish(number);
                answered(reference, action, std::move(answer), words);
            }
            ended();
        },
        sent.decision.idempotencyKey);
}

void TicketActions::sendSeveral(const Entry& sent) {
    const auto number = sent.decision.number;
    const auto action = sent.action;
    const auto request = wire::readAnswer<api::BulkRequest>(sent.decision.request.toStdString());
    if (request.has_error()) {
        const auto references = sent.decision.reference;
        finish(number);
        removePending(references);
        return ended();
    }
    const QString words = answerText(request->comment.value_or(""));
    api_.call<api::MoveTickets>(
        {action}, *request, this,
        [this, number, action, words, items = request->items](base::Result<api::BulkAnswer> answer) {
            if (answer.has_error()) {
                if (!mayTryAgain(number, answer.error())) {
                    finish(number);
                    for (const auto& item : items)
                        conclude(answerText(item.reference), action, answer.error(), words);
                }
                return ended();
            }
            clock_.reset();
            finish(number);
            for (auto& outcome : answer->items) {
                const QString reference = answerText(outcome.reference);
                if (outcome.ticket) {
                    answered(reference, action, std::move(*outcome.ticket), words);
                } else {
                    const std::string body = outcome.problem ? outcome.problem->text : std::string();
                    conclude(reference, action, wire::problemFrom(outcome.status, body), words);
                }
            }
            ended();
        },
        sent.decision.idempotencyKey);
}

void TicketActions::answered(const QString& reference, domain::ActionCode action, base::Result<api::Ticket> answer,
                             const QString& words) {
    // First the truth, then the layer over it: the row never shows what it was.
    if (answer.has_error()) return conclude(reference, action, answer.error(), words);
    truth_.apply(truth::Truth::changeOf(*answer));
    pending_.remove(reference);
    Q_EMIT moved(reference, action);
}

void TicketActions::conclude(const QString& reference, domain::ActionCode action, const base::Problem& problem,
                             const QString& words) {
    if (!problem.current.empty())
        if (const auto current = wire::readAnswer<api::Ticket>(problem.current))
            truth_.apply(truth::Truth::changeOf(*current));
    // What was typed for it is there again when the same is asked for.
    if (!words.isEmpty()) drafts_.keepText(formOf(action, reference), words.toUtf8());
    pending_.remove(reference);
    const bool decided = problem.status == 409 || problem.status == 403 || problem.status == 404;
    if (decided)
        Q_EMIT refused(reference, action, problem.detail.empty() ? answerText(problem.title) : text(problem.detail));
    else
        Q_EMIT failed(reference, action, problem);
}

} // namespace ilvm::actions
