#include "server/store/budgets.hpp"

namespace ilvm::store {
namespace {

#define ILVM_BUDGETS                                                                                                   \
    "SELECT code, label, year, blocking, amount_cents, committed_cents, ordered_cents, received_cents, "               \
    "amount_cents - committed_cents - ordered_cents - received_cents AS left_cents FROM (SELECT b.*, "                 \
    "coalesce(sum(e.amount_cents) FILTER (WHERE e.kind = 'committed'), 0)::bigint AS committed_cents, "                \
    "coalesce(sum(e.amount_cents) FILTER (WHERE e.kind = 'ordered'), 0)::bigint AS ordered_cents, "                    \
    "coalesce(sum(e.amount_cents) FILTER (WHERE e.kind = 'received'), 0)::bigint AS received_cents "                   \
    "FROM budgets b LEFT JOIN budget_entries e ON e.budget = b.code "

constexpr std::string_view allSql = ILVM_BUDGETS "GROUP BY b.code) b ORDER BY year DESC, code";
constexpr std::string_view oneSql = ILVM_BUDGETS "WHERE b.code = $1 GROUP BY b.code) b";

#undef ILVM_BUDGETS

// The authorities end with a day, and days are those of the organisation.
constexpr std::string_view signersSql =
    "SELECT DISTINCT u.id FROM signature_authorities a JOIN users u ON u.id = a.user_id "
    "WHERE a.revoked_at IS NULL AND a.object = 'purchase' AND a.up_to_cents >= $1::bigint "
    "AND ($2::timestamptz AT TIME ZONE 'Europe/Paris')::date BETWEEN a.from_day AND a.to_day "
    "AND u.active AND 'director' = ANY(u.roles) ORDER BY u.id";

} // namespace

std::vector<api::Budget> readBudgets(Connection& connection) {
    const auto rows = connection.run(allSql);
    std::vector<api::Budget> budgets;
    for (std::size_t i = 0; i < rows.size(); ++i)
        budgets.push_back(as<api::Budget>(rows[i]));
    return budgets;
}

std::optional<api::Budget> readBudget(Connection& connection, const std::string& code) {
    const auto rows = connection.run(oneSql, store::bind(code));
    if (rows.empty()) return std::nullopt;
    return as<api::Budget>(rows.front());
}

bool lockBudget(Connection& connection, const std::string& code) {
    return !connection.run("SELECT FROM budgets WHERE code = $1 FOR NO KEY UPDATE", store::bind(code)).empty();
}

void saveBudget(Connection& connection, const std::string& code, const api::BudgetEntry& entry) {
    connection.run("INSERT INTO budgets (code, label, year, amount_cents, blocking) VALUES ($1, $2, $3, $4, $5) "
                   "ON CONFLICT (code) DO UPDATE SET label = $2, year = $3, amount_cents = $4, blocking = $5",
                   store::bind(code, entry.label, entry.year, entry.amount_cents, entry.blocking));
}

void appendLedger(Connection& connection, const LedgerEntry& entry) {
    connection.run("INSERT INTO budget_entries (budget, ticket_id, kind, amount_cents, action, actor_id, at) "
                   "VALUES ($1, $2, $3, $4, $5, $6::bigint, $7)",
                   store::bind(entry.budget, entry.ticket_id, entry.kind, entry.amount_cents, entry.action,
                               entry.actor_id, entry.at));
}

std::int64_t ledgerOf(Connection& connection, std::int64_t ticketId, LedgerKind kind) {
    const auto rows = connection.run("SELECT coalesce(sum(amount_cents), 0)::bigint AS cents FROM budget_entries "
                                     "WHERE ticket_id = $1 AND kind = $2",
                                     store::bind(ticketId, kind));
    return value<std::int64_t>(rows.front(), "cents");
}

std::vector<api::SignatureAuthority> readAuthorities(Connection& connection, base::Instant now) {
    const auto rows = connection.run(
        "SELECT a.id, a.user_id AS person_id, u.login AS person_login, u.display_name AS person_display_name, "
        "nullif(u.department, '') AS person_department, a.object, a.up_to_cents, a.from_day, a.to_day "
        "FROM signature_authorities a JOIN users u ON u.id = a.user_id WHERE a.revoked_at IS NULL "
        "AND a.to_day >= ($1::timestamptz AT TIME ZONE 'Europe/Paris')::date ORDER BY u.display_name, a.id",
        store::bind(now));
    std::vector<api::SignatureAuthority> authorities;
    for (std::size_t i = 0; i < rows.size(); ++i)
        authorities.push_back(as<api::SignatureAuthority>(rows[i]));
    return authorities;
}

std::string addAuthority(Connection& connection, const api::AuthorityEntry& entry, const std::string& grantedById,
                         base::Instant at) {
    const auto rows = connection.run(
        "INSERT INTO signature_authorities (user_id, object, up_to_cents, from_day, to_day, granted_by_id, granted_at) "
        "VALUES ($1::bigint, $2, $3, $4, $5, $6::bigint, $7) RETURNING id",
        store::bind(entry.person, entry.object, entry.up_to_cents, entry.from_day, entry.to_day, grantedById, at));
    return value<std::string>(rows.front(), "id");
}

std::optional<std::string> ownerOfAuthority(Connection& connection, const std::string& id) {
    const auto rows =
        connection.run("SELECT user_id FROM signature_authorities WHERE id = $1::bigint", store::bind(id));
    if (rows.empty()) return std::nullopt;
    return value<std::string>(rows.front(), "user_id");
}

bool revokeAuthority(Connection& connection, const std::string& id, base::Instant at) {
    return connection
               .run("UPDATE signature_authorities SET revoked_at = $2 WHERE id = $1::bigint AND revoked_at IS NULL",
                    store::bind(id, at))
               .affected() == 1;
}

std::vector<std::string> signersFor(Connection& connection, std::int64_t cents, base::Instant now) {
    const auto rows = connection.run(signersSql, store::bind(cents, now));
    std::vector<std::string> signers;
    for (std::size_t i = 0; i < rows.size(); ++i)
        signers.emplace_back(*rows[i]["id"]);
    return signers;
}

} // namespace ilvm::store
