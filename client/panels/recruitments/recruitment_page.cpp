#include "client/panels/recruitments/recruitment_page.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/quiet_tab.hpp"
#include "client/kit/stepper.hpp"
#include "client/panels/recruitments/page_hints.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/ticket/decision_bar.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/history_view.hpp"
#include "client/ticket/preparation_view.hpp"
#include "client/ticket/row_list.hpp"
#include "client/ticket/stand_in.hpp"
#include "client/ticket/ticket_menu.hpp"
#include "client/ticket/ticket_pane.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

using domain::ActionCode, domain::RecruitmentKind, domain::Status;
using ticket::words;

constexpr int alarmDays = 3;

bool hasBegun(const api::TicketSummary& task) {
    return task.assignee || domain::isTerminal(task.status);
}

// "Arrivée dans 3 jours."
QString whenOf(const api::Recruitment& record, int days) {
    const QString when = days > 0    ? RecruitmentPage::tr("%1 in %n day(s).", nullptr, days)
                         : days == 0 ? RecruitmentPage::tr("%1 today.")
                                     : RecruitmentPage::tr("%1 %n day(s) ago.", nullptr, -days);
    return when.arg(words(domain::labelOf(record.kind)));
}

} // namespace

RecruitmentPage::~RecruitmentPage() {
    if (keep_.isActive()) keepDraft();
}

void RecruitmentPage::show(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    const bool there = ticket && ticket->recruitment && ticket->kind == domain::Kind::recruitment;
    if (reference == reference_ && there) return refresh();
    if (keep_.isActive()) keepDraft();
    keep_.stop();
    reference_ = there ? reference : QString();
    filled_.reset();
    isEdited_ = false;
    problem_->hide();
    state_->setText({});
    if (!there) return;
    // What was sent back is sent again with the template of today.
    fields_->setReference(reference_, ticket->status != Status::to_correct);
    refresh();
    discussion_->show(reference_);
    turnTo(atPreparation);
    scroll_->ensureVisible(0, 0);
}

void RecruitmentPage::refresh() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket || !ticket->recruitment) return;
    showHead(*ticket);
    showFields(*ticket);
    showSaving(*ticket);
    showAsked(*ticket);
    preparation_->show(*ticket);
    hints_->show(static_cast<int>(preparation_->services().size()));
    decision_->show(*ticket);
    showAlarm(*ticket);
}

void RecruitmentPage::showHead(const api::Ticket& ticket) {
    name_->setText(reference_);
    title_->setText(words(ticket.title));
    // Who never came may hold something all the same.
    const bool holds = ticket.recruitment->held && !ticket.recruitment->held->empty();
    leave_->setVisible(ticket.recruitment->kind == RecruitmentKind::arrival &&
                       (ticket.status == Status::closed || (ticket.status == Status::cancelled && holds)));
    const auto& me = workspace_.truth.me();
    path_->setVisible(ticket.status != Status::tracking);
    auto shown = ticket;
    shown.recruitment->readiness = ticket::readinessOf(workspace_.truth, ticket, base::systemNow());
    path_->setSteps(ticket::stepsOf(shown, me ? words(me->id) : QString(), QDateTime::currentDateTime(), true));
    standIns_->show(ticket.approvals);
    showChips(ticket);
}

void RecruitmentPage::showChips(const api::Ticket& ticket) {
    kit::clearLayout(chips_);
    const auto& record = *ticket.recruitment;
    chips_->addWidget(new kit::Chip(ticket::faceOf(ticket.status)));
    const auto today = base::dayOf(base::systemNow());
    const QString day =
        words(domain::labelOf(record.kind)) % QLatin1Char(' ') % ticket::shortDay(record.start_date, today);
    const QString left = domain::isTerminal(ticket.status)
                             ? QString()
                             : QStringLiteral(" · ") % ticket::daysLeft(record.start_date, today);
    chips_->addWidget(new kit::Chip({day % left, kit::Tone::violet, kit::Icon::calendar, false}));
}

// What somebody else has changed meanwhile replaces what stands there, unless one has typed: then it is said.
void RecruitmentPage::showFields(const api::Ticket& ticket) {
    const auto& record = *ticket.recruitment;
    isEditable_ = saving(ticket).has_value();
    // What is on its way is not changed under it.
    fields_->setReadOnly(!isEditable_ || workspace_.pending.of(reference_));
    const bool first = !filled_.has_value();
    if (!first && sameEntry(*filled_, record)) return;
    filled_ = record;
    const auto kept =
        first && isEditable_ ? recruitmentDraftFrom(workspace_.drafts.text(draftName())) : RecruitmentDraft{};
    if (!kept.isEmpty()) {
        fields_->write(kept);
        isEdited_ = true;
        begun_ = kept.version;
        state_->setText(tr("Draft found again"));
        if (begun_ != ticket.version && entryOf(kept) != entryOf(draftOf(record))) tellOfChange(ticket);
    } else if (isEdited_ && entryOf(fields_->draft()) == entryOf(draftOf(record))) {
        forget(); // it is what was typed, by whatever way it came
        filled_ = record;
    } else if (isEdited_) {
        tellOfChange(ticket);
    } else {
        fill(record);
    }
}

// Whoever saves after that knows of it.
void RecruitmentPage::tellOfChange(const api::Ticket& ticket) {
    begun_ = ticket.version;
    problem_->setTone(kit::Tone::warn);
    problem_->setText(tr("This recruitment has been changed meanwhile."));
    problem_->setDetail(tr("Saving replaces that change by what stands here."));
    problem_->setAction(tr("See what was saved"));
    problem_->show();
}

