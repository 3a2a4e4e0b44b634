#include "client/panels/purchases/purchases_panel.hpp"

#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/ticket/ticket_head.hpp"

#include <QBoxLayout>
#include <QScrollBar>

namespace ilvm::panels {
namespace {

using domain::Role, domain::Status;

constexpr int searchWidth = 240, narrowest = 420;

bool isMine(const api::Me& me, const api::Ticket& ticket) {
    return std::find(me.services.begin(), me.services.end(), ticket.target_service) != me.services.end();
}

bool isWorked(Status status) {
    return status == Status::in_progress || status == Status::waiting_requester;
}

bool waitsFor(const api::Me& me, const api::Ticket& ticket) {
    return std::any_of(ticket.approvals.begin(), ticket.approvals.end(), [&](const auto& approval) {
        return approval.level == domain::Level::signature &&
               std::any_of(approval.deciders.begin(), approval.deciders.end(),
                           [&](const auto& person) { return person.id == me.id; });
    });
}

bool holds(const api::Me& me, Role role) {
    return std::find(me.roles.begin(), me.roles.end(), role) != me.roles.end();
}

// Whether the ticket stands on that tab for this person.
bool isOn(PurchasesPanel::Tab tab, const api::Ticket& ticket, const api::Me& me) {
    if (ticket.kind != domain::Kind::purchase) return false;
    switch (tab) {
    case PurchasesPanel::preparation:
        return isWorked(ticket.status) && isMine(me, ticket);
    case PurchasesPanel::signature:
        return ticket.status == Status::pending_signature && (waitsFor(me, ticket) || isMine(me, ticket));
    case PurchasesPanel::ordered:
        return ticket.status == Status::ordered && (isMine(me, ticket) || holds(me, Role::asset_manager));
    default:
        return false;
    }
}

} // namespace

models::ListSpec PurchasesPanel::spec(Tab tab) {
    if (tab == pool) return models::pool(domain::Pool::daf);
    return {[tab](const api::Ticket& ticket, const api::Me& me) { return isOn(tab, ticket, me); },
            models::Order::oldest};
}

PurchasesPanel::PurchasesPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      shown_(workspace.truth, workspace.pending, spec(pool)),
      tabs_(new kit::TabBar),
      rows_(new ticket::RowList(shown_,
                                [this] {
                                    return new ticket::TicketRow(workspace_, domain::ActionCode::take,
                                                                 ticket::TicketRow::Shows::author);
                                })),
      head_(new ticket::TicketHead(ticket::TicketRow::Shows::author, ticket::TicketHead::Column::changed)),
      search_(new kit::SearchField(tr("Filter this list"), QStringLiteral("/"))),
      empty_(new kit::EmptyState(kit::Icon::euro, QString(), QString())) {
    for (int tab = 0; tab < tabCount; ++tab)
        counted_.push_back(
            std::make_unique<models::TicketListModel>(workspace.truth, workspace.pending, spec(static_cast<Tab>(tab))));
    for (const auto& name : {tr("To take"), tr("In preparation"), tr("To sign"), tr("Ordered")})
        tabs_->addTab(name);
    view_ = new ticket::ListAndPane(makeList(), workspace_, runner);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);
    rows_->setEmptyState(empty_);
    rows_->setAccessibleName(title());
    connect(rows_, &ticket::RowList::selectionChanged, view_, &ticket::ListAndPane::open);
    view_->serve(*rows_);
    connect(view_, &ticket::ListAndPane::paneClosed, this, [this] { rows_->setFocus(); });
    connect(view_, &ticket::ListAndPane::said, this, &Panel::said);
    for (const auto& model : counted_)
        connect(model.get(), &models::TicketListModel::countChanged, this, &PurchasesPanel::showCounts);
    connect(tabs_, &QTabBar::currentChanged, this, &PurchasesPanel::turnTo);
    connect(empty_, &kit::EmptyState::actionChosen, search_, &QLineEdit::clear);
    connect(&workspace_.truth, &truth::Truth::meChanged, this, &PurchasesPanel::showTabs);
    showTabs();
    showCounts();
    for (int tab = 0; tab < tabCount; ++tab) // where something waits
        if (tabs_->isTabVisible(tab) && counted_[static_cast<std::size_t>(tab)]->rowCount() > 0) {
            tabs_->setCurrentIndex(tab);
            break;
        }
    turnTo(tabs_->currentIndex());
}

