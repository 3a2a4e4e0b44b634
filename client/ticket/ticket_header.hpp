// The top of the ticket pane: what it is, who and when, where it stands on its path, and the next step.
// Not here: discussion and decision (ticket_pane).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;

namespace ilvm::kit {
class Chip;
class ClampedLabel;
class IconButton;
class Label;
class Stepper;
} // namespace ilvm::kit

namespace ilvm::ticket {

class TicketHeader : public QWidget {
    Q_OBJECT

public:
    explicit TicketHeader(const Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::Ticket& ticket);

Q_SIGNALS:
    void actionChosen(ilvm::domain::ActionCode action);
    void priorityChosen(ilvm::domain::Priority priority);
    void closeAsked();

private:
    void showFacts(const api::Ticket& ticket);
    void addFact(const QString& name, QWidget* value);
    void showPath(const api::Ticket& ticket);
    void showActions(const api::Ticket& ticket);
    void openMenu();

    Workspace workspace_;
    QString reference_;
    kit::Label* name_;
    kit::Chip* status_;
    kit::IconButton* more_;
    kit::ClampedLabel* title_;
    QGridLayout* facts_;
    kit::Stepper* path_;
    QHBoxLayout* buttons_;
};

// The key that does the same as the action's button, as people read it; empty where there is none.
QString keyOf(domain::ActionCode action);

} // namespace ilvm::ticket
