#include "server/usecases/list_tickets.hpp"

#include "server/store/ticket_lists.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/read_ticket.hpp"

#include <charconv>

namespace ilvm::usecases {
namespace {

using store::ListOrder;

// The first letter of a cursor tells of which order it is.
constexpr std::pair<ListOrder, char> letters[] = {{ListOrder::newest, 'n'},
                                                  {ListOrder::oldest, 'o'},
                                                  {ListOrder::urgency, 'u'},
                                                  {ListOrder::updated, 'm'},
                                                  {ListOrder::relevance, 'r'}};

char letterOf(ListOrder order) {
    for (const auto& [each, letter] : letters)
        if (each == order) return letter;
    return '?';
}

ListOrder orderOf(const api::TicketQuery& query, api::View view) {
    if (query.sort) {
        constexpr ListOrder orders[] = {ListOrder::newest, ListOrder::oldest, ListOrder::urgency, ListOrder::updated};
        return orders[static_cast<std::size_t>(*query.sort)];
    }
    if (query.q && !trimmed(*query.q).empty()) return ListOrder::relevance;
    if (view == api::View::pool || view == api::View::assigned) return ListOrder::urgency;
    if (view == api::View::to_approve_n1 || view == api::View::to_approve_n2) return ListOrder::oldest;
    return ListOrder::newest;
}

std::string cursorOf(ListOrder order, const store::ListPosition& position) {
    return std::string(1, letterOf(order)) + std::to_string(position.rank) + "." +
           std::to_string(position.at.milliseconds) + "." + std::to_string(position.id);
}

// Nothing when the text is not a cursor of this order.
std::optional<store::ListPosition> positionFrom(ListOrder order, std::string_view cursor) {
    store::ListPosition position;
    if (cursor.empty() || cursor.front() != letterOf(order)) return std::nullopt;
    const char *at = cursor.data() + 1, *const end = cursor.data() + cursor.size();
    const auto number = [&](auto& into, bool isLast) {
        const auto [next, error] = std::from_chars(at, end, into);
        if (error != std::errc{} || into < 0) return false;
        at = next;
        if (isLast) return at == end;
        return at != end && *at++ == '.';
    };
    // Later instants than the year 9999 are no times that PostgreSQL is given.
    if (!number(position.rank, false) || !number(position.at.milliseconds, false) || !number(position.id, true) ||
        position.at.milliseconds > 253'402'300'799'999)
        return std::nullopt;
    return position;
}

template <typename T>
std::vector<T> listOf(const std::optional<std::vector<T>>& given) {
    return given.value_or(std::vector<T>{});
}

} // namespace

api::TicketPage listTickets(const Context& context, const Caller& caller, const api::TicketQuery& query) {
    store::ListQuery list;
    list.reader = caller.actor;
    list.tokens = caller.tokens;
    list.view = query.view.value_or(api::View::all);
    list.statuses = listOf(query.status);
    list.kinds = listOf(query.kind);
    list.services = listOf(query.service);
    list.origins = listOf(query.origin);
    list.words = trimmed(query.q.value_or(""));
    list.order = orderOf(query, list.view);
    list.limit = pageLimit(query.limit);
    if (list.words.size() > longestSearch)
        throw base::Refusal(
            base::malformed("La recherche est trop longue.", {{"q", "too_long", "Deux cents caractères au plus."}}));
    if (query.cursor) list.after = positionFrom(list.order, *query.cursor);
    if (query.cursor && !list.after)
        throw base::Refusal(base::malformed("Le curseur ne convient pas.",
                                            {{"cursor", "unknown", "Ce curseur n'est pas de cette liste."}}));
    auto connection = context.database.lease();
    auto found = store::listTickets(*connection, list);
    api::TicketPage page;
    page.items = std::move(found.tickets);
    if (found.last) page.next_cursor = cursorOf(list.order, *found.last);
    return page;
}

} // namespace ilvm::usecases
