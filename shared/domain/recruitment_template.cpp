// What makes a template good or bad.
#include "shared/domain/recruitment.hpp"

#include <algorithm>
#include <set>

namespace ilvm::domain {
namespace {

constexpr std::size_t longestCode = 40, longestTitle = 160, longestTaskText = 4000, longestLabel = 120;

const TemplateTask* taskOf(const std::vector<TemplateTask>& tasks, const std::string& code) {
    for (const auto& task : tasks)
        if (task.code == code) return &task;
    return nullptr;
}

// Depth first; `path` holds the codes from the start to here.
bool walk(const std::vector<TemplateTask>& tasks, const std::string& code, std::vector<std::string>& path,
          std::set<std::string>& done) {
    if (const auto seen = std::find(path.begin(), path.end(), code); seen != path.end()) {
        path.erase(path.begin(), seen);
        path.push_back(code);
        return true;
    }
    const TemplateTask* task = taskOf(tasks, code);
    if (!task || done.contains(code)) return false;
    path.push_back(code);
    for (const auto& next : task->waits_for)
        if (walk(tasks, next, path, done)) return true;
    path.pop_back();
    done.insert(code);
    return false;
}

bool isCode(const std::string& text) {
    return !text.empty() && text.size() <= longestCode && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

const std::vector<std::string>& fixedHoles() {
    static const std::vector<std::string> holes{"first_name", "last_name", "person",   "job_title",
                                                "contract",   "service",   "site",     "manager",
                                                "start_date", "end_date",  "replaces", "remarks"};
    return holes;
}

class Judge {
public:
    explicit Judge(const Template& model) : model_(model) {}

    std::vector<base::FieldError> problems() {
        if (model_.tasks.empty()) wrong("tasks", "required", "Un modèle a au moins une tâche.");
        if (model_.tasks.size() > mostTasks) wrong("tasks", "too_many", "Un modèle a 40 tâches au plus.");
        if (model_.wishes.size() > mostWishes) wrong("wishes", "too_many", "Un modèle a 40 souhaits au plus.");
        for (std::size_t i = 0; i < model_.wishes.size() && i < mostWishes; ++i)
            judgeWish(i);
        for (std::size_t i = 0; i < model_.tasks.size() && i < mostTasks; ++i)
            judgeTask(i);
        if (const auto circle = circleIn(model_.tasks); !circle.empty()) {
            std::string names;
            for (const auto& code : circle)
                names += (names.empty() ? "« " : " → « ") + titleOf(code) + " »";
            wrong("tasks", "circle", "Ces tâches s'attendent l'une l'autre : " + names + ".");
        }
        return std::move(problems_);
    }

private:
    void wrong(std::string field, std::string code, std::string message) {
        problems_.push_back({std::move(field), std::move(code), std::move(message)});
    }

    std::string titleOf(const std::string& code) const {
        const auto* task = taskOf(model_.tasks, code);
        return task ? task->title : code;
    }

    void judgeCode(const std::string& path, const std::string& code, std::size_t times) {
        if (!isCode(code))
            wrong(path, "malformed", "Un code tient en 40 caractères : minuscules, chiffres et _.");
        else if (times > 1)
            wrong(path, "twice", "Le code « " + code + " » sert deux fois.");
    }

    void judgeText(const std::string& path, const std::string& text, std::size_t longest) {
        if (text.find_first_not_of(" \t\r\n") == text.npos) wrong(path, "required", "Ce champ est obligatoire.");
        if (text.size() > longest) wrong(path, "too_long", "Ce texte est trop long.");
    }

    void judgeWish(std::size_t i) {
        const auto& wish = model_.wishes[i];
        const std::string path = "wishes[" + std::to_string(i) + "].";
        const auto times = static_cast<std::size_t>(std::count_if(
            model_.wishes.begin(), model_.wishes.end(), [&](const auto& other) { return other.code == wish.code; }));
        judgeCode(path + "code", wish.code, times);
        if (std::find(fixedHoles().begin(), fixedHoles().end(), wish.code) != fixedHoles().end())
            wrong(path + "code", "taken", "Ce code est celui d'un champ du formulaire.");
        judgeText(path + "label", wish.label, longestLabel);
        if (wish.detail) judgeText(path + "detail", *wish.detail, longestLabel);
    }

    void judgeTask(std::size_t i) {
        const auto& task = model_.tasks[i];
        const std::string path = "tasks[" + std::to_string(i) + "].";
        const auto times = static_cast<std::size_t>(std::count_if(
            model_.tasks.begin(), model_.tasks.end(), [&](const auto& other) { return other.code == task.code; }));
        judgeCode(path + "code", task.code, times);
        judgeText(path + "title", task.title, longestTitle);
        judgeText(path + "text", task.text, longestTaskText);
        judgeHoles(path + "title", task.title);
        judgeHoles(path + "text", task.text);
        if (task.due_days < -mostDueDays || task.due_days > mostDueDays)
            wrong(path + "due_days", "out_of_range", "L'échéance est à un an au plus de la date.");
        for (const auto& code : task.waits_for)
            if (!taskOf(model_.tasks, code))
                wrong(path + "waits_for", "unknown_code", "La tâche attendue « " + code + " » n'existe pas.");
        if (task.wish && !isWish(*task.wish))
            wrong(path + "wish", "unknown_code", "Le souhait « " + *task.wish + " » n'existe pas.");
        if (task.grants) judgeText(path + "grants", *task.grants, longestLabel);
        if (task.grants) judgeHoles(path + "grants", *task.grants);
        if (task.takes_back && model_.kind != RecruitmentKind::departure)
            wrong(path + "takes_back", "not_for_kind", "Seul un départ reprend ce qui avait été remis.");
    }

    bool isWish(std::string_view code) const {
        return std::any_of(model_.wishes.begin(), model_.wishes.end(),
                           [&](const auto& wish) { return wish.code == code; });
    }

    void judgeHoles(const std::string& path, std::string_view text) {
        for (auto open = text.find('{'); open != text.npos; open = text.find('{')) {
            const auto close = text.find('}', open);
            const std::string hole(text.substr(open + 1, close == text.npos ? close : close - open - 1));
            const bool isKnown =
                isWish(hole) || std::find(fixedHoles().begin(), fixedHoles().end(), hole) != fixedHoles().end();
            if (close == text.npos || !isKnown)
                wrong(path, "unknown_hole", "« {" + hole + "} » n'est pas un champ que l'on peut reprendre ici.");
            if (close == text.npos) return;
            text.remove_prefix(close + 1);
        }
    }

    const Template& model_;
    std::vector<base::FieldError> problems_;
};

} // namespace

std::vector<std::string> circleIn(const std::vector<TemplateTask>& tasks) {
    std::set<std::string> done;
    for (const auto& task : tasks) {
        std::vector<std::string> path;
        if (walk(tasks, task.code, path, done)) return path;
    }
    return {};
}

std::vector<base::FieldError> problemsOf(const Template& model) {
    return Judge(model).problems();
}

} // namespace ilvm::domain