QWidget* PurchasesPanel::makeList() {
    auto* list = new QWidget;
    list->setMinimumWidth(narrowest);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabs_);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::l);
    below->setSpacing(kit::space::m);
    auto* filters = new QHBoxLayout;
    filters->addStretch();
    search_->setMaximumWidth(searchWidth);
    filters->addWidget(search_, 1);
    below->addLayout(filters);
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->setSpacing(0);
    card->column()->addWidget(head_);
    card->column()->addWidget(rows_);
    auto* bar = rows_->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, head_,
            [this, bar](int, int most) { head_->setGutter(most > 0 ? bar->sizeHint().width() : 0); });
    below->addWidget(card, 1);
    column->addLayout(below, 1);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        shown_.setText(text);
        showEmptiness();
    });
    connect(search_, &kit::SearchField::left, rows_, [this] { rows_->setFocus(); });
    return list;
}

// A director signs; the DAF takes, prepares and follows; the asset manager confirms what has come.
void PurchasesPanel::showTabs() {
    const auto rights = ticket::actorOf(workspace_.truth).rights;
    const bool daf = rights.isTechnicianOf("DAF");
    tabs_->setTabVisible(pool, daf);
    tabs_->setTabVisible(preparation, daf);
    tabs_->setTabVisible(signature, daf || rights.has(Role::director));
    tabs_->setTabVisible(ordered, daf || rights.has(Role::asset_manager));
}

void PurchasesPanel::turnTo(int tab) {
    if (tab < 0) return;
    shown_.setSpec(spec(static_cast<Tab>(tab)));
    showEmptiness();
    Q_EMIT headingChanged();
}

void PurchasesPanel::showCounts() {
    for (int tab = 0; tab < tabCount; ++tab)
        tabs_->setCount(tab, counted_[static_cast<std::size_t>(tab)]->rowCount());
    showEmptiness();
    Q_EMIT headingChanged();
}

void PurchasesPanel::showEmptiness() {
    head_->setVisible(shown_.rowCount() > 0);
    const QString text = search_->text();
    empty_->setAction(text.isEmpty() ? QString() : tr("Clear the filter"));
    if (!text.isEmpty()) return empty_->setWords(tr("No result for “%1”").arg(text), {});
    switch (tabs_->currentIndex()) {
    case pool:
        return empty_->setWords(tr("Nothing to take"), tr("Purchases whose budget is approved will appear here."));
    case preparation:
        return empty_->setWords(tr("Nothing in preparation"),
                                tr("What somebody of the service has taken stands here."));
    case signature:
        return empty_->setWords(tr("Nothing to sign"), tr("Prepared orders will appear here."));
    default:
        return empty_->setWords(tr("Nothing on its way"), tr("Orders stand here until all of them has come."));
    }
}

QString PurchasesPanel::title() const {
    return tr("Purchases");
}

QString PurchasesPanel::quietCount() const {
    const int count = shown_.rowCount();
    return count == 0 ? QString() : tr("%n purchase(s)", nullptr, count);
}

void PurchasesPanel::openTicket(const QString& reference) {
    for (int tab = 0; tab < tabCount; ++tab)
        if (tabs_->isTabVisible(tab) && counted_[static_cast<std::size_t>(tab)]->rowOf(reference) >= 0)
            tabs_->setCurrentIndex(tab);
    rows_->select(reference);
    view_->open(reference);
}

void PurchasesPanel::focusList() {
    rows_->setFocus(Qt::OtherFocusReason);
}
void PurchasesPanel::focusFilter() {
    search_->setFocus(Qt::ShortcutFocusReason);
}
QList<QWidget*> PurchasesPanel::zones() const {
    return {tabs_, rows_, &view_->pane()};
}
void PurchasesPanel::setDetailOver(bool over) {
    view_->setOver(over);
}

} // namespace ilvm::panels
