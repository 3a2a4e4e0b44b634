#include "client/panels/recruitments/recruitment_form.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/label.hpp"
#include "client/kit/segmented.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/path_preview.hpp"

#include <QKeyEvent>
#include <QScrollArea>

namespace ilvm::panels {
namespace {

using ticket::words;

const QString formName = QStringLiteral("recruitment"), formerName = QStringLiteral("recruitment/former");

} // namespace

RecruitmentForm::~RecruitmentForm() {
    if (keep_.isActive()) keepDraft();
}

void RecruitmentForm::focusFirst() {
    fields_->focusFirst();
}

void RecruitmentForm::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask_.start();
}

RecruitmentDraft RecruitmentForm::draft() const {
    auto now = fields_->draft();
    now.key = key_;
    return now;
}

void RecruitmentForm::write(const RecruitmentDraft& draft) {
    kind_->setCurrent(static_cast<int>(draft.kind));
    fields_->write(draft);
    showCount();
}

// What somebody was writing is put aside, and can be taken up again.
void RecruitmentForm::startWith(const RecruitmentDraft& draft, const QString& state) {
    const auto former = this->draft();
    problem_->hide();
    if (!former.isEmpty()) {
        workspace_.drafts.keepText(formerName, toBytes(former));
        say(tr("The draft that stood here has been put aside."), {});
        problem_->setTone(kit::Tone::info);
        problem_->setAction(tr("Take it up again"));
    }
    key_ = draft.key.isEmpty() ? actions::freshKey() : draft.key;
    write(draft);
    keepDraft();
    draftState_->setText(state);
    scroll_->ensureVisible(0, 0);
    ask_.start();
}

void RecruitmentForm::takeUpFormer() {
    const auto former = recruitmentDraftFrom(workspace_.drafts.text(formerName));
    if (!former.isEmpty()) startWith(former, tr("Draft found again"));
}

void RecruitmentForm::restoreDraft() {
    const auto kept = recruitmentDraftFrom(workspace_.drafts.text(formName));
    if (kept.isEmpty()) return;
    write(kept);
    // A recruitment that may already have been sent goes again under its own key.
    if (!kept.key.isEmpty()) key_ = kept.key;
    draftState_->setText(tr("Draft found again"));
    keep_.stop();
}

void RecruitmentForm::edited() {
    if (!keep_.isActive()) keep_.start(); // not anew with each key: who writes without a pause is kept, too
    draftState_->setText({});
    showCount();
}

void RecruitmentForm::keepDraft() {
    keep_.stop();
    const auto now = draft();
    workspace_.drafts.keepText(formName, toBytes(now));
    if (!now.isEmpty() && draftState_->text().isEmpty()) draftState_->setText(tr("Draft saved"));
}

void RecruitmentForm::showCount() {
    const int count = fields_->taskCount();
    count_->setVisible(count > 0);
    count_->setText(tr("%n task(s) will be created once it is approved.", nullptr, count));
}

api::Submission RecruitmentForm::submission() const {
    api::Submission made;
    made.kind = domain::Kind::recruitment;
    made.recruitment = entryOf(fields_->draft());
    return made;
}

// The path depends on the service that recruits.
void RecruitmentForm::askPreview() {
    if (!isVisible()) return;
    const auto asked = submission();
    if (asked.recruitment->service.empty()) return path_->say(tr("Choose the service to see who decides."));
    workspace_.requests.preview(asked, this, [this, asked](const base::Result<api::Preview>& answer) {
        if (fields_->draft().service.toStdString() != asked.recruitment->service) return; // of another service
        if (answer.has_error())
            return path_->say(answer.error().errors.empty() ? actions::sentenceOf(answer.error())
                                                            : tr("Complete the form to see who decides."));
        const auto& me = workspace_.truth.me();
        path_->show(*answer, me ? words(me->id) : QString(), {}, domain::Kind::recruitment);
    });
}

void RecruitmentForm::say(const QString& sentence, const QString& detail) {
    problem_->setTone(kit::Tone::danger);
    problem_->setText(sentence);
    problem_->setDetail(detail);
    problem_->setAction({});
    problem_->show();
}

void RecruitmentForm::send() {
    if (!send_->isEnabled()) return;
    problem_->hide();
    fields_->judge();
    if (auto* wrong = fields_->firstWrong()) {
        wrong->setFocus(Qt::OtherFocusReason);
        scroll_->ensureWidgetVisible(wrong, 0, kit::space::xxl);
        return say(tr("%n place(s) of the form are to be looked at.", nullptr, fields_->wrongCount()),
                   tr("Your draft is kept."));
    }
    keepDraft();
    send_->setBusy(true);
    send_->setDisabled(true);
    fields_->setReadOnly(true);
    workspace_.requests.submit(submission(), key_, this, [this, sent = key_](const base::Result<api::Ticket>& answer) {
        send_->setBusy(false);
        send_->setEnabled(true);
        fields_->setReadOnly(false);
        const bool isOther = key_ != sent; // a copy or a departure stands there now
        if (answer.has_error()) return isOther ? void() : showProblem(answer.error());
        const QString reference = words(answer->reference);
        if (!isOther) startAnew();
        Q_EMIT submitted(reference);
    });
}

void RecruitmentForm::showProblem(const base::Problem& problem) {
    QStringList elsewhere;
    for (const auto& error : problem.errors)
        if (!fields_->place(error)) elsewhere.append(words(error.message));
    QString sentence = problem.errors.empty() ? actions::sentenceOf(problem) : words(problem.title);
    if (auto* wrong = fields_->firstWrong()) {
        sentence = tr("%n place(s) of the form are to be looked at.", nullptr, fields_->wrongCount());
        wrong->setFocus(Qt::OtherFocusReason);
        scroll_->ensureWidgetVisible(wrong, 0, kit::space::xxl);
    }
    elsewhere.append(tr("Your draft is kept."));
    say(sentence, elsewhere.join(QLatin1Char(' ')));
    // What the server understood and refused may be sent again changed: as another recruitment.
    if (problem.status >= 400 && problem.status < 500) key_ = actions::freshKey();
}

void RecruitmentForm::startAnew() {
    RecruitmentDraft empty;
    empty.kind = fields_->kind();
    write(empty);
    key_ = actions::freshKey();
    problem_->hide();
    keep_.stop();
    workspace_.drafts.keepText(formName, {});
    draftState_->setText({});
    scroll_->ensureVisible(0, 0);
}

void RecruitmentForm::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) return send();
    if (event->key() == Qt::Key_Escape) return Q_EMIT closeAsked();
    QWidget::keyPressEvent(event);
}

} // namespace ilvm::panels
