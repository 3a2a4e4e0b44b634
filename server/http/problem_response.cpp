#include "server/http/problem_response.hpp"
#include <string_view>

namespace ilvm::http {
namespace {

void appendText(std::string& json, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00";
            json += hex[(c >> 4) & 0xf];
            json += hex[c & 0xf];
        } else {
            json += c;
        }
    }
    json += '"';
}

void appendMember(std::string& json, std::string_view name, std::string_view text) {
    if (json.back() != '{') json += ',';
    appendText(json, name);
    json += ':';
    appendText(json, text);
}

std::string bodyOf(const base::Problem& problem) {
    std::string json = "{";
    appendMember(json, "type", problem.type);
    appendMember(json, "title", problem.title);
    json += ",\"status\":" + std::to_string(problem.status);
    if (!problem.detail.empty()) appendMember(json, "detail", problem.detail);
    if (!problem.errors.empty()) {
        json += ",\"errors\":[";
        for (const base::FieldError& error : problem.errors) {
            if (json.back() == '}') json += ',';
            json += '{';
            appendMember(json, "field", error.field);
            appendMember(json, "code", error.code);
            appendMember(json, "message", error.message);
            json += '}';
        }
        json += ']';
    }
    if (!problem.current.empty()) json += ",\"current\":" + problem.current;
    if (!problem.request_id.empty()) appendMember(json, "request_id", problem.request_id);
    json += '}';
    return json;
}

} // namespace

Response toResponse(const base::Problem& problem) {
    Response response;
    response.status = problem.status;
    response.contentType = "application/problem+json";
    if (problem.retry_after > 0) response.headers.emplace_back("Retry-After", std::to_string(problem.retry_after));
    if (problem.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    response.body = bodyOf(problem);
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
