#include "client/panels/manager/decision_row.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::panels {
namespace {

constexpr int decisionHeight = 63, ageWidth = 64;
constexpr qint64 lateSeconds = 5 * 86'400; // a decision that waits so long is shown as late

} // namespace

DecisionRow::DecisionRow(const ticket::Workspace& workspace, QWidget* parent)
    : SelectableRow(parent),
      workspace_(workspace),
      check_(new QCheckBox),
      title_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::sectionTitle)),
      reference_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      kind_(new kit::Chip),
      avatar_(new kit::Avatar(18)),
      person_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      inWhosePlace_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondaryStrong)),
      age_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      decision_(new QWidget),
      refuse_(new kit::Button(QString(), kit::ButtonVariant::ghost)),
      approve_(new kit::Button(QString(), kit::ButtonVariant::secondary)) {
    check_->setFocusPolicy(Qt::NoFocus);
    age_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    approve_->setGlyph(kit::Icon::check);
    auto* buttons = new QHBoxLayout(decision_);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(kit::space::s);
    buttons->addStretch();
    for (auto* button : {refuse_, approve_}) {
        button->setFocusPolicy(Qt::NoFocus);
        buttons->addWidget(button);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::space::l, 0, kit::space::m, 0);
    row->setSpacing(kit::space::m);
    row->addWidget(check_);
    auto* text = new QVBoxLayout;
    text->setSpacing(3);
    text->addStretch();
    text->addWidget(title_);
    for (QWidget* whole : {static_cast<QWidget*>(reference_), static_cast<QWidget*>(kind_)})
        whole->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* second = new QHBoxLayout;
    second->setSpacing(kit::space::s);
    second->addWidget(reference_);
    second->addWidget(kind_);
    second->addWidget(avatar_);
    second->addWidget(person_);
    second->addWidget(inWhosePlace_);
    second->addStretch(1);
    inWhosePlace_->setTone(kit::Tone::info);
    inWhosePlace_->hide();
    text->addLayout(second);
    text->addStretch();
    row->addLayout(text, 1);
    row->addWidget(age_);
    row->addWidget(decision_);
    measure();
    connect(refuse_, &QPushButton::clicked, this, [this] { Q_EMIT actionChosen(domain::ActionCode::refuse); });
    connect(approve_, &QPushButton::clicked, this, [this] { Q_EMIT actionChosen(domain::ActionCode::approve); });
    connect(check_, &QCheckBox::toggled, this, &SelectableRow::checkToggled);
}

void DecisionRow::show(const api::Ticket& ticket, bool pending) {
    using ticket::words;
    const auto now = QDateTime::currentDateTime(), created = kit::localTime(ticket.created_at);
    title_->setText(words(ticket.title));
    reference_->setText(words(ticket.reference));
    kind_->setFace(ticket::faceOf(ticket.kind));
    avatar_->setPerson(words(ticket.author.display_name), words(ticket.author.id));
    person_->setText(words(ticket.author.display_name) % QStringLiteral(" · ") %
                     ticket::serviceLabel(workspace_.truth, api::ServiceType::origin, ticket.origin_service));
    const auto givers = ticket::standsInFor(workspace_.truth, ticket);
    inWhosePlace_->setText(givers.empty() ? QString() : ticket::onBehalfOf(givers));
    inWhosePlace_->setVisible(!givers.empty());
    age_->setText(kit::age(created, now));
    age_->setToolTip(kit::fullMoment(created));
    late_ = created.secsTo(now) > lateSeconds;
    if (late_)
        age_->setTone(kit::Tone::danger);
    else
        age_->setInk(&kit::Tokens::textTertiary);
    check_->setAccessibleName(tr("Select %1").arg(reference_->text()));
    setEnabled(!pending);
    const auto dress = [&](kit::Button* button, domain::ActionCode action) {
        const auto offer = ticket::offerOf(workspace_, ticket, action);
        button->setText(words(domain::labelOf(action)));
        button->setAccessibleName(button->text() % QLatin1Char(' ') % reference_->text());
        button->setRefused(!workspace_.isOnline()    ? tr("Offline")
                           : offer && offer->refused ? words(offer->refused->message)
                                                     : QString());
    };
    dress(refuse_, domain::ActionCode::refuse);
    dress(approve_, domain::ActionCode::approve);
    approve_->setBusy(pending);
    refuse_->setVisible(!pending);
}

QString DecisionRow::spoken() const {
    const QString sentence = SelectableRow::spoken();
    return inWhosePlace_->text().isEmpty() ? sentence : sentence % QStringLiteral(", ") % inWhosePlace_->text();
}

void DecisionRow::setChecked(bool checked) {
    SelectableRow::setChecked(checked);
    const QSignalBlocker silence(check_);
    check_->setChecked(checked);
}

void DecisionRow::selectionChanged() {
    approve_->setVariant(isSelected() ? kit::ButtonVariant::soft : kit::ButtonVariant::secondary);
    update();
}

void DecisionRow::changeEvent(QEvent* event) {
    SelectableRow::changeEvent(event);
    if (event->type() == QEvent::StyleChange) measure();
}

void DecisionRow::measure() {
    const auto& t = kit::tokens(this);
    setFixedHeight(t.scaled(decisionHeight));
    age_->setFixedWidth(t.scaled(ageWidth));
    decision_->setFixedWidth(t.scaled(decisionWidth));
}

void DecisionRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRow(painter);
    if (!late_) return;
    // Late is red and has a clock: colour alone says nothing.
    const auto& t = kit::tokens(this);
    const int side = t.scaled(13);
    const int left = age_->geometry().right() - kit::textWidth(t, kit::TypeRole::secondary, age_->text()) - side - 5;
    kit::paintIcon(&painter, QRectF(left, (height() - side) / 2.0, side, side), kit::Icon::clock,
                   t.tone(kit::Tone::danger).text);
}

} // namespace ilvm::panels
