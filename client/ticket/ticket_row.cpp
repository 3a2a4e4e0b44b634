#include "client/ticket/ticket_row.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/remembered.hpp"
#include "client/ticket/ticket_columns.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::ticket {
namespace {

constexpr int rowHeight = 43, quietHeight = 38, actionWidth = 66;

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
      statusBox_(new QWidget),
      status_(new kit::Chip),
      age_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      button_(new kit::Button(QString(), kit::ButtonVariant::secondary)) {
    auto* statusRow = new QHBoxLayout(statusBox_);
    statusRow->setContentsMargins(0, 0, 0, 0);
    statusRow->addWidget(status_);
    statusRow->addStretch();
    age_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    button_->setCompact(true);
    button_->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(columns::left, 0, columns::right, 0);
    row->setSpacing(columns::gap);
    row->addWidget(reference_);
    row->addWidget(priority_);
    row->addWidget(title_, 1);
    row->addWidget(avatar_);
    row->addWidget(person_);
    row->addWidget(statusBox_);
    row->addWidget(age_);
    row->addWidget(button_);
    button_->setVisible(action_.has_value()); // in its row: shown before, it would be a window for a moment
    button_->setMinimumWidth(actionWidth);
    measure();
    if (action_) connect(button_, &QPushButton::clicked, this, [this] { Q_EMIT actionChosen(*action_); });
}

// Grows with the text; a row that offers an action is higher by what its button needs.
void TicketRow::measure() {
    const auto& t = kit::tokens(this);
    setFixedHeight(t.scaled(action_ ? rowHeight : quietHeight));
    reference_->setMinimumWidth(t.scaled(columns::reference));
    person_->setFixedWidth(t.scaled(columns::person));
    statusBox_->setFixedWidth(t.scaled(columns::status));
    age_->setFixedWidth(t.scaled(shows_ == Shows::author ? columns::age : columns::changed));
}

// In a narrow list the title keeps its room and the person gives way: the pane says who.
void TicketRow::resizeEvent(QResizeEvent* event) {
    SelectableRow::resizeEvent(event);
    narrow_ = width() < kit::tokens(this).scaled(columns::fullWidth);
    avatar_->setVisible(hasPerson_ && !narrow_);
    person_->setVisible(hasPerson_ && !narrow_);
}

void TicketRow::changeEvent(QEvent* event) {
    SelectableRow::changeEvent(event);
    if (event->type() == QEvent::StyleChange) measure();
}

QSize TicketRow::sizeHint() const {
    return {600, height()};
}

void TicketRow::show(const api::Ticket& ticket, bool pending) {
    const auto now = QDateTime::currentDateTime();
    reference_->setText(words(ticket.reference));
    priority_->setFace(faceOf(ticket.priority, false));
    title_->setText(words(ticket.title));
    messages_ = ticket.message_count;
    showUnread();
    const auto person = shows_ == Shows::author ? std::optional(ticket.author) : ticket.assignee;
    avatar_->setVisible(person.has_value() && !narrow_);
    hasPerson_ = person.has_value();
    person_->setVisible(hasPerson_ && !narrow_); // the title has its room
    if (person) avatar_->setPerson(words(person->display_name), words(person->id));
    person_->setText(person ? words(person->display_name) : QString());
    status_->setFace(faceOf(ticket.status));
    age_->setText(kit::age(kit::localTime(ticket.updated_at), now));
    age_->setToolTip(kit::fullMoment(kit::localTime(ticket.updated_at)));
    setEnabled(!pending);
    if (!action_) return;
    const auto offer = offerOf(workspace_, ticket, *action_);
    button_->setVisible(offer.has_value());
    button_->setText(words(domain::labelOf(*action_)));
    button_->setBusy(pending);
    button_->setAccessibleName(words(domain::labelOf(*action_)) % QLatin1Char(' ') % reference_->text());
    if (offer)
        button_->setRefused(offer->refused          ? words(offer->refused->message)
                            : workspace_.isOnline() ? QString()
                                                    : tr("Offline"));
}

// What is selected stands open beside: it is being read.
void TicketRow::showUnread() {
    unread_ = !isSelected() && isUnread(workspace_.drafts, reference_->text(), messages_);
    title_->setRole(unread_ ? kit::TypeRole::primaryButton : kit::TypeRole::bodyStrong);
}

QString TicketRow::spoken() const {
    return unread_ ? tr("unread") % QStringLiteral(", ") % SelectableRow::spoken() : SelectableRow::spoken();
}

void TicketRow::selectionChanged() {
    showUnread();
    button_->setVariant(isSelected() ? kit::ButtonVariant::soft : kit::ButtonVariant::secondary);
    update();
}

void TicketRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRow(painter);
    if (!unread_) return;
    const auto& t = kit::tokens(this);
    const int side = t.scaled(6);
    kit::paintBox(&painter, QRectF(kit::space::l, (height() - side) / 2.0, side, side), side / 2.0, t.accent);
}

} // namespace ilvm::ticket
