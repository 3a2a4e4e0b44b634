#include "client/panels/administration/catalogue_page.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/field.hpp"
#include "client/kit/text_edit.hpp"
#include "client/ticket/faces.hpp"
#include "shared/wire/write.hpp"

#include <QComboBox>
#include <QLineEdit>

namespace ilvm::panels {
namespace {

using domain::ApprovalRule;

const QString itemCode = QStringLiteral("code"), itemName = QStringLiteral("label"), itemKind = QStringLiteral("kind"),
              itemTarget = QStringLiteral("target_service"), itemApprovals = QStringLiteral("approvals"),
              itemPriority = QStringLiteral("default_priority"), itemHint = QStringLiteral("hint");

QString approvalWords(ApprovalRule rule) {
    switch (rule) {
    case ApprovalRule::none:
        return CataloguePage::tr("No approval");
    case ApprovalRule::n1:
        return CataloguePage::tr("N1");
    case ApprovalRule::n1_n2_tech:
        return CataloguePage::tr("N1, then technical N2");
    case ApprovalRule::n1_n2_budget:
        return CataloguePage::tr("N1, then N2 of the budget");
    }
    return {};
}

template <typename E>
QString wireWord(E value) {
    return ticket::words(wire::codeOf(value));
}

template <typename E>
E valueIn(const Values& values, const QString& name, E otherwise) {
    return wire::enumerationFrom<E>(values[name].toStdString()).value_or(otherwise);
}

template <typename E>
std::pair<QString, QString> labelled(E value) {
    return {wireWord(value), ticket::words(domain::labelOf(value))};
}

domain::Kind kindIn(const Values& values) {
    return valueIn(values, itemKind, domain::Kind::request);
}

} // namespace

CataloguePage::CataloguePage(const ticket::Workspace& workspace)
    : SettingPage(workspace,
                  {QStringLiteral("administration/catalogue"), tr("Catalogue"), tr("New item"), tr("New item"),
                   tr("No item yet"), tr("What people may ask for stands here."), tr("The item is saved")},
                  {{tr("Label"), 34, false},
                   {tr("Kind"), 12, false},
                   {tr("Target service"), 20, false},
                   {tr("Approvals"), 22, false},
                   {tr("Priority"), 12, false}}),
      kind_(new QComboBox),
      target_(new QComboBox),
      approvals_(new QComboBox),
      priority_(new QComboBox) {
    using domain::Kind;
    using domain::Priority;
    addField(itemCode, tr("Code"), new QLineEdit, true, true)
        ->setHelp(tr("Small letters, digits, - and _. It cannot be changed later."));
    addField(itemName, tr("Label"), new QLineEdit, true);
    addField(itemKind, tr("Kind"), kind_, true);
    addField(itemTarget, tr("Target service"), target_, true);
    approvalsField_ = addField(itemApprovals, tr("Approvals"), approvals_, true);
    addField(itemPriority, tr("Priority at first"), priority_, true);
    addField(itemHint, tr("Hint"), new kit::TextEdit(2, 6), false)->setHelp(tr("Shown to whoever asks for it."));
    offer(kind_, {labelled(Kind::request), labelled(Kind::incident), labelled(Kind::imago)});
    QList<std::pair<QString, QString>> rules;
    for (const auto rule : {ApprovalRule::none, ApprovalRule::n1, ApprovalRule::n1_n2_tech, ApprovalRule::n1_n2_budget})
        rules.append({wireWord(rule), approvalWords(rule)});
    offer(approvals_, rules);
    offer(priority_, {labelled(Priority::low), labelled(Priority::normal), labelled(Priority::high),
                      labelled(Priority::blocking)});
    begin();
}

void CataloguePage::refill() {
    QList<std::pair<QString, QString>> services;
    for (const auto& service : workspace().truth.services())
        if (service.type == api::ServiceType::target)
            services.append({ticket::words(service.code), ticket::words(service.label)});
    std::sort(services.begin(), services.end(), [](const auto& one, const auto& other) {
        return QString::localeAwareCompare(one.second, other.second) < 0;
    });
    offer(target_, services);
}

// An incident waits for nobody.
void CataloguePage::agree(Values& values) const {
    if (kindIn(values) != domain::Kind::request) values[itemApprovals] = wireWord(ApprovalRule::none);
}

void CataloguePage::dress(const Values& values) {
    const bool isRequest = kindIn(values) == domain::Kind::request;
    approvals_->setEnabled(isRequest);
    approvalsField_->setHelp(isRequest ? QString() : tr("Incidents need no approval."));
}

QList<SettingPage::Setting> CataloguePage::settings() const {
    QList<Setting> all;
    for (const auto& item : workspace().truth.catalogue())
        all.append({ticket::words(item.code),
                    {{itemCode, ticket::words(item.code)},
                     {itemName, ticket::words(item.label)},
                     {itemKind, wireWord(item.kind)},
                     {itemTarget, ticket::words(item.target_service)},
                     {itemApprovals, wireWord(item.approvals)},
                     {itemPriority, wireWord(item.default_priority)},
                     {itemHint, ticket::words(item.hint.value_or(""))}}});
    return all;
}

QStringList CataloguePage::cellsOf(const Values& values) const {
    return {values[itemName], ticket::words(domain::labelOf(kindIn(values))),
            ticket::serviceLabel(workspace().truth, api::ServiceType::target, values[itemTarget].toStdString()),
            approvalWords(valueIn(values, itemApprovals, ApprovalRule::none)),
            ticket::words(domain::labelOf(valueIn(values, itemPriority, domain::Priority::normal)))};
}

QString CataloguePage::keyOf(const Values& values) const {
    return values[itemCode].trimmed();
}

Values CataloguePage::blank() const {
    return {{itemCode, {}},
            {itemName, {}},
            {itemKind, wireWord(domain::Kind::request)},
            {itemTarget, {}},
            {itemApprovals, wireWord(ApprovalRule::n1)},
            {itemPriority, wireWord(domain::Priority::normal)},
            {itemHint, {}}};
}

void CataloguePage::send(const Values& values, const QByteArray& key, Done done) {
    api::CatalogueItem item{values[itemCode].toStdString(),
                            values[itemName].toStdString(),
                            kindIn(values),
                            values[itemTarget].toStdString(),
                            valueIn(values, itemApprovals, ApprovalRule::none),
                            valueIn(values, itemPriority, domain::Priority::normal),
                            {}};
    if (!values[itemHint].isEmpty()) item.hint = values[itemHint].toStdString();
    const auto heard = [done](const base::Result<api::CatalogueItem>& answer) {
        if (answer.has_error()) return done(answer.error());
        done(api::Upsert{api::FeedType::catalogue_item, wire::Raw{wire::toJson(*answer)}});
    };
    workspace().administration.writeCatalogueItem(item, key, this, heard);
}

} // namespace ilvm::panels
