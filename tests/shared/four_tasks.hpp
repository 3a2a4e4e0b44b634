// A recruitment of four tasks, as a template. Not here: what becomes of it (test_recruitment*.cpp).
#pragma once
#include "shared/domain/recruitment.hpp"

namespace ilvm::tests {

inline domain::TemplateTask task(const std::string& code, std::vector<std::string> waits = {}, bool costs = false) {
    domain::TemplateTask made;
    made.code = code;
    made.service = "IT";
    made.title = "Tâche " + code;
    made.text = "À faire.";
    made.waits_for = std::move(waits);
    made.needs_budget = costs;
    return made;
}

// One that others wait for, a chain of waits, one that costs money.
inline domain::Template family() {
    return {domain::RecruitmentKind::arrival,
            {},
            {task("account"), task("imago", {"account"}), task("hardware", {}, true), task("software", {"hardware"})}};
}

} // namespace ilvm::tests
