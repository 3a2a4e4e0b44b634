#include "client/panels/administration/people_page.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/button.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/format.hpp"
#include "client/kit/label.hpp"
#include "client/kit/search_field.hpp"
#include "client/panels/administration/people_table.hpp"
#include "client/panels/administration/person_sheet.hpp"
#include "client/ticket/faces.hpp"

#include <QButtonGroup>
#include <QComboBox>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

using domain::Role;
using ticket::words;

} // namespace

void PeoplePage::connectAll() {
    connect(&pause_, &QTimer::timeout, this, &PeoplePage::ask);
    connect(&soon_, &QTimer::timeout, this, [this] {
        model_.reload();
        readSheet();
    });
    connect(search_, &QLineEdit::textChanged, this, [this] { pause_.start(); });
    connect(search_, &kit::SearchField::left, this, &PeoplePage::focusList);
    connect(chips_, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (!on) return;
        const QSignalBlocker silence(role_);
        role_->setCurrentIndex(0); // a chip says all that there is to say about roles
        ask();
    });
    connect(role_, &QComboBox::activated, this, [this] {
        const QSignalBlocker silence(chips_);
        chips_->button(everybody)->setChecked(true);
        ask();
    });
    connect(service_, &QComboBox::activated, this, &PeoplePage::ask);
    connect(&model_, &PeopleModel::arrived, this, &PeoplePage::arrived);
    connect(&model_, &PeopleModel::failed, this, &PeoplePage::fail);
    connect(table_, &PeopleTable::chosen, this, &PeoplePage::choose);
    connect(empty_, &kit::EmptyState::actionChosen, this, [this] {
        if (std::exchange(failed_, false)) return ask();
        const QSignalBlocker silence(search_);
        search_->clear();
        role_->setCurrentIndex(0);
        service_->setCurrentIndex(0);
        chips_->button(everybody)->setChecked(true);
        ask();
    });
    connect(sheet_, &PersonSheet::closeAsked, this, [this] {
        choose({});
        focusList();
    });
    connect(sheet_, &PersonSheet::overrideAsked, this, [this] { acts_->force(sheet_->person()); });
    connect(sheet_, &PersonSheet::liftAsked, this, [this] { acts_->lift(sheet_->person()); });
    connect(sheet_, &PersonSheet::endSessionsAsked, this, [this] { acts_->endSessions(sheet_->person()); });
    connect(sheet_, &PersonSheet::disarmAsked, this, [this] { acts_->disarm(sheet_->person()); });
    connect(sheet_, &PersonSheet::restoreAsked, this, [this] { acts_->restore(sheet_->person()); });
    connect(acts_, &PersonActs::changed, this, qOverload<const QString&>(&PeoplePage::refresh));
    connect(acts_, &PersonActs::said, this, &PeoplePage::said);
    connect(&workspace_.truth, &truth::Truth::userChanged, this, qOverload<const QString&>(&PeoplePage::refresh));
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, [this] {
        fillServices();
        if (model_.rowCount({}) > 0) model_.dress();
    });
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this,
            [this, was = workspace_.link()]() mutable {
                if (std::exchange(was, workspace_.link()) != workspace_.link()) sheet_->refresh();
            });
}

void PeoplePage::fillServices() {
    const auto before = service_->currentData();
    service_->clear();
    service_->addItem(tr("All services"));
    for (const auto type : {api::ServiceType::target, api::ServiceType::origin})
        for (const auto& service : workspace_.truth.services())
            if (service.type == type) service_->addItem(words(service.label), words(service.code));
    service_->setCurrentIndex(std::max(0, service_->findData(before)));
}

