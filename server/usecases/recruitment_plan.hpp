// The tasks of one recruitment before there are any: its own template, what applies of it, and what a departure takes
// back. Not here: making them (recruitment_children.hpp).
#pragma once
#include "server/store/recruitments.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/recruitment_plan.hpp"

namespace ilvm::usecases {

struct Plan {
    domain::Template model; // with a task for each thing that none of its own takes back
    std::vector<domain::TemplateTask> tasks;
    std::map<std::string, std::int64_t>
        things; // by the code of a task: the id of the child that gave what it takes back
};

// As it stands now; `own` is the template that the recruitment began with.
Plan planOf(store::Connection& connection, domain::Template own, const api::Recruitment& record);

// Of a departure that was approved already, with these children: only what takes back the thing that the task with this
// id gave; no task where one of the children does.
Plan latePlanOf(store::Connection& connection, domain::Template own, const api::Recruitment& record,
                const std::vector<store::FamilyChild>& family, std::int64_t givenId);

// Refuses (404) whoever does not see the ticket, and (409) one that is no recruitment.
api::RecruitmentPlan readRecruitmentPlan(const Context& context, const Caller& caller, const std::string& reference);

} // namespace ilvm::usecases
