#include "server/usecases/recruitment_children.hpp"

#include "server/usecases/deciders.hpp"
#include "server/usecases/move_effects.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "server/usecases/ticket_events.hpp"
#include "shared/api/recruitment_text.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

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
            path.back().comment.reset(); // said to HR, not to the services
            // Whoever decided it is bound, with all in whose place; who else stood in has nothing to do with its tasks.
            auto standIns = approval.standIns();
            std::erase_if(standIns, [&](const auto& each) { return each.id != approval.decided_by; });
            keepStandIns(path.back(), std::move(standIns));
        }
    if (task.needs_budget) path.emplace_back().level = Level::n2;
    return path;
}

void place(store::TicketRow& child, const Parent& parent, const domain::TemplateTask& task) {
    child.origin_service = parent.ticket.origin_service;
    child.due_at = api::dueAt(parent.record, task);
}

struct Made {
    store::TicketRow ticket;
    std::vector<store::StoredApproval> approvals;
    std::string grants; // empty: nothing
};

Made madeFrom(const Parent& parent, const domain::TemplateTask& task, std::string reference,
              std::vector<std::string> waits) {
    Made made;
    auto& ticket = made.ticket;
    ticket.reference = std::move(reference);
    ticket.kind = domain::Kind::onboarding;
    ticket.author_id = parent.askedBy();
    ticket.target_service = task.service;
    ticket.parent_id = parent.ticket.id;
    ticket.approval_rule = task.needs_budget ? ApprovalRule::n1_n2_budget : ApprovalRule::n1;
    const auto texts = api::textsOf(task, api::holesOf(parent.record, parent.service_label));
    ticket.title = texts.title.empty() ? task.code : texts.title;
    ticket.description = texts.text;
    made.grants = texts.grants;
    place(ticket, parent, task);
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
                               searchNames(made.ticket, people) + api::fullName(parent.record), alongside);
}

std::vector<domain::StandIn> standInsOf(const std::vector<store::StoredApproval>& approvals) {
    for (const auto& approval : approvals)
        if (approval.level == Level::n2 && approval.state == domain::ApprovalState::waiting) return approval.standIns();
    return {};
}

TaskNews newsOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals) {
    return {ticket.reference,
            ticket.title,
            ticket.target_service,
            ticket.assignee_id,
            ticket.due_at,
            store::waitingDeciders(ticket.status, approvals),
            ticket.waits_for.value_or(std::vector<std::string>{}),
            standInsOf(approvals)};
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
    if (!store::saveTicket(parent.connection, child, before, searchNames(child, people) + api::fullName(parent.record),
                           alongside))
        throw store::Conflict("a child was saved beside its family's lock: " + child.reference);
}

// Words that somebody has corrected by hand since stay as they are.
void rewrite(store::TicketRow& child, const Parent& parent, const api::Recruitment& record,
             const domain::TemplateTask& task) {
    const auto former = api::textsOf(task, api::holesOf(record, parent.former_label));
    const auto now = api::textsOf(task, api::holesOf(parent.record, parent.service_label));
    if (child.title == former.title && !now.title.empty()) child.title = now.title;
    if (child.description == former.text) child.description = now.text;
}

bool isApprovedByN2(const store::TicketRow& child, const std::vector<store::StoredApproval>& approvals) {
    return child.status != Status::pending_n2 &&
           std::any_of(approvals.begin(), approvals.end(), [](const auto& approval) {
               return approval.level == Level::n2 && approval.state == domain::ApprovalState::approved;
           });
}

// Whether what is asked for is another thing, and not only another day or name: what was said with the wishes.
bool costsOther(const Parent& parent, const Amendment& amendment, const domain::TemplateTask& task) {
    auto asked = amendment.before;
    asked.details = parent.record.details;
    return api::textsOf(task, api::holesOf(asked, {})) != api::textsOf(task, api::holesOf(amendment.before, {}));
}

} // namespace

void askN2Again(std::vector<store::StoredApproval>& approvals) {
    for (auto& approval : approvals)
        if (approval.level == Level::n2) {
            approval = {};
            approval.level = Level::n2;
        }
}

std::vector<TaskNews> makeChildren(const Parent& parent, const std::vector<domain::TemplateTask>& tasks,
                                   const std::vector<store::FamilyChild>& family,
                                   const std::map<std::string, std::int64_t>& things) {
    std::vector<TaskNews> news;
    if (tasks.empty()) return news;
    const auto references = store::nextReferences(parent.connection, domain::Kind::onboarding, tasks.size());
    const auto known = referencesByCode(family, tasks, references);
    const auto people = peopleFor(parent.connection, parent.caller, {parent.ticket.author_id});
    std::vector<store::ChildColumns> columns;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto& task = tasks[i];
        std::vector<std::string> waits;
        for (const auto& code : task.waits_for)
            if (const auto found = known.find(code); found != known.end()) waits.push_back(found->second);
        const auto made = madeFrom(parent, task, references[i], std::move(waits));
        const auto id = insert(parent, made, people);
        const auto thing = things.find(task.code);
        columns.push_back({id, task.code, made.grants, thing == things.end() ? 0 : thing->second});
        news.push_back(newsOf(made.ticket, made.approvals));
    }
    store::addChildren(parent.connection, parent.ticket.id, columns);
    return news;
}

std::optional<AmendedChild> amendChild(const Parent& parent, const Amendment& amendment,
                                       const store::FamilyChild& child, const domain::TemplateTask& task) {
    const auto before = *store::readTicketRow(parent.connection, child.reference);
    auto approvals = store::approvalsOf(before);
    auto after = before;
    rewrite(after, parent, amendment.before, task);
    place(after, parent, task);
    if (!amendment.concernsAll && after.title == before.title && after.description == before.description)
        return std::nullopt;
    AmendedChild amended;
    amended.asks_again = task.needs_budget && isApprovedByN2(before, approvals) && costsOther(parent, amendment, task);
    if (amended.asks_again) {
        after.status = Status::pending_n2;
        after.assignee_id.reset();
        askN2Again(approvals);
        refreshApprovals(parent.connection, parent.context, after, approvals);
    }
    std::map<std::string, wire::Raw> changes;
    noteChange(changes, "title", before.title, after.title);
    noteChange(changes, "description", before.description, after.description);
    noteChange(changes, "origin_service", before.origin_service, after.origin_service);
    const auto dayText = [](const std::optional<base::Instant>& at) {
        return at ? std::optional(base::toText(*at)) : std::nullopt;
    };
    noteChange(changes, "due_at", dayText(before.due_at), dayText(after.due_at));
    Event event = ticketEvent(child.reference, parent.caller, domain::ActionCode::amend, parent.now);
    event.from_status = wire::codeOf(before.status);
    event.to_status = wire::codeOf(after.status);
    event.comment = amendment.note;
    if (!changes.empty()) event.changes = wire::toJson(changes);
    save(parent, before, after, approvals, std::move(event), amendment.note);
    amended.news = newsOf(after, approvals);
    return amended;
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
