#include "shared/api/recruitment_text.hpp"

namespace ilvm::api {

std::string fullName(const Recruitment& recruitment) {
    return recruitment.first_name + " " + recruitment.last_name;
}

domain::Holes holesOf(const Recruitment& recruitment, const std::string& serviceLabel) {
    domain::Holes holes{
        {"first_name", recruitment.first_name},
        {"last_name", recruitment.last_name},
        {"person", fullName(recruitment)},
        {"job_title", recruitment.job_title},
        {"contract", std::string(domain::labelOf(recruitment.contract))},
        {"service", serviceLabel},
        {"site", recruitment.site.value_or("")},
        {"manager", recruitment.manager ? recruitment.manager->display_name : ""},
        {"start_date", base::frenchDay(recruitment.start_date)},
        {"end_date", recruitment.end_date ? base::frenchDay(*recruitment.end_date) : ""},
        {"replaces", recruitment.replaces.value_or("")},
        {"remarks", recruitment.remarks.value_or("")},
    };
    if (recruitment.details)
        for (const auto& [code, text] : *recruitment.details)
            holes.emplace(code, text);
    return holes;
}

std::string filledLine(std::string_view line, const domain::Holes& holes) {
    std::string out;
    while (!line.empty()) {
        const auto open = line.find('{');
        const auto close = open == line.npos ? open : line.find('}', open);
        if (close == line.npos) break;
        out += line.substr(0, open);
        const auto hole = holes.find(std::string(line.substr(open + 1, close - open - 1)));
        const bool isEmpty = hole == holes.end() || hole->second.empty();
        if (!isEmpty) out += hole->second;
        line.remove_prefix(close + 1);
        if (isEmpty && out.ends_with('(') && line.starts_with(')')) out.pop_back(), line.remove_prefix(1);
    }
    out += line;
    const auto last = out.find_last_not_of(" :,-");
    out.erase(last == out.npos ? 0 : last + 1);
    return out.substr(std::min(out.find_first_not_of(' '), out.size()));
}

TaskTexts textsOf(const domain::TemplateTask& task, const domain::Holes& holes) {
    return {filledLine(task.title, holes), domain::filled(task.text, holes),
            task.grants ? filledLine(*task.grants, holes) : ""};
}

base::Instant dueAt(const Recruitment& recruitment, const domain::TemplateTask& task) {
    return base::endOfDay(base::addedDays(recruitment.start_date, task.due_days));
}

} // namespace ilvm::api
