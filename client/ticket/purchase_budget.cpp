// The budget of a purchase as those see it who decide on it: its figures as they stand now.
#include "client/kit/card.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/purchase_facts.hpp"
#include "client/ticket/purchase_figures.hpp"

#include <QBoxLayout>
#include <QGridLayout>

namespace ilvm::ticket {
namespace {

using kit::TypeRole;

QString dayText(const base::Date& date) {
    return QLocale().toString(QDate(date.year, static_cast<int>(date.month), static_cast<int>(date.day)),
                              QStringLiteral("d MMMM yyyy"));
}

} // namespace

// Its figures move with every decision on any purchase of that budget.
void PurchaseFigures::askBudget() {
    workspace_.purchases.listBudgets(this, [this](base::Result<api::Budgets> answer) {
        if (answer.has_error() || !shown_) return;
        for (const auto& budget : answer->items)
            if (budget.code == shown_->purchase->budget && budget_ != budget) {
                budget_ = budget;
                fill();
            }
    });
}

void PurchaseFigures::addBudget() {
    const auto& purchase = *shown_->purchase;
    auto* card = add(tr("Budget"));
    auto* facts = addFacts(card);
    const QString label = budget_ ? QStringLiteral(" · ") % words(budget_->label) : QString();
    addFact(facts, tr("Budget line"), mono(words(purchase.budget) % label));
    addFact(facts, tr("Code UF"), mono(words(purchase.uf_code)));
    if (purchase.wished_date) addFact(facts, tr("Wished for"), new kit::Label(dayText(*purchase.wished_date)));
    if (purchase.order_number) addFact(facts, tr("Order"), mono(words(*purchase.order_number)));
    if (purchase.signature == api::SignatureKind::unverifiable) {
        auto* warning = new kit::Label(tr("signature not verifiable"), TypeRole::secondaryStrong);
        warning->setTone(kit::Tone::warn);
        addFact(facts, tr("Signature"), warning);
    } else if (purchase.signature == api::SignatureKind::verified) {
        auto* verified = new kit::Label(tr("electronic signature verified"), TypeRole::secondaryStrong);
        verified->setTone(kit::Tone::ok);
        addFact(facts, tr("Signature"), verified);
    }
    if (budget_) addGauge(card);
}

// What is committed, ordered or received of the budget, what this purchase would add while it waits for a decision, and
// what is left.
void PurchaseFigures::addGauge(kit::Card* card) {
    const bool waits = shown_->status == domain::Status::pending_n1 || shown_->status == domain::Status::pending_n2;
    const auto added = waits ? shown_->purchase->total_cents : 0;
    const auto left = budget_->left_cents - added;
    const QString rest = left < 0 ? tr("over by %1").arg(kit::amount(-left)) : tr("%1 left").arg(kit::amount(left));
    if (budget_->amount_cents) {
        auto* gauge = new kit::Gauge;
        gauge->setFace({*budget_->amount_cents, *budget_->amount_cents - budget_->left_cents, added},
                       tr("Budget: %1 of %2").arg(rest, kit::amount(*budget_->amount_cents)));
        card->column()->addWidget(gauge);
    }
    auto* line = new QHBoxLayout;
    if (budget_->amount_cents)
        line->addWidget(
            new kit::ClampedLabel(tr("%1 committed").arg(kit::amount(*budget_->amount_cents - budget_->left_cents)), 1,
                                  TypeRole::secondary, &kit::Tokens::textSecondary));
    line->addStretch();
    auto* remaining =
        new kit::Label(budget_->amount_cents ? tr("%1 of %2").arg(rest, kit::amount(*budget_->amount_cents)) : rest,
                       TypeRole::secondaryStrong);
    remaining->setTone(left < 0 ? kit::Tone::danger : kit::Tone::ok);
    line->addWidget(remaining);
    card->column()->addLayout(line);
}

} // namespace ilvm::ticket
