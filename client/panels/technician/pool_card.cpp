#include "client/panels/technician/pool_card.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/technician/child_lines.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/glyph.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::panels {
namespace {

constexpr int clockSide = 13;

} // namespace

PoolCard::PoolCard(const ticket::Workspace& workspace, QWidget* parent)
    : SelectableRow(parent),
      workspace_(workspace),
      reference_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      clock_(new ticket::Glyph(kit::Icon::clock, clockSide, kit::Tone::danger)),
      age_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      title_(new kit::ClampedLabel(QString(), 2, kit::TypeRole::sectionTitle)),
      avatar_(new kit::Avatar(18)),
      person_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      child_(new ChildLines),
      priority_(new kit::PriorityMark),
      take_(new kit::Button(QString(), kit::ButtonVariant::secondary)) {
    take_->setCompact(true);
    take_->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(11, 9, 11, 10);
    column->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->addWidget(reference_);
    first->addStretch();
    first->addWidget(clock_);
    first->addWidget(age_);
    column->addLayout(first);
    column->addSpacing(4);
    column->addWidget(title_);
    column->addSpacing(6);
    auto* who = new QHBoxLayout;
    who->setSpacing(6);
    who->addWidget(avatar_);
    who->addWidget(person_, 1);
    column->addLayout(who);
    column->addWidget(child_);
    column->addSpacing(9);
    auto* last = new QHBoxLayout;
    last->addWidget(priority_);
    last->addStretch();
    last->addWidget(take_);
    column->addLayout(last);
    connect(take_, &QPushButton::clicked, this, [this] { Q_EMIT actionChosen(domain::ActionCode::take); });
}

void PoolCard::show(const api::Ticket& ticket, bool pending) {
    using ticket::words;
    reference_->setText(words(ticket.reference));
    const auto created = kit::localTime(ticket.created_at);
    age_->setText(kit::age(created, QDateTime::currentDateTime()));
    age_->setToolTip(kit::fullMoment(created));
    showLateness(ticket);
    title_->setText(words(ticket.title));
    fitTitle();
    avatar_->setPerson(words(ticket.author.display_name), words(ticket.author.id));
    person_->setText(words(ticket.author.display_name) % QStringLiteral(" · ") %
                     ticket::serviceLabel(workspace_.truth, api::ServiceType::origin, ticket.origin_service));
    priority_->setFace(ticket::faceOf(ticket.priority));
    child_->show(ticket);
    setEnabled(!pending);
    const QString label = words(domain::labelOf(domain::ActionCode::take));
    take_->setText(label);
    take_->setBusy(pending);
    take_->setAccessibleName(label % QLatin1Char(' ') % reference_->text());
    const auto offer = ticket::offerOf(workspace_, ticket, domain::ActionCode::take);
    take_->setVisible(offer.has_value());
    if (offer)
        take_->setRefused(offer->refused          ? words(offer->refused->message)
                          : workspace_.isOnline() ? QString()
                                                  : tr("Offline"));
}

// Red, and a clock: colour alone says nothing.
void PoolCard::showLateness(const api::Ticket& ticket) {
    const bool late = ticket::isLate(ticket, base::systemNow());
    clock_->setVisible(late);
    if (!late) return age_->setInk(&kit::Tokens::textTertiary);
    age_->setTone(kit::Tone::danger);
    age_->setToolTip(age_->toolTip() % QLatin1Char('\n') %
                     tr("Late: was due %1").arg(kit::fullMoment(kit::localTime(*ticket.due_at))));
}

// Two lines where the title needs them: the card is as high as its text at the width that the column gives it.
void PoolCard::resizeEvent(QResizeEvent* event) {
    SelectableRow::resizeEvent(event);
    fitTitle();
}

void PoolCard::fitTitle() {
    const auto margins = layout()->contentsMargins();
    const int wanted = title_->heightForWidth(width() - margins.left() - margins.right());
    if (title_->minimumHeight() != wanted) title_->setFixedHeight(wanted);
}

void PoolCard::selectionChanged() {
    take_->setVariant(isSelected() ? kit::ButtonVariant::soft : kit::ButtonVariant::secondary);
    update();
}

void PoolCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    kit::paintCard(&painter, t, rect(), isSelected());
    const QRectF box = QRectF(rect()).adjusted(0, 0, 0, -1);
    if (isFlashing())
        kit::paintBox(&painter, box, kit::radius::card, t.tone(kit::Tone::warn).tint, t.tone(kit::Tone::warn).text);
    else if (isUnderHand() && !isSelected())
        kit::paintBox(&painter, box, kit::radius::card, {}, t.borderControl, t.line);
    paintRing(painter, kit::radius::card);
}

} // namespace ilvm::panels
