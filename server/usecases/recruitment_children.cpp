#include "server/usecases/recruitment_children.hpp"

#include "server/usecases/deciders.hpp"
#include "server/usecases/move_effects.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "server/usecases/ticket_events.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

using domain::ApprovalRule;
using domain::Level;
using domain::Status;

// The N1 who approved the recruitment has approved each of its tasks; what costs money waits for N2, which that person
// cannot be.
std::vector<store::StoredApproval> pathOf(const Parent& parent, const domain::TemplateTask& task) {
    std::vector<store::StoredApproval> path;
    for (const auto& approval : parent.approvals)
        if (approval.level == Level::n1) {
            path.push_back(approval);
            path.back().reason = "Validé avec " + parent.ticket.reference + ".";
        }
    if (task.needs_budget) path.emplace_back().level = Level::n2;
    return path;
}

void fillTexts(store::TicketRow& child, const Parent& parent, const domain::TemplateTask& task) {
    const auto holes = holesOf(parent.record, parent.service_label);
    child.title = domain::filled(task.title, holes);
    child.description = domain::filled(task.text, holes);
    child.origin_service = parent.ticket.origin_service;
    child.due_at = dueAt(parent.record, task);
}

struct Made {
    store::TicketRow ticket;
    std::vector<store::StoredApproval> approvals;
};

Made madeFrom(const Parent& parent, const domain::TemplateTask& task, std::string reference,
              std::vector<std::string> waits) {
    Made made;
    auto& ticket = made.ticket;
    ticket.reference = std::move(reference);
    ticket.kind = domain::Kind::onboarding;
    ticket.author_id = parent.ticket.author_id;
    ticket.target_service = task.service;
    ticket.parent_id = parent.ticket.id;
    ticket.approval_rule = task.needs_budget ? ApprovalRule::n1_n2_budget : ApprovalRule::n1;
    fillTexts(ticket, parent, task);
    if (!waits.empty()) ticket.waits_for = std::move(waits);
    made.approvals = pathOf(parent, task);
    ticket.status = task.needs_budget ? Status::pending_n2 : Status::open;
    refreshApprovals(parent.connection, parent.context, ticket, made.approvals);
    ticket.approvals.text = wire::toJson(made.approvals);
    ticket.created_at = ticket.updated_at = parent.now;
    ticket.audience = audienceOf(ticket, made.approvals);
    return made;
}

std::int64_t insert(const Parent& parent, const Made& made, const store::PersonRows& people) {
    Event event = ticketEvent(made.ticket.reference, parent.caller, domain::ActionCode::submit, parent.now);
    event.to_status = wire::codeOf(made.ticket.status);
    std::map<std::string, wire::Raw> changes;
    noteChange(changes, "parent", std::nullopt, parent.ticket.reference);
    event.changes = wire::toJson(changes);
    store::Alongside alongside;
    alongside.event = columnsOf(chained(std::move(event), ChainHead{}));
    return store::insertTicket(parent.connection, made.ticket,
                               searchNames(made.ticket, people) + fullName(parent.record), alongside);
}

TaskNews newsOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals) {
    return {ticket.reference,
            ticket.title,
            ticket.target_service,
            ticket.assignee_id,
            ticket.due_at,
            store::waitingDeciders(ticket.status, approvals),
            ticket.waits_for.value_or(std::vector<std::string>{})};
}

// References by the code of their task: of those that are to be done still, and of the new ones.
std::map<std::string, std::string> referencesByCode(const std::vector<store::FamilyChild>& family,
                                                    const std::vector<domain::TemplateTask>& tasks,
                                                    const std::vector<std::string>& fresh) {
    std::map<std::string, std::string> known;
    for (const auto& child : family)
        if (!domain::isSettled(child.status)) known[child.code] = child.reference;
    for (std::size_t i = 0; i < tasks.size(); ++i)
        known[tasks[i].code] = fresh[i];
    return known;
}

const store::Held* heldBy(const std::vector<store::Held>& held, const std::optional<std::string>& code) {
    for (const auto& thing : held)
        if (code && thing.code == *code) return &thing;
    return nullptr;
}

