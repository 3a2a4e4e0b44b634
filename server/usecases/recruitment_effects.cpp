#include "server/usecases/recruitment_effects.hpp"

#include "server/usecases/deciders.hpp"
#include "server/usecases/recruitment_children.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/recruitment_plan.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

using domain::ApprovalRule;
using domain::Level;

void noteChanges(MoveInProgress& move) {
    for (auto& change : changesOf(*move.recruitment_before, *move.recruitment))
        noteChange(move.changes, change.field, change.from, change.to);
}

// What the entry may not change of a recruitment under way.
void checkSame(const api::Recruitment& before, const api::Recruitment& after, FieldChecks& checks) {
    if (before.kind != after.kind)
        checks.wrong("fields.recruitment.kind", "fixed", "Une arrivée, une mobilité ou un départ le reste.");
    if (before.arrival != after.arrival)
        checks.wrong("fields.recruitment.arrival", "fixed", "L'arrivée de la personne ne change plus.");
}

} // namespace

void fillTicket(store::Connection& connection, store::TicketRow& ticket, const api::Recruitment& record,
                const std::optional<api::Recruitment>& before) {
    const bool isOurs =
        trimmed(ticket.description).empty() ||
        (before && ticket.description == descriptionOf(*before, serviceLabel(connection, before->service)));
    ticket.title = titleOf(record);
    if (isOurs) ticket.description = descriptionOf(record, serviceLabel(connection, record.service));
    ticket.origin_service = record.service;
    ticket.due_at = base::startOfDay(record.start_date);
}

std::vector<domain::TemplateTask> tasksAhead(store::Connection& connection, const domain::Template& model,
                                             const api::Recruitment& record, const std::string& path,
                                             FieldChecks& checks) {
    auto tasks = planOf(connection, model, record).tasks;
    if (tasks.empty()) checks.wrong(path + ".wishes", "no_task", "Aucune tâche ne découle de ces choix.");
    return tasks;
}

std::vector<store::StoredApproval> plannedRecruitmentPath(store::Connection& connection, const Context& context,
                                                          store::TicketRow& ticket,
                                                          const std::vector<domain::TemplateTask>& tasks) {
    const bool costs = std::any_of(tasks.begin(), tasks.end(), [](const auto& task) { return task.needs_budget; });
    ticket.approval_rule = costs ? ApprovalRule::n1_n2_budget : ApprovalRule::n1;
    auto path = plannedApprovals(connection, context, ticket);
    std::erase_if(path, [](const auto& approval) { return approval.level != Level::n1; });
    return path;
}

void amendRecruitment(MoveInProgress& move, FieldChecks& checks) {
    if (!move.request.fields || !move.request.fields->recruitment)
        return checks.wrong("fields.recruitment", "required", "Indiquez le recrutement modifié.");
    const auto model = store::readOwnTemplate(move.connection, move.ticket.id);
    auto record = checkedRecruitment(move.connection, *move.request.fields->recruitment, model, "fields.recruitment",
                                     checks, move.ticket.reference);
    checkSame(*move.recruitment_before, record, checks);
    if (checks.failed()) return;
    record.reference = move.recruitment_before->reference;
    move.recruitment = std::move(record);
    noteChanges(move);
    if (move.changes.empty())
        return checks.wrong("fields.recruitment", "unchanged", "Rien n'est modifié dans ce recrutement.");
    fillTicket(move.connection, move.ticket, *move.recruitment, move.recruitment_before);
    store::saveRecruitment(move.connection, move.ticket.id, *move.recruitment, model);
}

void resubmitRecruitment(MoveInProgress& move, FieldChecks& checks) {
    const auto& entry = move.request.fields->recruitment;
    if (!entry) return checks.wrong("fields.recruitment", "required", "Indiquez le recrutement corrigé.");
    const auto model = store::readTemplate(move.connection, entry->kind);
    if (!model) return checks.wrong("fields.recruitment.kind", "no_template", "Aucun modèle n'existe pour ce cas.");
    auto record =
        checkedRecruitment(move.connection, *entry, *model, "fields.recruitment", checks, move.ticket.reference);
    const auto tasks = checks.failed() ? std::vector<domain::TemplateTask>{}
                                       : tasksAhead(move.connection, *model, record, "fields.recruitment", checks);
    if (checks.failed()) return;
    record.reference = move.recruitment_before->reference;
    move.recruitment = std::move(record);
    noteChanges(move);
    fillTicket(move.connection, move.ticket, *move.recruitment, move.recruitment_before);
    move.approvals = plannedRecruitmentPath(move.connection, move.context, move.ticket, tasks);
    store::saveRecruitment(move.connection, move.ticket.id, *move.recruitment, *model);
}

// What somebody holds is given back or declared lost; it is not forgotten.
void dropTask(MoveInProgress& move, FieldChecks&) {
    if (move.ticket.takes_back)
        throw NotPossibleNow("Ce qui a été remis doit être rendu ou déclaré perdu : redemandez cette tâche.");
    skipWaiting(move.approvals);
}

void askSecondLevelAgain(MoveInProgress& move) {
    askN2Again(move.approvals);
    auto pending = move.ticket;
    pending.status = domain::Status::pending_n2;
    for (auto& id : refreshApprovals(move.connection, move.context, pending, move.approvals))
        move.withdrawn.push_back(std::move(id));
}

void askAgain(MoveInProgress& move, FieldChecks&) {
    askSecondLevelAgain(move);
    move.message = move.comment;
}

void forgetOutcome(MoveInProgress& move) {
    const auto child = store::childRecordsOf(move.connection, {std::to_string(move.ticket.id)});
    if (child.empty() || !child.begin()->second.own.outcome) return;
    noteChange(move.changes, "outcome", std::string(domain::labelOf(*child.begin()->second.own.outcome)), std::nullopt);
    store::saveOutcome(move.connection, move.ticket.id, std::nullopt);
}

void closeTakingBack(MoveInProgress& move, FieldChecks& checks) {
    if (!move.ticket.takes_back) {
        if (move.request.outcome) checks.wrong("outcome", "not_here", "Cette tâche ne reprend rien.");
        return;
    }
    if (!move.request.outcome) return checks.wrong("outcome", "required", "Indiquez si la chose est rendue ou perdue.");
    const std::string label(domain::labelOf(*move.request.outcome));
    noteChange(move.changes, "outcome", std::nullopt, label);
    store::saveOutcome(move.connection, move.ticket.id, *move.request.outcome);
}

} // namespace ilvm::usecases
