#include "server/store/recruitments.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::store {
namespace {

// $1: ids of recruitments' tickets. Readiness counts as domain::readinessOf does.
constexpr std::string_view recruitmentSql =
    "SELECT r.ticket_id, t.reference, t.status, r.kind, r.first_name, r.last_name, r.job_title, r.contract, "
    "r.start_date, r.end_date, r.service, r.site, r.manager_id, manager.login AS manager_login, "
    "manager.display_name AS manager_display_name, nullif(manager.department, '') AS manager_department, r.replaces, "
    "r.wishes, r.details AS details_text, r.remarks, arrival.reference AS arrival, "
    "ready.done AS readiness_done, ready.total AS readiness_total, ready.late AS readiness_late "
    "FROM recruitments r JOIN tickets t ON t.id = r.ticket_id LEFT JOIN users manager ON manager.id = r.manager_id "
    "LEFT JOIN tickets arrival ON arrival.id = r.arrival_id CROSS JOIN LATERAL (SELECT "
    "count(*) FILTER (WHERE c.status = 'closed') AS done, count(*) FILTER (WHERE c.status <> 'cancelled') AS total, "
    "count(*) FILTER (WHERE c.status NOT IN ('closed', 'cancelled') AND c.due_at < clock_timestamp()) AS late "
    "FROM tickets c WHERE c.parent_id = t.id) ready WHERE r.ticket_id = ANY($1::bigint[])";

// What an arrival and the moves since gave, and what a departure takes back.
constexpr std::string_view heldSql =
    "SELECT coalesce(r.arrival_id, r.ticket_id) AS owner, given.grants AS label, giving.reference AS granted_by, "
    "taking.reference AS taken_by, taken.outcome, given.ticket_id AS position FROM onboarding_tasks given "
    "JOIN tickets giving ON giving.id = given.ticket_id AND giving.status = 'closed' "
    "JOIN recruitments r ON r.ticket_id = given.recruitment_id AND r.kind <> 'departure' "
    "LEFT JOIN (onboarding_tasks taken JOIN tickets taking ON taking.id = taken.ticket_id AND "
    "taking.status <> 'cancelled') ON taken.takes_back_id = given.ticket_id "
    "WHERE given.grants IS NOT NULL AND coalesce(r.arrival_id, r.ticket_id) = ANY($1::bigint[]) "
    "UNION ALL SELECT taken.recruitment_id, given.grants, giving.reference, taking.reference, taken.outcome, "
    "given.ticket_id FROM onboarding_tasks taken JOIN tickets taking ON taking.id = taken.ticket_id "
    "JOIN onboarding_tasks given ON given.ticket_id = taken.takes_back_id "
    "JOIN tickets giving ON giving.id = given.ticket_id WHERE taken.recruitment_id = ANY($1::bigint[]) "
    "ORDER BY position";

api::Recruitment recruitmentFrom(const Row& row) {
    auto recruitment = as<api::Recruitment>(row);
    if (const auto text = row["details_text"])
        recruitment.details = wire::readAnswer<std::map<std::string, std::string>>(*text).value();
    return recruitment;
}

std::map<std::string, api::Recruitment> recordsOf(Connection& connection, const std::vector<std::string>& ticketIds) {
    std::map<std::string, api::Recruitment> records;
    if (ticketIds.empty()) return records;
    const auto rows = connection.run(recruitmentSql, store::bind(ticketIds));
    for (std::size_t i = 0; i < rows.size(); ++i)
        records.emplace(*rows[i]["ticket_id"], recruitmentFrom(rows[i]));
    return records;
}

} // namespace

std::map<std::string, api::Recruitment> recruitmentsOf(Connection& connection,
                                                       const std::vector<std::string>& ticketIds) {
    auto records = recordsOf(connection, ticketIds);
    if (records.empty()) return records;
    const auto rows = connection.run(heldSql, store::bind(ticketIds));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto owner = records.find(std::string(*rows[i]["owner"]));
        if (owner == records.end()) continue;
        if (!owner->second.held) owner->second.held.emplace();
        owner->second.held->push_back(as<api::HeldThing>(rows[i]));
    }
    return records;
}

std::map<std::string, ChildRecord> childRecordsOf(Connection& connection, const std::vector<std::string>& ticketIds) {
    std::map<std::string, ChildRecord> records;
    if (ticketIds.empty()) return records;
    const auto rows = connection.run(
        "SELECT o.ticket_id, o.recruitment_id, o.code AS task, o.grants, given.grants AS takes_back, o.outcome "
        "FROM onboarding_tasks o LEFT JOIN onboarding_tasks given ON given.ticket_id = o.takes_back_id "
        "WHERE o.ticket_id = ANY($1::bigint[])",
        store::bind(ticketIds));
    std::vector<std::string> parents;
    for (std::size_t i = 0; i < rows.size(); ++i)
        parents.emplace_back(*rows[i]["recruitment_id"]);
    auto known = recordsOf(connection, parents);
    for (auto& [id, parent] : known) { // what a technician needs is in the text of their task
        parent.details.reset();
        parent.remarks.reset();
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto parent = known.find(parents[i]); parent != known.end())
            records.emplace(*rows[i]["ticket_id"], ChildRecord{parent->second, as<api::Onboarding>(rows[i])});
    return records;
}

