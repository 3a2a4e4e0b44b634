#include "server/store/ticket_lists.hpp"

#include "server/store/search_query.hpp"
#include "server/store/ticket_rows.hpp"

#include <algorithm>

namespace ilvm::store {
namespace {

// How each order sorts, and which expressions are a position in it.
struct OrderSql {
    std::string_view rank;
    std::string_view at;
    bool descending;
};

OrderSql sqlOf(ListOrder order) {
    switch (order) {
    case ListOrder::newest:
        return {"0", "t.created_at", true};
    case ListOrder::oldest:
        return {"0", "t.created_at", false};
    case ListOrder::urgency:
        return {"t.urgency", "t.created_at", false};
    case ListOrder::updated:
        return {"0", "t.updated_at", true};
    case ListOrder::relevance:
        return {"t.tier", "t.created_at", true};
    }
    return {"0", "t.created_at", true};
}

// Puts a statement together; a value becomes the next parameter.
class Builder {
public:
    explicit Builder(const ListQuery& query) : query_(query), order_(sqlOf(query.order)) {}

    ListStatement build();

private:
    template <typename T>
    std::string bound(const T& value) {
        statement_.parameters.push_back(parameter(value));
        return "$" + std::to_string(statement_.parameters.size());
    }
    bool isRanked() const { return order_.rank != "0"; }
    std::string ordering() const;
    std::string pastPosition();
    std::string filters();
    std::string visible() { return "t.audience && " + bound(query_.tokens) + "::text[]"; }
    std::string candidates(); // a SELECT of tickets t, in order and no more than a page
    std::string pool(const std::string& where);
    std::string limit();
    std::string found();
    std::string ofView();

