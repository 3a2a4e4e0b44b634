#include "client/panels/administration/override_form.hpp"

#include "client/kit/day_edit.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/today.hpp"
#include "client/panels/administration/rights_faces.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "shared/base/day.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

using domain::Role;
using ticket::words;

QString codeOf(Role role) {
    return words(wire::codeOf(role));
}

QStringList listOf(const std::vector<std::string>& codes) {
    QStringList all;
    for (const auto& code : codes)
        all.append(words(code));
    return all;
}

std::vector<std::string> codesOf(const QStringList& list) {
    std::vector<std::string> codes;
    for (const auto& code : list)
        codes.push_back(code.toStdString());
    return codes;
}

template <typename T>
std::vector<T> sorted(std::vector<T> list) {
    std::sort(list.begin(), list.end());
    return list;
}

// In the one and not in the other, as rights.
api::RightsSet without(const api::RightsSet& all, const api::RightsSet& others) {
    const auto minus = [](const auto& one, const auto& other) {
        auto left = one;
        std::erase_if(left,
                      [&](const auto& each) { return std::find(other.begin(), other.end(), each) != other.end(); });
        return left;
    };
    return {minus(all.roles, others.roles), minus(all.services, others.services),
            minus(all.origin_services, others.origin_services)};
}

void keepRole(api::RightsSet& rights, Role role, bool held) {
    std::erase(rights.roles, role);
    if (held) rights.roles.push_back(role);
}

// What the directory says with what is forced over it. Not what holds: that a command on the server made somebody an
// admin for a day is no reason to force it for longer.
api::RightsSet forcedOver(api::RightsSet rights, const std::optional<api::Override>& forced) {
    if (!forced) return rights;
    if (forced->roles) rights.roles = *forced->roles;
    if (forced->services) rights.services = *forced->services;
    if (forced->origin_services) rights.origin_services = *forced->origin_services;
    if (forced->roles) return rights;
    // Services bring their role, and none takes it.
    if (forced->services) keepRole(rights, Role::technician, !rights.services.empty());
    if (forced->origin_services) keepRole(rights, Role::manager, !rights.origin_services.empty());
    return rights;
}

} // namespace

OverrideForm::OverrideForm(const truth::Truth& truth, const api::UserSheet& person, QWidget* parent)
    : QWidget(parent),
      truth_(truth),
      directory_(person.directory),
      roles_(new TickList),
      services_(new TickList),
      origins_(new TickList),
      rolesField_(new kit::Field(tr("Roles"), roles_)),
      servicesField_(new kit::Field(tr("Technician for"), services_)),
      originsField_(new kit::Field(tr("Manager for"), origins_)),
      until_(new kit::DayEdit),
      untilField_(new kit::Field(tr("Until"), until_)),
      effect_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kit::space::xs);
    column->setSpacing(kit::space::s);
    column->addWidget(rolesField_);
    auto* services = new QHBoxLayout;
    services->setSpacing(kit::space::s);
    services->addWidget(servicesField_, 1, Qt::AlignTop);
    services->addWidget(originsField_, 1, Qt::AlignTop);
    column->addLayout(services);
    column->addWidget(untilField_);
    column->addWidget(effect_);
    effect_->setWordWrap(true);
    roles_->setMost(4);
    untilField_->setHelp(tr("The last day; empty, it has no end."));
    fill(person);
    for (auto* list : {roles_, services_, origins_})
        connect(list, &TickList::edited, this, &OverrideForm::showEffect);
    connect(until_, &kit::DayEdit::dayChanged, this, [this] { untilField_->setError({}); });
    showEffect();
}

