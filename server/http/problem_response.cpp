#include "server/http/problem_response.hpp"

#include "shared/wire/problem_json.hpp"

namespace ilvm::http {
Response toResponse(const base::Problem& problem) {
    Response response;
    response.status = problem.status;
    response.contentType = "application/problem+json";
    if (problem.retry_after > 0) response.headers.emplace_back("Retry-After", std::to_string(problem.retry_after));
    if (problem.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    response.body = wire::problemJson(problem);
    return response;
}

Caught caught(std::exception_ptr exception, const Translate& translate) {
    std::string said;
    try {
        std::rethrow_exception(exception);
    } catch (const base::Refusal& refusal) {
        return {refusal.problem(), refusal.what()};
    } catch (const std::exception& accident) {
        said = accident.what();
    } catch (...) {
        said = "an exception that is no std::exception";
    }
    if (translate)
        if (std::optional<base::Problem> known = translate(exception)) return {std::move(*known), std::move(said)};
    return {base::internalError(), std::move(said)};
}

} // namespace ilvm::http
