#include "shared/wire/problem_json.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::wire {

std::string problemJson(const base::Problem& problem) {
    ProblemBody body;
    body.type = problem.type;
    body.title = problem.title;
    body.status = problem.status;
    if (!problem.detail.empty()) body.detail = problem.detail;
    if (!problem.errors.empty()) body.errors = problem.errors;
    if (!problem.current.empty()) body.current = Raw{problem.current};
    if (!problem.request_id.empty()) body.request_id = problem.request_id;
    return toJson(body);
}

base::Problem problemFrom(int status, std::string_view text) {
    base::Problem problem;
    problem.status = status;
    auto body = readAnswer<ProblemBody>(text);
    if (body.has_error()) return problem;
    problem.type = std::move(body->type);
    problem.title = std::move(body->title);
    problem.detail = body->detail.value_or("");
    if (body->errors) problem.errors = std::move(*body->errors);
    if (body->current) problem.current = std::move(body->current->text);
    problem.request_id = body->request_id.value_or("");
    return problem;
}

} // namespace ilvm::wire
