#include "client/ticket/action_runner.hpp"

#include "client/kit/field.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/text_edit.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/person_picker.hpp"
#include "client/ticket/purchase_questions.hpp"
#include "client/ticket/questions.hpp"

#include <QComboBox>
#include <QLineEdit>

namespace ilvm::ticket {
namespace {

using domain::ActionCode;

// Moves without a way back wait on this machine before they leave, so that they can be undone.
bool waits(ActionCode action) {
    return action == ActionCode::approve || action == ActionCode::close || action == ActionCode::assign ||
           action == ActionCode::transfer;
}

bool needs(const domain::Offer& offer, const char* field) {
    return std::find(offer.needs.begin(), offer.needs.end(), field) != offer.needs.end();
}

api::MoveRequest saying(const QString& words) {
    api::MoveRequest request;
    if (!words.trimmed().isEmpty()) request.comment = words.trimmed().toStdString();
    return request;
}

QString formOf(ActionCode action, const QString& reference) {
    return words(wire::codeOf(action)) % QLatin1Char('/') % reference;
}

} // namespace

ActionRunner::ActionRunner(const Workspace& workspace, QWidget* window)
    : QObject(window), workspace_(workspace), window_(window) {
    connect(&workspace.truth, &truth::Truth::ticketRemoved, this, &ActionRunner::leaveDialog);
}

// What is asked about a ticket that is no longer theirs to see goes with it; the words are kept.
void ActionRunner::leaveDialog(const QString& reference) {
    if (!dialog_ || !dialog_->isVisible() || !asked_.endsWith(QLatin1Char('/') % reference)) return;
    dialog_->disconnect(SIGNAL(finished(int)));
    dialog_->reject();
}

bool ActionRunner::isPossible(const QString& reference, ActionCode action) const {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket || workspace_.pending.of(reference) || !workspace_.isOnline()) return false;
    const auto offer = offerOf(workspace_, *ticket, action);
    return offer && !offer->refused;
}

void ActionRunner::run(const QString& reference, ActionCode action, const QString& typed) {
    if (!isPossible(reference, action)) return;
    const auto* ticket = workspace_.truth.ticket(reference);
    if (action == ActionCode::transfer) return askTransfer(reference);
    if (action == ActionCode::assign) return askAssignee(reference);
    const bool hasForm = ticket->purchase || ticket->kind == domain::Kind::recruitment;
    if (action == ActionCode::amend || (action == ActionCode::resubmit && hasForm))
        return Q_EMIT correctionAsked(reference);
    if (action == ActionCode::resubmit) return askCorrection(reference);
    if (action == ActionCode::receive) return askDelivery(reference);
    if (action == ActionCode::prepare) return askPreparation(reference);
    if (action == ActionCode::sign) return askSignature(reference);
    if (action == ActionCode::approve && needsCallBack(*ticket)) {
        askCallBack(reference, typed);
        return;
    }
    const auto offer = offerOf(workspace_, *ticket, action);
    const bool wantsWords = needs(*offer, "comment") || action == ActionCode::cancel;
    if ((wantsWords && typed.trimmed().isEmpty()) || needs(*offer, "outcome")) return ask(reference, action, typed);
    send(reference, action, saying(typed));
}

void ActionRunner::prioritise(const QString& reference, domain::Priority priority) {
    if (!workspace_.isOnline() || workspace_.pending.of(reference)) return;
    api::MoveRequest request;
    request.priority = priority;
    workspace_.tickets.move(reference, ActionCode::prioritise, std::move(request));
}

void ActionRunner::runMany(const QStringList& references, ActionCode action) {
    if (references.isEmpty() || !workspace_.isOnline()) return;
    const auto* first = workspace_.truth.ticket(references.first());
    if (!first) return;
    if (action == ActionCode::approve) {
        // Each waits its moment, so that all of them can be undone together.
        QStringList toCall;
        for (const auto& reference : references) {
            const auto* ticket = workspace_.truth.ticket(reference);
            if (ticket && needsCallBack(*ticket))
                toCall.append(reference);
            else
                run(reference, action);
        }
        return askCallBacks(toCall);
    }
    auto* dialog = open(questionOf(action, *first, static_cast<int>(references.size())),
                        formOf(action, QStringLiteral("several")));
    connect(dialog, &kit::AskDialog::confirmed, this, [this, dialog, references, action](const QString& said) {
        workspace_.tickets.moveMany(references, action, said);
        dialog->accept();
    });
}

void ActionRunner::send(const QString& reference, ActionCode action, const api::MoveRequest& request) {
    workspace_.drafts.keepText(formOf(action, reference), {});
    if (waits(action))
        workspace_.tickets.defer(reference, action, request);
    else
        workspace_.tickets.move(reference, action, request);
}

