#include "client/ticket/ticket_pane.hpp"

#include "client/kit/empty_state.hpp"
#include "client/kit/quiet_tab.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/decision_bar.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/history_view.hpp"
#include "client/ticket/parent_card.hpp"
#include "client/ticket/purchase_figures.hpp"
#include "client/ticket/recruitment_record.hpp"
#include "client/ticket/ticket_header.hpp"
#include "client/ticket/ticket_menu.hpp"
#include "client/ticket/ticket_window.hpp"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <algorithm>
#include <limits>

namespace ilvm::ticket {
namespace {

constexpr int narrowest = 320, widest = 520;
constexpr int leastPage = 120; // of what is talked about, or asked for
constexpr int allFacts = std::numeric_limits<int>::max();

} // namespace

TicketPane::TicketPane(const Workspace& workspace, ActionRunner& runner, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      runner_(runner),
      whole_(new QStackedWidget),
      header_(new TicketHeader(workspace)),
      parent_(new ParentCard(workspace)),
      subject_(new kit::QuietTab(tr("Purchase"))),
      talk_(new kit::QuietTab(tr("Discussion"))),
      past_(new kit::QuietTab(tr("History"))),
      pages_(new QStackedWidget),
      figures_(new PurchaseFigures(workspace)),
      record_(new RecruitmentRecord(workspace)),
      discussion_(new DiscussionView(workspace)),
      history_(new HistoryView(workspace)),
      decision_(new DecisionBar(workspace)) {
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    setAutoFillBackground(false);
    whole_->addWidget(
        new kit::EmptyState(kit::Icon::inbox, tr("No request selected"), tr("Choose one in the list: it opens here.")));
    whole_->addWidget(makePage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(whole_);
    connect(header_, &TicketHeader::closeAsked, this, &TicketPane::closeAsked);
    connect(header_, &TicketHeader::actionChosen, this,
            [this, &runner](domain::ActionCode action) { runner.run(reference_, action); });
    connect(header_, &TicketHeader::menuAsked, this, &TicketPane::openMenu);
    connect(header_, &TicketHeader::pageAsked, this, &TicketPane::pageAsked);
    connect(parent_, &ParentCard::recruitmentAsked, this, &TicketPane::recruitmentAsked);
    connect(figures_, &PurchaseFigures::documentChosen, this, &TicketPane::pageAsked);
    connect(decision_, &DecisionBar::decided, this,
            [this, &runner](domain::ActionCode action, const QString& said) { runner.run(reference_, action, said); });
    connect(discussion_, &DiscussionView::countChanged, this, [this](int count) { talk_->setCount(count); });
    const auto mine = [this](const QString& reference) {
        const auto* ticket = workspace_.truth.ticket(reference_);
        if (reference == reference_ || (ticket && ticket->parent && words(*ticket->parent) == reference)) refresh();
    };
    connect(&workspace_.truth, &truth::Truth::ticketChanged, this, mine);
    connect(&workspace_.pending, &truth::Pending::changed, this, mine);
    connect(&workspace_.truth, &truth::Truth::ticketRemoved, this, [this](const QString& reference) {
        if (reference == reference_) show({});
    });
    connect(&workspace_.truth, &truth::Truth::wasReset, this, [this] {
        header_->forget();
        show(reference_);
    });
    const auto anew = [this] {
        header_->forget();
        refresh();
    };
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, anew);
    connect(&workspace_.truth, &truth::Truth::meChanged, this, anew);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &TicketPane::refresh);
    whole_->setCurrentIndex(0);
}

QWidget* TicketPane::makePage() {
    pages_->addWidget(discussion_);
    pages_->addWidget(history_);
    pages_->addWidget(makeSubject());
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    auto* padded = new QHBoxLayout; // without a card there is nothing of it
    padded->setContentsMargins(kit::space::m, 0, kit::space::m, 0);
    padded->addWidget(parent_);
    column->addLayout(padded);
    auto* heads = new QWidget; // of its own: its tabs exclude each other
    auto* line = new QHBoxLayout(heads);
    line->setContentsMargins(kit::space::m, kit::space::s, kit::space::m, 0);
    line->addWidget(subject_);
    line->addWidget(talk_);
    line->addStretch();
    line->addWidget(past_);
    talk_->setChecked(true);
    connect(subject_, &QAbstractButton::clicked, this, [this] { turnTo(2); });
    connect(talk_, &QAbstractButton::clicked, this, [this] { turnTo(0); });
    connect(past_, &QAbstractButton::clicked, this, [this] { turnTo(1); });
    column->addWidget(heads);
    column->addWidget(pages_, 1);
    column->addWidget(decision_);
    return page;
}

QWidget* TicketPane::makeSubject() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* padded = new QWidget;
    padded->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(padded);
    column->setContentsMargins(kit::space::s, kit::space::m, kit::space::s, kit::space::m);
    column->addWidget(figures_);
    column->addWidget(record_);
    scroll->setWidget(padded);
    return scroll;
}

