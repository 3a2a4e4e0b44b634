// How the place of recruitments is put together.
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/recruitments/arrivals_month.hpp"
#include "client/panels/recruitments/coming_list.hpp"
#include "client/panels/recruitments/recruitment_head.hpp"
#include "client/panels/recruitments/recruitments_panel.hpp"
#include "client/ticket/recruitment_row.hpp"
#include "client/ticket/ticket_window.hpp"

#include <QBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int searchWidth = 240, gatherMilliseconds = 100;

} // namespace

RecruitmentsPanel::RecruitmentsPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      runner_(runner),
      shown_(workspace.truth, workspace.pending, spec(ongoing)),
      whole_(new QStackedWidget),
      views_(new QStackedWidget),
      tabs_(new kit::TabBar),
      export_(new kit::Button(tr("Export (xlsx)"))),
      new_(new kit::Button(tr("New recruitment"), kit::ButtonVariant::primary)),
      rows_(new ticket::RowList(shown_,
                                [this] {
                                    auto* row = new ticket::RecruitmentRow(workspace_);
                                    connect(row, &ticket::SelectableRow::chosen, this,
                                            [this, row](Qt::KeyboardModifiers modifiers) {
                                                if (modifiers == Qt::NoModifier) openTicket(row->reference());
                                            });
                                    return row;
                                })),
      head_(new RecruitmentHead),
      search_(new kit::SearchField(tr("Filter this list"), QStringLiteral("/"))),
      empty_(new kit::EmptyState(kit::Icon::userPlus, QString(), QString())),
      month_(new ArrivalsMonth(workspace)),
      coming_(new ComingList(workspace)) {
    for (int tab = 0; tab < listCount; ++tab)
        counted_.push_back(
            std::make_unique<models::TicketListModel>(workspace.truth, workspace.pending, spec(static_cast<Tab>(tab))));
    for (const auto& name :
         {tr("Under way"), tr("Waiting or to correct"), tr("Over"), tr("Calendar"), tr("Next 60 days")})
        tabs_->addTab(name);
    overview_ = makeOverview();
    whole_->addWidget(overview_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(whole_);
    rows_->setEmptyState(empty_);
    rows_->setAccessibleName(title());
    serveRows();
    days_.setSingleShot(true);
    days_.setInterval(gatherMilliseconds);
    connect(&days_, &QTimer::timeout, this, &RecruitmentsPanel::refreshDays);
    for (const auto& model : counted_)
        connect(model.get(), &models::TicketListModel::countChanged, this, &RecruitmentsPanel::showCounts);
    const auto later = [this](const QString&) {
        if (!days_.isActive()) days_.start();
    };
    connect(&workspace_.truth, &truth::Truth::ticketChanged, this, later);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &RecruitmentsPanel::refreshDays);
    connect(month_, &ArrivalsMonth::monthChanged, this, &RecruitmentsPanel::bringDays);
    connect(month_, &ArrivalsMonth::chosen, this, &RecruitmentsPanel::openTicket);
    connect(coming_, &ComingList::chosen, this, &RecruitmentsPanel::openTicket);
    connect(tabs_, &QTabBar::currentChanged, this, &RecruitmentsPanel::turnTo);
    connect(new_, &QPushButton::clicked, this, &RecruitmentsPanel::openForm);
    connect(export_, &QPushButton::clicked, this, &RecruitmentsPanel::askWorkbook);
    connect(empty_, &kit::EmptyState::actionChosen, this,
            [this] { search_->text().isEmpty() ? openForm() : search_->clear(); });
    refreshDays();
    showCounts();
    turnTo(tabs_->currentIndex());
}

void RecruitmentsPanel::serveRows() {
    connect(rows_, &ticket::RowList::opened, this, &RecruitmentsPanel::openTicket);
    connect(rows_, &ticket::RowList::primaryAsked, this, &RecruitmentsPanel::openTicket);
    connect(rows_, &ticket::RowList::discussionAsked, this, &RecruitmentsPanel::openTicket);
    connect(rows_, &ticket::RowList::windowAsked, this, [this](const QString& reference) {
        (new ticket::TicketWindow(workspace_, runner_, reference, this))->QWidget::show();
    });
    connect(rows_, &ticket::RowList::actionChosen, &runner_,
            [this](const QString& reference, domain::ActionCode action) { runner_.run(reference, action); });
    connect(rows_, &ticket::RowList::menuAsked, this, &RecruitmentsPanel::openMenu);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, rows_, &ticket::RowList::refresh); // labels of services
    connect(&workspace_.tickets, &actions::TicketActions::refused, rows_, &ticket::RowList::flash);
}

QWidget* RecruitmentsPanel::makeOverview() {
    auto* overview = new QWidget;
    auto* column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(kit::space::l, 0, kit::space::l, 0);
    top->addWidget(tabs_);
    column->addLayout(top);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::l);
    below->setSpacing(kit::space::m);
    below->addWidget(makeBar());
    views_->addWidget(makeList());
    views_->addWidget(month_);
    views_->addWidget(coming_);
    month_->setFocusPolicy(Qt::StrongFocus);
    below->addWidget(views_, 1);
    column->addLayout(below, 1);
    return overview;
}

QWidget* RecruitmentsPanel::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    search_->setMaximumWidth(searchWidth);
    row->addWidget(search_, 1);
    row->addStretch();
    export_->setGlyph(kit::Icon::download);
    new_->setGlyph(kit::Icon::plus);
    row->addWidget(export_);
    row->addWidget(new_);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        shown_.setText(text);
        showEmptiness();
    });
    connect(search_, &kit::SearchField::left, rows_, [this] { rows_->setFocus(); });
    return bar;
}

QWidget* RecruitmentsPanel::makeList() {
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->setSpacing(0);
    card->column()->addWidget(head_);
    card->column()->addWidget(rows_, 1);
    // What the scroll bar really takes of the rows, once they have been laid out beside it.
    connect(
        rows_->verticalScrollBar(), &QScrollBar::rangeChanged, head_,
        [this] { head_->setGutter(rows_->width() - rows_->viewport()->width()); }, Qt::QueuedConnection);
    return card;
}

} // namespace ilvm::panels
