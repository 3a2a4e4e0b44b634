#include "client/panels/administration/administration_panel.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/format.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/administration/alarm_acts.hpp"
#include "client/panels/administration/audit_page.hpp"
#include "client/panels/administration/catalogue_page.hpp"
#include "client/panels/administration/mapping_page.hpp"
#include "client/panels/administration/people_page.hpp"
#include "client/panels/administration/services_page.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/row_list.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace ilvm::panels {

AdministrationPanel::AdministrationPanel(const ticket::Workspace& workspace, ticket::ActionRunner&, QWidget* parent)
    : Panel(parent),
      workspace_(workspace),
      tabs_(new kit::TabBar),
      link_(new kit::StateLine),
      banner_(new kit::Banner(kit::Tone::danger, QString())),
      pages_(new QStackedWidget),
      people_(new PeoplePage(workspace)),
      mapping_(new MappingPage(workspace)),
      services_(new ServicesPage(workspace)),
      catalogue_(new CataloguePage(workspace)),
      audit_(new AuditPage(workspace)),
      alarms_(new AlarmActs(workspace, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* banners = new QVBoxLayout;
    banners->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, 0);
    banners->addWidget(banner_);
    column->addLayout(banners);
    pages_->addWidget(people_);
    pages_->addWidget(mapping_);
    pages_->addWidget(services_);
    pages_->addWidget(catalogue_);
    pages_->addWidget(audit_);
    column->addWidget(pages_, 1);
    banner_->hide();
    connectAll();
    showLink();
}

QWidget* AdministrationPanel::makeHead() {
    head_ = new QWidget;
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(kit::space::l, 0, kit::space::l, 0);
    row->setSpacing(kit::space::l);
    for (const auto& name : {tr("People"), tr("Mapping of groups"), tr("Services"), tr("Catalogue"), tr("Audit")})
        tabs_->addTab(name);
    tabs_->setAccessibleName(tr("Parts of the administration"));
    row->addWidget(tabs_);
    row->addStretch();
    row->addWidget(link_);
    return head_;
}

void AdministrationPanel::connectAll() {
    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        pages_->setCurrentIndex(tab);
        if (tab == people) people_->refresh();
        if (tab == mapping) mapping_->bring();
        if (tab == audit) audit_->refresh();
        Q_EMIT headingChanged();
    });
    connect(people_, &PeoplePage::counted, this, &AdministrationPanel::headingChanged);
    connect(people_, &PeoplePage::said, this, &Panel::said);
    connect(mapping_, &MappingPage::said, this, &Panel::said);
    connect(services_, &SettingPage::said, this, &Panel::said);
    connect(catalogue_, &SettingPage::said, this, &Panel::said);
    connect(audit_, &AuditPage::said, this, &Panel::said);
    connect(alarms_, &AlarmActs::said, this, &Panel::said);
    connect(alarms_, &AlarmActs::heard, this, &AdministrationPanel::showAlarm);
    connect(banner_, &kit::Banner::actionChosen, alarms_, &AlarmActs::open);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &AdministrationPanel::follow);
    auto* saving = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    connect(saving, &QShortcut::activated, this, &AdministrationPanel::save);
}

// What changed while one was elsewhere is there when one comes back.
void AdministrationPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    heard_ = workspace_.synchroniser.directory();
    people_->refresh();
    if (tab() == mapping) mapping_->bring();
    if (tab() == audit) audit_->refresh();
    alarms_->read();
}

// The directory changed somebody: whom, only reading says.
void AdministrationPanel::follow() {
    showLink();
    const auto& now = workspace_.synchroniser.directory();
    if (heard_ == now || !isVisible()) return;
    const auto before = std::exchange(heard_, now);
    const bool someone = before && now && before->changed_at != now->changed_at;
    const bool alarm = now && (now->alarm || (before && before->alarm));
    if (someone) people_->refresh();
    if (alarm) alarms_->read();
}

void AdministrationPanel::showLink() {
    const auto& link = workspace_.synchroniser.directory();
    const auto now = QDateTime::currentDateTime();
    link_->setVisible(link.has_value());
    if (!link) return;
    if (link->state == api::LinkState::away)
        return link_->setState(
            kit::LinkDot::down,
            tr("The directory has not answered since %1").arg(kit::when(kit::localTime(link->since), now)));
    const QString live = tr("Directory followed live");
    link_->setState(kit::LinkDot::up,
                    link->changed_at ? live % QStringLiteral(" · ") %
                                           tr("last change %1").arg(kit::when(kit::localTime(*link->changed_at), now))
                                     : live);
}

void AdministrationPanel::showAlarm() {
    const auto& alarm = alarms_->alarm();
    banner_->setVisible(alarm.has_value());
    if (!alarm) return;
    if (alarm->accepted_at) {
        banner_->setTone(kit::Tone::info);
        banner_->setText(tr("Accepted: the directory is being followed."));
        banner_->setDetail({});
        return banner_->setAction({});
    }
    banner_->setTone(kit::Tone::danger);
    banner_->setText(ticket::words(alarm->reason)); // how many people, and by whose word
    banner_->setDetail(tr("Nothing is changed until somebody accepts."));
    banner_->setAction(tr("See what is held back…"));
}

AdministrationPanel::Tab AdministrationPanel::tab() const {
    return static_cast<Tab>(tabs_->currentIndex());
}

SettingPage* AdministrationPanel::settingPage() const {
    if (tab() == services) return services_;
    return tab() == catalogue ? static_cast<SettingPage*>(catalogue_) : nullptr;
}

// A sheet that lies over the list goes first; `/` leads to the filter from every list.
void AdministrationPanel::keyPressEvent(QKeyEvent* event) {
    const bool inList = qobject_cast<QAbstractItemView*>(QApplication::focusWidget()) != nullptr;
    if (event->key() == Qt::Key_Escape && tab() == people && people_->closeSheet()) return;
    if (inList && event->text() == QLatin1String("/") && ticket::lettersAct(this)) return focusFilter();
    Panel::keyPressEvent(event);
}

QString AdministrationPanel::title() const {
    return tr("Users");
}

QString AdministrationPanel::quietCount() const {
    return people_->quietCount();
}

void AdministrationPanel::focusList() {
    if (tab() == people) return people_->focusList();
    if (tab() == mapping) return mapping_->focusList();
    if (auto* page = settingPage()) return page->focusList();
    audit_->focusList();
}

void AdministrationPanel::focusFilter() {
    if (tab() == people) people_->focusFilter();
    if (tab() == audit) audit_->focusFilter();
}

bool AdministrationPanel::canSave() const {
    const auto* page = settingPage();
    return page ? page->canSave() : tab() == mapping && mapping_->canSave();
}

void AdministrationPanel::save() {
    if (tab() == mapping) mapping_->save();
    if (auto* page = settingPage()) page->save();
}

QList<QWidget*> AdministrationPanel::zones() const {
    QList<QWidget*> all{head_};
    if (const auto* page = settingPage()) return all + page->zones();
    return all + (tab() == people ? people_->zones() : tab() == mapping ? mapping_->zones() : audit_->zones());
}

void AdministrationPanel::setDetailOver(bool over) {
    people_->setDetailOver(over);
}

} // namespace ilvm::panels
