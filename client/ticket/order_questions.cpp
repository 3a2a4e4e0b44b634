// How an order is sent for signature and signed: the dialogs, and what follows from their verbs.
#include "client/signing/order_signer.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/prepare_form.hpp"
#include "client/ticket/sign_form.hpp"

#include <QFile>
#include <QFileInfo>

namespace ilvm::ticket {
namespace {

using api::AttachmentRole;

const QString certificateForm = QStringLiteral("signing/certificate"); // the path of the last one
constexpr qint64 largestCertificate = 1024 * 1024;                     // bytes

const api::Attachment* preparedOrder(const api::Ticket& ticket) {
    for (const auto& file : ticket.attachments)
        if (file.role == AttachmentRole::prepared_order) return &file;
    return nullptr;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestCertificate) return {};
    return file.readAll();
}

api::MoveRequest withSigned(const api::Uploaded& file) {
    api::MoveRequest request;
    request.attachments = {api::AttachmentUse{file.id, AttachmentRole::signed_order}};
    return request;
}

} // namespace

void ActionRunner::askPreparation(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket->purchase) return;
    kit::Question question;
    question.title = tr("Send the order of %1 for signature?").arg(reference);
    question.verb = tr("Make the order");
    auto* dialog = open(question, QStringLiteral("prepare/") % reference);
    auto* form = new PrepareForm(workspace_.requests, ticket->purchase->total_cents, dialog);
    dialog->addControl(form);
    dialog->setReady(false); // until it is known whether the server makes it
    const auto show = [dialog, form] {
        dialog->setVerb(form->attaches() ? tr("Send for signature") : tr("Make the order"));
        dialog->setReady(form->isComplete());
    };
    workspace_.orders.isMade(reference, dialog, [form, show](bool isMade) {
        form->setMakes(isMade);
        connect(form, &PrepareForm::changed, form, show);
        show();
    });
    connect(dialog, &kit::AskDialog::confirmed, this, [this, dialog, form, reference](const QString&) {
        send(reference, domain::ActionCode::prepare, form->request());
        dialog->accept();
    });
}

void ActionRunner::askSignature(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket->purchase) return;
    kit::Question question;
    question.title = tr("Sign the order of %1?").arg(reference);
    question.body = tr("Signed, it is the organisation's order to the supplier. A signature cannot be undone.");
    question.verb = tr("Sign the order");
    auto* dialog = open(question, QStringLiteral("sign/") % reference);
    auto* form = new SignForm(*ticket, QString::fromUtf8(workspace_.drafts.text(certificateForm)));
    dialog->addControl(form);
    dialog->setReady(form->isComplete());
    connect(form, &SignForm::changed, dialog, [dialog, form] { dialog->setReady(form->isComplete()); });
    connect(dialog, &kit::AskDialog::confirmed, this,
            [this, dialog, form, reference](const QString&) { signWith(dialog, form, reference); });
    connect(form, &SignForm::scanChosen, this, [this, dialog, reference](const QString& path) {
        dialog->setReady(false);
        workspace_.requests.attach(path, dialog, {}, [this, dialog, reference](base::Result<api::Uploaded> answer) {
            dialog->setReady(true);
            if (answer.has_error()) return dialog->setProblem(actions::sentenceOf(answer.error()));
            send(reference, domain::ActionCode::sign, withSigned(*answer));
            dialog->accept();
        });
    });
}

// The certificate is tried first: a wrong password is said before anything is asked of the server.
void ActionRunner::signWith(kit::AskDialog* dialog, SignForm* form, const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    const auto* prepared = ticket ? preparedOrder(*ticket) : nullptr;
    if (!prepared) return dialog->setProblem(tr("There is no prepared order to sign any more."));
    const QByteArray certificate = contentOf(form->certificate());
    const auto identity = signing::readIdentity(certificate, form->password());
    if (const auto* failure = std::get_if<signing::Failure>(&identity)) {
        const QString why = signing::sentenceOf(*failure);
        const bool password = *failure == signing::Failure::wrong_password;
        return form->showProblem(password ? QString() : why, password ? why : QString());
    }
    workspace_.drafts.keepText(certificateForm, form->certificate().toUtf8());
    dialog->setReady(false);
    const auto failed = [dialog](const QString& why) {
        dialog->setReady(true);
        dialog->setProblem(why);
    };
    workspace_.orders.toSign(
        reference, *prepared, dialog,
        [this, dialog, reference, certificate, failed, password = form->password()](base::Result<QByteArray> order) {
            if (order.has_error()) return failed(actions::sentenceOf(order.error()));
            auto made = signing::sign(*order, certificate, password, QDateTime::currentDateTimeUtc());
            if (const auto* failure = std::get_if<signing::Failure>(&made))
                return failed(signing::sentenceOf(*failure));
            const QString name = reference % QStringLiteral("-signe.pdf");
            workspace_.orders.send(std::get<QByteArray>(made), name, dialog,
                                   [this, dialog, reference, failed](base::Result<api::Uploaded> file) {
                                       if (file.has_error()) return failed(actions::sentenceOf(file.error()));
                                       send(reference, domain::ActionCode::sign, withSigned(*file));
                                       dialog->accept();
                                   });
        });
}

} // namespace ilvm::ticket
