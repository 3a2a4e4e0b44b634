// What HR changes in a recruitment that is under way, or corrects in one that was sent back: kept as it is typed,
// judged, and sent by the ticket's own move.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/label.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "client/ticket/faces.hpp"

#include <QScrollArea>

namespace ilvm::panels {

using domain::ActionCode, domain::Status;
using ticket::words;

std::optional<ActionCode> RecruitmentPage::saving(const api::Ticket& ticket) const {
    for (const auto action : {ActionCode::amend, ActionCode::resubmit})
        if (const auto offer = ticket::offerOf(workspace_, ticket, action); offer && !offer->refused) return action;
    return std::nullopt;
}

void RecruitmentPage::showSaving(const api::Ticket& ticket) {
    const auto action = saving(ticket);
    const bool pending = workspace_.pending.of(reference_).has_value();
    save_->setVisible(action.has_value());
    save_->setText(action == ActionCode::resubmit ? tr("Send again") : tr("Save"));
    save_->setBusy(pending);
    save_->setRefused(pending                                     ? tr("Being sent…")
                      : !workspace_.isOnline()                    ? tr("Offline")
                      : !isEdited_ && action == ActionCode::amend ? tr("Nothing has been changed")
                                                                  : QString());
    undo_->setVisible(isEdited_ && isEditable_);
    undo_->setDisabled(pending);
}

void RecruitmentPage::edited() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket || !isEditable_) return;
    if (!std::exchange(isEdited_, true)) begun_ = ticket->version;
    if (!keep_.isActive()) keep_.start(); // not anew with each key: who writes without a pause is kept, too
    state_->setText(tr("Changes not saved"));
    showSaving(*ticket);
}

void RecruitmentPage::keepDraft() {
    if (!isEdited_) return;
    auto draft = fields_->draft();
    draft.version = begun_;
    workspace_.drafts.keepText(draftName(), toBytes(draft));
}

void RecruitmentPage::forget() {
    keep_.stop();
    workspace_.drafts.keepText(draftName(), {});
    isEdited_ = false;
    filled_.reset();
    problem_->hide();
    state_->setText({});
}

void RecruitmentPage::save() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket || !save_->isVisibleTo(this) || !save_->isEnabled()) return;
    problem_->hide();
    fields_->judge();
    if (auto* wrong = fields_->firstWrong()) {
        wrong->setFocus(Qt::OtherFocusReason);
        scroll_->ensureWidgetVisible(wrong);
        problem_->setTone(kit::Tone::danger);
        problem_->setText(tr("%n place(s) of the form are to be looked at.", nullptr, fields_->wrongCount()));
        problem_->setDetail({});
        problem_->setAction({});
        return problem_->show();
    }
    keepDraft();
    api::MoveRequest request;
    request.version = isEdited_ ? begun_ : ticket->version;
    request.fields.emplace().recruitment = entryOf(fields_->draft());
    workspace_.tickets.move(reference_, *saving(*ticket), std::move(request));
}

bool RecruitmentPage::isSaving(const QString& reference, ActionCode action) const {
    return !reference_.isEmpty() && reference == reference_ &&
           (action == ActionCode::amend || action == ActionCode::resubmit);
}

void RecruitmentPage::showProblem(const base::Problem& problem) {
    QStringList elsewhere;
    for (const auto& error : problem.errors)
        if (!fields_->place(error)) elsewhere.append(words(error.message));
    problem_->setTone(kit::Tone::danger);
    problem_->setText(problem.errors.empty() ? actions::sentenceOf(problem) : words(problem.title));
    problem_->setDetail(elsewhere.join(QLatin1Char(' ')));
    problem_->setAction({});
    problem_->show();
    if (auto* wrong = fields_->firstWrong()) scroll_->ensureWidgetVisible(wrong);
}

// What was written by whoever sent it back.
void RecruitmentPage::showAsked(const api::Ticket& ticket) {
    const api::Approval* back = nullptr;
    for (const auto& approval : ticket.approvals)
        if (approval.state == domain::ApprovalState::sent_back && approval.comment) back = &approval;
    asked_->setVisible(back && ticket.status == Status::to_correct);
    if (!back) return;
    asked_->setText(back->decided_by ? tr("To correct, says %1").arg(words(back->decided_by->display_name))
                                     : tr("To correct"));
    asked_->setDetail(words(*back->comment));
}

} // namespace ilvm::panels
