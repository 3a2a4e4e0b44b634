#include "client/ticket/ticket_header.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"
#include "client/ticket/ticket_menu.hpp"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>

namespace ilvm::ticket {
namespace {

using domain::ActionCode;

constexpr int factNameWidth = 104, headerAvatarSide = 18;

// Shown as buttons, the first that is offered being the next step; the others stand in the menu.
constexpr ActionCode primaries[] = {ActionCode::take, ActionCode::resubmit, ActionCode::close, ActionCode::reopen,
                                    ActionCode::ask_again};
constexpr ActionCode secondaries[] = {ActionCode::ask, ActionCode::transfer};
// Never beside the next step, and never that one.
constexpr ActionCode endings[] = {ActionCode::drop_task};

const domain::Offer* offerIn(const std::vector<domain::Offer>& offers, ActionCode action) {
    for (const auto& offer : offers)
        if (offer.action == action) return &offer;
    return nullptr;
}

QWidget* personValue(const api::Person& person, const QString& rest) {
    auto* value = new QWidget;
    auto* row = new QHBoxLayout(value);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* avatar = new kit::Avatar(headerAvatarSide);
    avatar->setPerson(words(person.display_name), words(person.id));
    row->addWidget(avatar);
    row->addWidget(new kit::ClampedLabel(words(person.display_name), 1, kit::TypeRole::bodyStrong));
    if (!rest.isEmpty())
        row->addWidget(new kit::ClampedLabel(QStringLiteral("· ") % rest, 1, kit::TypeRole::secondary,
                                             &kit::Tokens::textSecondary),
                       1);
    row->addStretch();
    return value;
}

} // namespace

TicketHeader::TicketHeader(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      name_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      status_(new kit::Chip),
      more_(new kit::IconButton(kit::Icon::dots, tr("More actions"))),
      title_(new kit::ClampedLabel(QString(), 2, kit::TypeRole::paneTitle)),
      facts_(new QGridLayout),
      pathBox_(new QWidget),
      path_(new kit::Stepper(tr("Path of the request"))),
      standIns_(new StandInLines),
      buttons_(new QHBoxLayout) {
    auto* close = new kit::IconButton(kit::Icon::close, tr("Close"));
    name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* first = new QHBoxLayout;
    first->setSpacing(kit::space::s);
    first->addWidget(name_);
    first->addWidget(status_);
    first->addStretch();
    first->addWidget(more_);
    first->addWidget(close);
    facts_->setColumnMinimumWidth(0, factNameWidth);
    facts_->setColumnStretch(1, 1);
    facts_->setHorizontalSpacing(kit::space::s);
    facts_->setVerticalSpacing(5);
    buttons_->setSpacing(kit::space::s);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::l, kit::space::m, kit::space::m, kit::space::m);
    column->setSpacing(0);
    column->addLayout(first);
    column->addSpacing(3);
    column->addWidget(title_);
    column->addSpacing(kit::space::s);
    auto* pathColumn = new QVBoxLayout(pathBox_);
    pathColumn->setContentsMargins(0, 3, 0, kit::space::s);
    pathColumn->addWidget(path_);
    pathColumn->addWidget(standIns_);
    column->addWidget(pathBox_);
    column->addSpacing(2);
    column->addLayout(facts_);
    column->addSpacing(kit::space::m);
    column->addLayout(buttons_);
    connect(close, &QPushButton::clicked, this, &TicketHeader::closeAsked);
    connect(more_, &QPushButton::clicked, this,
            [this] { Q_EMIT menuAsked(more_->mapToGlobal(QPoint(0, more_->height()))); });
}

// What stands there already stays, and with it the focus on one of its buttons.
void TicketHeader::show(const api::Ticket& ticket) {
    const bool pending = workspace_.pending.of(words(ticket.reference)).has_value();
    if (shown_ == ticket && link_ == workspace_.link() && pending_ == pending) return;
    shown_ = ticket;
    link_ = workspace_.link();
    pending_ = pending;
    reference_ = words(ticket.reference);
    name_->setText(reference_);
    status_->setFace(faceOf(ticket.status));
    title_->setText(words(ticket.title));
    showPath(ticket);
    showFacts(ticket);
    showActions(ticket);
}

void TicketHeader::showPath(const api::Ticket& ticket) {
    pathBox_->setVisible(!ticket.approvals.empty());
    const auto& me = workspace_.truth.me();
    path_->setSteps(stepsOf(ticket, me ? words(me->id) : QString(), QDateTime::currentDateTime()));
    standIns_->show(ticket.approvals);
}

void TicketHeader::addFact(const QString& name, QWidget* value) {
    const int row = facts_->rowCount();
    facts_->addWidget(new kit::Label(name, kit::TypeRole::secondary, &kit::Tokens::textTertiary), row, 0);
    facts_->addWidget(value, row, 1);
}

void TicketHeader::showFacts(const api::Ticket& ticket) {
    kit::clearLayout(facts_);
    const auto& truth = workspace_.truth;
    addFact(tr("Requester"),
            personValue(ticket.author, serviceLabel(truth, api::ServiceType::origin, ticket.origin_service)));
    if (ticket.requested_for) addFact(tr("For"), personValue(*ticket.requested_for, {}));
    addFact(tr("Priority"), new kit::PriorityMark(faceOf(ticket.priority)));
    if (ticket.module) addFact(tr("Module"), new kit::Label(words(*ticket.module), kit::TypeRole::bodyStrong));
    addFact(tr("Service"), new kit::ClampedLabel(serviceLabel(truth, api::ServiceType::target, ticket.target_service),
                                                 1, kit::TypeRole::bodyStrong));
    if (ticket.assignee) addFact(tr("Handled by"), personValue(*ticket.assignee, {}));
    const auto created = kit::localTime(ticket.created_at);
    auto* sent = new kit::Label(kit::when(created, QDateTime::currentDateTime()), kit::TypeRole::body);
    sent->setToolTip(kit::fullMoment(created));
    addFact(tr("Sent"), sent);
    if (ticket.solution)
        addFact(tr("Solution"), new kit::ClampedLabel(words(*ticket.solution), 3, kit::TypeRole::body));
    showRows();
}

void TicketHeader::limitFacts(int most) {
    if (most == mostFacts_) return;
    mostFacts_ = most;
    showRows();
}

void TicketHeader::showRows() {
    int fact = 0;
    for (int row = 0; row < facts_->rowCount(); ++row) {
        if (!facts_->itemAtPosition(row, 0)) continue; // of a ticket that was shown before
        for (int column = 0; column < 2; ++column)
            facts_->itemAtPosition(row, column)->widget()->setVisible(fact < mostFacts_);
        ++fact;
    }
}

void TicketHeader::showActions(const api::Ticket& ticket) {
    kit::clearLayout(buttons_);
    primary_ = nullptr;
    const auto offers = offersOn(workspace_, ticket);
    for (const auto action : primaries)
        if (const auto* offer = offerIn(offers, action)) addAction(*offer, usual());
    if (ticket.purchase) {
        auto* open = new kit::Button(tr("Open the file"), usual());
        if (buttons_->count() == 0) primary_ = open;
        connect(open, &QPushButton::clicked, this, &TicketHeader::pageAsked);
        buttons_->addWidget(open);
    }
    for (const auto action : secondaries)
        if (const auto* offer = offerIn(offers, action)) addAction(*offer, usual());
    buttons_->addStretch();
    for (const auto action : endings)
        if (const auto* offer = offerIn(offers, action)) addAction(*offer, kit::ButtonVariant::danger);
    fitActions();
}

// The first that is offered is the next step.
kit::ButtonVariant TicketHeader::usual() const {
    return buttons_->count() == 0 ? kit::ButtonVariant::primary : kit::ButtonVariant::secondary;
}

void TicketHeader::addAction(const domain::Offer& offer, kit::ButtonVariant variant) {
    const bool ends = variant == kit::ButtonVariant::danger;
    const QString label = words(domain::labelOf(offer.action));
    const bool pending = workspace_.pending.of(reference_).has_value();
    auto* button = new kit::Button(ends ? label % QStringLiteral("…") : label, variant);
    button->setKey(keyOf(offer.action));
    button->setAccessibleName(label % QLatin1Char(' ') % reference_);
    button->setRefused(offer.refused           ? words(offer.refused->message)
                       : pending               ? tr("Being sent…")
                       : workspace_.isOnline() ? QString()
                                               : tr("Offline"));
    connect(button, &QPushButton::clicked, this, [this, action = offer.action] { Q_EMIT actionChosen(action); });
    buttons_->addWidget(button);
    if (variant == kit::ButtonVariant::primary) primary_ = button;
}

// What has no room beside the next step stands in the menu, where everything is.
void TicketHeader::fitActions() {
    int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    for (int i = 0; i < buttons_->count(); ++i) {
        auto* button = buttons_->itemAt(i)->widget();
        if (!button) continue;
        room -= button->sizeHint().width();
        button->setVisible(button == primary_ || room >= 0);
        room -= buttons_->spacing();
    }
}

void TicketHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitActions();
}

void TicketHeader::choosePrimary() {
    if (primary_ && primary_->isEnabled()) primary_->click();
}

void TicketHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    painter.fillRect(0, height() - t.line, width(), t.line, t.border);
}

} // namespace ilvm::ticket
