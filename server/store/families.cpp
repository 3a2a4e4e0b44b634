// The children of a recruitment as rows.
#include "server/store/recruitments.hpp"

namespace ilvm::store {

std::optional<FamilyHead> lockFamily(Connection& connection, const std::string& reference) {
    // The arrival is older than its moves and its departure, and those are older than their tasks; everybody who locks
    // many tickets goes by id.
    const auto rows = connection.run(
        "WITH family AS (SELECT r.ticket_id AS id, coalesce(r.arrival_id, r.ticket_id) AS arrival FROM tickets t "
        "JOIN recruitments r ON r.ticket_id = coalesce(t.parent_id, t.id) WHERE t.reference = $1) "
        "SELECT t.id, t.reference, t.id = f.id AS head FROM family f JOIN tickets t "
        "ON t.id IN (f.id, f.arrival) OR t.parent_id = f.id ORDER BY t.id FOR UPDATE OF t",
        store::bind(reference));
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (value<bool>(rows[i], "head")) return as<FamilyHead>(rows[i]);
    return std::nullopt;
}

std::optional<std::string> departureUnderWay(Connection& connection, std::int64_t childId) {
    const auto rows = connection.run(
        "SELECT t.reference FROM onboarding_tasks given JOIN recruitments r ON r.ticket_id = given.recruitment_id "
        "JOIN recruitments leaving ON leaving.arrival_id = coalesce(r.arrival_id, r.ticket_id) "
        "JOIN tickets t ON t.id = leaving.ticket_id WHERE given.ticket_id = $1 AND given.grants IS NOT NULL AND "
        "r.kind <> 'departure' AND leaving.kind = 'departure' AND t.status IN ('tracking', 'closed') AND NOT EXISTS "
        "(SELECT FROM onboarding_tasks taken JOIN tickets taking ON taking.id = taken.ticket_id "
        "WHERE taken.takes_back_id = given.ticket_id AND taking.status <> 'cancelled') ORDER BY t.id DESC LIMIT 1",
        store::bind(childId));
    if (rows.empty()) return std::nullopt;
    return std::string(*rows.front()["reference"]);
}

std::vector<FamilyChild> readFamily(Connection& connection, std::int64_t parentId) {
    const auto rows = connection.run(
        "SELECT t.id, t.reference, t.status, o.code, t.target_service, t.assignee_id, t.due_at, t.waits_for, "
        "t.title FROM tickets t JOIN onboarding_tasks o ON o.ticket_id = t.id "
        "WHERE t.parent_id = $1 ORDER BY t.id",
        store::bind(parentId));
    std::vector<FamilyChild> children;
    for (std::size_t i = 0; i < rows.size(); ++i)
        children.push_back(as<FamilyChild>(rows[i]));
    return children;
}

void addChildren(Connection& connection, std::int64_t recruitmentId, const std::vector<ChildColumns>& children) {
    std::vector<std::string> ids, codes, grants, taken;
    for (const auto& child : children) {
        ids.push_back(std::to_string(child.ticket_id));
        codes.push_back(child.code);
        grants.push_back(child.grants);
        taken.push_back(std::to_string(child.takes_back_id));
    }
    connection.run("INSERT INTO onboarding_tasks (ticket_id, recruitment_id, code, grants, takes_back_id) "
                   "SELECT c.id, $1::bigint, c.code, nullif(c.grants, ''), nullif(c.taken, 0) FROM "
                   "unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[]) AS c(id, code, grants, taken)",
                   store::bind(recruitmentId, ids, codes, grants, taken));
}

std::int64_t lockArrival(Connection& connection, const std::string& reference) {
    const auto rows = connection.run("SELECT id FROM tickets WHERE reference = $1 FOR UPDATE", store::bind(reference));
    return value<std::int64_t>(rows.front(), "id");
}

void saveOutcome(Connection& connection, std::int64_t ticketId, std::optional<domain::Return> outcome) {
    connection.run("UPDATE onboarding_tasks SET outcome = $2 WHERE ticket_id = $1", store::bind(ticketId, outcome));
}

void saveWaits(Connection& connection, std::int64_t ticketId, const std::vector<std::string>& references) {
    connection.run("UPDATE tickets SET waits_for = nullif($2::text[], '{}') WHERE id = $1",
                   store::bind(ticketId, references));
}

void announceTickets(Connection& connection, const std::vector<std::string>& references) {
    if (references.empty()) return;
    connection.run("INSERT INTO changes (type, subject, audience_before, audience_after) "
                   "SELECT 'ticket', reference, audience, audience FROM tickets WHERE reference = ANY($1::text[])",
                   store::bind(references));
}

std::vector<ServiceReader> techniciansOf(Connection& connection, const std::vector<std::string>& services) {
    const auto rows = connection.run("SELECT id, display_name, mail, services FROM users WHERE active AND "
                                     "'technician' = ANY(roles) AND services && $1::text[] AND mail <> '' ORDER BY id",
                                     store::bind(services));
    std::vector<ServiceReader> readers;
    for (std::size_t i = 0; i < rows.size(); ++i)
        readers.push_back(as<ServiceReader>(rows[i]));
    return readers;
}

} // namespace ilvm::store
