#include "server/store/ticket_rows.hpp"

#include "server/store/purchases.hpp"
#include "server/store/recruitments.hpp"
#include "server/store/tickets.hpp"
#include "shared/wire/read.hpp"

#include <algorithm>

namespace ilvm::store {

const std::string_view summaryColumns =
    "t.reference, t.kind, t.status, t.title, t.priority, "
    "t.author_id, author.login AS author_login, author.display_name AS author_display_name, "
    "nullif(author.department, '') AS author_department, "
    "t.requested_for_id, beneficiary.login AS requested_for_login, "
    "beneficiary.display_name AS requested_for_display_name, "
    "nullif(beneficiary.department, '') AS requested_for_department, "
    "t.origin_service, t.target_service, "
    "t.assignee_id, assignee.login AS assignee_login, assignee.display_name AS assignee_display_name, "
    "nullif(assignee.department, '') AS assignee_department, "
    "parent.reference AS parent, t.version, t.created_at, t.updated_at, t.due_at, t.closed_at, t.message_count, "
    "t.amount_cents, t.waits_for";

// One look into an index for each ticket: LIMIT keeps PostgreSQL from reading all users to hash them, which it thinks
// cheaper for a page of tickets, and which costs more than the page.
const std::string_view summaryJoins =
    " CROSS JOIN LATERAL (SELECT login, display_name, department FROM users WHERE id = t.author_id LIMIT 1) author "
    "LEFT JOIN LATERAL (SELECT login, display_name, department FROM users WHERE id = t.requested_for_id LIMIT 1) "
    "beneficiary ON true "
    "LEFT JOIN LATERAL (SELECT login, display_name, department FROM users WHERE id = t.assignee_id LIMIT 1) "
    "assignee ON true "
    "LEFT JOIN LATERAL (SELECT reference FROM tickets WHERE id = t.parent_id LIMIT 1) parent ON true ";

const std::string_view attachmentColumns =
    "f.id, f.name, f.media_type, f.size, encode(f.sha256, 'hex') AS sha256, f.role, f.added_by_id, "
    "adder.login AS added_by_login, adder.display_name AS added_by_display_name, "
    "nullif(adder.department, '') AS added_by_department, f.at";

const std::string_view attachmentTables = " FROM attachments f JOIN users adder ON adder.id = f.added_by_id ";

namespace {

using Attachments = std::map<std::string, std::vector<api::Attachment>>;
using Approvals = std::vector<StoredApproval>;
using Persons = std::map<std::string, api::Person>;

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const auto part : parts)
        all += part;
    return all;
}

Attachments attachmentsBy(const Rows& rows) {
    Attachments found;
    for (std::size_t i = 0; i < rows.size(); ++i)
        found[std::string(*rows[i]["owner"])].push_back(as<api::Attachment>(rows[i]));
    return found;
}

Persons personsIn(Connection& connection, const std::vector<Approvals>& paths) {
    std::vector<std::string> ids;
    for (const auto& path : paths)
        for (const auto& step : path) {
            ids.insert(ids.end(), step.deciders.begin(), step.deciders.end());
            if (step.decided_by) ids.push_back(*step.decided_by);
            if (step.on_behalf_of) ids.push_back(*step.on_behalf_of);
            for (const auto& each : step.standIns()) { // of a decided step they are no deciders any more
                ids.push_back(each.id);
                ids.insert(ids.end(), each.givers.begin(), each.givers.end());
            }
        }
    Persons persons;
    if (ids.empty()) return persons;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const auto rows = connection.run("SELECT id, login, display_name, nullif(department, '') AS department FROM users "
                                     "WHERE id = ANY($1::bigint[])",
                                     store::bind(ids));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto person = as<api::Person>(rows[i]);
        persons.emplace(person.id, std::move(person));
    }
    return persons;
}

std::optional<api::Person> personOf(const Persons& persons, const std::optional<std::string>& id) {
    const auto found = id ? persons.find(*id) : persons.end();
    return found == persons.end() ? std::nullopt : std::optional(found->second);
}

