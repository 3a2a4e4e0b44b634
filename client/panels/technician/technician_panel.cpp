#include "client/panels/technician/technician_panel.hpp"

#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/key_cap.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/ticket_row.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

constexpr int headHeight = 42, assignedHeight = headHeight + 1 + 4 * 43 + 5; // its head, a line and four rows
constexpr int columnGap = 10;

// A hint to a key, where it helps to learn it.
void addHint(QHBoxLayout* row, const QString& words, const QString& key) {
    row->addWidget(new kit::Label(words, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
    row->addWidget(new kit::KeyCap(key));
}

} // namespace

TechnicianPanel::TechnicianPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      left_(new ticket::Remembered(workspace.drafts, QStringLiteral("technician"), this)),
      assignedModel_(workspace.truth, workspace.pending, models::assigned()),
      assigned_(new ticket::RowList(assignedModel_,
                                    [this] {
                                        return new ticket::TicketRow(workspace_, domain::ActionCode::close,
                                                                     ticket::TicketRow::Shows::author);
                                    })),
      tabs_(new kit::TabBar),
      assignedEmpty_(new kit::EmptyState(kit::Icon::headset, tr("No ticket in progress"),
                                         tr("Take one from a pool: it will stand here."))) {
    for (const auto pool : {domain::Pool::standard, domain::Pool::arrivals, domain::Pool::imago})
        columns_.push_back(new PoolColumn(workspace_, pool));
    cockpit_ = new QSplitter(Qt::Vertical);
    cockpit_->setChildrenCollapsible(false);
    cockpit_->setHandleWidth(kit::space::m);
    cockpit_->addWidget(makePools());
    cockpit_->addWidget(makeAssigned());
    cockpit_->setStretchFactor(0, 1);
    cockpit_->setSizes({10'000, kit::tokens(this).scaled(left_->value("assigned").toInt(assignedHeight))});
    connect(cockpit_, &QSplitter::splitterMoved, this, [this] { left_->set("assigned", cockpit_->sizes().last()); });
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::l - 2);
    column->addWidget(cockpit_);
    view_ = new ticket::ListAndPane(list, workspace_, runner);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);
    connectPools();
    serve(*assigned_);
    connect(view_, &ticket::ListAndPane::paneClosed, this, [this] { focusList(); });
    connect(view_, &ticket::ListAndPane::said, this, &Panel::said);
    showCounts();
}

QWidget* TechnicianPanel::makePools() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    column->addWidget(makeFilters());
    column->addWidget(makeTabs());
    pools_ = new QWidget;
    pools_->setMinimumWidth(PoolColumn::narrowest); // less than three columns: then they are tabs
    pools_->installEventFilter(this);
    auto* row = new QHBoxLayout(pools_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(columnGap);
    for (auto* pool : columns_)
        row->addWidget(pool, 1);
    column->addWidget(pools_, 1);
    return area;
}

QWidget* TechnicianPanel::makeFilters() {
    ticket::FilterRow::Words words;
    words.all = tr("All services");
    words.orderPrefix = tr("Sort: ");
    filters_ = new ticket::FilterRow(workspace_, *left_, words, models::Order::urgency);
    for (auto* pool : columns_) {
        pool->model().setOrigin(filters_->chips().origin());
        pool->model().setOrder(filters_->order());
    }
    connect(filters_, &ticket::FilterRow::originChanged, this, [this](const QString& origin) {
        for (auto* pool : columns_)
            pool->model().setOrigin(origin);
    });
    connect(filters_, &ticket::FilterRow::orderChanged, this, [this](models::Order order) {
        for (auto* pool : columns_)
            pool->model().setOrder(order);
    });
    connect(filters_, &ticket::FilterRow::textChanged, this, [this](const QString& text) {
        for (auto* pool : columns_)
            pool->setFilter(text);
    });
    connect(filters_, &ticket::FilterRow::left, this, &TechnicianPanel::focusList);
    return filters_;
}

QWidget* TechnicianPanel::makeTabs() {
    for (auto* pool : columns_)
        tabs_->addTab(pool->name());
    tabs_->hide();
    connect(tabs_, &QTabBar::currentChanged, this, &TechnicianPanel::turnTo);
    return tabs_;
}

QWidget* TechnicianPanel::makeAssigned() {
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 2);
    card->column()->setSpacing(0);
    auto* headBox = new QWidget;
    auto* head = new QHBoxLayout(headBox);
    headBox->setMinimumHeight(headHeight);
    head->setContentsMargins(kit::space::l - 1, 0, kit::space::m, 0);
    head->setSpacing(kit::space::s);
    head->addWidget(new kit::Label(tr("My tickets in progress"), kit::TypeRole::sectionTitle));
    auto* count = new kit::Label(QString(), kit::TypeRole::secondaryTitle, &kit::Tokens::textTertiary);
    head->addWidget(count);
    head->addStretch();
    addHint(head, tr("Open"), QStringLiteral("⏎"));
    head->addSpacing(kit::space::xs);
    addHint(head, ticket::words(domain::labelOf(domain::ActionCode::close)), tr("Shift C"));
    card->column()->addWidget(headBox);
    card->column()->addWidget(new kit::Hairline);
    card->column()->addWidget(assigned_, 1);
    assigned_->setAccessibleName(tr("My tickets in progress"));
    assigned_->setEmptyState(assignedEmpty_);
    const auto show = [this, count] { count->setText(QString::number(assignedModel_.rowCount())); };
    connect(&assignedModel_, &models::TicketListModel::countChanged, count, show);
    show();
    return card;
}