void OverrideForm::fill(const api::UserSheet& person) {
    QList<TickList::Item> roles, services, origins;
    for (const auto role : {Role::technician, Role::manager, Role::approver_tech, Role::approver_budget, Role::director,
                            Role::hr, Role::asset_manager, Role::admin})
        roles.append({codeOf(role), words(domain::labelOf(role))});
    for (const auto& service : truth_.services())
        (service.type == api::ServiceType::target ? services : origins)
            .append({words(service.code), words(service.label)});
    roles_->setItems(roles);
    services_->setItems(services);
    origins_->setItems(origins);
    const auto now = forcedOver(person.directory, person.override);
    QStringList held;
    for (const auto role : now.roles)
        if (role != Role::requester) held.append(codeOf(role));
    roles_->setTicked(held);
    services_->setTicked(listOf(now.services));
    origins_->setTicked(listOf(now.origin_services));
    if (person.override && person.override->until)
        until_->setDay(kit::dateOf(base::dayOf({person.override->until->milliseconds - 1})));
}

void OverrideForm::setDirectory(const api::RightsSet& directory) {
    if (directory == directory_) return;
    directory_ = directory;
    showEffect();
}

// Services count with their role alone.
api::RightsSet OverrideForm::wanted() const {
    api::RightsSet all;
    for (const auto& code : roles_->ticked())
        if (const auto role = wire::enumerationFrom<Role>(code.toStdString())) all.roles.push_back(*role);
    const auto holds = [&](Role role) {
        return std::find(all.roles.begin(), all.roles.end(), role) != all.roles.end();
    };
    if (holds(Role::technician)) all.services = codesOf(services_->ticked());
    if (holds(Role::manager)) all.origin_services = codesOf(origins_->ticked());
    return all;
}

void OverrideForm::showEffect() {
    auto said = directory_;
    std::erase(said.roles, Role::requester);
    const auto now = wanted();
    const auto holds = [&](Role role) {
        return std::find(now.roles.begin(), now.roles.end(), role) != now.roles.end();
    };
    servicesField_->setEnabled(holds(Role::technician));
    originsField_->setEnabled(holds(Role::manager));
    servicesField_->setError({});
    originsField_->setError({});
    rolesField_->setError({});
    const auto added = wordsOf(truth_, without(now, said)), taken = wordsOf(truth_, without(said, now));
    QStringList sentences;
    if (!added.isEmpty()) sentences.append(tr("Adds: %1.").arg(added.join(QStringLiteral(", "))));
    if (!taken.isEmpty()) sentences.append(tr("Takes away: %1.").arg(taken.join(QStringLiteral(", "))));
    effect_->setText(sentences.isEmpty() ? tr("This is what the directory says already.")
                                         : sentences.join(QLatin1Char(' ')));
    Q_EMIT edited();
}

std::optional<api::OverrideDraft> OverrideForm::draft() {
    auto said = directory_;
    std::erase(said.roles, Role::requester);
    const auto now = wanted();
    const auto holds = [&](Role role) {
        return std::find(now.roles.begin(), now.roles.end(), role) != now.roles.end();
    };
    api::OverrideDraft draft;
    if (sorted(now.roles) != sorted(said.roles)) draft.roles = now.roles;
    if (sorted(now.services) != sorted(said.services)) draft.services = now.services;
    if (sorted(now.origin_services) != sorted(said.origin_services)) draft.origin_services = now.origin_services;
    bool right = true;
    const auto wrong = [&right](kit::Field* field, const QString& why) {
        if (right) field->control()->setFocus();
        right = false;
        field->setError(why);
    };
    if (!draft.roles && !draft.services && !draft.origin_services)
        wrong(rolesField_, tr("Nothing differs from what the directory says: there is nothing to force."));
    if (holds(Role::technician) && now.services.empty()) wrong(servicesField_, tr("Tick at least one service."));
    if (holds(Role::manager) && now.origin_services.empty()) wrong(originsField_, tr("Tick at least one service."));
    const auto day = until_->day();
    if (!until_->typed().isEmpty() && !day)
        wrong(untilField_, tr("This is not a day: write it as 31/01/2027."));
    else if (day && *day < kit::today())
        wrong(untilField_, tr("This day is past: choose today or later."));
    else if (day)
        draft.until = base::startOfDay(base::addedDays(ticket::dayFrom(*day), 1));
    return right ? std::optional(draft) : std::nullopt;
}

} // namespace ilvm::panels