void RecruitmentPage::fill(const api::Recruitment& record) {
    auto draft = draftOf(record);
    if (const auto* came = workspace_.truth.ticket(draft.arrival); came && came->recruitment)
        draft.arrivalLabel = ticket::personOf(*came->recruitment) % QStringLiteral(" · ") % draft.arrival;
    fields_->write(draft);
    isEdited_ = false;
    keep_.stop();
}

// What waits for HR comes first; then a task that is late, or that nobody has begun when the day is near.
void RecruitmentPage::showAlarm(const api::Ticket& ticket) {
    const auto now = base::systemNow();
    const int days = base::daysBetween(base::dayOf(now), ticket.recruitment->start_date);
    const auto tasks = ticket::tasksOf(workspace_.truth, ticket);
    const api::TicketSummary* found = nullptr;
    for (const auto& task : tasks) {
        const bool waits = !domain::isTerminal(task.status) && !hasBegun(task) && days <= alarmDays;
        const bool refused = task.status == Status::refused;
        if (!refused && !waits && !ticket::isLate(task, now)) continue;
        if (!found || refused || (found->status != Status::refused && !hasBegun(task) && hasBegun(*found)))
            found = &task;
    }
    foot_->setVisible(found && ticket.status == Status::tracking && side_->currentIndex() == atPreparation);
    if (!found) return;
    const QString service = ticket::serviceLabel(workspace_.truth, api::ServiceType::target, found->target_service);
    const bool refused = found->status == Status::refused;
    alarmTask_ = words(found->reference);
    refusedBy_ = refused ? found->target_service : std::string();
    alarm_->setTone(refused ? kit::Tone::danger : kit::Tone::warn);
    alarm_->setText(refused            ? tr("%1 was refused").arg(alarmTask_)
                    : hasBegun(*found) ? tr("%1 is late").arg(service)
                                       : tr("%1 has not begun").arg(service));
    alarm_->setDetail(refused ? tr("Ask again, or give the task up.") : whenOf(*ticket.recruitment, days));
    alarm_->setAction(refused ? tr("Look at it") : tr("Write to the service"));
}

void RecruitmentPage::turnTo(Side side) {
    if (side == atPreparation) prepares_->setChecked(true);
    if (side == atDiscussion) talk_->setChecked(true);
    if (side == atHistory) past_->setChecked(true);
    tabs_->setVisible(side != atTask);
    side_->setCurrentIndex(side);
    if (side == atHistory && !reference_.isEmpty()) history_->show(reference_);
    if (const auto* ticket = workspace_.truth.ticket(reference_)) showAlarm(*ticket);
}

// The ticket of a task may not be on this machine yet.
void RecruitmentPage::withTask(const QString& reference, const std::function<void()>& then) {
    if (workspace_.truth.ticket(reference)) return then();
    workspace_.requests.fetch(reference, this,
                              [this, then, shown = reference_](const base::Result<api::Ticket>& answer) {
                                  if (shown != reference_) return; // another one stands there now
                                  if (answer.has_error()) return showProblem(answer.error());
                                  then();
                              });
}

void RecruitmentPage::openTask(const QString& reference) {
    withTask(reference, [this, reference] {
        turnTo(atTask);
        task_->show(reference);
    });
}

void RecruitmentPage::act(const QString& reference, ActionCode action) {
    withTask(reference, [this, reference, action] { runner_.run(reference, action); });
}

void RecruitmentPage::openMenu() {
    auto* menu =
        new ticket::TicketMenu(workspace_, runner_, reference_, ticket::TicketMenu::From::window, std::nullopt, this);
    connect(menu, &ticket::TicketMenu::discussionAsked, this, [this] {
        turnTo(atDiscussion);
        discussion_->focusComposer();
    });
    connect(menu, &ticket::TicketMenu::primaryAsked, this, &RecruitmentPage::save);
    menu->addSeparator();
    connect(menu->addAction(tr("Next section") % QStringLiteral("\tAlt ↓")), &QAction::triggered, this,
            [this] { fields_->focusSection(1); });
    const auto services = preparation_->services();
    if (!services.isEmpty()) {
        auto* opens = menu->addMenu(tr("Open a service"));
        for (int number = 1; number <= services.size(); ++number)
            connect(opens->addAction(services.at(number - 1) % QStringLiteral("\t%1").arg(number)), &QAction::triggered,
                    this, [this, number] { goToService(number); });
    }
    menu->popup(more_->mapToGlobal(QPoint(0, more_->height())));
}

void RecruitmentPage::goToService(int number) {
    turnTo(atPreparation);
    preparation_->focusService(number);
}

// By what the key writes: digits are shifted on an AZERTY keyboard.
bool RecruitmentPage::openService(const QString& typed) {
    static const QString shifted = QStringLiteral("&é\"'(-è_ç");
    if (typed.size() != 1 || !ticket::lettersAct(this)) return false;
    const auto unshifted = shifted.indexOf(typed);
    const auto number = unshifted >= 0 ? unshifted + 1 : typed.toInt();
    if (number < 1 || number > preparation_->services().size()) return false;
    goToService(static_cast<int>(number));
    return true;
}

void RecruitmentPage::focusFields() {
    isEditable_ ? fields_->focusFirst() : setFocus();
}

void RecruitmentPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return side_->currentIndex() == atTask ? turnTo(atPreparation) : Q_EMIT closeAsked();
    if (!(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) && openService(event->text())) return;
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::ControlModifier) return save();
    QWidget::keyPressEvent(event);
}

} // namespace ilvm::panels
