// Which tickets a list shows, and in which order. Pure descriptions over a ticket and the person who looks.
// Not here: keeping a list true while things change (ticket_list_model.hpp).
#pragma once
#include "client/store/folding.hpp"

#include <functional>

namespace ilvm::models {

using truth::folded;

enum class Order { urgency, oldest, newest, updated, start }; // start: the day of a recruitment

struct ListSpec {
    std::function<bool(const api::Ticket&, const api::Me&)> wants;
    Order order = Order::newest;
};

ListSpec mine();                         // I wrote it, or it is for me
ListSpec pool(domain::Pool pool);        // to be taken, of my services
ListSpec assigned();                     // I have it
ListSpec toApprove(domain::Level level); // I may decide the step that waits; without recruitments
ListSpec recruitmentsToApprove();        // the same, of recruitments, which are no one's daily requests
ListSpec recruitmentsOfMine();           // under way, of the services whose N1 I am
ListSpec decidedBy(base::Instant since); // I decided a step of it since then
ListSpec any();

// Where a ticket stands in an order: keys compare as their tickets stand. Equal in everything else, the reference
// decides.
struct SortKey {
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::string reference;
    bool backwards = false; // the reference counts from its end of the alphabet; the same for all of one list

    bool operator==(const SortKey&) const = default;
    bool operator<(const SortKey& other) const;
};
SortKey keyOf(Order order, const api::Ticket& ticket);

// The step that waits for a decision; null when none does.
const api::Approval* waitingApproval(const api::Ticket& ticket);

} // namespace ilvm::models
