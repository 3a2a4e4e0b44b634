#include "client/panels/absences/absences_panel.hpp"

#include "client/actions/personal.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/card.hpp"
#include "client/kit/style.hpp"
#include "client/panels/absences/absence_ending.hpp"
#include "client/panels/absences/absence_form.hpp"
#include "client/panels/absences/absence_list.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QBoxLayout>
#include <QShortcut>

namespace ilvm::panels {
namespace {

using ticket::words;

// Of the form; where the room is short it gives way to the list.
constexpr int widest = 400, narrowest = 300, formShare = 2, listShare = 3;

} // namespace

AbsencesPanel::AbsencesPanel(const ticket::Workspace& workspace, ticket::ActionRunner&, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      state_(new kit::Banner(kit::Tone::ok, QString())),
      standing_(new kit::Banner(kit::Tone::info, QString())),
      card_(new kit::Card),
      form_(new AbsenceForm(workspace)),
      list_(new AbsenceList(workspace)),
      ending_(new AbsenceEnding(workspace, this)) {
    card_->column()->setContentsMargins(1, 1, 1, 1);
    card_->column()->addWidget(form_);
    card_->setMinimumWidth(kit::tokens(this).scaled(narrowest));
    card_->setMaximumWidth(kit::tokens(this).scaled(widest));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::l, kit::space::l, kit::space::l, kit::space::l);
    column->setSpacing(kit::space::m);
    column->addWidget(state_);
    column->addWidget(standing_);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::l);
    row->addWidget(card_, formShare);
    row->addWidget(list_, listShare);
    column->addLayout(row, 1);
    connectAll();
    refresh();
}

void AbsencesPanel::connectAll() {
    auto& personal = workspace_.personal;
    connect(&personal, &actions::Personal::delegationsChanged, this, &AbsencesPanel::refresh);
    connect(&personal, &actions::Personal::delegationsFailed, this, [this](const base::Problem& problem) {
        if (isVisible()) list_->fail(problem);
    });
    connect(&workspace_.truth, &truth::Truth::meChanged, this, &AbsencesPanel::refresh);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, [this] {
        form_->refresh();
        refresh();
    });
    connect(state_, &kit::Banner::actionChosen, this, &AbsencesPanel::endPresent);
    connect(list_, &AbsenceList::endAsked, ending_, [this](const api::GivenDelegation& one) {
        ending_->ask(one, actions::phaseOf(one, base::systemNow()) == actions::Phase::inForce);
    });
    connect(list_, &AbsenceList::said, this, &Panel::said);
    connect(ending_, &AbsenceEnding::said, this, &Panel::said);
    connect(form_, &AbsenceForm::handedOver, this, [this](const api::GivenDelegation& one) {
        const auto now = QDateTime::currentDateTime();
        Q_EMIT said(tr("Your decisions are handed over to %1 %2")
                        .arg(words(one.to.display_name), ticket::periodWords(one, now)),
                    kit::Tone::ok);
    });
    auto* saving = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    connect(saving, &QShortcut::activated, this, &AbsencesPanel::save);
}

// What changed while one was elsewhere is there when one comes back.
void AbsencesPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    workspace_.personal.readDelegations();
    refresh();
}

bool AbsencesPanel::decides() const {
    const auto rights = ticket::actorOf(workspace_.truth).rights;
    return rights.has(domain::Role::manager) || rights.has(domain::Role::approver_tech) ||
           rights.has(domain::Role::approver_budget);
}

void AbsencesPanel::refresh() {
    card_->setVisible(decides());
    showState();
    list_->refresh();
    Q_EMIT headingChanged();
}

void AbsencesPanel::showState() {
    const auto now = QDateTime::currentDateTime();
    const auto away = workspace_.personal.absence();
    state_->setVisible(decides() || away);
    if (away) {
        state_->setTone(kit::Tone::warn);
        state_->setText(tr("Absent until %1").arg(ticket::untilWords(away->until, now)));
        state_->setDetail(tr("Your decisions are handed over to %1.").arg(words(away->to.display_name)));
        state_->setAction(tr("End the absence…"));
    } else {
        state_->setTone(kit::Tone::ok);
        state_->setText(tr("No absence under way: you decide yourself."));
        state_->setAction({});
        const auto& me = workspace_.truth.me();
        const api::Delegation* next = nullptr;
        if (me)
            for (const auto& one : me->delegations)
                if (one.to.id != me->id && actions::phaseOf(one, base::systemNow()) == actions::Phase::toCome &&
                    (!next || one.from < next->from))
                    next = &one;
        state_->setDetail(
            next ? tr("The next one: %1, to %2.").arg(ticket::periodWords(*next, now), words(next->to.display_name))
                 : QString());
    }
    QStringList lines;
    for (const auto& one : workspace_.personal.standingIn())
        lines.append(tr("%1 until %2").arg(words(one.giver.display_name), ticket::untilWords(one.until, now)));
    standing_->setVisible(!lines.isEmpty());
    standing_->setText(tr("You decide on behalf of: %1.").arg(lines.join(QStringLiteral(", "))));
}

void AbsencesPanel::endPresent() {
    if (!workspace_.isOnline()) return Q_EMIT said(tr("Offline"), kit::Tone::warn);
    if (const auto away = workspace_.personal.absence()) ending_->ask(*away, true);
}

QString AbsencesPanel::title() const {
    return tr("Absences");
}

QString AbsencesPanel::quietCount() const {
    const auto standing = static_cast<int>(workspace_.personal.standingIn().size());
    return standing == 0 ? QString() : tr("you stand in for %n person(s)", nullptr, standing);
}

void AbsencesPanel::focusList() {
    card_->isHidden() ? list_->setFocus(Qt::OtherFocusReason) : form_->focusFirst();
}

bool AbsencesPanel::canSave() const {
    return !card_->isHidden();
}

void AbsencesPanel::save() {
    form_->keepDraft();
}

QList<QWidget*> AbsencesPanel::zones() const {
    return {form_, list_};
}

} // namespace ilvm::panels
