#include "client/panels/requests/requests_panel.hpp"

#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/search_field.hpp"
#include "client/ticket/ticket_head.hpp"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QScrollBar>
#include <algorithm>

namespace ilvm::panels {
namespace {

// What moved last is what one looks for.
models::ListSpec own() {
    auto spec = models::mine();
    spec.order = models::Order::updated;
    return spec;
}

models::ListSpec ownAlive() {
    auto spec = own();
    auto wants = spec.wants;
    spec.wants = [wants](const api::Ticket& ticket, const api::Me& me) {
        return !domain::isTerminal(ticket.status) && wants(ticket, me);
    };
    return spec;
}

constexpr int searchWidth = 240;

} // namespace

RequestsPanel::RequestsPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      model_(workspace.truth, workspace.pending, ownAlive()),
      rows_(new ticket::RowList(
          model_,
          [this] { return new ticket::TicketRow(workspace_, std::nullopt, ticket::TicketRow::Shows::assignee); })),
      head_(new ticket::TicketHead(ticket::TicketRow::Shows::assignee, ticket::TicketHead::Column::changed)),
      search_(new kit::SearchField(tr("Filter this list"), QStringLiteral("/"))),
      alive_(new kit::FilterChip(tr("In progress"))),
      all_(new kit::FilterChip(tr("All"))),
      empty_(new kit::EmptyState(kit::Icon::inbox, QString(), QString())) {
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
    connect(&model_, &models::TicketListModel::countChanged, this, [this] {
        showEmptiness();
        Q_EMIT headingChanged();
    });
    connect(empty_, &kit::EmptyState::actionChosen, this, [this] {
        if (!search_->text().isEmpty()) return search_->clear();
        if (!all_->isChecked() && hasOver()) return all_->setChecked(true);
        Q_EMIT newRequestAsked();
    });
    showEmptiness();
}

QWidget* RequestsPanel::makeFilters() {
    auto* filters = filters_ = new QWidget;
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    auto* group = new QButtonGroup(this);
    for (auto* chip : {alive_, all_}) {
        chip->setCheckable(true);
        group->addButton(chip);
        row->addWidget(chip);
    }
    alive_->setChecked(true);
    row->addStretch();
    search_->setMaximumWidth(searchWidth);
    row->addWidget(search_, 1);
    connect(all_, &QAbstractButton::toggled, this, [this](bool all) {
        model_.setSpec(all ? own() : ownAlive());
        showEmptiness();
    });
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        model_.setText(text);
        showEmptiness();
    });
    connect(search_, &kit::SearchField::left, rows_, [this] { rows_->setFocus(); });
    return filters;
}

QWidget* RequestsPanel::makeList() {
    auto* list = new QWidget;
    list->setMinimumWidth(420);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::l);
    column->setSpacing(kit::space::m);
    column->addWidget(makeFilters());
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->setSpacing(0);
    card->column()->addWidget(head_);
    card->column()->addWidget(rows_);
    auto* bar = rows_->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, head_,
            [this, bar](int, int most) { head_->setGutter(most > 0 ? bar->sizeHint().width() : 0); });
    column->addWidget(card, 1);
    return list;
}

bool RequestsPanel::hasOver() const {
    const auto& me = workspace_.truth.me();
    const auto wants = models::mine().wants;
    const auto& all = workspace_.truth.tickets();
    return me && std::any_of(all.begin(), all.end(), [&](const api::Ticket& ticket) {
               return domain::isTerminal(ticket.status) && wants(ticket, *me);
           });
}

void RequestsPanel::showEmptiness() {
    head_->setVisible(model_.rowCount() > 0);
    if (!search_->text().isEmpty()) {
        empty_->setWords(tr("No result for “%1”").arg(search_->text()), {});
        empty_->setAction(tr("Clear the filter"));
        return;
    }
    if (model_.rowCount() > 0) return;
    if (!all_->isChecked() && hasOver()) {
        empty_->setWords(tr("No request in progress"), tr("Those that are over stand under All."));
        return empty_->setAction(tr("Show all"));
    }
    empty_->setWords(tr("No request yet"), tr("Describe a need or an incident; you will follow its answer here."));
    empty_->setAction(tr("New request"), QStringLiteral("N"));
}

QString RequestsPanel::title() const {
    return tr("My requests");
}

QString RequestsPanel::quietCount() const {
    const int count = model_.rowCount();
    return count == 0 ? tr("none in progress") : tr("%n request(s)", nullptr, count);
}

void RequestsPanel::openTicket(const QString& reference) {
    if (model_.rowOf(reference) < 0) all_->setChecked(true);
    rows_->select(reference);
    view_->open(reference);
}

void RequestsPanel::focusList() {
    rows_->setFocus(Qt::OtherFocusReason);
}
void RequestsPanel::focusFilter() {
    search_->setFocus(Qt::ShortcutFocusReason);
}
QList<QWidget*> RequestsPanel::zones() const {
    return {filters_, rows_, &view_->pane()};
}
void RequestsPanel::setDetailOver(bool over) {
    view_->setOver(over);
}

} // namespace ilvm::panels
