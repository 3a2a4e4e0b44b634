// Everything that can be done with a ticket, as a menu that shows the key of each entry. What may not be done now is
// there, disabled, and says why. Not here: doing it (action_runner.hpp) and opening things (its signals).
#pragma once
#include "client/ticket/action_runner.hpp"

#include <QMenu>

namespace ilvm::ticket {

class TicketMenu : public QMenu {
    Q_OBJECT

public:
    enum class From { list, pane, window }; // what stands around it, and with it what there is to open
    // `checked`: whether the ticket is one of several that are chosen; nothing: the list knows no choosing.
    TicketMenu(const Workspace& workspace, ActionRunner& runner, const QString& reference, From from,
               std::optional<bool> checked = std::nullopt, QWidget* parent = nullptr);

Q_SIGNALS:
    void openAsked();
    void windowAsked();
    void discussionAsked();
    void checkAsked(bool checked);
    void moveAsked(int rows); // 1: the next of the list, −1: the one before
    void primaryAsked();      // the next step, whatever it is

private:
    QAction* add(const QString& text, const QString& key);
    void addOpening(From from, std::optional<bool> checked);
    void addMove(const domain::Offer& offer);
    void addPriorities(const domain::Offer& offer, domain::Priority present);

    Workspace workspace_;
    ActionRunner& runner_;
    QString reference_;
};

// The key that does the same as the action's button, as people read it; empty where there is none.
QString keyOf(domain::ActionCode action);

} // namespace ilvm::ticket
