// What one recruitment was made with: its template as it was when it was sent, and the tasks that its approval creates.
// Not here: the templates of recruitments to come (recruitments.hpp).
#pragma once
#include "shared/api/recruitment.hpp"
#include "shared/api/tickets.hpp"

namespace ilvm::api {

struct RecruitmentPlan {
    domain::Template model;
    std::vector<domain::TemplateTask> tasks; // to come; none once it is approved: then there are children
};
BOOST_DESCRIBE_STRUCT(RecruitmentPlan, (), (model, tasks))

// For whoever sees the recruitment.
struct ReadRecruitmentPlan {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}/recruitment-plan";
    static constexpr std::string_view summary = "Le modèle d'un recrutement et ses tâches à venir";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = TicketReference;
    using Body = wire::Nothing;
    using Answer = RecruitmentPlan;
};

} // namespace ilvm::api
