// From what HR typed of a recruitment to its record, with every bad field noted at once. Not here: what the moves of
// the family do (recruitment_family.hpp), and the words of its tasks (shared/api/recruitment_text.hpp).
#pragma once
#include "server/store/people.hpp"
#include "server/store/recruitments.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/field_checks.hpp"

namespace ilvm::usecases {

// The record that the entry asks for. `path` is where it stands in the body: "recruitment"; `own`: its
// reference, where it has one.
api::Recruitment checkedRecruitment(store::Connection& connection, const api::RecruitmentEntry& entry,
                                    const domain::Template& model, const std::string& path, FieldChecks& checks,
                                    const std::optional<std::string>& own = {});

// "Arrivée de Camille Rousseau".
std::string titleOf(const api::Recruitment& recruitment);

// "Éducatrice spécialisée, CDI, SESSAD Nord, à partir du 27/11/2026."
std::string descriptionOf(const api::Recruitment& recruitment, const std::string& serviceLabel);

// The label of the origin service; its code where it has none.
std::string serviceLabel(store::Connection& connection, const std::string& code);

// What a move of HR changed of the record, field by field, as the history tells it; and in French for who works on it.
struct RecruitmentChange {
    std::string field;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string label; // French
};
std::vector<RecruitmentChange> changesOf(const api::Recruitment& before, const api::Recruitment& after);

} // namespace ilvm::usecases
