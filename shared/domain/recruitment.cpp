#include "shared/domain/recruitment.hpp"

#include <algorithm>

namespace ilvm::domain {
namespace {

bool isAmong(const std::vector<std::string>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

const Child* childOf(std::span<const Child> family, const std::string& code) {
    const Child* found = nullptr; // the last one: a task that was dropped may have been ordered anew
    for (const auto& child : family)
        if (child.code == code) found = &child;
    return found;
}

} // namespace

std::string_view labelOf(RecruitmentKind kind) {
    switch (kind) {
    case RecruitmentKind::arrival:
        return "Arrivée";
    case RecruitmentKind::move:
        return "Mobilité";
    case RecruitmentKind::departure:
        return "Départ";
    }
    return {};
}

std::string_view labelOf(Contract contract) {
    switch (contract) {
    case Contract::permanent:
        return "CDI";
    case Contract::fixed_term:
        return "CDD";
    case Contract::temporary:
        return "Intérim";
    case Contract::internship:
        return "Stage";
    case Contract::apprenticeship:
        return "Alternance";
    }
    return {};
}

std::string_view labelOf(Return outcome) {
    return outcome == Return::returned ? "Rendu" : "Déclaré perdu";
}

std::string_view dayLabelOf(RecruitmentKind kind) {
    switch (kind) {
    case RecruitmentKind::arrival:
        return "Date d'arrivée";
    case RecruitmentKind::move:
        return "Date d'effet";
    case RecruitmentKind::departure:
        return "Date de départ";
    }
    return {};
}

std::vector<TemplateTask> tasksFor(const Template& model, const std::vector<std::string>& wishes,
                                   const std::optional<std::vector<std::string>>& held) {
    std::vector<TemplateTask> tasks;
    for (const auto& task : model.tasks) {
        const bool isWished = !task.wish || isAmong(wishes, *task.wish);
        const bool isHeld = !task.takes_back || !held || isAmong(*held, *task.takes_back);
        if (isWished && isHeld) tasks.push_back(task);
    }
    for (auto& task : tasks)
        std::erase_if(task.waits_for, [&](const std::string& code) {
            return std::none_of(tasks.begin(), tasks.end(), [&](const auto& other) { return other.code == code; });
        });
    return tasks;
}

std::string filled(std::string_view text, const Holes& holes) {
    std::string all;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        std::string out;
        bool hadHoles = false, hasValue = false;
        for (auto open = line.find('{'); open != line.npos; open = line.find('{')) {
            const auto close = line.find('}', open);
            if (close == line.npos) break;
            out += line.substr(0, open);
            const auto hole = holes.find(std::string(line.substr(open + 1, close - open - 1)));
            hadHoles = true;
            hasValue = hasValue || (hole != holes.end() && !hole->second.empty());
            if (hole != holes.end()) out += hole->second;
            line.remove_prefix(close + 1);
        }
        out += line;
        if (hadHoles && !hasValue) continue;
        all += (all.empty() ? "" : "\n") + out;
    }
    return all;
}

bool isSettled(Status child) {
    return child == Status::closed || child == Status::cancelled;
}

Status parentStatus(Status parent, std::span<const Child> children) {
    if (parent != Status::tracking && parent != Status::closed) return parent;
    const bool all =
        std::all_of(children.begin(), children.end(), [](const auto& child) { return isSettled(child.status); });
    return all ? Status::closed : Status::tracking;
}

std::vector<std::string> stillWaitsFor(const Child& child, std::span<const Child> family) {
    std::vector<std::string> waits;
    if (isTerminal(child.status)) return waits;
    for (const auto& code : child.waits_for)
        if (const Child* other = childOf(family, code); other && !isSettled(other->status)) waits.push_back(code);
    return waits;
}

Readiness readinessOf(std::span<const Child> children, base::Instant now) {
    Readiness readiness;
    for (const auto& child : children) {
        if (child.status == Status::cancelled) continue;
        ++readiness.total;
        if (child.status == Status::closed)
            ++readiness.done;
        else if (child.due_at && *child.due_at < now)
            ++readiness.late;
    }
    return readiness;
}

} // namespace ilvm::domain
