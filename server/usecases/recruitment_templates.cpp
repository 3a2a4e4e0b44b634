#include "server/usecases/recruitment_templates.hpp"

#include "server/store/catalogue.hpp"
#include "server/store/recruitments.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/field_checks.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

void checkTemplate(store::Connection& connection, domain::RecruitmentKind kind, const domain::Template& model) {
    FieldChecks checks;
    if (model.kind != kind) checks.wrong("kind", "differs", "La nature du modèle doit être celle de l'adresse.");
    for (auto& problem : domain::problemsOf(model))
        checks.wrong(std::move(problem.field), std::move(problem.code), std::move(problem.message));
    for (std::size_t i = 0; i < model.tasks.size() && i < domain::mostTasks; ++i)
        if (!store::readService(connection, api::ServiceType::target, model.tasks[i].service))
            checks.wrong(wire::element("tasks", i) + ".service", "unknown_code",
                         "Ce service destinataire n'existe pas.");
    checks.throwIfFailed();
}

std::string changesOf(const api::RecruitmentTemplate& before, const api::RecruitmentTemplate& after) {
    std::map<std::string, wire::Raw> changes;
    const auto note = [&](const char* field, const std::string& from, const std::string& to) {
        if (from != to) changes[field].text = R"({"from":)" + from + R"(,"to":)" + to + "}";
    };
    note("tasks", wire::toJson(before.tasks), wire::toJson(after.tasks));
    note("wishes", wire::toJson(before.wishes), wire::toJson(after.wishes));
    return wire::toJson(changes);
}

void saveWithProof(store::Connection& connection, const Context& context, const Caller& caller,
                   const api::RecruitmentTemplate& before, const api::RecruitmentTemplate& after) {
    awaitDirectory(connection, context); // who is an admin is its to say
    store::saveTemplate(connection, after);
    Event event;
    event.subject_type = "setting";
    event.subject = "recruitment_template:" + std::string(wire::codeOf(after.kind));
    event.at = context.now();
    event.actor_id = caller.actor.id;
    event.action = "change";
    event.changes = changesOf(before, after);
    appendEvent(connection, std::move(event));
}

} // namespace

api::RecruitmentTemplates listTemplates(const Context& context, const Caller& caller) {
    const auto& rights = caller.actor.rights;
    if (!rights.has(domain::Role::hr) && !rights.has(domain::Role::admin) && !rights.has(domain::Role::manager))
        throw base::Refusal(base::notAllowed("Les modèles sont pour les ressources humaines et les valideurs."));
    auto connection = context.database.lease();
    return {store::readTemplates(*connection)};
}

Written<api::RecruitmentTemplate> writeTemplate(const Context& context, const Caller& caller,
                                                domain::RecruitmentKind kind, const api::RecruitmentTemplate& wanted,
                                                const Attempt& attempt) {
    if (!caller.actor.rights.has(domain::Role::admin))
        throw base::Refusal(base::notAllowed("Seul un administrateur modifie les modèles."));
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockCatalogue(*connection); // admins write one after the other
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto before = store::readTemplate(*connection, kind);
    if (!before) throw base::Refusal(base::notFound());
    if (before->version != wanted.version)
        throw base::Refusal(base::staleVersion("Quelqu'un d'autre a modifié ce modèle.", wire::toJson(*before)));
    checkTemplate(*connection, kind, wanted);
    auto after = wanted;
    if (static_cast<const domain::Template&>(after) != static_cast<const domain::Template&>(*before)) {
        after.version = before->version + 1;
        saveWithProof(*connection, context, caller, *before, after);
    }
    Written<api::RecruitmentTemplate> written{200, wire::toJson(after)};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    transaction.commit();
    return written;
}

void seedTemplates(store::Connection& connection) {
    for (const auto& model : defaultTemplates())
        if (!store::readTemplate(connection, model.kind)) store::saveTemplate(connection, {model, 1});
}

} // namespace ilvm::usecases
