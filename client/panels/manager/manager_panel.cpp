#include "client/panels/manager/manager_panel.hpp"

#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/key_cap.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/manager/decided_row.hpp"
#include "client/panels/manager/decision_row.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/recruitment_row.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

base::Instant startOfToday() {
    return {QDateTime(QDate::currentDate(), QTime(0, 0)).toMSecsSinceEpoch()};
}

} // namespace

ManagerPanel::ManagerPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      runner_(runner),
      first_(workspace.truth, workspace.pending, models::toApprove(domain::Level::n1)),
      second_(workspace.truth, workspace.pending, models::toApprove(domain::Level::n2)),
      recruitments_(workspace.truth, workspace.pending, models::recruitmentsToApprove()),
      waiting_(workspace.truth, workspace.pending, models::toApprove(domain::Level::n1)),
      followed_(workspace.truth, workspace.pending, models::recruitmentsOfMine()),
      decided_(workspace.truth, workspace.pending, models::decidedBy(startOfToday())),
      tabs_(new kit::TabBar),
      left_(new ticket::Remembered(workspace.drafts, QStringLiteral("manager"), this)),
      rows_(new ticket::RowList(waiting_, [this] { return new DecisionRow(workspace_); })),
      followedRows_(new ticket::RowList(followed_, [this] { return new ticket::RecruitmentRow(workspace_); })),
      decidedRows_(new ticket::RowList(decided_, [this] { return new DecidedRow(workspace_); })),
      empty_(new kit::EmptyState(kit::Icon::checkCircle, QString(), QString())) {
    rows_->setCheckable(true);
    view_ = new ticket::ListAndPane(makeList(), workspace_, runner);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);
    connectRows(*rows_);
    connectRows(*followedRows_);
    connectRows(*decidedRows_);
    connect(rows_, &ticket::RowList::checkedChanged, this, &ManagerPanel::showChecked);
    for (auto* model : {&first_, &second_, &recruitments_, &followed_, &decided_})
        connect(model, &models::TicketListModel::countChanged, this, &ManagerPanel::showCounts);
    connect(view_, &ticket::ListAndPane::paneClosed, this, [this] { rows_->setFocus(); });
    connect(view_, &ticket::ListAndPane::said, this, &Panel::said);
    connect(tabs_, &QTabBar::currentChanged, this, &ManagerPanel::turnTo);
    connect(&workspace_.truth, &truth::Truth::meChanged, this, &ManagerPanel::showTabs);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &ManagerPanel::showCounts);
    showTabs();
    showCounts();
    showEmptiness();
    if (first_.rowCount() == 0 && second_.rowCount() > 0)
        tabs_->setCurrentIndex(1);
    else if (const int tab = left_->value("tab").toInt(0); tabs_->isTabVisible(tab))
        tabs_->setCurrentIndex(tab);
}

// Each person sees the levels that are theirs; who holds no role of a level but has something to decide there does too.
void ManagerPanel::showTabs() {
    const auto rights = ticket::actorOf(workspace_.truth).rights;
    const bool second = rights.has(domain::Role::approver_tech) || rights.has(domain::Role::approver_budget);
    tabs_->setTabVisible(0, rights.has(domain::Role::manager) || first_.rowCount() > 0 || !second);
    tabs_->setTabVisible(1, second || second_.rowCount() > 0);
    tabs_->setTabVisible(2, rights.has(domain::Role::manager) || recruitments_.rowCount() + followed_.rowCount() > 0);
}

bool ManagerPanel::isOnRecruitments() const {
    return tabs_->currentIndex() == 2;
}

void ManagerPanel::turnTo(int tab) {
    left_->set("tab", tab);
    rows_->clearChecked();
    auto spec = tab == 2 ? models::recruitmentsToApprove()
                         : models::toApprove(tab == 0 ? domain::Level::n1 : domain::Level::n2);
    if (tab != 2) spec.order = filters_->order(); // recruitments stand by their day
    waiting_.setSpec(spec);
    showCounts();
}

void ManagerPanel::connectRows(ticket::RowList& rows) {
    connect(&rows, &ticket::RowList::selectionChanged, this, [this, shown = &rows](const QString& reference) {
        if (reference.isEmpty()) return;
        for (auto* other : {rows_, followedRows_, decidedRows_})
            if (other != shown) other->select({});
        view_->open(reference);
    });
    view_->serve(rows);
}

void ManagerPanel::decideMany(domain::ActionCode action) {
    runner_.runMany(rows_->checked(), action);
}

void ManagerPanel::showCounts() {
    showTabs();
    tabs_->setCount(0, first_.rowCount());
    tabs_->setCount(1, second_.rowCount());
    tabs_->setCount(2, recruitments_.rowCount());
    followedArea_->setVisible(isOnRecruitments() && followed_.rowCount() > 0);
    followedCount_->setText(QString::number(followed_.rowCount()));
    decidedArea_->setVisible(decided_.rowCount() > 0);
    decidedCount_->setText(QString::number(decided_.rowCount()));
    filters_->chips().setCounts(waiting_.countsByOrigin());
    Q_EMIT headingChanged();
}

void ManagerPanel::showEmptiness() {
    const QString text = filters_->text();
    if (text.isEmpty())
        empty_->setWords(tr("No decision waits for you"), tr("Requests of your services will appear here."));
    else
        empty_->setWords(tr("No result for “%1”").arg(text), {});
    empty_->setAction(text.isEmpty() ? QString() : tr("Clear the filter"));
}

void ManagerPanel::showChecked(int count) {
    selectionBar_->setVisible(count > 0);
    filters_->setVisible(count == 0);
    selectionCount_->setText(tr("%n selected", nullptr, count));
    checkAll_->setCheckState(count == 0                    ? Qt::Unchecked
                             : count < waiting_.rowCount() ? Qt::PartiallyChecked
                                                           : Qt::Checked);
}

QString ManagerPanel::title() const {
    return tr("Approvals");
}

QString ManagerPanel::quietCount() const {
    const int count = first_.rowCount() + second_.rowCount() + recruitments_.rowCount();
    return count == 0 ? tr("no decision waits for you") : tr("%n decision(s) wait for you", nullptr, count);
}

void ManagerPanel::openTicket(const QString& reference) {
    const bool isFollowed = followed_.rowOf(reference) >= 0;
    if (isFollowed || recruitments_.rowOf(reference) >= 0) tabs_->setCurrentIndex(2);
    if (second_.rowOf(reference) >= 0) tabs_->setCurrentIndex(1);
    if (first_.rowOf(reference) >= 0) tabs_->setCurrentIndex(0);
    (isFollowed ? followedRows_ : rows_)->select(reference);
    view_->open(reference);
}

void ManagerPanel::focusList() {
    rows_->setFocus(Qt::OtherFocusReason);
}
void ManagerPanel::focusFilter() {
    filters_->focusText();
}
QList<QWidget*> ManagerPanel::zones() const {
    return {tabs_, filters_, rows_, &view_->pane()};
}
void ManagerPanel::setDetailOver(bool over) {
    view_->setOver(over);
}

} // namespace ilvm::panels
