// Lists of tickets: who asks, which view, which filters, from where on. Keyset paging, never OFFSET.
// Not here: what a query of the API means and how a cursor is written (usecases/list_tickets.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/tickets.hpp"
#include "shared/domain/rights.hpp"

namespace ilvm::store {

// In which order, and so what a position in the list is.
enum class ListOrder { newest, oldest, urgency, updated, relevance };

// The last ticket of the page before: the values that the order compares.
struct ListPosition {
    int rank = 0;     // urgency: of the priority; relevance: of the place where the words were found
    base::Instant at; // updated: its latest change; else its creation
    std::int64_t id = 0;
};

struct ListQuery {
    domain::Actor reader;
    domain::Tokens tokens;
    api::View view = api::View::all;
    std::vector<domain::Status> statuses; // empty: every one, and so on
    std::vector<domain::Kind> kinds;
    std::vector<std::string> services;
    std::vector<std::string> origins;
    std::string words; // as typed; empty: no search
    ListOrder order = ListOrder::newest;
    std::optional<ListPosition> after;
    int limit = 50;
};

struct ListedTickets {
    std::vector<api::TicketSummary> tickets; // at most `limit`
    std::optional<ListPosition> last;        // of the last of them, where there are more
};

ListedTickets listTickets(Connection& connection, const ListQuery& query);

// The statement that listTickets runs, for the test of its plan: EXPLAIN takes it.
struct ListStatement {
    std::string sql;
    Parameters parameters;
};
ListStatement listStatement(const ListQuery& query);

} // namespace ilvm::store