kit::AskDialog* ActionRunner::open(const kit::Question& asked, const QString& form) {
    if (dialog_ && dialog_->isVisible()) {
        dialog_->disconnect(SIGNAL(finished(int))); // what would have been asked after it is not
        dialog_->reject();
    }
    asked_ = form;
    kit::Question question = asked;
    question.draft = QString::fromUtf8(workspace_.drafts.text(form));
    dialog_ = new kit::AskDialog(question, window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &kit::AskDialog::left, this,
            [this, form](const QString& draft) { workspace_.drafts.keepText(form, draft.toUtf8()); });
    dialog_->open();
    return dialog_;
}

void ActionRunner::ask(const QString& reference, ActionCode action, const QString&) {
    const auto* ticket = workspace_.truth.ticket(reference);
    const auto offer = offerOf(workspace_, *ticket, action);
    kit::Question question = questionOf(action, *ticket);
    question.reasonRequired = needs(*offer, "comment");
    auto* dialog = open(question, formOf(action, reference));
    kit::Segmented* outcome = nullptr;
    kit::Field* field = nullptr;
    if (needs(*offer, "outcome")) { // neither is chosen before somebody says it
        outcome = new kit::Segmented({tr("To be said"), words(domain::labelOf(domain::Return::returned)),
                                      words(domain::labelOf(domain::Return::lost))});
        const bool named = ticket->onboarding && ticket->onboarding->takes_back;
        field = new kit::Field(named ? words(*ticket->onboarding->takes_back) : tr("Outcome"), outcome);
        dialog->addControl(field);
    }
    connect(dialog, &kit::AskDialog::confirmed, this, [=, this](const QString& said) {
        auto request = saying(said);
        if (outcome && outcome->current() == 0) return field->setError(tr("Say whether it came back or is lost."));
        if (outcome) request.outcome = outcome->current() == 1 ? domain::Return::returned : domain::Return::lost;
        send(reference, action, request);
        dialog->accept();
    });
}

void ActionRunner::askTransfer(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    auto* dialog = open(questionOf(ActionCode::transfer, *ticket), formOf(ActionCode::transfer, reference));
    auto* services = new QComboBox;
    for (const auto& service : workspace_.truth.services())
        if (service.type == api::ServiceType::target && service.code != ticket->target_service)
            services->addItem(words(service.label), words(service.code));
    dialog->addControl(new kit::Field(tr("Service"), services));
    connect(dialog, &kit::AskDialog::confirmed, this, [this, dialog, services, reference](const QString& said) {
        auto request = saying(said);
        request.target_service = services->currentData().toString().toStdString();
        send(reference, ActionCode::transfer, request);
        dialog->accept();
    });
}

void ActionRunner::askAssignee(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    auto* dialog = open(questionOf(ActionCode::assign, *ticket), formOf(ActionCode::assign, reference));
    auto* picker = new PersonPicker(workspace_.requests, tr("Name of a colleague"));
    dialog->addControl(new kit::Field(tr("Technician"), picker));
    dialog->setReady(false);
    connect(picker, &PersonPicker::personChanged, dialog,
            [dialog, picker] { dialog->setReady(picker->person().has_value()); });
    connect(dialog, &kit::AskDialog::confirmed, this, [this, dialog, picker, reference](const QString& said) {
        auto request = saying(said);
        request.assignee = picker->person()->id;
        send(reference, ActionCode::assign, request);
        dialog->accept();
    });
}

void ActionRunner::askCorrection(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    auto* dialog = open(questionOf(ActionCode::resubmit, *ticket), formOf(ActionCode::resubmit, reference));
    auto* title = new QLineEdit(words(ticket->title));
    auto* description = new kit::TextEdit(4, 10);
    description->setPlainText(words(ticket->description));
    dialog->addControl(new kit::Field(tr("Title"), title));
    dialog->addControl(new kit::Field(tr("Description"), description));
    const auto ready = [dialog, title, description] {
        dialog->setReady(!title->text().trimmed().isEmpty() && !description->toPlainText().trimmed().isEmpty());
    };
    connect(title, &QLineEdit::textChanged, dialog, ready);
    connect(description, &QPlainTextEdit::textChanged, dialog, ready);
    connect(dialog, &kit::AskDialog::confirmed, this, [this, dialog, title, description, reference](const QString&) {
        api::MoveRequest request;
        request.fields = api::Correction{};
        request.fields->title = title->text().toStdString();
        request.fields->description = description->toPlainText().toStdString();
        send(reference, ActionCode::resubmit, request);
        dialog->accept();
    });
}

} // namespace ilvm::ticket