domain::Template readOwnTemplate(Connection& connection, std::int64_t ticketId) {
    const auto rows = connection.run("SELECT template FROM recruitments WHERE ticket_id = $1", store::bind(ticketId));
    return wire::readAnswer<domain::Template>(*rows.front()["template"]).value();
}

void saveRecruitment(Connection& connection, std::int64_t ticketId, const api::Recruitment& recruitment,
                     const domain::Template& model) {
    const auto& r = recruitment;
    const auto details = r.details ? std::optional(wire::toJson(*r.details)) : std::nullopt;
    const auto manager = r.manager ? std::optional(r.manager->id) : std::nullopt;
    connection.run(
        "INSERT INTO recruitments (ticket_id, kind, first_name, last_name, job_title, contract, start_date, end_date, "
        "service, site, manager_id, replaces, wishes, details, remarks, arrival_id, template) VALUES ($1, $2, $3, $4, "
        "$5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, (SELECT id FROM tickets WHERE reference = $16), "
        "$17::jsonb) ON CONFLICT (ticket_id) DO UPDATE SET kind = $2, first_name = $3, last_name = $4, "
        "job_title = $5, contract = $6, start_date = $7, end_date = $8, service = $9, site = $10, manager_id = $11, "
        "replaces = $12, wishes = $13, details = $14::jsonb, remarks = $15, arrival_id = excluded.arrival_id, "
        "template = $17::jsonb",
        store::bind(ticketId, r.kind, r.first_name, r.last_name, r.job_title, r.contract, r.start_date, r.end_date,
                    r.service, r.site, manager, r.replaces, r.wishes, details, r.remarks, r.arrival,
                    wire::toJson(model)));
}

std::optional<std::int64_t> recruitmentId(Connection& connection, const std::string& reference) {
    const auto rows = connection.run("SELECT r.ticket_id FROM recruitments r JOIN tickets t ON t.id = r.ticket_id "
                                     "WHERE t.reference = $1",
                                     store::bind(reference));
    if (rows.empty()) return std::nullopt;
    return value<std::int64_t>(rows.front(), "ticket_id");
}

std::optional<std::string> departureOf(Connection& connection, std::int64_t arrivalId,
                                       const std::optional<std::string>& except) {
    const auto rows = connection.run(
        "SELECT t.reference FROM recruitments r JOIN tickets t ON t.id = r.ticket_id WHERE r.arrival_id = $1 AND "
        "r.kind = 'departure' AND t.status NOT IN ('refused', 'cancelled') AND t.reference IS DISTINCT FROM $2::text "
        "ORDER BY t.id DESC LIMIT 1",
        store::bind(arrivalId, except));
    if (rows.empty()) return std::nullopt;
    return std::string(*rows.front()["reference"]);
}

std::vector<std::string> openRecruitmentsOf(Connection& connection, const std::string& firstName,
                                            const std::string& lastName, const std::optional<std::string>& except) {
    const auto rows =
        connection.run("SELECT t.reference FROM recruitments r JOIN tickets t ON t.id = r.ticket_id "
                       "WHERE r.person = ilvm_words($1::text || ' ' || $2::text) AND "
                       "t.status NOT IN ('closed', 'refused', 'cancelled') AND t.reference IS DISTINCT FROM $3::text "
                       "ORDER BY t.id DESC LIMIT 10",
                       store::bind(firstName, lastName, except));
    std::vector<std::string> references;
    for (std::size_t i = 0; i < rows.size(); ++i)
        references.emplace_back(*rows[i]["reference"]);
    return references;
}

std::vector<Held> heldSince(Connection& connection, std::int64_t arrivalId) {
    const auto rows = connection.run(
        "SELECT given.ticket_id AS id, giving.reference, given.code, given.grants AS label, giving.target_service "
        "FROM onboarding_tasks given JOIN tickets giving ON giving.id = given.ticket_id AND giving.status = 'closed' "
        "JOIN recruitments r ON r.ticket_id = given.recruitment_id AND r.kind <> 'departure' "
        "WHERE given.grants IS NOT NULL AND coalesce(r.arrival_id, r.ticket_id) = $1 AND NOT EXISTS "
        "(SELECT FROM onboarding_tasks taken JOIN tickets taking ON taking.id = taken.ticket_id "
        "WHERE taken.takes_back_id = given.ticket_id AND taking.status NOT IN ('refused', 'cancelled')) "
        "ORDER BY given.ticket_id",
        store::bind(arrivalId));
    std::vector<Held> held;
    for (std::size_t i = 0; i < rows.size(); ++i)
        held.push_back(as<Held>(rows[i]));
    return held;
}

} // namespace ilvm::store
