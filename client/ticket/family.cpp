#include "client/ticket/family.hpp"

#include "client/kit/today.hpp"
#include "client/ticket/faces.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace ilvm::ticket {
namespace {

using domain::Status;

class Family {
    Q_DECLARE_TR_FUNCTIONS(Family)
};

const api::TicketSummary* memberOf(const Tasks& family, const std::string& reference) {
    for (const auto& task : family)
        if (task.reference == reference) return &task;
    return nullptr;
}

bool any(const Tasks& tasks, std::initializer_list<Status> statuses) {
    return std::any_of(tasks.begin(), tasks.end(), [&](const auto& task) {
        return std::find(statuses.begin(), statuses.end(), task.status) != statuses.end();
    });
}

} // namespace

Tasks tasksOf(const truth::Truth& truth, const api::Ticket& parent) {
    Tasks tasks = parent.children;
    for (auto& task : tasks)
        if (const auto* known = truth.ticket(words(task.reference)); known && known->version > task.version)
            task = *known;
    return tasks;
}

std::vector<ServiceTasks> byService(const truth::Truth& truth, const Tasks& tasks) {
    std::vector<ServiceTasks> groups;
    for (const auto& service : truth.services())
        if (service.type == api::ServiceType::target) groups.push_back({service.code, {}});
    for (const auto& task : tasks) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& one) { return one.service == task.target_service; });
        if (group == groups.end()) group = groups.insert(groups.end(), ServiceTasks{task.target_service, {}});
        group->tasks.push_back(task);
    }
    std::erase_if(groups, [](const auto& group) { return group.tasks.empty(); });
    for (auto& group : groups)
        std::sort(group.tasks.begin(), group.tasks.end(),
                  [](const auto& one, const auto& other) { return one.reference < other.reference; });
    return groups;
}

domain::Readiness readinessOf(const Tasks& tasks, base::Instant now) {
    std::vector<domain::Child> children;
    for (const auto& task : tasks)
        children.push_back({task.reference, task.status, {}, task.due_at});
    return domain::readinessOf(children, now);
}

domain::Readiness readinessOf(const truth::Truth& truth, const api::Ticket& recruitment, base::Instant now) {
    if (!recruitment.children.empty()) return readinessOf(tasksOf(truth, recruitment), now);
    return recruitment.recruitment ? recruitment.recruitment->readiness : domain::Readiness{};
}

bool isLate(const api::TicketSummary& task, base::Instant now) {
    return !domain::isSettled(task.status) && task.due_at && *task.due_at < now;
}

QStringList stillWaitsFor(const api::TicketSummary& task, const Tasks& family) {
    QStringList references;
    if (domain::isTerminal(task.status) || !task.waits_for) return references;
    for (const auto& reference : *task.waits_for)
        if (const auto* other = memberOf(family, reference); !other || !domain::isSettled(other->status))
            references.append(words(reference));
    return references;
}

Status statusOf(const Tasks& tasks) {
    if (any(tasks, {Status::refused})) return Status::refused;
    if (!any(tasks, {Status::closed, Status::in_progress, Status::waiting_requester, Status::open, Status::pending_n2,
                     Status::to_correct}))
        return Status::cancelled;
    const bool allSettled =
        std::all_of(tasks.begin(), tasks.end(), [](const auto& task) { return domain::isSettled(task.status); });
    if (allSettled) return Status::closed;
    if (any(tasks, {Status::in_progress, Status::waiting_requester, Status::closed})) return Status::in_progress;
    return any(tasks, {Status::open}) ? Status::open : Status::pending_n2;
}

std::optional<base::Instant> nextDue(const Tasks& tasks) {
    std::optional<base::Instant> next;
    for (const auto& task : tasks)
        if (!domain::isSettled(task.status) && task.due_at && (!next || *task.due_at < *next)) next = task.due_at;
    return next;
}

base::Date dayFrom(const QDate& date) {
    return {date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

QString daysLeft(base::Date day, base::Date today) {
    const int days = base::daysBetween(today, day);
    if (days == 0) return Family::tr("today");
    return days > 0 ? Family::tr("D − %1").arg(days) : Family::tr("D + %1").arg(-days);
}

QString shortDay(base::Date day, base::Date today) {
    return kit::dateOf(day).toString(day.year == today.year ? QStringLiteral("dd/MM") : QStringLiteral("dd/MM/yyyy"));
}

QString personOf(const api::Recruitment& recruitment) {
    return QString(words(recruitment.first_name) % QLatin1Char(' ') % words(recruitment.last_name)).trimmed();
}

} // namespace ilvm::ticket
