// A recruitment and its tasks as a person asks about them: how much is done, what is late, what waits for what, how
// many days are left. Computed when it is shown, because time passes. Not here: the rules
// (shared/domain/recruitment.hpp) and how it looks (preparation_view.hpp).
#pragma once
#include "client/store/truth.hpp"
#include "shared/base/day.hpp"

#include <QString>

namespace ilvm::ticket {

using Tasks = std::vector<api::TicketSummary>;

// The tasks of one service, in the order of their references.
struct ServiceTasks {
    std::string service;
    Tasks tasks;
};

// As the parent knows them, or newer where the task itself is known.
Tasks tasksOf(const truth::Truth& truth, const api::Ticket& parent);
// Services in the order of the desk's own list.
std::vector<ServiceTasks> byService(const truth::Truth& truth, const Tasks& tasks);

domain::Readiness readinessOf(const Tasks& tasks, base::Instant now);
// Of its tasks, or what the server said where they are not known.
domain::Readiness readinessOf(const truth::Truth& truth, const api::Ticket& recruitment, base::Instant now);

bool isLate(const api::TicketSummary& task, base::Instant now);
// References of the tasks that are to be done before this one and are not.
QStringList stillWaitsFor(const api::TicketSummary& task, const Tasks& family);

// Where the service stands: what holds most of all comes first.
domain::Status statusOf(const Tasks& tasks);
// The next day by which something of it is due; none where all is done.
std::optional<base::Instant> nextDue(const Tasks& tasks);

base::Date dayFrom(const QDate& date);

// "J − 3", "aujourd'hui", "J + 2".
QString daysLeft(base::Date day, base::Date today);
// "26/11", with its year where that is another one.
QString shortDay(base::Date day, base::Date today);

QString personOf(const api::Recruitment& recruitment); // first name, then name

} // namespace ilvm::ticket