void TechnicianPanel::connectPools() {
    for (auto* pool : columns_) {
        serve(pool->rows());
        connect(pool, &PoolColumn::countChanged, this, &TechnicianPanel::showCounts);
        connect(pool, &PoolColumn::filterClearAsked, filters_, [this] {
            filters_->clearText();
            focusList();
        });
    }
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &TechnicianPanel::showCounts);
}

void TechnicianPanel::serve(ticket::RowList& rows) {
    lists_.append(&rows);
    view_->serve(rows);
    connect(&rows, &ticket::RowList::selectionChanged, this,
            [this, from = &rows](const QString& reference) { select(from, reference); });
    connect(&rows, &ticket::RowList::leftSideways, this,
            [this, from = &rows](int direction) { goSideways(from, direction); });
}

void TechnicianPanel::goSideways(ticket::RowList* from, int direction) {
    const auto next = lists_.indexOf(from) + direction;
    if (next < 0 || next >= lists_.size()) return;
    if (tabbed_ && next < static_cast<qsizetype>(columns_.size())) tabs_->setCurrentIndex(static_cast<int>(next));
    lists_[next]->setFocus(Qt::TabFocusReason);
}

// One ticket is selected in all of the cockpit.
void TechnicianPanel::select(ticket::RowList* from, const QString& reference) {
    if (reference.isEmpty()) return;
    for (auto* list : lists_)
        if (list != from) list->select({});
    view_->open(reference);
}

void TechnicianPanel::showCounts() {
    QMap<QString, int> counts;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        tabs_->setCount(static_cast<int>(i), columns_[i]->model().rowCount());
        const auto some = columns_[i]->model().countsByOrigin();
        for (auto it = some.begin(); it != some.end(); ++it)
            counts[it.key()] += it.value();
    }
    filters_->chips().setCounts(counts);
    Q_EMIT headingChanged();
}

void TechnicianPanel::arrange() {
    const int columns = static_cast<int>(columns_.size());
    const int least = kit::tokens(this).scaled(PoolColumn::narrowest);
    const bool tabbed = pools_->width() < columns * least + (columns - 1) * columnGap;
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
    if (watched == pools_ && (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange)) arrange();
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
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i]->model().rowOf(reference) >= 0) tabs_->setCurrentIndex(static_cast<int>(i));
    for (auto* list : lists_)
        if (list->holds(reference)) list->select(reference);
    view_->open(reference);
}

void TechnicianPanel::focusList() {
    for (auto* list : lists_)
        if (list->isVisible() && !list->selected().isEmpty()) return list->setFocus(Qt::OtherFocusReason);
    lists_[tabbed_ ? tabs_->currentIndex() : 0]->setFocus(Qt::OtherFocusReason);
}
void TechnicianPanel::focusFilter() {
    filters_->focusText();
}
void TechnicianPanel::setDetailOver(bool over) {
    view_->setOver(over);
}
QList<QWidget*> TechnicianPanel::zones() const {
    return {filters_, pools_, assigned_, &view_->pane()};
}

} // namespace ilvm::panels
