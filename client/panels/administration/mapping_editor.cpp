#include "client/panels/administration/mapping_editor.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/picker.hpp"
#include "client/panels/administration/tick_list.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QComboBox>

namespace ilvm::panels {
namespace {

using domain::Role;
using ticket::words;

bool wantsServices(Role role) {
    return role == Role::technician || role == Role::manager;
}

} // namespace

RowFault faultOf(const Rows& rows, std::size_t row) {
    RowFault fault;
    const auto& one = rows.at(row);
    const QString name = words(one.group).trimmed();
    if (name.isEmpty()) fault.group = MappingEditor::tr("Say which group of the directory.");
    for (std::size_t other = 0; other < rows.size(); ++other)
        if (other != row && rows[other].role == one.role && !name.isEmpty() &&
            words(rows[other].group).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            fault.group = MappingEditor::tr("This group has this role already: add the services there.");
    if (wantsServices(one.role) && one.services.empty())
        fault.services = MappingEditor::tr("Tick at least one service.");
    return fault;
}

MappingEditor::MappingEditor(const ticket::Workspace& workspace, QWidget* parent)
    : Card(tr("What this group gives"), parent),
      workspace_(workspace),
      group_(new kit::Picker(tr("Name of the group"))),
      groupField_(new kit::Field(tr("Directory group"), group_)),
      role_(new QComboBox),
      services_(new TickList),
      servicesField_(new kit::Field(tr("Services"), services_)),
      remove_(new kit::Button(tr("Remove this row"), kit::ButtonVariant::danger)) {
    services_->setMost(9);
    for (const auto role : {Role::technician, Role::manager, Role::approver_tech, Role::approver_budget, Role::director,
                            Role::hr, Role::asset_manager, Role::admin})
        role_->addItem(words(domain::labelOf(role)), static_cast<int>(role));
    column()->addWidget(groupField_);
    column()->addWidget(new kit::Field(tr("Role"), role_));
    column()->addWidget(servicesField_);
    column()->addSpacing(8);
    column()->addWidget(remove_, 0, Qt::AlignLeft);
    column()->addStretch();
    connect(group_, &kit::Picker::asked, this, [this](const QString& typed) {
        workspace_.administration.findGroups(typed, this, [this](const base::Result<api::DirectoryGroups>& answer) {
            if (answer.has_error()) return;
            std::vector<kit::Choice> choices;
            for (const auto& found : answer->items)
                choices.push_back({words(found.name), words(found.name),
                                   tr("%n person(s)", nullptr, static_cast<int>(found.people))});
            group_->offer(choices);
        });
    });
    connect(group_, &QLineEdit::textChanged, this, &MappingEditor::write);
    connect(role_, &QComboBox::currentIndexChanged, this, &MappingEditor::write);
    connect(services_, &TickList::edited, this, &MappingEditor::write);
    connect(remove_, &QPushButton::clicked, this, &MappingEditor::removeAsked);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &MappingEditor::refill);
    connect(&workspace_.truth, &truth::Truth::wasReset, this, &MappingEditor::refill);
}

// Services of the other type are another list; within one type the ticks stay.
void MappingEditor::fillServices(Role role) {
    if (filledFor_ == role) return;
    filledFor_ = role;
    QList<TickList::Item> items;
    const auto type = role == Role::technician ? api::ServiceType::target : api::ServiceType::origin;
    for (const auto& service : workspace_.truth.services())
        if (service.type == type) items.append({words(service.code), words(service.label)});
    services_->setItems(items);
}

void MappingEditor::tickServices() {
    QStringList ticked;
    for (const auto& code : row_.services)
        ticked.append(words(code));
    if (services_->ticked() != ticked) services_->setTicked(ticked);
}

void MappingEditor::refill() {
    const auto role = std::exchange(filledFor_, std::nullopt);
    if (!role) return;
    fillServices(*role);
    tickServices();
}

void MappingEditor::show(const api::GroupRight& row, const RowFault& fault) {
    silent_ = true;
    row_ = row;
    const QString name = words(row.group);
    if (group_->text() != name)
        group_->setChoice(name.isEmpty() ? std::nullopt : std::optional(kit::Choice{name, name, {}}));
    role_->setCurrentIndex(role_->findData(static_cast<int>(row.role)));
    fillServices(row.role);
    tickServices();
    servicesField_->setVisible(wantsServices(row.role));
    servicesField_->setLabel(row.role == Role::manager ? tr("Manager of the requests of") : tr("Pools"));
    groupField_->setError(fault.group);
    servicesField_->setError(fault.services);
    remove_->setAccessibleName(tr("Remove the row of %1").arg(name));
    silent_ = false;
}

void MappingEditor::begin() {
    group_->setFocus(Qt::OtherFocusReason);
}

void MappingEditor::write() {
    if (silent_) return;
    auto row = row_;
    row.group = group_->text().trimmed().toStdString();
    row.role = static_cast<Role>(role_->currentData().toInt());
    row.services.clear(); // of another role they are others, or none at all
    if (row.role == row_.role)
        for (const auto& code : services_->ticked())
            row.services.push_back(code.toStdString());
    if (row == row_) return;
    row_ = row;
    Q_EMIT edited(row);
}

} // namespace ilvm::panels
