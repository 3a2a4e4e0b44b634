#include "server/store/recruitments.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::store {
namespace {

api::RecruitmentTemplate templateFrom(const Row& row) {
    api::RecruitmentTemplate model;
    model.kind = value<domain::RecruitmentKind>(row, "kind");
    model.version = value<std::int64_t>(row, "version");
    model.wishes = wire::readAnswer<std::vector<domain::Wish>>(*row["wishes"]).value();
    model.tasks = wire::readAnswer<std::vector<domain::TemplateTask>>(*row["tasks"]).value();
    return model;
}

} // namespace

std::vector<api::RecruitmentTemplate> readTemplates(Connection& connection) {
    const auto rows = connection.run("SELECT kind, version, wishes, tasks FROM recruitment_templates ORDER BY kind");
    std::vector<api::RecruitmentTemplate> models;
    for (std::size_t i = 0; i < rows.size(); ++i)
        models.push_back(templateFrom(rows[i]));
    return models;
}

std::optional<api::RecruitmentTemplate> readTemplate(Connection& connection, domain::RecruitmentKind kind) {
    const auto rows = connection.run("SELECT kind, version, wishes, tasks FROM recruitment_templates WHERE kind = $1",
                                     store::bind(kind));
    if (rows.empty()) return std::nullopt;
    return templateFrom(rows.front());
}

void saveTemplate(Connection& connection, const api::RecruitmentTemplate& model) {
    connection.run("INSERT INTO recruitment_templates (kind, version, wishes, tasks) VALUES ($1, $2, $3::jsonb, "
                   "$4::jsonb) ON CONFLICT (kind) DO UPDATE SET version = $2, wishes = $3::jsonb, tasks = $4::jsonb",
                   store::bind(model.kind, model.version, wire::toJson(model.wishes), wire::toJson(model.tasks)));
}

} // namespace ilvm::store