api::UserQuery PeoplePage::query() const {
    api::UserQuery query;
    const QString typed = search_->text().trimmed();
    if (!typed.isEmpty()) query.q = typed.toStdString();
    if (!role_->currentData().toString().isEmpty())
        query.role = wire::enumerationFrom<Role>(role_->currentData().toString().toStdString());
    if (!service_->currentData().toString().isEmpty()) query.service = service_->currentData().toString().toStdString();
    switch (chips_->checkedId()) {
    case technicians:
        query.role = Role::technician;
        break;
    case managers:
        query.role = Role::manager;
        break;
    case admins:
        query.role = Role::admin;
        break;
    case overrides:
        query.override = true;
        break;
    case inactive:
        query.active = false;
        return query;
    default:
        break;
    }
    query.active = true;
    return query;
}

void PeoplePage::ask() {
    pause_.stop();
    model_.ask(query());
}

void PeoplePage::arrived() {
    failed_ = false;
    showCounts();
    const bool none = model_.rowCount({}) == 0;
    whole_->setCurrentIndex(none ? 1 : 0);
    if (none) {
        const QString typed = search_->text().trimmed();
        const bool filtered = !typed.isEmpty() || role_->currentIndex() > 0 || service_->currentIndex() > 0 ||
                              chips_->checkedId() != everybody;
        empty_->setWords(!typed.isEmpty() ? tr("No result for “%1”").arg(typed) : tr("Nobody"),
                         filtered ? tr("Nobody fits what is filtered by.")
                                  : tr("People come with the directory, or when they sign in."));
        empty_->setAction(filtered ? tr("Clear the filter") : QString());
    }
    table_->select(chosen_);
    Q_EMIT counted();
}

// A failure is not an empty list; what was there before stays in sight.
void PeoplePage::fail(const base::Problem& problem) {
    if (model_.rowCount({}) > 0) return Q_EMIT said(actions::sentenceOf(problem), kit::Tone::danger);
    failed_ = true;
    empty_->setWords(tr("The people did not come"), actions::sentenceOf(problem));
    empty_->setAction(tr("Try again"));
    whole_->setCurrentIndex(1);
}

void PeoplePage::showCounts() {
    const auto& counts = model_.counts();
    const std::pair<Group, std::int64_t> all[] = {{everybody, counts.active},    {technicians, counts.technicians},
                                                  {managers, counts.managers},   {admins, counts.admins},
                                                  {overrides, counts.overrides}, {inactive, counts.inactive}};
    for (const auto& [group, count] : all)
        static_cast<kit::FilterChip*>(chips_->button(group))->setCount(static_cast<int>(count));
    const int shown = model_.rowCount({});
    const QString of = tr("%1 of %2 shown").arg(kit::figure(shown), kit::figure(model_.total()));
    foot_->setText(shown < model_.total() ? of % QStringLiteral(" · ") % tr("scroll for more") : of);
    foot_->setVisible(shown > 0);
}

QString PeoplePage::quietCount() const {
    const auto active = static_cast<int>(model_.counts().active);
    return active == 0 ? QString() : tr("%n account(s)", nullptr, active);
}

void PeoplePage::choose(const QString& id) {
    chosen_ = id;
    if (id.isEmpty()) table_->select({});
    if (id.isEmpty()) side_->setCurrentIndex(0);
    readSheet();
    place();
}

void PeoplePage::readSheet() {
    if (chosen_.isEmpty()) return;
    workspace_.administration.readUser(chosen_, this, [this, id = chosen_](const base::Result<api::UserSheet>& answer) {
        if (id != chosen_) return;
        if (answer.has_error()) return Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
        sheet_->show(*answer);
        model_.take(*answer);
        side_->setCurrentIndex(1);
        place();
    });
}

void PeoplePage::refresh() {
    if (!soon_.isActive()) soon_.start();
}

// Somebody who is neither in the list nor opened may belong into the list now; counts change too.
void PeoplePage::refresh(const QString& id) {
    if (id == chosen_) readSheet();
    refresh();
}

void PeoplePage::focusList() {
    if (!table_->currentIndex().isValid() && model_.rowCount({}) > 0) {
        const QSignalBlocker silence(table_);
        table_->setCurrentIndex(model_.index(0, 0));
    }
    table_->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::focusFilter() {
    search_->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ilvm::panels
