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
    std::string former_label = {};            // of the service before an amendment
    std::optional<std::string> asked_by = {}; // who amends: what they ask for they do not decide

    const std::string& askedBy() const { return asked_by ? *asked_by : ticket.author_id; }
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
    std::vector<domain::StandIn> stand_ins = {}; // those of the deciders who stand in
};

// One child for each of the tasks. `family`: the children that are there already. `things`: by the code of a task, the
// id of the child that gave what this one takes back.
std::vector<TaskNews> makeChildren(const Parent& parent, const std::vector<domain::TemplateTask>& tasks,
                                   const std::vector<store::FamilyChild>& family,
                                   const std::map<std::string, std::int64_t>& things);

// What an amendment of the parent brings to a child.
struct Amendment {
    const api::Recruitment& before;
    std::string note;         // what changed, in French: for the child's discussion
    bool concernsAll = false; // else only those whose words differ
};

struct AmendedChild {
    TaskNews news;
    bool asks_again = false; // what N2 approved is another thing now: they are asked anew, and nobody has it
};

// The child gets the words and the due date of the task as the record gives them now, with the note in its discussion;
// words that were corrected by hand stay. Nothing where the amendment does not concern it.
std::optional<AmendedChild> amendChild(const Parent& parent, const Amendment& amendment,
                                       const store::FamilyChild& child, const domain::TemplateTask& task);

// Whatever N2 had decided is open again.
void askN2Again(std::vector<store::StoredApproval>& approvals);

// The child is no longer to be done, with the reason. Gives who had it.
TaskNews cancelChild(const Parent& parent, const store::FamilyChild& child, const std::string& reason);

} // namespace ilvm::usecases
