#include "client/panels/technician/technician_panel.hpp"

#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/ticket_row.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

constexpr int assignedHeight = 4 * 42 + 44; // its head and four rows

} // namespace

TechnicianPanel::TechnicianPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      assignedModel_(workspace.truth, workspace.pending, models::assigned()),
      assigned_(new ticket::RowList(assignedModel_,
                                    [this] {
                                        return new ticket::TicketRow(workspace_, domain::ActionCode::close,
                                                                     ticket::TicketRow::Shows::author);
                                    })),
      tabs_(new kit::TabBar),
      origins_(new QHBoxLayout),
      assignedEmpty_(new kit::EmptyState(kit::Icon::headset, tr("No ticket in progress"),
                                         tr("Take one from a pool: it will stand here."))) {
    for (const auto pool : {domain::Pool::standard, domain::Pool::arrivals, domain::Pool::imago})
        columns_.push_back(new PoolColumn(workspace_, pool));
    auto* cockpit = new QSplitter(Qt::Vertical);
    cockpit->setChildrenCollapsible(false);
    cockpit->setHandleWidth(kit::space::m);
    cockpit->addWidget(makePools());
    cockpit->addWidget(makeAssigned());
    cockpit->setStretchFactor(0, 1);
    cockpit->setSizes({10'000, assignedHeight});
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::l);
    column->addWidget(cockpit);
    view_ = new ticket::ListAndPane(list, workspace_, runner);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);

    for (auto* pool : columns_) {
        connectRows(pool->rows(), runner);
        connect(pool, &PoolColumn::countChanged, this, [this] {
            for (std::size_t i = 0; i < columns_.size(); ++i)
                tabs_->setCount(static_cast<int>(i), columns_[i]->model().rowCount());
            showOrigins();
            Q_EMIT headingChanged();
        });
    }
    connectRows(*assigned_, runner);
    connect(view_, &ticket::ListAndPane::paneClosed, this, [this] { focusList(); });
    showOrigins();
}

QWidget* TechnicianPanel::makePools() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    origins_->setSpacing(6);
    column->addLayout(origins_);
    for (auto* pool : columns_)
        tabs_->addTab(pool->name());
    tabs_->hide();
    connect(tabs_, &QTabBar::currentChanged, this, &TechnicianPanel::turnTo);
    column->addWidget(tabs_);
    pools_ = new QWidget;
    pools_->setMinimumWidth(PoolColumn::narrowest); // less than three columns: then they are tabs
    pools_->installEventFilter(this);
    auto* row = new QHBoxLayout(pools_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (auto* pool : columns_)
        row->addWidget(pool, 1);
    column->addWidget(pools_, 1);
    return area;
}

QWidget* TechnicianPanel::makeAssigned() {
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::m);
    head->setSpacing(kit::space::s);
    head->addWidget(new kit::Label(tr("My tickets in progress"), kit::TypeRole::sectionTitle));
    auto* count = new kit::Label(QString(), kit::TypeRole::secondaryTitle, &kit::Tokens::textTertiary);
    head->addWidget(count);
    head->addStretch();
    card->column()->addLayout(head);
    card->column()->addWidget(assigned_, 1);
    assigned_->setAccessibleName(tr("My tickets in progress"));
    assigned_->setEmptyState(assignedEmpty_);
    const auto show = [this, count] { count->setText(QString::number(assignedModel_.rowCount())); };
    connect(&assignedModel_, &models::TicketListModel::countChanged, count, show);
    show();
    return card;
}

void TechnicianPanel::connectRows(ticket::RowList& rows, ticket::ActionRunner& runner) {
    lists_.append(&rows);
    connect(&rows, &ticket::RowList::selectionChanged, this,
            [this, from = &rows](const QString& reference) { select(from, reference); });
    connect(&rows, &ticket::RowList::opened, view_, &ticket::ListAndPane::open);
    connect(&rows, &ticket::RowList::discussionAsked, this, [this](const QString& reference) {
        view_->open(reference);
        view_->pane().focusDiscussion();
    });
    connect(&rows, &ticket::RowList::actionChosen, this,
            [&runner](const QString& reference, domain::ActionCode action) { runner.run(reference, action); });
    connect(&rows, &ticket::RowList::leftSideways, this, [this, from = &rows](int direction) {
        const auto next = lists_.indexOf(from) + direction;
        if (next < 0 || next >= lists_.size()) return;
        if (tabbed_ && next < static_cast<qsizetype>(columns_.size())) tabs_->setCurrentIndex(static_cast<int>(next));
        lists_[next]->setFocus(Qt::TabFocusReason);
    });
}

// One ticket is selected in all of the cockpit.
void TechnicianPanel::select(ticket::RowList* from, const QString& reference) {
    if (reference.isEmpty()) return;
    for (auto* list : lists_)
        if (list != from) list->select({});
    view_->open(reference);
}

void TechnicianPanel::showOrigins() {
    QMap<QString, int> counts;
    for (auto* pool : columns_) {
        const auto some = pool->model().countsByOrigin();
        for (auto it = some.begin(); it != some.end(); ++it)
            counts[it.key()] += it.value();
    }
    if (!origin_.isEmpty() && !counts.contains(origin_)) counts[origin_] = 0;
    qDeleteAll(chips_);
    chips_.clear();
    while (auto* item = origins_->takeAt(0))
        delete item;
    const auto add = [this](const QString& label, const QString& origin) {
        auto* chip = new kit::FilterChip(label);
        chip->setCheckable(true);
        chip->setChecked(origin == origin_);
        connect(
            chip, &QAbstractButton::clicked, this, [this, origin] { setOrigin(origin); }, Qt::QueuedConnection);
        origins_->addWidget(chip);
        chips_.append(chip);
    };
    add(tr("All services"), {});
    for (auto it = counts.begin(); it != counts.end(); ++it)
        add(ticket::serviceLabel(workspace_.truth, api::ServiceType::origin, it.key().toStdString()), it.key());
    origins_->addStretch();
}

void TechnicianPanel::setOrigin(const QString& origin) {
    origin_ = origin;
    for (auto* pool : columns_)
        pool->model().setOrigin(origin);
    showOrigins();
}

void TechnicianPanel::arrange() {
    const int columns = static_cast<int>(columns_.size());
    const bool tabbed = pools_->width() < columns * PoolColumn::narrowest + (columns - 1) * 10;
    if (tabbed == tabbed_) return;
    tabbed_ = tabbed;
    tabs_->setVisible(tabbed);
    turnTo(tabs_->currentIndex());
}

void TechnicianPanel::turnTo(int column) {
    for (std::size_t i = 0; i < columns_.size(); ++i)
        columns_[i]->setVisible(!tabbed_ || static_cast<int>(i) == column);
}

bool TechnicianPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == pools_ && event->type() == QEvent::Resize) arrange();
    return Panel::eventFilter(watched, event);
}

QString TechnicianPanel::title() const {
    return tr("Technician cockpit");
}

QString TechnicianPanel::quietCount() const {
    int count = 0;
    for (auto* pool : columns_)
        count += pool->model().rowCount();
    return count == 0 ? tr("nothing to take") : tr("%n to take", nullptr, count);
}

void TechnicianPanel::openTicket(const QString& reference) {
    for (auto* list : lists_)
        list->select(reference);
    view_->open(reference);
}

void TechnicianPanel::focusList() {
    lists_.first()->setFocus(Qt::TabFocusReason);
}
void TechnicianPanel::setDetailOver(bool over) {
    view_->setOver(over);
}

} // namespace ilvm::panels
