// How the page of people is put together, and where the sheet stands.
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/people_page.hpp"
#include "client/panels/administration/people_table.hpp"
#include "client/panels/administration/person_sheet.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QPainter>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

using domain::Role;

constexpr int sheetWidth = 376, peoplePause = 200, soonMilliseconds = 150, searchWidth = 200;

// A ground of its own: in a narrow window the list goes on underneath.
class Side : public QStackedWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto& t = kit::tokens(this);
        painter.fillRect(rect(), t.surface);
        painter.fillRect(0, 0, t.line, height(), t.border);
    }
};

} // namespace

PeoplePage::PeoplePage(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      model_(workspace),
      acts_(new PersonActs(workspace, this)),
      search_(new kit::SearchField(tr("Filter by name, login, service"), QStringLiteral("/"))),
      chips_(new QButtonGroup(this)),
      role_(new QComboBox),
      service_(new QComboBox),
      table_(new PeopleTable(model_)),
      whole_(new QStackedWidget),
      empty_(new kit::EmptyState(kit::Icon::users, QString(), QString())),
      foot_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      side_(new Side),
      sheet_(new PersonSheet(workspace)) {
    table_->setItemDelegate(new PersonRow(model_, workspace.truth, table_));
    list_ = makeList();
    auto* nobody = new kit::EmptyState(kit::Icon::user, tr("Nobody chosen"),
                                       tr("What the directory says, what is forced and why are shown here."));
    side_->addWidget(nobody);
    side_->addWidget(sheet_);
    side_->setFixedWidth(kit::tokens(this).scaled(sheetWidth));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(list_, 1);
    row->addWidget(side_);
    pause_.setSingleShot(true);
    pause_.setInterval(peoplePause);
    soon_.setSingleShot(true);
    soon_.setInterval(soonMilliseconds);
    fillServices();
    connectAll();
    ask();
}

QWidget* PeoplePage::makeList() {
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, kit::space::m);
    column->setSpacing(kit::space::m);
    auto* first = new QHBoxLayout;
    first->setSpacing(kit::space::s);
    search_->setMinimumWidth(kit::tokens(this).scaled(searchWidth));
    first->addWidget(search_, 1);
    first->addLayout(makeChoices());
    column->addLayout(first);
    column->addLayout(makeChips());
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->addWidget(table_);
    whole_->addWidget(card);
    whole_->addWidget(empty_);
    column->addWidget(whole_, 1);
    column->addWidget(foot_);
    return list;
}

QHBoxLayout* PeoplePage::makeChips() {
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    const std::pair<Group, QString> all[] = {{everybody, tr("All")},       {technicians, tr("Technicians")},
                                             {managers, tr("Managers")},   {admins, tr("Administrators")},
                                             {overrides, tr("Overrides")}, {inactive, tr("Inactive")}};
    for (const auto& [group, name] : all) {
        auto* chip = new kit::FilterChip(name);
        chips_->addButton(chip, group);
        row->addWidget(chip);
    }
    chips_->button(everybody)->setChecked(true);
    row->addStretch();
    return row;
}

QHBoxLayout* PeoplePage::makeChoices() {
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    role_->setAccessibleName(tr("Role"));
    service_->setAccessibleName(tr("Service"));
    role_->addItem(tr("All roles"));
    for (const auto role : {Role::technician, Role::manager, Role::approver_tech, Role::approver_budget, Role::director,
                            Role::hr, Role::asset_manager, Role::admin})
        role_->addItem(ticket::words(domain::labelOf(role)), ticket::words(wire::codeOf(role)));
    service_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    service_->setMinimumContentsLength(16);
    row->addWidget(role_);
    row->addWidget(service_);
    return row;
}

// Beside the list; in a narrow window over it, and only while somebody is chosen.
void PeoplePage::place() {
    const bool shown = !over_ || !chosen_.isEmpty();
    side_->setVisible(shown);
    if (!over_) return;
    side_->setGeometry(width() - side_->width(), 0, side_->width(), height());
    side_->raise();
}

void PeoplePage::setDetailOver(bool over) {
    if (over_ == over) return;
    over_ = over;
    auto* row = static_cast<QHBoxLayout*>(layout());
    if (over)
        row->removeWidget(side_);
    else
        row->addWidget(side_);
    place();
}

bool PeoplePage::closeSheet() {
    if (chosen_.isEmpty() || !over_) return false;
    choose({});
    focusList();
    return true;
}

void PeoplePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

QList<QWidget*> PeoplePage::zones() const {
    return {list_, side_};
}

} // namespace ilvm::panels
