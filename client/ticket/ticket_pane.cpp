#include "client/ticket/ticket_pane.hpp"

#include "client/kit/drop_zone.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/ticket/decision_bar.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/history_view.hpp"
#include "client/ticket/ticket_header.hpp"

#include <QBoxLayout>
#include <QPainter>
#include <QStackedWidget>

namespace ilvm::ticket {
namespace {

constexpr int narrowest = 320, widest = 520;

} // namespace

TicketPane::TicketPane(const Workspace& workspace, ActionRunner& runner, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      whole_(new QStackedWidget),
      header_(new TicketHeader(workspace)),
      tabs_(new kit::TabBar),
      pages_(new QStackedWidget),
      discussion_(new DiscussionView(workspace)),
      history_(new HistoryView(workspace)),
      decision_(new DecisionBar(workspace)) {
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    setAutoFillBackground(false);
    tabs_->addTab(tr("Discussion"));
    tabs_->addTab(tr("History"));
    pages_->addWidget(discussion_);
    pages_->addWidget(history_);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kit::space::l, 0, kit::space::l, 0);
    line->addWidget(tabs_);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(pages_, 1);
    column->addWidget(decision_);
    whole_->addWidget(
        new kit::EmptyState(kit::Icon::inbox, tr("No request selected"), tr("Choose one in the list: it opens here.")));
    whole_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(whole_);

    auto* files = new kit::DropCatcher(this);
    connect(files, &kit::DropCatcher::dropped, this, [this](const QStringList& paths) {
        if (reference_.isEmpty()) return;
        turnTo(0);
        discussion_->addFiles(paths);
    });
    connect(tabs_, &QTabBar::currentChanged, this, &TicketPane::turnTo);
    connect(header_, &TicketHeader::closeAsked, this, &TicketPane::closeAsked);
    connect(header_, &TicketHeader::actionChosen, this,
            [this, &runner](domain::ActionCode action) { runner.run(reference_, action); });
    connect(header_, &TicketHeader::priorityChosen, this,
            [this, &runner](domain::Priority priority) { runner.prioritise(reference_, priority); });
    connect(decision_, &DecisionBar::decided, this,
            [this, &runner](domain::ActionCode action, const QString& said) { runner.run(reference_, action, said); });
    connect(discussion_, &DiscussionView::problemArose, this, &TicketPane::problemArose);
    connect(discussion_, &DiscussionView::countChanged, this, [this](int count) { tabs_->setCount(0, count); });
    const auto mine = [this](const QString& reference) {
        if (reference == reference_) refresh();
    };
    connect(&workspace_.truth, &truth::Truth::ticketChanged, this, mine);
    connect(&workspace_.pending, &truth::Pending::changed, this, mine);
    connect(&workspace_.truth, &truth::Truth::ticketRemoved, this, [this](const QString& reference) {
        if (reference == reference_) show({});
    });
    connect(&workspace_.truth, &truth::Truth::wasReset, this, [this] { show(reference_); });
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &TicketPane::refresh);
    whole_->setCurrentIndex(0);
}

void TicketPane::show(const QString& reference) {
    const bool there = workspace_.truth.ticket(reference) != nullptr;
    const bool other = reference != reference_;
    reference_ = there ? reference : QString();
    whole_->setCurrentIndex(there ? 1 : 0);
    if (!there) return;
    refresh();
    discussion_->show(reference);
    if (other) tabs_->setCurrentIndex(0);
    if (tabs_->currentIndex() == 1) history_->show(reference);
}

void TicketPane::refresh() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket) return;
    header_->show(*ticket);
    decision_->show(*ticket);
    discussion_->setComposerShown(!decision_->isVisibleTo(this));
}

void TicketPane::turnTo(int tab) {
    if (tabs_->currentIndex() != tab) tabs_->setCurrentIndex(tab);
    pages_->setCurrentIndex(tab);
    if (tab == 1 && !reference_.isEmpty()) history_->show(reference_);
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
