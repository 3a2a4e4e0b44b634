// Whom a service recruits, as those read it who decide on it: the person and the post, what they will need, and the
// tasks, those to come while nobody has approved it, and how far they are after that. Nothing can be changed here.
// Not here: HR's page, which changes it (panels/recruitments), and a task's card of its recruitment (parent_card.hpp).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QVBoxLayout;

namespace ilvm::kit {
class Card;
} // namespace ilvm::kit

namespace ilvm::ticket {

class RecruitmentRecord : public QWidget {
    Q_OBJECT

public:
    explicit RecruitmentRecord(const Workspace& workspace, QWidget* parent = nullptr);

    // Takes a ticket with a recruitment. Shown already, it stays as it is.
    void show(const api::Ticket& ticket);

private:
    void fill();
    void askPlan();
    kit::Card* add(const QString& title);
    void addPerson();
    void addNeeds();
    void addHeld();
    void addTasksToCome();
    void addTasks();

    Workspace workspace_;
    std::optional<api::Ticket> shown_;
    std::vector<api::TicketSummary> tasks_; // as they were when it was filled
    QDate day_;                             // what is late is counted from it
    QVBoxLayout* column_;
    std::optional<api::RecruitmentPlan> plan_; // once it has come
};

} // namespace ilvm::ticket
