#include "client/panels/new_request/purchase_charge_card.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/field.hpp"
#include "client/kit/format.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/style.hpp"
#include "client/models/list_spec.hpp"
#include "client/panels/new_request/purchase_numbers.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

kit::Choice choiceOf(const api::Budget& budget) {
    return {ticket::words(budget.code), ticket::words(budget.label),
            ticket::words(budget.code) + QStringLiteral(" · ") + QString::number(budget.year)};
}

} // namespace

ChargeCard::ChargeCard(QWidget* parent)
    : Card(parent),
      budget_(new kit::Picker(tr("Search by name or code"))),
      uf_(new QLineEdit),
      budgetField_(new kit::Field(tr("Budget"), budget_)),
      ufField_(new kit::Field(tr("Code UF"), uf_)),
      figures_(new QWidget),
      gauge_(new kit::Gauge),
      taken_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      added_(new kit::Label(QString(), kit::TypeRole::secondaryTitle, &kit::Tokens::accentText)),
      left_(new kit::Label(QString(), kit::TypeRole::secondaryStrong)),
      over_(new kit::Banner(kit::Tone::danger, QString())) {
    budgetField_->setRequired(true);
    ufField_->setRequired(true);
    uf_->setFont(kit::tokens(this).font(kit::TypeRole::amount));
    column()->addWidget(new kit::Label(tr("Charged to"), kit::TypeRole::sectionTitle));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(kit::space::m);
    pair->addWidget(budgetField_, 1, Qt::AlignTop);
    pair->addWidget(ufField_, 1, Qt::AlignTop);
    column()->addLayout(pair);
    auto* inner = new QVBoxLayout(figures_);
    inner->setContentsMargins(0, 4, 0, 0);
    inner->setSpacing(kit::space::s);
    inner->addWidget(gauge_);
    auto* sentence = new QHBoxLayout;
    sentence->addWidget(taken_);
    sentence->addStretch();
    sentence->addWidget(added_);
    sentence->addStretch();
    sentence->addWidget(left_);
    inner->addLayout(sentence);
    inner->addWidget(over_);
    column()->addWidget(figures_);
    connect(budget_, &kit::Picker::asked, this, [this](const QString& words) {
        Q_EMIT budgetsAsked();
        offer(words);
    });
    connect(budget_, &kit::Picker::choiceChanged, this, [this] {
        if (budget_->choice()) budgetField_->setError({});
        showFigures();
        Q_EMIT edited();
    });
    connect(uf_, &QLineEdit::textChanged, this, [this] {
        ufField_->setError({});
        Q_EMIT edited();
    });
    showFigures();
}

void ChargeCard::setBudgets(const api::Budgets& budgets) {
    budgets_ = budgets;
    showFigures();
}

void ChargeCard::setTotal(qint64 cents) {
    if (total_ == cents) return;
    total_ = cents;
    showFigures();
}

QString ChargeCard::budget() const {
    return budget_->choice() ? budget_->choice()->id : QString();
}
QString ChargeCard::budgetLabel() const {
    return budget_->text();
}
QString ChargeCard::ufCode() const {
    return uf_->text().trimmed();
}

void ChargeCard::restore(const QString& budget, const QString& label, const QString& ufCode) {
    if (budget.isEmpty()) {
        budget_->setChoice(std::nullopt);
        budget_->setText(label);
    } else {
        budget_->setChoice(kit::Choice{budget, label, {}});
    }
    uf_->setText(ufCode);
}

const api::Budget* ChargeCard::chosen() const {
    for (const auto& budget : budgets_.items)
        if (ticket::words(budget.code) == this->budget()) return &budget;
    return nullptr;
}

void ChargeCard::offer(const QString& words) {
    const QString wanted = models::folded(words);
    std::vector<kit::Choice> choices;
    for (const auto& budget : budgets_.items) {
        const auto choice = choiceOf(budget);
        if (models::folded(choice.text + QLatin1Char(' ') + choice.detail).contains(wanted)) choices.push_back(choice);
    }
    budgetField_->setWarning(choices.empty() && !words.isEmpty() ? tr("No budget fits these words.") : QString());
    budget_->offer(choices);
}

void ChargeCard::showFigures() {
    const auto* budget = chosen();
    figures_->setVisible(budget != nullptr);
    if (!budget) return;
    const qint64 left = budget->left_cents - total_;
    taken_->clear();
    added_->setText(total_ > 0 ? QStringLiteral("+ ") + shownEuros(total_) : QString());
    gauge_->setVisible(budget->amount_cents.has_value());
    const QString rest = left < 0 ? tr("over by %1").arg(shownEuros(-left)) : tr("%1 left").arg(shownEuros(left));
    left_->setText(rest);
    if (budget->amount_cents) {
        const qint64 taken = *budget->amount_cents - budget->left_cents;
        taken_->setText(tr("%1 committed").arg(shownEuros(taken)));
        if (left >= 0) left_->setText(tr("%1 left of %2").arg(shownEuros(left), shownEuros(*budget->amount_cents)));
        gauge_->setFace({*budget->amount_cents, taken, total_},
                        QStringList{taken_->text(), added_->text(), left_->text()}.join(QStringLiteral(", ")));
    }
    left_->setTone(left >= 0 ? kit::Tone::ok : budget->blocking ? kit::Tone::danger : kit::Tone::warn);
    showOver(-left, budget->blocking);
}

void ChargeCard::showOver(qint64 over, bool blocking) {
    over_->setVisible(over > 0);
    if (over <= 0) return;
    over_->setTone(blocking ? kit::Tone::danger : kit::Tone::warn);
    over_->setText(tr("The purchase is more than what is left: it goes over by %1.").arg(shownEuros(over)));
    over_->setDetail(blocking ? tr("This budget blocks: nobody can approve the purchase while it goes over.")
                              : tr("It can be approved all the same; whoever decides sees it."));
}

} // namespace ilvm::panels
