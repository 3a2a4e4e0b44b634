#include "client/ticket/ticket_row.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::ticket {
namespace {

constexpr int rowHeight = 42, referenceWidth = 84, personWidth = 104, statusWidth = 182, ageWidth = 58;
constexpr int barWidth = 3;

} // namespace

TicketRow::TicketRow(const Workspace& workspace, std::optional<domain::ActionCode> action, Shows shows, QWidget* parent)
    : SelectableRow(parent),
      workspace_(workspace),
      action_(action),
      shows_(shows),
      reference_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      priority_(new kit::PriorityMark),
      title_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::bodyStrong)),
      avatar_(new kit::Avatar(20)),
      person_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      status_(new kit::Chip),
      age_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      button_(new kit::Button(QString(), kit::ButtonVariant::secondary)) {
    reference_->setMinimumWidth(referenceWidth);
    person_->setFixedWidth(personWidth);
    auto* status = new QWidget;
    status->setFixedWidth(statusWidth);
    auto* statusRow = new QHBoxLayout(status);
    statusRow->setContentsMargins(0, 0, 0, 0);
    statusRow->addWidget(status_);
    statusRow->addStretch();
    age_->setFixedWidth(ageWidth);
    age_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    button_->setCompact(true);
    button_->setFocusPolicy(Qt::NoFocus);
    button_->setVisible(action_.has_value());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::space::l, 0, kit::space::m, 0);
    row->setSpacing(10);
    row->addWidget(reference_);
    row->addWidget(priority_);
    row->addWidget(title_, 1);
    row->addWidget(avatar_);
    row->addWidget(person_);
    row->addWidget(status);
    row->addWidget(age_);
    row->addWidget(button_);
    setFixedHeight(rowHeight);
    if (action_) connect(button_, &QPushButton::clicked, this, [this] { Q_EMIT actionChosen(*action_); });
}

QSize TicketRow::sizeHint() const {
    return {600, rowHeight};
}

void TicketRow::show(const api::Ticket& ticket, bool pending) {
    const auto now = QDateTime::currentDateTime();
    reference_->setText(words(ticket.reference));
    priority_->setFace(faceOf(ticket.priority, false));
    title_->setText(words(ticket.title));
    const auto person = shows_ == Shows::author ? std::optional(ticket.author) : ticket.assignee;
    avatar_->setVisible(person.has_value());
    if (person) avatar_->setPerson(words(person->display_name), words(person->id));
    person_->setText(person ? words(person->display_name) : QString());
    status_->setFace(faceOf(ticket.status));
    age_->setText(kit::age(kit::localTime(ticket.updated_at), now));
    age_->setToolTip(kit::fullMoment(kit::localTime(ticket.updated_at)));
    setEnabled(!pending);
    if (!action_) return;
    const auto offer = offerOf(workspace_, ticket, *action_);
    button_->setVisible(offer.has_value());
    button_->setText(pending ? tr("Being sent…") : words(domain::labelOf(*action_)));
    button_->setAccessibleName(words(domain::labelOf(*action_)) % QLatin1Char(' ') % reference_->text());
    if (offer)
        button_->setRefused(offer->refused          ? words(offer->refused->message)
                            : workspace_.isOnline() ? QString()
                                                    : tr("Offline"));
}

void TicketRow::selectionChanged() {
    button_->setVariant(isSelected() ? kit::ButtonVariant::soft : kit::ButtonVariant::secondary);
    update();
}

void TicketRow::enterEvent(QEnterEvent*) {
    update();
}
void TicketRow::leaveEvent(QEvent*) {
    update();
}

void TicketRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    if (isSelected())
        painter.fillRect(rect(), t.selected);
    else if (underMouse())
        painter.fillRect(rect(), t.hover);
    if (isSelected()) painter.fillRect(0, 0, barWidth, height(), t.accent);
    painter.fillRect(0, height() - 1, width(), 1, t.border);
}

} // namespace ilvm::ticket
