#include "client/ticket/decision_bar.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::ticket {

DecisionBar::DecisionBar(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      column_(new QVBoxLayout(this)),
      inWhosePlace_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondaryStrong)),
      reason_(new QLineEdit),
      refusal_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      refuse_(new kit::Button(tr("Refuse…"), kit::ButtonVariant::danger)),
      sendBack_(new kit::Button(tr("To correct…"))),
      approve_(new kit::Button(tr("Approve"), kit::ButtonVariant::primary)) {
    reason_->setPlaceholderText(tr("Reason, required except to approve"));
    reason_->setAccessibleName(tr("Reason"));
    refusal_->setWordWrap(true);
    inWhosePlace_->setTone(kit::Tone::info);
    inWhosePlace_->setVisible(false);
    refuse_->setKey(QStringLiteral("R"));
    sendBack_->setKey(QStringLiteral("C"));
    approve_->setKey(QStringLiteral("V"));
    approve_->setGlyph(kit::Icon::check);
    column_->setContentsMargins(kit::space::m, kit::space::m, kit::space::m, kit::space::m);
    column_->setSpacing(kit::space::m);
    column_->addWidget(inWhosePlace_);
    column_->addWidget(refusal_);
    column_->addWidget(reason_);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::xs + 1);
    row->addWidget(refuse_);
    row->addWidget(sendBack_);
    row->addWidget(approve_, 1);
    column_->addLayout(row);
    const auto connectTo = [this](kit::Button* button, domain::ActionCode action) {
        connect(button, &QPushButton::clicked, this, [this, action] {
            const QString said = reason_->text();
            reason_->clear();
            Q_EMIT decided(action, said);
        });
    };
    connectTo(refuse_, domain::ActionCode::refuse);
    connectTo(sendBack_, domain::ActionCode::send_back);
    connectTo(approve_, domain::ActionCode::approve);
}

void DecisionBar::setWide(bool wide) {
    column_->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    column_->setStretchFactor(reason_, wide ? 1 : 0);
    column_->setStretchFactor(refusal_, wide ? 1 : 0);
    const int side = wide ? kit::space::l : kit::space::m;
    column_->setContentsMargins(side, kit::space::m, side, kit::space::m);
}

void DecisionBar::show(const api::Ticket& ticket) {
    const QString reference = words(ticket.reference);
    if (reference != reference_) reason_->clear();
    reference_ = reference;
    const auto offer = offerOf(workspace_, ticket, domain::ActionCode::approve);
    setVisible(offer.has_value());
    if (!offer) return;
    const bool refused = offer->refused.has_value();
    refusal_->setVisible(refused);
    if (refused) refusal_->setText(words(offer->refused->message));
    reason_->setVisible(!refused);
    inWhosePlace_->setText(decidesFor(standsInFor(workspace_.truth, ticket)));
    inWhosePlace_->setVisible(!inWhosePlace_->text().isEmpty());
    const QString why = refused                            ? words(offer->refused->message)
                        : workspace_.pending.of(reference) ? tr("Being sent…")
                        : workspace_.isOnline()            ? QString()
                                                           : tr("Offline");
    for (auto* button : {refuse_, sendBack_, approve_}) {
        button->setRefused(why);
        button->setAccessibleName(button->text() % QLatin1Char(' ') % reference);
    }
}

void DecisionBar::approve() {
    if (approve_->isEnabled()) approve_->click();
}

void DecisionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, kit::tokens(this).border);
}

} // namespace ilvm::ticket
