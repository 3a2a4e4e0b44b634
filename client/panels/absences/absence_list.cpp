#include "client/panels/absences/absence_list.hpp"

#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/empty_state.hpp"
#include "client/panels/absences/absence_row.hpp"

#include <QBoxLayout>
#include <QStackedWidget>
#include <algorithm>

namespace ilvm::panels {
namespace {

using actions::Phase;

// What holds, what comes, what is over; within each the one that begins first, of those that are over the last.
bool stands(const std::pair<api::GivenDelegation, Phase>& one, const std::pair<api::GivenDelegation, Phase>& other) {
    const auto rank = [](Phase phase) { return phase == Phase::inForce ? 0 : phase == Phase::toCome ? 1 : 2; };
    if (one.second != other.second) return rank(one.second) < rank(other.second);
    if (one.second == Phase::over) return other.first.from < one.first.from;
    return one.first.from < other.first.from;
}

} // namespace

AbsenceList::AbsenceList(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      whole_(new QStackedWidget),
      empty_(new kit::EmptyState(kit::Icon::calendar, QString(), QString())) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* padded = new QWidget;
    padded->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(padded);
    column->setContentsMargins(0, 0, kit::space::s, 0);
    column->setSpacing(kit::space::m);
    given_ = addSection(column, tr("Handed over by me"));
    received_ = addSection(column, tr("Handed over to me"));
    column->addStretch();
    scroll->setWidget(padded);
    scroll->setAccessibleName(tr("Absences"));
    setFocusProxy(scroll);          // by the keyboard it is scrolled
    whole_->addWidget(new QWidget); // nothing is known yet
    whole_->addWidget(empty_);
    whole_->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(whole_);
    connect(empty_, &kit::EmptyState::actionChosen, this, [this] { workspace_.personal.readDelegations(); });
    refresh();
}

AbsenceList::Section AbsenceList::addSection(QVBoxLayout* column, const QString& title) {
    Section section;
    section.box = new QWidget;
    auto* inner = new QVBoxLayout(section.box);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(kit::space::xs);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kit::space::xs, 0, 0, 0);
    head->setSpacing(kit::space::s);
    head->addWidget(new kit::Label(title, kit::TypeRole::secondaryTitle, &kit::Tokens::textSecondary));
    section.count = new kit::Label(QString(), kit::TypeRole::secondaryTitle, &kit::Tokens::textTertiary);
    head->addWidget(section.count);
    head->addStretch();
    inner->addLayout(head);
    auto* card = new kit::Card;
    card->setAccessibleName(title);
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->setSpacing(0);
    section.rows = new QVBoxLayout;
    section.rows->setSpacing(0);
    card->column()->addLayout(section.rows);
    inner->addWidget(card);
    column->addWidget(section.box);
    return section;
}

AbsenceList::Shown AbsenceList::present() const {
    Shown all;
    if (!workspace_.personal.delegations()) return all;
    const auto now = base::systemNow();
    for (const auto& one : workspace_.personal.delegations()->items)
        all.emplace_back(one, actions::phaseOf(one, now));
    std::stable_sort(all.begin(), all.end(), stands);
    return all;
}

void AbsenceList::refresh() {
    if (!workspace_.personal.delegations()) return;
    auto now = present();
    whole_->setCurrentIndex(now.empty() ? 1 : 2);
    empty_->setWords(tr("No absence"),
                     tr("The times for which you hand your decisions over, and those that others hand "
                        "over to you, will stand here."));
    empty_->setAction({});
    if (now == shown_ && shownOnline_ == workspace_.isOnline()) return;
    shown_ = std::move(now);
    shownOnline_ = workspace_.isOnline();
    const auto held = heldRow();
    const QString id = held ? given(*held)->id() : QString();
    fill(given_, true);
    fill(received_, false);
    if (held) holdRow(*held, id);
}

AbsenceRow* AbsenceList::given(int row) const {
    return qobject_cast<AbsenceRow*>(given_.rows->itemAt(row)->widget());
}

std::optional<int> AbsenceList::heldRow() const {
    for (int row = 0; row < given_.rows->count(); ++row)
        if (auto* end = given(row)->ending(); end && end == window()->focusWidget()) return row;
    return std::nullopt;
}

// The focus stays with the absence; with one that can no longer be ended, it goes to the next one.
void AbsenceList::holdRow(int row, const QString& id) {
    kit::Button *same = nullptr, *next = nullptr, *before = nullptr;
    for (int each = 0; each < given_.rows->count(); ++each) {
        auto* end = given(each)->ending();
        if (!end) continue;
        if (given(each)->id() == id) same = end;
        if (each < row) before = end;
        if (each >= row && !next) next = end;
    }
    auto* chosen = same ? same : next ? next : before;
    if (!chosen) return setFocus(Qt::OtherFocusReason);
    chosen->parentWidget()->show(); // the layout would only later, and what is hidden takes no focus
    chosen->setFocus(Qt::OtherFocusReason);
}

void AbsenceList::fill(const Section& section, bool given) {
    kit::clearLayout(section.rows);
    const auto& me = workspace_.truth.me();
    const QString refusal = workspace_.isOnline() ? QString() : tr("Offline");
    for (const auto& [one, phase] : shown_) {
        if (me && (one.giver.id == me->id) != given) continue;
        auto* row = new AbsenceRow(one, given, refusal);
        connect(row, &AbsenceRow::endAsked, this, [this, asked = one] { Q_EMIT endAsked(asked); });
        section.rows->addWidget(row);
    }
    section.box->setVisible(section.rows->count() > 0);
    section.count->setText(QString::number(section.rows->count()));
}

void AbsenceList::fail(const base::Problem& problem) {
    if (workspace_.personal.delegations()) return Q_EMIT said(actions::sentenceOf(problem), kit::Tone::danger);
    empty_->setWords(tr("The absences did not come"), actions::sentenceOf(problem));
    empty_->setAction(tr("Try again"));
    whole_->setCurrentIndex(1);
}

} // namespace ilvm::panels
