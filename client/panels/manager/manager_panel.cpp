#include "client/panels/manager/manager_panel.hpp"

#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/key_cap.hpp"
#include "client/kit/label.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/manager/decision_row.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/ticket_row.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

constexpr int narrowestList = 560, decidedHeight = 42 * 3 + 2;

base::Instant startOfToday() {
    return {QDateTime(QDate::currentDate(), QTime(0, 0)).toMSecsSinceEpoch()};
}

void clear(QHBoxLayout* row) {
    while (auto* item = row->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

ManagerPanel::ManagerPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      runner_(runner),
      first_(workspace.truth, workspace.pending, models::toApprove(domain::Level::n1)),
      second_(workspace.truth, workspace.pending, models::toApprove(domain::Level::n2)),
      waiting_(workspace.truth, workspace.pending, models::toApprove(domain::Level::n1)),
      decided_(workspace.truth, workspace.pending, models::decidedBy(startOfToday())),
      tabs_(new kit::TabBar),
      origins_(new QHBoxLayout),
      rows_(new ticket::RowList(waiting_, [this] { return new DecisionRow(workspace_); })),
      decidedRows_(new ticket::RowList(
          decided_,
          [this] { return new ticket::TicketRow(workspace_, std::nullopt, ticket::TicketRow::Shows::author); })),
      empty_(new kit::EmptyState(kit::Icon::checkCircle, tr("No decision waits for you"),
                                 tr("Requests of your services appear here by themselves."))) {
    view_ = new ticket::ListAndPane(makeList(), workspace_, runner);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);
    connectRows(*rows_);
    connectRows(*decidedRows_);
    connect(rows_, &ticket::RowList::checkedChanged, this, [this](int count) {
        selectionBar_->setVisible(count > 0);
        filters_->setVisible(count == 0);
        selectionCount_->setText(tr("%n selected", nullptr, count));
    });
    for (auto* model : {&first_, &second_, &decided_})
        connect(model, &models::TicketListModel::countChanged, this, &ManagerPanel::showCounts);
    connect(view_, &ticket::ListAndPane::paneClosed, this, [this] { rows_->setFocus(); });
    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        origin_.clear();
        rows_->clearChecked();
        waiting_.setOrigin({});
        waiting_.setSpec(models::toApprove(tab == 0 ? domain::Level::n1 : domain::Level::n2));
        showOrigins();
    });
    connect(&workspace_.truth, &truth::Truth::meChanged, this, &ManagerPanel::showTabs);
    showTabs();
    showCounts();
    if (first_.rowCount() == 0 && second_.rowCount() > 0) tabs_->setCurrentIndex(1);
}

// Each person sees the levels that are theirs; who holds no role of a level but has something to decide there does too.
void ManagerPanel::showTabs() {
    const auto rights = ticket::actorOf(workspace_.truth).rights;
    const bool second = rights.has(domain::Role::approver_tech) || rights.has(domain::Role::approver_budget);
    tabs_->setTabVisible(0, rights.has(domain::Role::manager) || first_.rowCount() > 0 || !second);
    tabs_->setTabVisible(1, second || second_.rowCount() > 0);
}

QWidget* ManagerPanel::makeList() {
    auto* list = new QWidget;
    list->setMinimumWidth(narrowestList);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(kit::space::l, kit::space::xs, kit::space::l, kit::space::m);
    column->setSpacing(kit::space::m);
    tabs_->addTab(tr("Team approval (N1)"));
    tabs_->addTab(tr("Technical/budget approval (N2)"));
    column->addWidget(tabs_);
    filters_ = new QWidget;
    filters_->setLayout(origins_);
    origins_->setContentsMargins(0, 0, 0, 0);
    origins_->setSpacing(6);
    column->addWidget(filters_);
    column->addWidget(makeSelectionBar());
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->addWidget(rows_);
    rows_->setEmptyState(empty_);
    rows_->setAccessibleName(tr("Decisions that wait"));
    column->addWidget(card, 3);
    column->addWidget(makeDecided(), 1);
    column->addWidget(makeHints());
    return list;
}

