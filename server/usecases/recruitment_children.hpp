// The children of one recruitment: making them, and what an amendment or the end of their parent does to them.
// Not here: when (recruitment_family.hpp).
#pragma once
#include "server/store/recruitments.hpp"
#include "server/store/tickets.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// What all children are made from.
struct Parent {
    store::Connection& connection;
    const Context& context;
    const Caller& caller; // who moves the parent
    base::Instant now;
    const store::TicketRow& ticket;
    const std::vector<store::StoredApproval>& approvals;
    const api::Recruitment& record;
    std::string service_label;
};

// A task as its service is told of it.
struct TaskNews {
    std::string reference;
    std::string title;
    std::string service;
    std::optional<std::string> assignee_id;
    std::optional<base::Instant> due_at;
    std::vector<std::string> deciders; // of its N2
    std::vector<std::string> waits_for;
};

// One child for each of the tasks. `family`: the children that are there already. `held`: what comes back.
std::vector<TaskNews> makeChildren(const Parent& parent, const std::vector<domain::TemplateTask>& tasks,
                                   const std::vector<store::FamilyChild>& family, const std::vector<store::Held>& held);

// The child gets the words and the due date of the task as the record gives them now, with `note` in its discussion.
TaskNews amendChild(const Parent& parent, const store::FamilyChild& child, const domain::TemplateTask& task,
                    const std::string& note);

// The child is no longer to be done, with the reason. Gives who had it.
TaskNews cancelChild(const Parent& parent, const store::FamilyChild& child, const std::string& reason);

} // namespace ilvm::usecases
