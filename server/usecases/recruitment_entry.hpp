// From what HR typed of a recruitment to its record, with every bad field noted at once, and from record and template
// to the words of its tasks. Not here: what the moves of the family do (recruitment_family.hpp).
#pragma once
#include "server/store/people.hpp"
#include "server/store/recruitments.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/field_checks.hpp"

namespace ilvm::usecases {

// The record that the entry asks for. `path` is where it stands in the body: "recruitment".
api::Recruitment checkedRecruitment(store::Connection& connection, const api::RecruitmentEntry& entry,
                                    const domain::Template& model, const std::string& path, FieldChecks& checks);

// "Arrivée de Camille Rousseau".
std::string titleOf(const api::Recruitment& recruitment);

// "Éducatrice spécialisée, CDI, SESSAD Nord, à partir du 27/11/2026."
std::string descriptionOf(const api::Recruitment& recruitment, const std::string& serviceLabel);

std::string fullName(const api::Recruitment& recruitment);

// The label of the origin service; its code where it has none.
std::string serviceLabel(store::Connection& connection, const std::string& code);

// What fills the holes of a template's texts.
domain::Holes holesOf(const api::Recruitment& recruitment, const std::string& serviceLabel);

// When a task is due.
base::Instant dueAt(const api::Recruitment& recruitment, const domain::TemplateTask& task);

// What a move of HR changed of the record, field by field, as the history tells it; and in French for who works on it.
struct RecruitmentChange {
    std::string field;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string label; // French
};
std::vector<RecruitmentChange> changesOf(const api::Recruitment& before, const api::Recruitment& after);

} // namespace ilvm::usecases
