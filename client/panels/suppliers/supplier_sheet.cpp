#include "client/panels/suppliers/supplier_sheet.hpp"

#include "client/kit/card.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/grouped_code.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/siret.hpp"

#include <QBoxLayout>
#include <QGridLayout>

namespace ilvm::panels {
namespace {

constexpr int factNameWidth = 88;

using kit::TypeRole;
using ticket::words;

kit::Label* quiet(const QString& text) {
    auto* label = new kit::Label(text, TypeRole::secondary, &kit::Tokens::textSecondary);
    label->setWordWrap(true);
    return label;
}

kit::ChipFace faceOf(api::RibOutcome outcome) {
    switch (outcome) {
    case api::RibOutcome::match:
        return {SupplierSheet::tr("Bank details agree"), kit::Tone::ok, kit::Icon::check};
    case api::RibOutcome::mismatch:
        return {SupplierSheet::tr("Another IBAN in the document"), kit::Tone::danger, kit::Icon::warning};
    case api::RibOutcome::unreadable:
        return {SupplierSheet::tr("Document not readable"), kit::Tone::warn, kit::Icon::warning};
    }
    return {};
}

QString shownDay(base::Instant at) {
    return kit::localTime(at).toString(QStringLiteral("dd/MM/yyyy"));
}

QString namesOf(const std::vector<api::Person>& people) {
    QStringList names;
    for (const auto& person : people)
        names.append(words(person.display_name));
    return names.join(QStringLiteral(", "));
}

} // namespace

SupplierSheet::SupplierSheet(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, kit::space::s, 0);
    column_->setSpacing(kit::space::m);
}

void SupplierSheet::show(const api::SupplierFile& file) {
    kit::clearLayout(column_);
    showFacts(file.supplier);
    showAccounts(file.accounts);
    showPurchases(file.purchases);
    column_->addStretch();
}

void SupplierSheet::showFacts(const api::KnownSupplier& supplier) {
    auto* card = new kit::Card;
    card->column()->addWidget(new kit::ClampedLabel(words(supplier.name), 2, TypeRole::paneTitle));
    auto* facts = new QGridLayout;
    facts->setColumnMinimumWidth(0, factNameWidth);
    facts->setColumnStretch(1, 1);
    facts->setVerticalSpacing(5);
    const auto add = [facts](const QString& name, const std::optional<std::string>& value, TypeRole role) {
        if (!value) return;
        const int row = facts->rowCount();
        facts->addWidget(new kit::Label(name, TypeRole::secondary, &kit::Tokens::textTertiary), row, 0);
        facts->addWidget(new kit::ClampedLabel(words(*value), 2, role), row, 1);
    };
    add(tr("SIRET"), ticket::spacedSiret(supplier.siret).toStdString(), TypeRole::reference);
    add(tr("VAT number"), supplier.vat, TypeRole::reference);
    add(tr("Address"), supplier.address, TypeRole::body);
    add(tr("E-mail"), supplier.mail, TypeRole::body);
    card->column()->addLayout(facts);
    column_->addWidget(card);
}

void SupplierSheet::showAccounts(const std::vector<api::SupplierAccount>& accounts) {
    auto* card = new kit::Card(tr("Accounts"));
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const auto& account = accounts[i];
        if (i > 0) card->column()->addWidget(new kit::Hairline);
        auto* line = new QHBoxLayout;
        line->setSpacing(kit::space::s);
        line->addWidget(new kit::GroupedCode(words(account.iban)), 1);
        if (account.rib) line->addWidget(new kit::Chip(faceOf(*account.rib)));
        card->column()->addLayout(line);
        card->column()->addWidget(quiet(
            tr("Since %1, with %2, approved by %3")
                .arg(shownDay(account.since), words(account.reference), words(account.approved_by.display_name))));
        if (account.callback)
            card->column()->addWidget(
                quiet(tr("Confirmed by telephone by %1 (%2)")
                          .arg(words(account.callback->contact), words(account.callback->number))));
    }
    column_->addWidget(card);
}

void SupplierSheet::showPurchases(const std::vector<api::SupplierPurchase>& purchases) {
    auto* card = new kit::Card(tr("Purchases"));
    if (purchases.empty()) card->column()->addWidget(quiet(tr("None that you may see.")));
    for (std::size_t i = 0; i < purchases.size(); ++i) {
        const auto& purchase = purchases[i];
        if (i > 0) card->column()->addWidget(new kit::Hairline);
        auto* line = new QHBoxLayout;
        line->setSpacing(kit::space::s);
        line->addWidget(new kit::Label(words(purchase.reference), TypeRole::reference, &kit::Tokens::textSecondary));
        line->addWidget(new kit::ClampedLabel(words(purchase.title), 1, TypeRole::bodyStrong), 1);
        line->addWidget(new kit::Chip(ticket::faceOf(purchase.status)));
        line->addWidget(new kit::Label(kit::amount(purchase.total_cents), TypeRole::amount));
        line->addWidget(quiet(tr("incl. VAT")));
        card->column()->addLayout(line);
        QString second = tr("Sent on %1").arg(shownDay(purchase.created_at));
        if (!purchase.approved_by.empty())
            second += QStringLiteral(" · ") % tr("approved by %1").arg(namesOf(purchase.approved_by));
        if (purchase.order_number) second += QStringLiteral(" · ") % words(*purchase.order_number);
        card->column()->addWidget(quiet(second));
    }
    column_->addWidget(card);
}

} // namespace ilvm::panels
