#include "client/ticket/ticket_menu.hpp"

#include "client/ticket/faces.hpp"

namespace ilvm::ticket {

using domain::ActionCode;

QString keyOf(ActionCode action) {
    switch (action) {
    case ActionCode::take:
        return QStringLiteral("P");
    case ActionCode::transfer:
        return QStringLiteral("T");
    case ActionCode::close:
        return TicketMenu::tr("Shift C");
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

TicketMenu::TicketMenu(const Workspace& workspace, ActionRunner& runner, const QString& reference, From from,
                       std::optional<bool> checked, QWidget* parent)
    : QMenu(parent), workspace_(workspace), runner_(runner), reference_(reference) {
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    addOpening(from, checked);
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket) return;
    const auto offers = offersOn(workspace_, *ticket);
    if (!offers.empty()) addSeparator();
    for (const auto& offer : offers) {
        if (offer.action == ActionCode::prioritise)
            addPriorities(offer, ticket->priority);
        else if (offer.action != ActionCode::answer) // the discussion does it
            addMove(offer);
    }
}

void TicketMenu::addOpening(From from, std::optional<bool> checked) {
    if (from == From::list)
        connect(add(tr("Open"), QStringLiteral("⏎")), &QAction::triggered, this, &TicketMenu::openAsked);
    if (from != From::window)
        connect(add(tr("Open in a window"), tr("Shift ⏎")), &QAction::triggered, this, &TicketMenu::windowAsked);
    connect(add(tr("Go to the discussion"), QStringLiteral("D")), &QAction::triggered, this,
            &TicketMenu::discussionAsked);
    if (checked) {
        auto* check = add(*checked ? tr("Take out of the selection") : tr("Select"), QStringLiteral("X"));
        connect(check, &QAction::triggered, this, [this, on = !*checked] { Q_EMIT checkAsked(on); });
    }
    if (from != From::window) {
        connect(add(tr("Next request"), QStringLiteral("J")), &QAction::triggered, this,
                [this] { Q_EMIT moveAsked(1); });
        connect(add(tr("Previous request"), QStringLiteral("K")), &QAction::triggered, this,
                [this] { Q_EMIT moveAsked(-1); });
    }
    connect(add(tr("Next step"), QStringLiteral("Ctrl ⏎")), &QAction::triggered, this, &TicketMenu::primaryAsked);
}

QAction* TicketMenu::add(const QString& text, const QString& key) {
    return addAction(key.isEmpty() ? text : text % QLatin1Char('\t') % key);
}

void TicketMenu::addMove(const domain::Offer& offer) {
    const bool asks = !offer.needs.empty() || offer.action == ActionCode::cancel;
    const QString label = words(domain::labelOf(offer.action));
    auto* entry = add(asks ? label % QStringLiteral("…") : label, keyOf(offer.action));
    const bool pending = workspace_.pending.of(reference_).has_value();
    entry->setEnabled(!offer.refused && workspace_.isOnline() && !pending);
    if (offer.refused)
        entry->setToolTip(words(offer.refused->message));
    else if (!workspace_.isOnline())
        entry->setToolTip(tr("Offline"));
    connect(entry, &QAction::triggered, &runner_,
            [&runner = runner_, reference = reference_, action = offer.action] { runner.run(reference, action); });
}

void TicketMenu::addPriorities(const domain::Offer& offer, domain::Priority present) {
    auto* priorities = addMenu(words(domain::labelOf(offer.action)));
    for (const auto priority :
         {domain::Priority::blocking, domain::Priority::high, domain::Priority::normal, domain::Priority::low}) {
        auto* choice = priorities->addAction(words(domain::labelOf(priority)));
        choice->setCheckable(true);
        choice->setChecked(priority == present);
        connect(choice, &QAction::triggered, &runner_,
                [&runner = runner_, reference = reference_, priority] { runner.prioritise(reference, priority); });
    }
    priorities->setEnabled(workspace_.isOnline() && !offer.refused);
}

} // namespace ilvm::ticket
