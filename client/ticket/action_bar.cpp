#include "client/ticket/action_bar.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/ticket_menu.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::ticket {
namespace {

using domain::ActionCode;

// From left to right; the first of the next steps that is offered stands last.
constexpr ActionCode others[] = {ActionCode::cancel,       ActionCode::release,   ActionCode::assign,
                                 ActionCode::refuse,       ActionCode::ask,       ActionCode::return_,
                                 ActionCode::give_up_rest, ActionCode::send_back, ActionCode::drop_task};
constexpr ActionCode nextSteps[] = {ActionCode::take,     ActionCode::prepare,  ActionCode::sign,
                                    ActionCode::receive,  ActionCode::resubmit, ActionCode::reopen,
                                    ActionCode::ask_again};

const domain::Offer* offerIn(const std::vector<domain::Offer>& offers, ActionCode action) {
    for (const auto& offer : offers)
        if (offer.action == action) return &offer;
    return nullptr;
}

bool asksForWords(const domain::Offer& offer) {
    return !offer.needs.empty() || offer.action == ActionCode::cancel;
}

} // namespace

ActionBar::ActionBar(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), line_(new QHBoxLayout(this)) {
    line_->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::m);
    line_->setSpacing(kit::space::s);
}

void ActionBar::show(const api::Ticket& ticket, bool decided) {
    const bool pending = workspace_.pending.of(words(ticket.reference)).has_value();
    if (shown_ == ticket && link_ == workspace_.link() && pending_ == pending) return;
    shown_ = ticket;
    link_ = workspace_.link();
    pending_ = pending;
    primary_ = nullptr;
    kit::clearLayout(line_);
    line_->addStretch();
    const auto offers = offersOn(workspace_, ticket);
    const QString refusal = pending ? tr("Being sent…") : workspace_.isOnline() ? QString() : tr("Offline");
    const bool deciding = decided;
    for (const auto action : others)
        if (const auto* offer = offerIn(offers, action);
            offer && !(deciding && (action == ActionCode::refuse || action == ActionCode::send_back)))
            add(*offer, false, refusal);
    for (const auto action : nextSteps)
        if (const auto* offer = offerIn(offers, action)) {
            add(*offer, !deciding && primary_ == nullptr, refusal);
        }
    setVisible(line_->count() > 1);
}

void ActionBar::add(const domain::Offer& offer, bool primary, const QString& refusal) {
    const QString label = words(domain::labelOf(offer.action));
    const bool danger = offer.action == ActionCode::refuse || offer.action == ActionCode::cancel ||
                        offer.action == ActionCode::drop_task;
    auto* button = new kit::Button(asksForWords(offer) ? label % QStringLiteral("…") : label,
                                   primary  ? kit::ButtonVariant::primary
                                   : danger ? kit::ButtonVariant::danger
                                            : kit::ButtonVariant::secondary);
    button->setKey(primary ? tr("Ctrl ⏎") : QString());
    button->setAccessibleName(label % QLatin1Char(' ') % words(shown_->reference));
    button->setRefused(offer.refused ? words(offer.refused->message) : refusal);
    connect(button, &QPushButton::clicked, this, [this, action = offer.action] { Q_EMIT actionChosen(action); });
    line_->addWidget(button);
    if (primary) primary_ = button;
}

void ActionBar::choosePrimary() {
    if (primary_ && primary_->isEnabled()) primary_->click();
}

void ActionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, 0, width(), t.line, t.border);
}

} // namespace ilvm::ticket
