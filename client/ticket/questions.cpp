#include "client/ticket/questions.hpp"

#include "client/ticket/faces.hpp"

#include <QCoreApplication>

namespace ilvm::ticket {
namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Questions", text, nullptr, count);
}

} // namespace

kit::Question questionOf(domain::ActionCode action, const api::Ticket& ticket, int count) {
    using domain::ActionCode;
    const QString author = words(ticket.author.display_name);
    const QString subject = count == 1 ? words(ticket.reference) : tr("%n request(s)", count);
    kit::Question question;
    question.missing = tr("Write a few words: they are the trace of your decision.");
    const auto set = [&](const QString& title, const QString& body, const QString& verb, const QString& reason) {
        question.title = title.arg(subject);
        question.body = body.arg(author);
        question.verb = verb;
        question.reasonLabel = reason;
    };
    switch (action) {
    case ActionCode::refuse:
        set(tr("Refuse %1?"), tr("%1 will receive your reason. A refused request cannot be reopened."),
            tr("Refuse the request"), tr("Reason"));
        question.variant = kit::ButtonVariant::danger;
        break;
    case ActionCode::send_back:
        set(tr("Send %1 back for correction?"), tr("%1 will read what to correct and can send the request again."),
            tr("Send back for correction"), tr("What to correct"));
        break;
    case ActionCode::close:
        set(tr("Close %1?"), tr("%1 will receive the solution and can reopen the request within 15 days."),
            tr("Close the request"), tr("Solution"));
        break;
    case ActionCode::ask:
        set(tr("Ask about %1"), tr("The request waits until %1 has answered."), tr("Send the question"),
            tr("Your question"));
        break;
    case ActionCode::answer:
        set(tr("Answer about %1"), tr("The technician takes up the request again."), tr("Send the answer"),
            tr("Your answer"));
        break;
    case ActionCode::reopen:
        set(tr("Reopen %1?"), tr("The technician who had it is told, or its pool."), tr("Reopen the request"),
            tr("What is still wrong"));
        break;
    case ActionCode::cancel:
        set(tr("Cancel %1?"), tr("Nobody will work on it any more. This cannot be undone."), tr("Cancel the request"),
            tr("Reason"));
        question.variant = kit::ButtonVariant::danger;
        question.leave = tr("Keep it");
        break;
    case ActionCode::transfer:
        set(tr("Transfer %1"), tr("It leaves your pools for those of the service that you choose."), tr("Transfer"),
            tr("Reason"));
        break;
    case ActionCode::assign:
        set(tr("Assign %1"), tr("Your colleague is told."), tr("Assign"), QString());
        break;
    case ActionCode::resubmit:
        set(tr("Correct %1"), tr("Corrected, the request is decided anew."), tr("Send again"), QString());
        break;
    default:
        break;
    }
    if (!question.body.contains(author)) question.body = question.body.trimmed();
    return question;
}

} // namespace ilvm::ticket
