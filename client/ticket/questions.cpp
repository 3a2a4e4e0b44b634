#include "client/ticket/questions.hpp"

#include "client/ticket/faces.hpp"

#include <QCoreApplication>

namespace ilvm::ticket {
namespace {

class Questions {
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

} // namespace

kit::Question questionOf(domain::ActionCode action, const api::Ticket& ticket, int count) {
    using domain::ActionCode;
    const QString author = words(ticket.author.display_name);
    const QString subject = count == 1 ? words(ticket.reference) : Questions::tr("%n request(s)", nullptr, count);
    kit::Question question;
    question.missing = Questions::tr("Write a few words: they are the trace of your decision.");
    const auto set = [&](const QString& title, const QString& body, const QString& verb, const QString& reason) {
        question.title = title.arg(subject);
        question.body = body.arg(author);
        question.verb = verb;
        question.reasonLabel = reason;
    };
    const bool isTask = ticket.kind == domain::Kind::onboarding;
    switch (action) {
    case ActionCode::refuse:
        set(Questions::tr("Refuse %1?"),
            Questions::tr("%1 will receive your reason. A refused request cannot be reopened."),
            Questions::tr("Refuse the request"), Questions::tr("Reason"));
        question.variant = kit::ButtonVariant::danger;
        if (isTask) question.body = Questions::tr("HR reads your reason, and asks again or gives the task up.");
        break;
    case ActionCode::send_back:
        set(Questions::tr("Send %1 back for correction?"),
            Questions::tr("%1 will read what to correct and can send the request again."),
            Questions::tr("Send back for correction"), Questions::tr("What to correct"));
        break;
    case ActionCode::close:
        set(Questions::tr("Close %1?"),
            Questions::tr("%1 will receive the solution and can reopen the request within 15 days."),
            Questions::tr("Close the request"), Questions::tr("Solution"));
        if (isTask) question.body = Questions::tr("HR sees it done, and the tasks that waited for it can begin.");
        break;
    case ActionCode::ask:
        set(Questions::tr("Ask about %1"), Questions::tr("The request waits until %1 has answered."),
            Questions::tr("Send the question"), Questions::tr("Your question"));
        break;
    case ActionCode::answer:
        set(Questions::tr("Answer about %1"), Questions::tr("The technician takes up the request again."),
            Questions::tr("Send the answer"), Questions::tr("Your answer"));
        break;
    case ActionCode::reopen:
        set(Questions::tr("Reopen %1?"), Questions::tr("The technician who had it is told, or its pool."),
            Questions::tr("Reopen the request"), Questions::tr("What is still wrong"));
        break;
    case ActionCode::cancel:
        set(Questions::tr("Cancel %1?"), Questions::tr("Nobody will work on it any more. This cannot be undone."),
            Questions::tr("Cancel the request"), Questions::tr("Reason"));
        question.variant = kit::ButtonVariant::danger;
        question.leave = Questions::tr("Keep it");
        if (ticket.kind == domain::Kind::recruitment)
            question.body = Questions::tr("Its open tasks are cancelled too, and whoever has one is told. This cannot "
                                          "be undone.");
        break;
    case ActionCode::transfer:
        set(Questions::tr("Transfer %1"),
            Questions::tr("It leaves your pools for those of the service that you choose."), Questions::tr("Transfer"),
            Questions::tr("Reason"));
        break;
    case ActionCode::assign:
        set(Questions::tr("Assign %1"), Questions::tr("Your colleague is told."), Questions::tr("Assign"), QString());
        break;
    case ActionCode::return_:
        set(Questions::tr("Return %1 to its preparation?"),
            Questions::tr("Whoever prepares it reads what is wrong and sends another order."),
            Questions::tr("Return the order"), Questions::tr("What is wrong"));
        break;
    case ActionCode::give_up_rest:
        set(Questions::tr("Give up the rest of %1?"),
            Questions::tr("What has not come is no longer expected, and its money is free again. This cannot be "
                          "undone."),
            Questions::tr("Give up the rest"), Questions::tr("Reason"));
        question.variant = kit::ButtonVariant::danger;
        question.leave = Questions::tr("Keep waiting");
        break;
    case ActionCode::drop_task:
        set(Questions::tr("Give up %1?"),
            Questions::tr("The recruitment no longer waits for this task, and whoever has it is told."),
            Questions::tr("Give up the task"), Questions::tr("Reason"));
        question.variant = kit::ButtonVariant::danger;
        question.leave = Questions::tr("Keep it");
        break;
    case ActionCode::resubmit:
        set(Questions::tr("Correct %1"), Questions::tr("Corrected, the request is decided anew."),
            Questions::tr("Send again"), QString());
        break;
    default:
        break;
    }
    if (!question.body.contains(author)) question.body = question.body.trimmed();
    return question;
}

} // namespace ilvm::ticket
