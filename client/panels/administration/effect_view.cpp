#include "client/panels/administration/effect_view.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/format.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QStackedWidget>

namespace ilvm::panels {

EffectView::EffectView(const truth::Truth& truth, QWidget* parent)
    : QWidget(parent),
      sentence_(new kit::Label(QString(), kit::TypeRole::sectionTitle)),
      asOf_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      banner_(new kit::Banner(kit::Tone::warn, QString())),
      whole_(new QStackedWidget),
      list_(new ChangeList(truth, tr("Who gains and loses what"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s);
    column->addWidget(banner_);
    column->addWidget(sentence_);
    column->addWidget(asOf_);
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->addWidget(list_);
    whole_->addWidget(card);
    whole_->addWidget(new kit::EmptyState(kit::Icon::checkCircle, tr("Nobody's rights change"),
                                          tr("These groups hold nobody, or nobody who has not these rights already.")));
    column->addWidget(whole_, 1);
}

void EffectView::show(const api::WhatIf& effect) {
    list_->show(effect.items);
    whole_->setCurrentIndex(effect.items.empty() ? 1 : 0);
    QStringList parts;
    if (effect.losing > 0) parts.append(tr("%n lose(s) rights", nullptr, static_cast<int>(effect.losing)));
    if (effect.gaining > 0) parts.append(tr("%n gain(s) rights", nullptr, static_cast<int>(effect.gaining)));
    sentence_->setText(parts.join(QStringLiteral(" · ")));
    sentence_->setVisible(!parts.isEmpty());
    const auto now = QDateTime::currentDateTime();
    asOf_->setText(effect.directory_changed_at ? tr("By the groups as the directory told them last: %1")
                                                     .arg(kit::when(kit::localTime(*effect.directory_changed_at), now))
                                               : tr("By the groups as the directory told them last"));
    banner_->setVisible(effect.refused || effect.brake);
    if (effect.refused) {
        banner_->setTone(kit::Tone::danger);
        banner_->setText(ticket::words(*effect.refused));
    } else if (effect.brake) {
        banner_->setTone(kit::Tone::warn);
        banner_->setText(ticket::words(*effect.brake));
    }
}

} // namespace ilvm::panels