QWidget* ManagerPanel::makeSelectionBar() {
    selectionBar_ = new QWidget;
    selectionBar_->hide();
    auto* row = new QHBoxLayout(selectionBar_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    selectionCount_ = new kit::Label(QString(), kit::TypeRole::bodyStrong);
    row->addWidget(selectionCount_);
    row->addStretch();
    const auto add = [&](const QString& text, kit::ButtonVariant variant, domain::ActionCode action) {
        auto* button = new kit::Button(text, variant);
        connect(button, &QPushButton::clicked, this, [this, action] { decideMany(action); });
        row->addWidget(button);
    };
    add(tr("Refuse…"), kit::ButtonVariant::danger, domain::ActionCode::refuse);
    add(tr("To correct…"), kit::ButtonVariant::secondary, domain::ActionCode::send_back);
    add(tr("Approve"), kit::ButtonVariant::primary, domain::ActionCode::approve);
    return selectionBar_;
}

QWidget* ManagerPanel::makeDecided() {
    decidedArea_ = new QWidget;
    auto* column = new QVBoxLayout(decidedArea_);
    column->setContentsMargins(0, kit::space::s, 0, 0);
    column->setSpacing(kit::space::s);
    auto* head = new QHBoxLayout;
    head->addWidget(new kit::Label(tr("Decided today"), kit::TypeRole::sectionTitle));
    decidedCount_ = new kit::Label(QString(), kit::TypeRole::secondaryTitle, &kit::Tokens::textTertiary);
    head->addWidget(decidedCount_);
    head->addStretch();
    column->addLayout(head);
    decidedRows_->setAccessibleName(tr("Decided today"));
    decidedRows_->setMinimumHeight(42);
    decidedRows_->setMaximumHeight(decidedHeight);
    column->addWidget(decidedRows_);
    return decidedArea_;
}

QWidget* ManagerPanel::makeHints() {
    auto* hints = new QWidget;
    auto* row = new QHBoxLayout(hints);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const std::pair<QStringList, QString> all[] = {{{QStringLiteral("J"), QStringLiteral("K")}, tr("browse")},
                                                   {{QStringLiteral("V")}, tr("approve")},
                                                   {{QStringLiteral("C")}, tr("have corrected")},
                                                   {{QStringLiteral("R")}, tr("refuse")},
                                                   {{QStringLiteral("X")}, tr("select")}};
    for (const auto& [keys, word] : all) {
        for (const auto& key : keys)
            row->addWidget(new kit::KeyCap(key));
        row->addWidget(new kit::Label(word, kit::TypeRole::secondary, &kit::Tokens::textTertiary));
        row->addSpacing(kit::space::m);
    }
    row->addStretch();
    return hints;
}

void ManagerPanel::connectRows(ticket::RowList& rows) {
    auto* other = &rows == rows_ ? decidedRows_ : rows_;
    connect(&rows, &ticket::RowList::selectionChanged, this, [this, other](const QString& reference) {
        if (reference.isEmpty()) return;
        other->select({});
        view_->open(reference);
    });
    connect(&rows, &ticket::RowList::opened, view_, &ticket::ListAndPane::open);
    connect(&rows, &ticket::RowList::discussionAsked, this, [this](const QString& reference) {
        view_->open(reference);
        view_->pane().focusDiscussion();
    });
    connect(&rows, &ticket::RowList::actionChosen, this,
            [this](const QString& reference, domain::ActionCode action) { runner_.run(reference, action); });
}

void ManagerPanel::decideMany(domain::ActionCode action) {
    runner_.runMany(rows_->checked(), action);
}

void ManagerPanel::showCounts() {
    showTabs();
    tabs_->setCount(0, first_.rowCount());
    tabs_->setCount(1, second_.rowCount());
    decidedArea_->setVisible(decided_.rowCount() > 0);
    decidedCount_->setText(QString::number(decided_.rowCount()));
    showOrigins();
    Q_EMIT headingChanged();
}

void ManagerPanel::showOrigins() {
    clear(origins_);
    origins_->addWidget(new kit::Label(tr("Origin service"), kit::TypeRole::secondary, &kit::Tokens::textTertiary));
    origins_->addSpacing(kit::space::xs);
    auto counts = waiting_.countsByOrigin();
    int all = 0;
    for (const int count : counts)
        all += count;
    if (!origin_.isEmpty() && !counts.contains(origin_)) counts[origin_] = 0;
    const auto add = [this](const QString& label, const QString& origin, int count) {
        auto* chip = new kit::FilterChip(label);
        chip->setCheckable(true);
        chip->setChecked(origin == origin_);
        chip->setCount(count);
        connect(
            chip, &QAbstractButton::clicked, this,
            [this, origin] {
                origin_ = origin;
                waiting_.setOrigin(origin);
                showOrigins();
            },
            Qt::QueuedConnection);
        origins_->addWidget(chip);
    };
    add(tr("All"), {}, all);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        add(ticket::serviceLabel(workspace_.truth, api::ServiceType::origin, it.key().toStdString()), it.key(),
            it.value());
    origins_->addStretch();
}

QString ManagerPanel::title() const {
    return tr("Approvals");
}

QString ManagerPanel::quietCount() const {
    const int count = first_.rowCount() + second_.rowCount();
    return count == 0 ? tr("no decision waits for you") : tr("%n decision(s) wait for you", nullptr, count);
}

void ManagerPanel::openTicket(const QString& reference) {
    if (second_.rowOf(reference) >= 0) tabs_->setCurrentIndex(1);
    if (first_.rowOf(reference) >= 0) tabs_->setCurrentIndex(0);
    rows_->select(reference);
    view_->open(reference);
}

void ManagerPanel::focusList() {
    rows_->setFocus(Qt::TabFocusReason);
}
void ManagerPanel::setDetailOver(bool over) {
    view_->setOver(over);
}

} // namespace ilvm::panels
