// What HR is told while they type, and whom a late arrival is told to.
#include "server/store/outbox.hpp"
#include "server/store/recruitments.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/recruitment_mails.hpp"
#include "server/usecases/recruitment_outlook.hpp"
#include "server/usecases/sweep.hpp"
#include "server/usecases/ticket_answer.hpp"

namespace ilvm::usecases {
namespace {

constexpr int usualNotice = 14; // days: ten working days
constexpr int daysOfWarning = 3;
// After the day: less than sent mails are kept, by which each is sent once.
constexpr int daysOfReminders = daysSentMailsAreKept - 5;

void warnOfDay(base::Date day, base::Date today, std::vector<api::RecruitmentWarning>& warnings) {
    const int days = base::daysBetween(today, day);
    if (days < 0)
        warnings.push_back(
            {"start_date", "past", "Cette date est passée : le recrutement sera une régularisation.", {}});
    else if (days < usualNotice)
        warnings.push_back({"start_date",
                            "short",
                            (days == 0   ? "Aujourd'hui"
                             : days == 1 ? "Demain"
                                         : "Dans " + std::to_string(days) + " jours") +
                                std::string(" — délai standard : 10 jours ouvrés."),
                            {}});
}

std::vector<TaskNews> lateOnes(const std::vector<store::FamilyChild>& family, base::Instant now) {
    std::vector<TaskNews> late;
    for (const auto& child : family)
        if (!domain::isSettled(child.status) && child.due_at && *child.due_at < now)
            late.push_back(
                {child.reference, child.title, child.target_service, child.assignee_id, child.due_at, {}, {}});
    return late;
}

bool remind(store::Connection& connection, const std::string& reference, base::Instant now) {
    const auto ticket = store::readTicketRow(connection, reference);
    const auto late = lateOnes(store::readFamily(connection, ticket->id), now);
    if (late.empty()) return false;
    const auto record = store::recruitmentsOf(connection, {std::to_string(ticket->id)}).begin()->second;
    const auto approvals = store::approvalsOf(*ticket);
    auto named = peopleIn(*ticket, approvals);
    if (record.manager) named.push_back(record.manager->id);
    for (const auto& task : late)
        if (task.assignee_id) named.push_back(*task.assignee_id);
    const auto people = store::readPeople(connection, named);
    const int days = base::daysBetween(base::dayOf(now), record.start_date);
    store::queueMails(connection, mailsOfLateness({*ticket, record, people}, approvals, late, days), now);
    return true;
}

} // namespace

void expectHr(const Caller& caller) {
    if (!caller.actor.rights.has(domain::Role::hr))
        throw base::Refusal(base::notAllowed("Seules les ressources humaines peuvent faire cela."));
}

api::RecruitmentWarnings checkRecruitment(const Context& context, const Caller& caller,
                                          const api::RecruitmentQuestion& question) {
    expectHr(caller);
    api::RecruitmentWarnings answer;
    if (question.start_date) warnOfDay(*question.start_date, base::dayOf(context.now()), answer.warnings);
    if (trimmed(question.first_name).empty() || trimmed(question.last_name).empty()) return answer;
    auto connection = context.database.lease();
    for (const auto& reference :
         store::openRecruitmentsOf(*connection, question.first_name, question.last_name, question.reference))
        answer.warnings.push_back({"last_name", "open_recruitment",
                                   "Cette personne a déjà un recrutement en cours : " + reference + ".", reference});
    return answer;
}

std::size_t remindOfLateness(const Context& context) {
    const auto now = context.now();
    auto connection = context.database.lease();
    const auto rows = connection->run("SELECT t.reference FROM recruitments r JOIN tickets t ON t.id = r.ticket_id "
                                      "WHERE t.status = 'tracking' AND r.start_date BETWEEN $1::date AND $2::date "
                                      "ORDER BY t.id",
                                      store::bind(base::addedDays(base::dayOf(now), -daysOfReminders),
                                                  base::addedDays(base::dayOf(now), daysOfWarning)));
    std::size_t count = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        count += remind(*connection, std::string(*rows[i]["reference"]), now) ? 1 : 0;
    return count;
}

} // namespace ilvm::usecases