api::Approval approvalFrom(const StoredApproval& step, const Persons& persons) {
    api::Approval approval;
    approval.level = step.level;
    approval.state = step.state;
    approval.decided_by = personOf(persons, step.decided_by);
    approval.on_behalf_of = personOf(persons, step.on_behalf_of);
    approval.at = step.at;
    approval.comment = step.comment;
    approval.reason = step.reason;
    approval.digest = step.digest;
    if (step.state == domain::ApprovalState::waiting)
        for (const auto& id : step.deciders)
            if (const auto person = personOf(persons, id)) approval.deciders.push_back(*person);
    for (const auto& each : step.standIns())
        if (const auto person = personOf(persons, each.id)) {
            if (!approval.stand_ins) approval.stand_ins.emplace();
            auto& shown = approval.stand_ins->emplace_back(api::StandIn{*person, {}});
            for (const auto& id : each.givers)
                if (const auto giver = personOf(persons, id)) shown.givers.push_back(*giver);
        }
    return approval;
}

// Children by the id of their parent, oldest first.
std::map<std::string, std::vector<api::TicketSummary>> childrenOf(Connection& connection,
                                                                  const std::vector<std::string>& parents) {
    static const std::string sql = joined({"SELECT t.parent_id AS owner, ", summaryColumns, " FROM tickets t",
                                           summaryJoins, "WHERE t.parent_id = ANY($1::bigint[]) ORDER BY t.id"});
    std::map<std::string, std::vector<api::TicketSummary>> children;
    if (parents.empty()) return children;
    const auto rows = connection.run(sql, store::bind(parents));
    for (std::size_t i = 0; i < rows.size(); ++i)
        children[std::string(*rows[i]["owner"])].push_back(as<api::TicketSummary>(rows[i]));
    return children;
}

// Ids of the rows in which the column is true.
std::vector<std::string> idsWhere(const Rows& rows, std::string_view column) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (*rows[i][column] == "t") ids.emplace_back(*rows[i]["id"]);
    return ids;
}

constexpr std::string_view messageSelect =
    "SELECT m.id, t.reference AS ticket, m.author_id, author.login AS author_login, "
    "author.display_name AS author_display_name, nullif(author.department, '') AS author_department, "
    "m.at, m.text, m.internal, CASE WHEN m.on_parent THEN (SELECT p.reference FROM tickets p WHERE p.id = t.parent_id) "
    "END AS on_parent, EXISTS (SELECT FROM attachments f WHERE f.message_id = m.id) AS has_attachments "
    "FROM messages m JOIN tickets t ON t.id = m.ticket_id JOIN users author ON author.id = m.author_id ";

std::vector<api::Message> messagesFrom(Connection& connection, const Rows& rows) {
    auto attachments = attachmentsOfMessages(connection, idsWhere(rows, "has_attachments"));
    std::vector<api::Message> messages;
    messages.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& message = messages.emplace_back(as<api::Message>(rows[i]));
        if (const auto found = attachments.find(message.id); found != attachments.end())
            message.attachments = std::move(found->second);
    }
    return messages;
}

std::vector<std::string> idsOf(const std::vector<SeenTicket>& tickets, domain::Kind kind) {
    std::vector<std::string> ids;
    for (const auto& seen : tickets)
        if (seen.ticket.kind == kind) ids.push_back(std::to_string(seen.id));
    return ids;
}

void fillApprovals(Connection& connection, const Rows& rows, std::vector<SeenTicket>& tickets) {
    std::vector<Approvals> paths;
    for (std::size_t i = 0; i < rows.size(); ++i)
        paths.push_back(wire::readAnswer<Approvals>(*rows[i]["approvals"]).value());
    const Persons persons = personsIn(connection, paths);
    for (std::size_t i = 0; i < tickets.size(); ++i)
        for (const auto& step : paths[i])
            tickets[i].ticket.approvals.push_back(approvalFrom(step, persons));
}

const std::string& ticketSelect() {
    static const std::string sql = joined(
        {"SELECT t.id, t.audience, t.description, t.catalogue_item, t.module, t.solution, t.approvals, "
         "EXISTS (SELECT FROM attachments f WHERE f.ticket_id = t.id AND f.message_id IS NULL) AS has_attachments, "
         "EXISTS (SELECT FROM tickets child WHERE child.parent_id = t.id) AS has_children, ",
         summaryColumns, " FROM tickets t", summaryJoins});
    return sql;
}

// A statement of its own, planned once a connection: of an array PostgreSQL expects ten elements when it plans for any,
// and would plan anew for each single one, which costs more than reading it.
Rows rowsOf(Connection& connection, const std::string& reference) {
    static const std::string sql = joined({ticketSelect(), "WHERE t.reference = $1"});
    return connection.run(sql, store::bind(reference));
}

