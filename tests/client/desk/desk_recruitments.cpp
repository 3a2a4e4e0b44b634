#include "tests/client/desk/desk_recruitments.hpp"

#include "shared/api/recruitment_period.hpp"
#include "shared/api/recruitment_plan.hpp"
#include "shared/wire/problem_json.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"
#include "tests/client/desk/recruitment_world.hpp"

#include <QList>
#include <QUrlQuery>
#include <algorithm>

namespace ilvm::tests {
namespace {

api::RecruitmentWarnings warningsFor(const World& world, const QByteArray& body) {
    const auto question = wire::readAnswer<api::RecruitmentQuestion>(body.toStdString());
    api::RecruitmentWarnings all;
    for (const auto& ticket : world.tickets) {
        const bool open = ticket.kind == domain::Kind::recruitment && !domain::isTerminal(ticket.status);
        if (!open || ticket.recruitment->last_name != question->last_name ||
            (question->reference && *question->reference == ticket.reference))
            continue;
        all.warnings.push_back({"last_name", "open_recruitment",
                                "Un recrutement est déjà ouvert pour cette personne : " + ticket.reference + ".",
                                ticket.reference});
    }
    return all;
}

api::Ticket made(World& world, const api::RecruitmentEntry& entry) {
    api::Ticket ticket = incident(world, "FCPI-00035", "Arrivée de " + entry.first_name + " " + entry.last_name,
                                  world.me.display_name, domain::Priority::normal, 0);
    ticket.kind = domain::Kind::recruitment;
    ticket.status = domain::Status::pending_n1;
    ticket.target_service = "RH";
    ticket.recruitment.emplace().reference = ticket.reference;
    ticket.recruitment->status = ticket.status;
    takeEntry(world, ticket, entry);
    api::Approval n1;
    n1.deciders = {world.person("Marie Fontaine")};
    ticket.approvals = {n1};
    world.tickets.push_back(ticket);
    return ticket;
}

api::RecruitmentPlan planOf(const api::Ticket& ticket) {
    api::RecruitmentPlan plan;
    for (const auto& model : recruitmentTemplates().items)
        if (model.kind == ticket.recruitment->kind) plan.model = model;
    if (ticket.status == domain::Status::pending_n1 || ticket.status == domain::Status::to_correct)
        plan.tasks = domain::tasksFor(plan.model, ticket.recruitment->wishes, std::nullopt);
    return plan;
}

// Of the period, or of all days where none is said.
api::RecruitmentsOfPeriod inPeriod(const World& world, const QByteArray& path) {
    const QUrlQuery query(QString::fromUtf8(path.mid(path.indexOf('?') + 1)));
    const auto from = base::dateFrom(query.queryItemValue(QStringLiteral("from")).toStdString());
    const auto to = base::dateFrom(query.queryItemValue(QStringLiteral("to")).toStdString());
    api::RecruitmentsOfPeriod found;
    for (const auto& ticket : world.tickets) {
        if (!ticket.recruitment || ticket.kind != domain::Kind::recruitment) continue;
        const auto day = ticket.recruitment->start_date;
        const bool isOver = ticket.status == domain::Status::refused || ticket.status == domain::Status::cancelled;
        if (!isOver && (!from || base::daysBetween(*from, day) >= 0) && (!to || base::daysBetween(day, *to) >= 0))
            found.items.push_back({ticket.reference, ticket.version});
    }
    return found;
}

using Answer = std::pair<int, std::string>;

Answer refusal(const base::Problem& problem) {
    return {problem.status, wire::problemJson(problem)};
}

std::vector<api::RecruitmentTemplate>& templatesOf(World& world) {
    if (world.templates.empty()) world.templates = recruitmentTemplates().items;
    return world.templates;
}

// As the server judges it: the version first, then what is wrong, then whether the services exist.
Answer writtenTemplate(World& world, const QByteArray& body) {
    const auto wanted = wire::readAnswer<api::RecruitmentTemplate>(body.toStdString()).value();
    for (auto& present : templatesOf(world)) {
        if (present.kind != wanted.kind) continue;
        if (present.version != wanted.version)
            return refusal(base::staleVersion("Quelqu'un d'autre a modifié ce modèle.", wire::toJson(present)));
        auto errors = domain::problemsOf(wanted);
        for (std::size_t i = 0; i < wanted.tasks.size(); ++i) {
            const bool isThere = std::any_of(world.services.begin(), world.services.end(), [&](const auto& service) {
                return service.type == api::ServiceType::target && service.code == wanted.tasks[i].service;
            });
            if (!isThere)
                errors.push_back({"tasks[" + std::to_string(i) + "].service", "unknown_code",
                                  "Ce service destinataire n'existe pas."});
        }
        if (!errors.empty()) return refusal(base::invalid("Le modèle est à corriger.", std::move(errors)));
        present = wanted;
        ++present.version;
        return {200, wire::toJson(present)};
    }
    return refusal(base::notFound());
}

std::optional<Answer> templateAnswer(World& world, const QByteArray& verb, const QByteArray& place,
                                     const QByteArray& body) {
    if (!place.startsWith("/api/v1/recruitment-templates")) return std::nullopt;
    if (world.isAway) return refusal(base::unavailable("database-away", "La base ne répond pas."));
    if (verb == "PUT") return writtenTemplate(world, body);
    return Answer{200, wire::toJson(api::RecruitmentTemplates{templatesOf(world)})};
}

} // namespace

void takeEntry(const World& world, api::Ticket& ticket, const api::RecruitmentEntry& entry) {
    auto& record = *ticket.recruitment;
    record.kind = entry.kind;
    record.first_name = entry.first_name;
    record.last_name = entry.last_name;
    record.job_title = entry.job_title;
    record.contract = entry.contract;
    record.start_date = entry.start_date;
    record.end_date = entry.end_date;
    record.service = entry.service;
    record.site = entry.site;
    record.replaces = entry.replaces;
    record.wishes = entry.wishes;
    record.details = entry.details;
    record.remarks = entry.remarks;
    record.arrival = entry.arrival;
    record.manager.reset();
    for (const auto& person : world.people)
        if (entry.manager == person.id) record.manager = person;
    ticket.origin_service = entry.service;
}

std::optional<std::pair<int, std::string>> recruitmentAnswer(World& world, const QByteArray& verb,
                                                             const QByteArray& path, const QByteArray& body) {
    const QByteArray place = path.split('?').first();
    if (auto said = templateAnswer(world, verb, place, body)) return said;
    if (place.endsWith("/recruitment-plan"))
        if (const auto* ticket = world.find(place.split('/').value(4).toStdString()); ticket && ticket->recruitment)
            return std::pair{200, wire::toJson(planOf(*ticket))};
    if (place == "/api/v1/checks/recruitment") return std::pair{200, wire::toJson(warningsFor(world, body))};
    if (place == "/api/v1/recruitments") return std::pair{200, wire::toJson(inPeriod(world, path))};
    if (place == "/api/v1/exports/arrivals.xlsx")
        return std::pair{200, std::string("PK workbook ") + path.toStdString()};
    if (place == "/api/v1/tickets" && verb == "POST") {
        const auto submission = wire::readAnswer<api::Submission>(body.toStdString());
        if (submission.has_value() && submission->recruitment)
            return std::pair{201, wire::toJson(made(world, *submission->recruitment))};
    }
    if (place == "/api/v1/tickets/preview") {
        const auto submission = wire::readAnswer<api::Submission>(body.toStdString());
        if (submission.has_error() || !submission->recruitment) return std::nullopt;
        api::Preview preview;
        preview.approvals.emplace_back().deciders = {world.person("Marie Fontaine"), world.person("Florence Aubry")};
        return std::pair{200, wire::toJson(preview)};
    }
    return std::nullopt;
}

} // namespace ilvm::tests
