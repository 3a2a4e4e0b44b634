// What the texts of a recruitment's tasks say of it: the holes of a template, filled. The server makes tasks with it,
// the client shows what would be made. Not here: how holes are filled (shared/domain/recruitment.hpp).
#pragma once
#include "shared/api/recruitment.hpp"

namespace ilvm::api {

std::string fullName(const Recruitment& recruitment); // first name, then name

// By the names of the holes. `serviceLabel`: of the origin service that recruits.
domain::Holes holesOf(const Recruitment& recruitment, const std::string& serviceLabel);

// A title, or a thing that is given, with its holes filled: unlike lines of a text it never goes away. What stood
// around a hole without a value, "()" or a colon at the end, goes with it.
std::string filledLine(std::string_view line, const domain::Holes& holes);

// As the task is made: title, text and the thing that it gives (none: empty).
struct TaskTexts {
    std::string title;
    std::string text;
    std::string grants;

    bool operator==(const TaskTexts&) const = default;
};
TaskTexts textsOf(const domain::TemplateTask& task, const domain::Holes& holes);

// When a task is due: at the end of that day in France.
base::Instant dueAt(const Recruitment& recruitment, const domain::TemplateTask& task);

} // namespace ilvm::api