void TicketPane::show(const QString& reference) {
    const bool there = workspace_.truth.ticket(reference) != nullptr;
    const bool other = reference != reference_;
    reference_ = there ? reference : QString();
    whole_->setCurrentIndex(there ? 1 : 0);
    if (!there) return;
    refresh();
    discussion_->show(reference);
    if (other) turnTo(subject_->isVisibleTo(this) ? 2 : 0);
    if (past_->isChecked()) history_->show(reference);
}

void TicketPane::refresh() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket) return;
    header_->show(*ticket);
    parent_->show(*ticket);
    const bool isRecruited = ticket->kind == domain::Kind::recruitment;
    subject_->setVisible(ticket->purchase || isRecruited);
    subject_->setText(isRecruited ? tr("Recruitment") : tr("Purchase"));
    figures_->setVisible(ticket->purchase.has_value());
    record_->setVisible(isRecruited);
    if (ticket->purchase) figures_->show(*ticket);
    if (isRecruited) record_->show(*ticket);
    if (!subject_->isVisibleTo(this) && pages_->currentIndex() == 2) turnTo(0);
    decision_->show(*ticket);
    discussion_->setComposerShown(!decision_->isVisibleTo(this));
    fit();
}

int TicketPane::wantedHeight() const {
    auto* column = whole_->widget(1)->layout();
    column->activate();
    int wanted = std::max(leastPage, pages_->minimumSizeHint().height());
    for (int i = 0; i < column->count(); ++i) {
        auto* item = column->itemAt(i);
        if (item->widget() == pages_ || item->isEmpty()) continue;
        wanted += item->hasHeightForWidth() ? item->heightForWidth(width()) : item->sizeHint().height();
    }
    return wanted;
}

// Lines are never cut: facts go first, those of the top last.
void TicketPane::fit() {
    for (const int facts : {allFacts, 1, 0}) {
        header_->limitFacts(facts);
        if (wantedHeight() <= height()) return;
    }
}

void TicketPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TicketPane::turnTo(int page) {
    (page == 0 ? talk_ : page == 1 ? past_ : subject_)->setChecked(true);
    pages_->setCurrentIndex(page);
    if (page == 1 && !reference_.isEmpty()) history_->show(reference_);
}

void TicketPane::openMenu(const QPoint& at) {
    const bool alone = qobject_cast<TicketWindow*>(window()) != nullptr;
    auto* menu = new TicketMenu(workspace_, runner_, reference_,
                                alone ? TicketMenu::From::window : TicketMenu::From::pane, std::nullopt, this);
    connect(menu, &TicketMenu::moveAsked, this, &TicketPane::moveAsked);
    connect(menu, &TicketMenu::primaryAsked, this, &TicketPane::choosePrimary);
    connect(menu, &TicketMenu::windowAsked, this, &TicketPane::windowAsked);
    connect(menu, &TicketMenu::discussionAsked, this, &TicketPane::focusDiscussion);
    menu->popup(at);
}

void TicketPane::choosePrimary() {
    if (decision_->isVisibleTo(this))
        decision_->approve();
    else
        header_->choosePrimary();
}

void TicketPane::promiseFiles(const QStringList& paths) {
    if (reference_.isEmpty()) return;
    if (!paths.isEmpty()) turnTo(0);
    discussion_->promiseFiles(paths);
}

void TicketPane::takeFiles(const QStringList& paths) {
    promiseFiles({});
    if (reference_.isEmpty()) return;
    turnTo(0);
    discussion_->addFiles(paths);
}

void TicketPane::focusDiscussion() {
    turnTo(0);
    discussion_->focusComposer();
}

void TicketPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, 0, 1, height(), t.border);
}

} // namespace ilvm::ticket