    const ListQuery& query_;
    OrderSql order_;
    ListStatement statement_;
};

std::string Builder::ordering() const {
    const std::string direction = order_.descending ? " DESC" : "";
    std::string sql = " ORDER BY ";
    if (isRanked()) sql += std::string(order_.rank) + direction + ", ";
    return sql + std::string(order_.at) + direction + ", t.id" + direction;
}

std::string Builder::pastPosition() {
    if (!query_.after) return {};
    std::string left = std::string(order_.at) + ", t.id";
    std::string right = bound(query_.after->at) + "::timestamptz, " + bound(query_.after->id) + "::bigint";
    if (isRanked()) {
        left = std::string(order_.rank) + ", " + left;
        right = bound(query_.after->rank) + "::integer, " + right;
    }
    return " AND (" + left + ")" + (order_.descending ? " < " : " > ") + "(" + right + ")";
}

std::string Builder::filters() {
    std::string sql;
    if (!query_.statuses.empty()) sql += " AND t.status = ANY(" + bound(query_.statuses) + "::text[])";
    if (!query_.kinds.empty()) sql += " AND t.kind = ANY(" + bound(query_.kinds) + "::text[])";
    if (!query_.services.empty()) sql += " AND t.target_service = ANY(" + bound(query_.services) + "::text[])";
    if (!query_.origins.empty()) sql += " AND t.origin_service = ANY(" + bound(query_.origins) + "::text[])";
    return sql;
}

std::string Builder::ofView() {
    const std::string me = query_.reader.id;
    switch (query_.view) {
    case api::View::mine: {
        const auto id = bound(me);
        return "(t.author_id = " + id + "::bigint OR t.requested_for_id = " + id + "::bigint)";
    }
    case api::View::pool:
        return "t.in_pool AND t.target_service = ANY(" +
               bound(query_.reader.rights.has(domain::Role::technician) ? query_.reader.rights.services
                                                                        : std::vector<std::string>{}) +
               "::text[])";
    case api::View::assigned:
        return "t.assignee_id = " + bound(me) + "::bigint AND t.status IN ('in_progress', 'waiting_requester') AND " +
               visible();
    case api::View::to_approve_n1:
        return "t.status = 'pending_n1' AND t.deciders @> ARRAY[" + bound(me) +
               "::bigint] AND t.kind <> 'recruitment' AND t.status IN ('pending_n1', 'pending_n2')";
    case api::View::to_approve_n2:
        return "t.status = 'pending_n2' AND t.deciders @> ARRAY[" + bound(me) +
               "::bigint] AND t.status IN ('pending_n1', 'pending_n2')";
    case api::View::to_sign:
        return "t.status = 'pending_signature' AND t.deciders @> ARRAY[" + bound(me) + "::bigint]";
    case api::View::recruitments:
        return "t.kind = 'recruitment' AND " + visible();
    case api::View::all:
        return visible();
    }
    return "false";
}

// One ordered walk of the index for each service, so that a pool of thousands costs what its first page costs. The
// services are rows of VALUES, as many as there are: of an array PostgreSQL expects ten elements when it plans for any,
// finds that worse than planning anew each time, and then plans twice as long as it reads.
std::string Builder::pool(const std::string& where) {
    std::string services;
    for (const auto& service : query_.reader.rights.services)
        services += (services.empty() ? "(" : ", (") + bound(service) + "::text)";
    return "SELECT t.* FROM (VALUES " + services +
           ") AS own(code) CROSS JOIN LATERAL (SELECT t.* FROM tickets t WHERE t.target_service = own.code "
           "AND t.in_pool" +
           where + ordering() + limit() + ") t";
}

// One more than a page holds tells whether there is a next. The usual page's is written out, so that one plan is as
// good as the next; others are few, and bound.
std::string Builder::limit() {
    constexpr int usual = 50;
    return " LIMIT " + (query_.limit == usual ? std::to_string(usual + 1) : bound(query_.limit + 1) + "::integer");
}

// The tickets in which the words are found, with the best place: 3 title and reference, 2 people, 1 description,
// 0 messages. Internal notes count only for those who read them.
std::string Builder::found() {
    const auto anywhere = bound(searchQuery(query_.words)), title = bound(searchQuery(query_.words, "A")),
               people = bound(searchQuery(query_.words, "AB"));
    const auto& rights = query_.reader.rights;
    const auto services = bound(rights.has(domain::Role::technician) ? rights.services : std::vector<std::string>{});
    const auto isAdmin = bound(rights.has(domain::Role::admin)), me = bound(query_.reader.id);
    const auto matches = [](const std::string& words) { return "search @@ to_tsquery('ilvm_search', " + words + ")"; };
    return "(SELECT k.*, CASE WHEN k." + matches(title) + " THEN 3 WHEN k." + matches(people) + " THEN 2 WHEN k." +
           matches(anywhere) +
           " THEN 1 ELSE 0 END AS tier FROM tickets k WHERE k.id IN (SELECT id FROM tickets WHERE " +
           matches(anywhere) +
           " UNION SELECT m.ticket_id FROM messages m JOIN tickets of ON of.id = m.ticket_id WHERE m." +
           matches(anywhere) + " AND (NOT m.internal OR ((" + isAdmin + "::boolean OR of.target_service = ANY(" +
           services + "::text[])) AND of.author_id <> " + me + "::bigint AND of.requested_for_id IS DISTINCT FROM " +
           me + "::bigint))))";
}

std::string Builder::candidates() {
    const bool isPlainPool = query_.view == api::View::pool && query_.words.empty() &&
                             query_.reader.rights.has(domain::Role::technician) &&
                             !query_.reader.rights.services.empty() && query_.order == ListOrder::urgency;
    if (isPlainPool) return pool(filters() + pastPosition());
    const std::string from = query_.words.empty() ? "tickets" : found();
    return "SELECT t.* FROM " + from + " t WHERE " + ofView() + filters() + pastPosition() + ordering() + limit();
}

ListStatement Builder::build() {
    std::string sql = "SELECT t.id, " + std::string(order_.rank) + " AS rank, " + std::string(order_.at) + " AS at, " +
                      std::string(summaryColumns) + " FROM (" + candidates() + ") t" + std::string(summaryJoins) +
                      ordering() + limit();
    statement_.sql = std::move(sql);
    return std::move(statement_);
}

} // namespace

ListStatement listStatement(const ListQuery& query) {
    return Builder(query).build();
}

ListedTickets listTickets(Connection& connection, const ListQuery& query) {
    ListedTickets page;
    // Words without a letter or digit find nothing.
    if (!query.words.empty() && searchQuery(query.words).empty()) return page;
    const auto statement = listStatement(query);
    const auto rows = connection.run(statement.sql, statement.parameters);
    const auto limit = static_cast<std::size_t>(query.limit), count = std::min(rows.size(), limit);
    page.tickets.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        page.tickets.push_back(as<api::TicketSummary>(rows[i]));
    if (rows.size() <= limit) return page;
    const Row last = rows[count - 1];
    page.last = {value<int>(last, "rank"), value<base::Instant>(last, "at"), value<std::int64_t>(last, "id")};
    return page;
}

} // namespace ilvm::store
