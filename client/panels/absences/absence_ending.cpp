#include "client/panels/absences/absence_ending.hpp"

#include "client/actions/personal.hpp"
#include "client/ticket/faces.hpp"

namespace ilvm::panels {

AbsenceEnding::AbsenceEnding(const ticket::Workspace& workspace, QWidget* window)
    : QObject(window), workspace_(workspace), window_(window) {}

// The dialog belongs to the whole window, which outlives the session that this looks into.
AbsenceEnding::~AbsenceEnding() {
    if (!dialog_) return;
    dialog_->reject();
    delete dialog_;
}

void AbsenceEnding::ask(const api::Delegation& delegation, bool begun) {
    if (dialog_ && dialog_->isVisible()) dialog_->reject();
    const QString name = ticket::words(delegation.to.display_name);
    kit::Question question;
    question.title = begun ? tr("Take your decisions back from %1?").arg(name)
                           : tr("Call off the absence for which %1 was to decide?").arg(name);
    question.body = begun
                        ? tr("It ends at once. What was decided in your place stays decided. %1 is told by e-mail and "
                             "in the window.")
                              .arg(name)
                        : tr("It will not begin. %1 is told by e-mail and in the window.").arg(name);
    question.verb = begun ? tr("End it now") : tr("Call it off");
    question.variant = kit::ButtonVariant::danger;
    question.leave = tr("Keep it");
    dialog_ = new kit::AskDialog(question, window_->window());
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    const QString done = begun ? tr("%1 no longer decides in your place").arg(name) : tr("The absence is called off");
    connect(dialog_, &kit::AskDialog::confirmed, this,
            [this, id = ticket::words(delegation.id), done] { end(id, done); });
    dialog_->open();
}

void AbsenceEnding::end(const QString& id, const QString& done) {
    dialog_->setReady(false);
    workspace_.personal.endDelegation(
        id, this, [this, done, dialog = dialog_](const base::Result<wire::Nothing>& answer) {
            // Over already is what was asked for.
            if (answer.has_error() && answer.error().status != 404) {
                if (dialog && dialog->isVisible()) return dialog->setProblem(actions::sentenceOf(answer.error()));
                return Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
            }
            if (dialog) dialog->accept();
            Q_EMIT said(done, kit::Tone::ok);
        });
}

} // namespace ilvm::panels