// Saves a child that its parent's move changes; its version is the one just read under the parent's lock.
void save(const Parent& parent, const store::TicketRow& before, store::TicketRow child,
          const std::vector<store::StoredApproval>& approvals, Event event, const std::optional<std::string>& message) {
    child.approvals.text = wire::toJson(approvals);
    child.audience = audienceOf(child, approvals);
    child.updated_at = parent.now;
    const auto people = peopleFor(parent.connection, parent.caller, {child.author_id});
    store::Alongside alongside;
    alongside.event = columnsOf(chained(std::move(event), headOf(before)));
    alongside.message = message;
    if (!store::saveTicket(parent.connection, child, before.audience,
                           searchNames(child, people) + fullName(parent.record), alongside))
        throw store::Conflict("a child was saved beside its family's lock: " + child.reference);
}

} // namespace

std::vector<TaskNews> makeChildren(const Parent& parent, const std::vector<domain::TemplateTask>& tasks,
                                   const std::vector<store::FamilyChild>& family,
                                   const std::vector<store::Held>& held) {
    std::vector<TaskNews> news;
    if (tasks.empty()) return news;
    const auto references = store::nextChildReferences(parent.connection, tasks.size());
    const auto known = referencesByCode(family, tasks, references);
    const auto people = peopleFor(parent.connection, parent.caller, {parent.ticket.author_id});
    const auto holes = holesOf(parent.record, parent.service_label);
    std::vector<store::ChildColumns> columns;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto& task = tasks[i];
        std::vector<std::string> waits;
        for (const auto& code : task.waits_for)
            if (const auto found = known.find(code); found != known.end()) waits.push_back(found->second);
        const auto made = madeFrom(parent, task, references[i], std::move(waits));
        const auto id = insert(parent, made, people);
        const auto* thing = heldBy(held, task.takes_back);
        columns.push_back(
            {id, task.code, task.grants ? domain::filled(*task.grants, holes) : "", thing ? thing->id : 0});
        news.push_back(newsOf(made.ticket, made.approvals));
    }
    store::addChildren(parent.connection, parent.ticket.id, columns);
    return news;
}

TaskNews amendChild(const Parent& parent, const store::FamilyChild& child, const domain::TemplateTask& task,
                    const std::string& note) {
    const auto before = *store::readTicketRow(parent.connection, child.reference);
    const auto approvals = store::approvalsOf(before);
    auto after = before;
    fillTexts(after, parent, task);
    std::map<std::string, wire::Raw> changes;
    noteChange(changes, "title", before.title, after.title);
    noteChange(changes, "description", before.description, after.description);
    noteChange(changes, "origin_service", before.origin_service, after.origin_service);
    const auto dayText = [](const std::optional<base::Instant>& at) {
        return at ? std::optional(base::toText(*at)) : std::nullopt;
    };
    noteChange(changes, "due_at", dayText(before.due_at), dayText(after.due_at));
    Event event = ticketEvent(child.reference, parent.caller, domain::ActionCode::amend, parent.now);
    event.from_status = event.to_status = wire::codeOf(before.status);
    event.comment = note;
    if (!changes.empty()) event.changes = wire::toJson(changes);
    save(parent, before, after, approvals, std::move(event), note);
    return newsOf(after, approvals);
}

TaskNews cancelChild(const Parent& parent, const store::FamilyChild& child, const std::string& reason) {
    const auto before = *store::readTicketRow(parent.connection, child.reference);
    auto approvals = store::approvalsOf(before);
    skipWaiting(approvals);
    auto after = before;
    after.status = Status::cancelled;
    after.closed_at = parent.now;
    after.waits_for.reset();
    Event event = ticketEvent(child.reference, parent.caller, domain::ActionCode::cancel, parent.now);
    event.from_status = wire::codeOf(before.status);
    event.to_status = wire::codeOf(after.status);
    event.comment = reason;
    save(parent, before, after, approvals, std::move(event), std::nullopt);
    return newsOf(after, approvals);
}

} // namespace ilvm::usecases
