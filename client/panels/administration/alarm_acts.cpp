#include "client/panels/administration/alarm_acts.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/format.hpp"
#include "client/panels/administration/change_list.hpp"
#include "client/ticket/faces.hpp"

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr int mostRows = 6;

// Who may not sign in any more loses all that they had.
std::vector<api::RightsChange> changesFrom(const std::vector<api::Loss>& losses) {
    std::vector<api::RightsChange> changes;
    for (const auto& loss : losses)
        changes.push_back({loss.person, {}, {loss.roles, loss.services, loss.origin_services}});
    return changes;
}

qsizetype goneOf(const api::DirectoryAlarm& alarm) {
    return std::count_if(alarm.losses.begin(), alarm.losses.end(), [](const auto& loss) { return loss.gone; });
}

} // namespace

AlarmActs::AlarmActs(const ticket::Workspace& workspace, QWidget* window)
    : QObject(window), workspace_(workspace), window_(window) {}

// The dialog belongs to the whole window, which outlives the session that this looks into.
AlarmActs::~AlarmActs() {
    if (!dialog_) return;
    dialog_->reject();
    delete dialog_;
}

void AlarmActs::read() {
    workspace_.administration.listAlarms(this, [this](const base::Result<api::DirectoryAlarms>& answer) {
        if (answer.has_error()) return; // the banner stays as the stream told it
        alarm_.reset();
        if (!answer->items.empty()) alarm_ = answer->items.front();
        // What was accepted elsewhere, or what the directory took back itself, is no question any more.
        if (!alarm_ && dialog_) dialog_->reject();
        Q_EMIT heard();
    });
}

void AlarmActs::open() {
    if (!alarm_) return;
    if (dialog_ && dialog_->isVisible()) dialog_->reject();
    const auto seen = *alarm_;
    const auto gone = static_cast<int>(goneOf(seen));
    kit::Question question;
    question.title = tr("Take these rights from %n person(s)?", nullptr, static_cast<int>(seen.losses.size()));
    question.body = words(seen.reason) % QLatin1Char(' ') %
                    tr("Nothing has been changed since %1. Accepting follows the directory at once: those who lose "
                       "rights are told in their window.")
                        .arg(kit::when(kit::localTime(seen.raised_at), QDateTime::currentDateTime()));
    if (gone > 0) question.body += QLatin1Char(' ') % tr("%n of them may not sign in any more.", nullptr, gone);
    question.verb = tr("Accept");
    question.variant = kit::ButtonVariant::danger;
    question.leave = tr("Keep it held back");
    dialog_ = new kit::AskDialog(question, window_->window());
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    auto* list = new ChangeList(workspace_.truth, tr("What is held back"));
    list->setFrameShape(QFrame::StyledPanel);
    list->setMost(mostRows);
    list->show(changesFrom(seen.losses));
    dialog_->addControl(list);
    const QString waits = ticket::whyAdminsWait(workspace_);
    if (!waits.isEmpty()) {
        dialog_->setProblem(waits);
        dialog_->setReady(false);
    }
    connect(dialog_, &kit::AskDialog::confirmed, this, [this, seen] { accept(seen); });
    dialog_->open();
}

void AlarmActs::accept(const api::DirectoryAlarm& seen) {
    dialog_->setReady(false);
    workspace_.administration.acceptAlarm(
        seen, this, [this, dialog = dialog_](const base::Result<api::DirectoryAlarm>& answer) {
            if (answer.has_error()) {
                if (dialog && dialog->isVisible())
                    dialog->setProblem(actions::sentenceOf(answer.error()));
                else
                    Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
                if (answer.error().status != 409) return;
                if (dialog) dialog->setReady(false); // there are others: they are to be seen first
                return read();
            }
            if (dialog) dialog->accept();
            Q_EMIT said(tr("The directory is followed"), kit::Tone::ok);
            read();
        });
}

} // namespace ilvm::panels