std::vector<SeenTicket> ticketsFrom(Connection& connection, const Rows& rows) {
    std::vector<SeenTicket> tickets;
    tickets.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        tickets.push_back(
            {value<std::int64_t>(rows[i], "id"), value<domain::Tokens>(rows[i], "audience"), as<api::Ticket>(rows[i])});
    fillApprovals(connection, rows, tickets);
    auto attachments = attachmentsOfTickets(connection, idsWhere(rows, "has_attachments"));
    auto children = childrenOf(connection, idsWhere(rows, "has_children"));
    auto purchases = purchasesOf(connection, idsOf(tickets, domain::Kind::purchase));
    auto recruitments = recruitmentsOf(connection, idsOf(tickets, domain::Kind::recruitment));
    auto childRecords = childRecordsOf(connection, idsOf(tickets, domain::Kind::onboarding));
    for (auto& seen : tickets) {
        const std::string id = std::to_string(seen.id);
        if (const auto found = attachments.find(id); found != attachments.end())
            seen.ticket.attachments = std::move(found->second);
        if (const auto found = children.find(id); found != children.end())
            seen.ticket.children = std::move(found->second);
        if (const auto found = purchases.find(id); found != purchases.end())
            seen.ticket.purchase = std::move(found->second);
        if (const auto found = recruitments.find(id); found != recruitments.end())
            seen.ticket.recruitment = std::move(found->second);
        if (const auto found = childRecords.find(id); found != childRecords.end()) {
            seen.ticket.recruitment = std::move(found->second.parent);
            seen.ticket.onboarding = std::move(found->second.own);
        }
    }
    return tickets;
}

} // namespace

std::vector<SeenTicket> loadTickets(Connection& connection, const std::vector<std::string>& references) {
    static const std::string sql = joined({ticketSelect(), "WHERE t.reference = ANY($1::text[]) ORDER BY t.id"});
    if (references.empty()) return {};
    if (references.size() == 1) return ticketsFrom(connection, rowsOf(connection, references.front()));
    return ticketsFrom(connection, connection.run(sql, store::bind(references)));
}

std::optional<SeenTicket> loadTicket(Connection& connection, const std::string& reference) {
    auto tickets = ticketsFrom(connection, rowsOf(connection, reference));
    return tickets.empty() ? std::nullopt : std::optional(std::move(tickets.front()));
}

std::vector<api::Message> loadMessages(Connection& connection, const std::vector<std::string>& ids) {
    static const std::string sql = joined({messageSelect, "WHERE m.id = ANY($1::bigint[]) ORDER BY m.id"});
    if (ids.empty()) return {};
    return messagesFrom(connection, connection.run(sql, store::bind(ids)));
}

std::vector<api::Message> pageOfMessages(Connection& connection, std::int64_t ticketId, std::int64_t after,
                                         bool withInternal, int limit) {
    static const std::string sql = joined(
        {messageSelect, "WHERE m.ticket_id IN (SELECT $1::bigint UNION ALL SELECT c.id FROM tickets c WHERE "
                        "c.parent_id = $1::bigint) AND (m.ticket_id = $1::bigint OR m.on_parent) AND "
                        "m.id > $2::bigint AND (NOT m.internal OR $3::boolean) ORDER BY m.id LIMIT $4::integer"});
    return messagesFrom(connection, connection.run(sql, store::bind(ticketId, after, withInternal, limit)));
}

Attachments attachmentsOfTickets(Connection& connection, const std::vector<std::string>& ticketIds) {
    static const std::string sql =
        joined({"SELECT f.ticket_id AS owner, ", attachmentColumns, attachmentTables,
                "WHERE f.ticket_id = ANY($1::bigint[]) AND f.message_id IS NULL ORDER BY f.id"});
    if (ticketIds.empty()) return {};
    return attachmentsBy(connection.run(sql, store::bind(ticketIds)));
}

Attachments attachmentsOfMessages(Connection& connection, const std::vector<std::string>& messageIds) {
    static const std::string sql = joined({"SELECT f.message_id AS owner, ", attachmentColumns, attachmentTables,
                                           "WHERE f.message_id = ANY($1::bigint[]) ORDER BY f.id"});
    if (messageIds.empty()) return {};
    return attachmentsBy(connection.run(sql, store::bind(messageIds)));
}

} // namespace ilvm::store
