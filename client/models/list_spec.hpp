// Which tickets a list shows, and in which order. Pure descriptions over a ticket and the person who looks.
// Not here: keeping a list true while things change (ticket_list_model.hpp).
#pragma once
#include "shared/api/tickets.hpp"

#include <QString>
#include <functional>

namespace ilvm::models {

enum class Order { urgency, oldest, newest, updated };

struct ListSpec {
    std::function<bool(const api::Ticket&, const api::Me&)> wants;
    Order order = Order::newest;
};

ListSpec mine();                         // I wrote it, or it is for me
ListSpec pool(domain::Pool pool);        // to be taken, of my services
ListSpec assigned();                     // I have it
ListSpec toApprove(domain::Level level); // I may decide the step that waits
ListSpec decidedBy(base::Instant since); // I decided a step of it since then
ListSpec any();

// True when `left` stands before `right`. Equal in everything else, the reference decides.
bool standsBefore(Order order, const api::Ticket& left, const api::Ticket& right);

// The step that waits for a decision; null when none does.
const api::Approval* waitingApproval(const api::Ticket& ticket);

// Folded for comparison: without accents and case.
QString folded(const QString& text);

// Every word of `query` begins a word of reference, title or people. An empty query fits everything.
bool fits(const api::Ticket& ticket, const QString& query);

} // namespace ilvm::models
