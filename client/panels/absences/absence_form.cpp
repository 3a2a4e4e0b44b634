#include "client/panels/absences/absence_form.hpp"

#include "client/actions/personal.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/panels/absences/hour_edit.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/person_picker.hpp"

namespace ilvm::panels {
namespace {

const QString form = QStringLiteral("absence");
constexpr std::int64_t halfDay = 12 * 3'600'000, longestAbsence = 366 * 2 * halfDay; // milliseconds

base::Instant momentOf(const QDate& day, const QTime& hour) {
    return {QDateTime(day, hour).toMSecsSinceEpoch()};
}

// The first moment of the day after it: the day itself belongs to it.
base::Instant endOf(const QDate& day) {
    return {day.addDays(1).startOfDay().toMSecsSinceEpoch()};
}

// "Now" on a machine whose clock is ahead would be later on the server's: what lies back it takes as its own now. A
// day back it refuses, and a year at most it counts from here.
base::Instant safelyBack(base::Instant now, base::Instant until) {
    return {std::max(now.milliseconds - halfDay, until.milliseconds - longestAbsence)};
}

base::Instant yearAfter(base::Instant from) {
    return {QDateTime::fromMSecsSinceEpoch(from.milliseconds).addYears(1).toMSecsSinceEpoch()};
}

} // namespace

AbsenceForm::~AbsenceForm() {
    if (keep_.isActive()) keepDraft();
}

void AbsenceForm::restoreDraft() {
    const auto draft = absenceDraftFrom(workspace_.drafts.text(form));
    if (draft.isEmpty()) return;
    fromDay_->setTyped(draft.fromDay);
    fromHour_->setText(draft.fromHour);
    untilDay_->setTyped(draft.untilDay);
    untilHour_->setText(draft.untilHour);
    to_->setPerson(draft.to);
    reason_->setText(draft.reason);
    sent_ = draft.sent;
    keep_.stop();
    draftState_->setText(tr("Draft found again"));
}

AbsenceDraft AbsenceForm::typed() const {
    AbsenceDraft draft;
    draft.fromDay = fromDay_->typed();
    draft.fromHour = fromHour_->typed();
    draft.untilDay = untilDay_->typed();
    draft.untilHour = untilHour_->typed();
    draft.to = to_->person();
    draft.reason = reason_->text();
    draft.sent = sent_;
    return draft;
}

void AbsenceForm::edited() {
    if (!keep_.isActive()) keep_.start(); // not anew with each key: who writes without a pause is kept, too
    draftState_->setText({});
    discard_->setEnabled(!typed().isEmpty());
}

void AbsenceForm::keepDraft() {
    keep_.stop();
    const auto draft = typed();
    workspace_.drafts.keepText(form, toBytes(draft));
    draftState_->setText(draft.isEmpty() ? QString() : tr("Draft saved"));
}

void AbsenceForm::startAnew() {
    fromDay_->setTyped({});
    fromHour_->clear();
    untilDay_->setTyped({});
    untilHour_->clear();
    to_->setPerson(std::nullopt);
    reason_->clear();
    sent_.reset();
    for (auto* field : fields())
        field->setError({});
    problem_->hide();
    keep_.stop();
    workspace_.drafts.keepText(form, {});
    draftState_->setText({});
    discard_->setEnabled(false);
}

QList<kit::Field*> AbsenceForm::fields() const {
    return {toField_, fromDayField_, fromHourField_, untilDayField_, untilHourField_, reasonField_};
}

// Nothing typed is now; a day alone begins with it.
std::optional<base::Instant> AbsenceForm::checkedFrom(base::Instant now) {
    const auto day = fromDay_->day();
    const auto hour = fromHour_->hour();
    if (!fromDay_->typed().trimmed().isEmpty() && !day)
        fromDayField_->setError(tr("This is not a day: write it as 31/01/2027."));
    if (!fromHour_->typed().isEmpty() && !hour) fromHourField_->setError(tr("Write it as 14:30."));
    if (fromDayField_->isWrong() || fromHourField_->isWrong()) return std::nullopt;
    if (!day && !hour) return now;
    const auto from = momentOf(day.value_or(QDate::currentDate()), hour.value_or(QTime(0, 0)));
    return std::max(from, now); // what is past of it cannot be handed over any more
}

std::optional<base::Instant> AbsenceForm::checkedUntil(base::Instant from, base::Instant now) {
    const auto day = untilDay_->day();
    const auto hour = untilHour_->hour();
    if (!untilHour_->typed().isEmpty() && !hour) untilHourField_->setError(tr("Write it as 14:30."));
    if (!day)
        untilDayField_->setError(untilDay_->typed().trimmed().isEmpty()
                                     ? tr("Say until when.")
                                     : tr("This is not a day: write it as 31/01/2027."));
    if (untilDayField_->isWrong() || untilHourField_->isWrong()) return std::nullopt;
    const auto until = hour ? momentOf(*day, *hour) : endOf(*day);
    if (until <= now)
        untilDayField_->setError(tr("This is past: choose a later end."));
    else if (until <= from)
        untilDayField_->setError(tr("The end comes before the beginning."));
    else if (until > yearAfter(from))
        untilDayField_->setError(tr("A year at most: choose an earlier end."));
    return untilDayField_->isWrong() ? std::nullopt : std::optional(until);
}

std::optional<api::DelegationDraft> AbsenceForm::checked() {
    for (auto* field : fields())
        field->setError({});
    const auto now = base::systemNow();
    const auto& me = workspace_.truth.me();
    if (!to_->person())
        toField_->setError(to_->text().trimmed().isEmpty() ? tr("Choose who will decide in your place.")
                                                           : tr("Choose somebody from the list that opens."));
    else if (me && to_->person()->id == me->id)
        toField_->setError(tr("Choose somebody else than yourself."));
    const auto from = checkedFrom(now);
    const auto until = checkedUntil(from.value_or(now), now);
    for (auto* field : fields())
        if (field->isWrong()) {
            field->control()->setFocus();
            return std::nullopt;
        }
    api::DelegationDraft draft;
    draft.to = to_->person()->id;
    draft.until = *until;
    draft.from = *from > now ? *from : safelyBack(now, *until);
    const QString why = reason_->text().trimmed();
    if (!why.isEmpty()) draft.reason = why.toStdString();
    return draft;
}

void AbsenceForm::send() {
    if (sending_ || !send_->isEnabled()) return;
    problem_->hide();
    const auto draft = checked();
    if (!draft) return;
    if (!sent_ || !isSame(*sent_, *draft, base::systemNow())) sent_ = SentAbsence{actions::freshKey(), *draft};
    keepDraft();
    sending_ = true;
    refresh();
    const auto answered = [this](const base::Result<api::GivenDelegation>& answer) {
        sending_ = false;
        refresh();
        if (answer.has_error()) return showProblem(answer.error());
        startAnew();
        Q_EMIT handedOver(*answer);
    };
    workspace_.personal.giveDelegation(sent_->draft, sent_->key, this, answered);
}

void AbsenceForm::showProblem(const base::Problem& problem) {
    // Refused is not done: another try is another one. Without a word of it the next try is the same one.
    if (problem.status >= 400 && problem.status < 500) {
        sent_.reset();
        keepDraft();
    }
    const std::pair<const char*, kit::Field*> names[] = {
        {"to", toField_}, {"from", fromDayField_}, {"until", untilDayField_}, {"reason", reasonField_}};
    bool placed = false;
    for (const auto& error : problem.errors)
        for (const auto& [name, field] : names) {
            if (error.field != name) continue;
            field->setError(ticket::words(error.message));
            if (!std::exchange(placed, true)) field->control()->setFocus();
        }
    if (placed && problem.errors.size() == 1) return; // its field says it
    problem_->setText(ticket::words(problem.title));
    problem_->setDetail(problem.status == 0 ? tr("Your draft is kept.") : ticket::words(problem.detail));
    problem_->show();
}

void AbsenceForm::refresh() {
    send_->setBusy(sending_);
    send_->setRefused(workspace_.isOnline() ? QString() : tr("Offline"));
}

void AbsenceForm::focusFirst() {
    to_->setFocus(Qt::OtherFocusReason);
}

} // namespace ilvm::panels
