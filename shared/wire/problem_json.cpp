#include "shared/wire/problem_json.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::wire {
namespace {

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Of the UTF-8 that begins with this byte; 0 where none does.
std::size_t lengthBy(char c) {
    const auto first = static_cast<unsigned char>(c);
    if (first < 0x80) return 1;
    return first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// Messages repeat the beginning of what was sent, cut at a number of bytes: the half of a character that may stand at
// the cut goes, because JSON holds whole ones only.
std::string withoutHalfCharacters(std::string_view message) {
    std::string whole;
    while (!message.empty()) {
        std::size_t end = 1;
        while (end < message.size() && continues(message[end]))
            ++end;
        if (end == lengthBy(message.front())) whole += message.substr(0, end);
        message.remove_prefix(end);
    }
    return whole;
}

} // namespace

std::string problemJson(const base::Problem& problem) {
    ProblemBody body;
    body.type = problem.type;
    body.title = problem.title;
    body.status = problem.status;
    if (!problem.detail.empty()) body.detail = problem.detail;
    if (!problem.errors.empty()) {
        body.errors = problem.errors;
        for (auto& error : *body.errors)
            error.message = withoutHalfCharacters(error.message);
    }
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
