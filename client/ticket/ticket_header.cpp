#include "client/ticket/ticket_header.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QGridLayout>
#include <QMenu>

namespace ilvm::ticket {
namespace {

using domain::ActionCode;

constexpr int factNameWidth = 104, avatarSide = 18;

// Shown as buttons, the first that is offered being the next step; the others stand in the menu.
constexpr ActionCode primaries[] = {ActionCode::take, ActionCode::resubmit, ActionCode::close, ActionCode::reopen};
constexpr ActionCode secondaries[] = {ActionCode::ask, ActionCode::transfer};

bool isDecision(ActionCode action) {
    return action == ActionCode::approve || action == ActionCode::refuse || action == ActionCode::send_back;
}

const domain::Offer* offerIn(const std::vector<domain::Offer>& offers, ActionCode action) {
    for (const auto& offer : offers)
        if (offer.action == action) return &offer;
    return nullptr;
}

void clear(QLayout* layout) {
    while (auto* item = layout->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QWidget* personValue(const api::Person& person, const QString& rest) {
    auto* value = new QWidget;
    auto* row = new QHBoxLayout(value);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* avatar = new kit::Avatar(avatarSide);
    avatar->setPerson(words(person.display_name), words(person.id));
    row->addWidget(avatar);
    row->addWidget(new kit::Label(words(person.display_name), kit::TypeRole::bodyStrong));
    if (!rest.isEmpty())
        row->addWidget(new kit::ClampedLabel(QStringLiteral("· ") % rest, 1, kit::TypeRole::secondary,
                                             &kit::Tokens::textSecondary),
                       1);
    row->addStretch();
    return value;
}

} // namespace

QString keyOf(ActionCode action) {
    switch (action) {
    case ActionCode::take:
        return QStringLiteral("P");
    case ActionCode::transfer:
        return QStringLiteral("T");
    case ActionCode::close:
        return TicketHeader::tr("Shift C");
    case ActionCode::approve:
        return QStringLiteral("V");
    case ActionCode::refuse:
        return QStringLiteral("R");
    case ActionCode::send_back:
        return QStringLiteral("C");
    default:
        return {};
    }
}

TicketHeader::TicketHeader(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      name_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      status_(new kit::Chip),
      more_(new kit::IconButton(kit::Icon::dots, tr("More actions"))),
      title_(new kit::ClampedLabel(QString(), 2, kit::TypeRole::paneTitle)),
      facts_(new QGridLayout),
      path_(new kit::Stepper(tr("Path of the request"))),
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
    column->setSpacing(kit::space::s);
    column->addLayout(first);
    column->addWidget(title_);
    column->addWidget(path_);
    column->addLayout(facts_);
    column->addLayout(buttons_);
    connect(close, &QPushButton::clicked, this, &TicketHeader::closeAsked);
    connect(more_, &QPushButton::clicked, this, &TicketHeader::openMenu);
}

void TicketHeader::show(const api::Ticket& ticket) {
    reference_ = words(ticket.reference);
    name_->setText(reference_);
    status_->setFace(faceOf(ticket.status));
    title_->setText(words(ticket.title));
    showPath(ticket);
    showFacts(ticket);
    showActions(ticket);
}

void TicketHeader::showPath(const api::Ticket& ticket) {
    path_->setVisible(!ticket.approvals.empty());
    const auto& me = workspace_.truth.me();
    path_->setSteps(stepsOf(ticket, me ? words(me->id) : QString(), QDateTime::currentDateTime()));
}

void TicketHeader::addFact(const QString& name, QWidget* value) {
    const int row = facts_->rowCount();
    facts_->addWidget(new kit::Label(name, kit::TypeRole::secondary, &kit::Tokens::textTertiary), row, 0);
    facts_->addWidget(value, row, 1);
}

void TicketHeader::showFacts(const api::Ticket& ticket) {
    clear(facts_);
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
}

void TicketHeader::showActions(const api::Ticket& ticket) {
    clear(buttons_);
    const auto offers = offersOn(workspace_, ticket);
    const bool pending = workspace_.pending.of(reference_).has_value();
    const QString refusal = pending ? tr("Being sent…") : workspace_.isOnline() ? QString() : tr("Offline");
    bool primary = true;
    const auto add = [&](ActionCode action) {
        const auto* offer = offerIn(offers, action);
        if (!offer) return;
        auto* button = new kit::Button(words(domain::labelOf(action)),
                                       primary ? kit::ButtonVariant::primary : kit::ButtonVariant::secondary);
        button->setKey(keyOf(action));
        button->setAccessibleName(button->text() % QLatin1Char(' ') % reference_);
        button->setRefused(offer->refused ? words(offer->refused->message) : refusal);
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionChosen(action); });
        buttons_->addWidget(button);
        primary = false;
    };
    for (const auto action : primaries)
        add(action);
    for (const auto action : secondaries)
        add(action);
    buttons_->addStretch();
    const bool others = std::any_of(offers.begin(), offers.end(), [](const auto& offer) {
        return std::find(std::begin(primaries), std::end(primaries), offer.action) == std::end(primaries) &&
               !isDecision(offer.action);
    });
    more_->setVisible(others);
}

void TicketHeader::openMenu() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const auto& offer : offersOn(workspace_, *ticket)) {
        if (isDecision(offer.action) || offer.action == ActionCode::answer) continue;
        if (offer.action == ActionCode::prioritise) {
            auto* priorities = menu->addMenu(words(domain::labelOf(offer.action)));
            for (const auto priority : {domain::Priority::blocking, domain::Priority::high, domain::Priority::normal,
                                        domain::Priority::low}) {
                auto* choice = priorities->addAction(words(domain::labelOf(priority)));
                choice->setCheckable(true);
                choice->setChecked(priority == ticket->priority);
                connect(choice, &QAction::triggered, this, [this, priority] { Q_EMIT priorityChosen(priority); });
            }
            priorities->setEnabled(workspace_.isOnline());
            continue;
        }
        QString label = words(domain::labelOf(offer.action));
        if (!offer.needs.empty()) label += QStringLiteral("…");
        auto* entry = menu->addAction(label);
        entry->setEnabled(!offer.refused && workspace_.isOnline());
        if (offer.refused) entry->setToolTip(words(offer.refused->message));
        connect(entry, &QAction::triggered, this, [this, action = offer.action] { Q_EMIT actionChosen(action); });
    }
    menu->popup(more_->mapToGlobal(QPoint(0, more_->height())));
}

} // namespace ilvm::ticket
