// What can be done from anywhere in the window, with its key: the same list is a menu and what Ctrl K offers.
// Not here: what can be done with a ticket (client/ticket/ticket_menu.hpp).
#pragma once
#include <QList>
#include <QString>
#include <functional>

namespace ilvm::shell {

struct Command {
    QString name;
    QString key; // as people read it; empty: none
    std::function<void()> run;
    bool possible = true;
    bool startsGroup = false; // a line above it in the menu
};

using Commands = QList<Command>;

} // namespace ilvm::shell
