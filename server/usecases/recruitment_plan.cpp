#include "server/usecases/recruitment_plan.hpp"

#include "server/usecases/read_ticket.hpp"
#include "shared/base/problem.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

using Tasks = std::vector<domain::TemplateTask>;

// Not to be filled once more: it came out of the record already.
std::string withoutHoles(std::string text) {
    std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
    return text;
}

domain::TemplateTask returnOf(const store::Held& thing, const Tasks& others) {
    domain::TemplateTask task;
    task.code = "return_" + thing.code;
    const bool isTaken =
        std::any_of(others.begin(), others.end(), [&](const auto& other) { return other.code == task.code; });
    if (isTaken) task.code += "_" + std::to_string(thing.id); // given twice
    task.service = thing.target_service;
    task.title = "Reprendre : " + withoutHoles(thing.label) + " ({person})";
    task.text = "Remis par " + thing.reference +
                ". Rendu ou déclaré perdu au plus tard le {start_date}.\n"
                "Service : {service}\nSite : {site}\nResponsable : {manager}";
    task.takes_back = thing.code;
    return task;
}

// Each thing comes back by a task of its own. One that none of the tasks takes back, because the template has none, its
// wish is not ticked or it takes back another already, gets one of the service that gave it, in `model` too.
void takeBack(Plan& plan, const std::vector<store::Held>& held) {
    auto& [model, tasks, things] = plan;
    for (const auto& thing : held) {
        const auto free = std::find_if(tasks.begin(), tasks.end(), [&, &taken = things](const auto& task) {
            return task.takes_back == thing.code && !taken.contains(task.code);
        });
        if (free != tasks.end()) {
            things.emplace(free->code, thing.id);
            continue;
        }
        model.tasks.push_back(returnOf(thing, model.tasks));
        tasks.push_back(model.tasks.back());
        things.emplace(tasks.back().code, thing.id);
    }
}

std::vector<std::string> codesOf(const std::vector<store::Held>& held) {
    std::vector<std::string> codes;
    for (const auto& thing : held)
        codes.push_back(thing.code);
    return codes;
}

std::vector<store::Held> heldOf(store::Connection& connection, const api::Recruitment& record) {
    return store::heldSince(connection, *store::recruitmentId(connection, *record.arrival));
}

} // namespace

Plan planOf(store::Connection& connection, domain::Template own, const api::Recruitment& record) {
    Plan plan{std::move(own), {}, {}};
    const bool takes = record.kind == domain::RecruitmentKind::departure && record.arrival;
    if (!takes) {
        plan.tasks = domain::tasksFor(plan.model, record.wishes, std::nullopt);
        return plan;
    }
    const auto held = heldOf(connection, record);
    plan.tasks = domain::tasksFor(plan.model, record.wishes, codesOf(held));
    takeBack(plan, held);
    return plan;
}

Plan latePlanOf(store::Connection& connection, domain::Template own, const api::Recruitment& record,
                const std::vector<store::FamilyChild>& family, std::int64_t givenId) {
    auto held = heldOf(connection, record);
    std::erase_if(held, [&](const auto& thing) { return thing.id != givenId; });
    Plan plan{std::move(own), {}, {}};
    plan.tasks = domain::tasksFor(plan.model, record.wishes, codesOf(held));
    std::erase_if(plan.tasks, [&](const auto& task) {
        return std::any_of(family.begin(), family.end(), [&](const auto& child) { return child.code == task.code; });
    });
    takeBack(plan, held);
    std::erase_if(plan.tasks, [&](const auto& task) { return !plan.things.contains(task.code); });
    return plan;
}

api::RecruitmentPlan readRecruitmentPlan(const Context& context, const Caller& caller, const std::string& reference) {
    const auto ticket = readTicket(context, caller, reference);
    if (ticket.kind != domain::Kind::recruitment || !ticket.recruitment)
        throw base::Refusal(base::notPossible("Cette demande n'est pas un recrutement.", {}));
    auto connection = context.database.lease();
    auto own = store::readOwnTemplate(*connection, *store::recruitmentId(*connection, reference));
    const bool isToCome = ticket.status == domain::Status::pending_n1 || ticket.status == domain::Status::to_correct;
    if (!isToCome) return {std::move(own), {}};
    auto plan = planOf(*connection, std::move(own), *ticket.recruitment);
    return {std::move(plan.model), std::move(plan.tasks)};
}

} // namespace ilvm::usecases
