#include "client/models/list_spec.hpp"

#include "shared/base/day.hpp"

#include <algorithm>

namespace ilvm::models {
namespace {

using domain::Status;

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool mayDecide(const api::Ticket& ticket, domain::Level level, const api::Me& me) {
    const auto* approval = waitingApproval(ticket);
    return approval && approval->level == level &&
           std::any_of(approval->deciders.begin(), approval->deciders.end(),
                       [&](const auto& person) { return person.id == me.id; });
}

} // namespace

// HR asks for the tasks of a recruitment as its author; they follow them on the recruitment itself.
ListSpec mine() {
    return {[](const api::Ticket& ticket, const api::Me& me) {
                if (ticket.kind == domain::Kind::onboarding) return false;
                return ticket.author.id == me.id || (ticket.requested_for && ticket.requested_for->id == me.id);
            },
            Order::newest};
}

ListSpec pool(domain::Pool pool) {
    return {[pool](const api::Ticket& ticket, const api::Me& me) {
                // A child whose cost waits for N2 is shown where it will be taken, so that nobody is surprised by it.
                const bool comes = ticket.kind == domain::Kind::onboarding && ticket.status == Status::pending_n2;
                return (ticket.status == Status::open || comes) && !ticket.assignee &&
                       domain::poolOf(ticket.kind, ticket.target_service) == pool &&
                       contains(me.services, ticket.target_service);
            },
            Order::urgency};
}

ListSpec assigned() {
    return {[](const api::Ticket& ticket, const api::Me& me) {
                return ticket.assignee && ticket.assignee->id == me.id &&
                       (ticket.status == Status::in_progress || ticket.status == Status::waiting_requester);
            },
            Order::updated};
}

ListSpec toApprove(domain::Level level) {
    return {[level](const api::Ticket& ticket, const api::Me& me) {
                return ticket.kind != domain::Kind::recruitment && mayDecide(ticket, level, me);
            },
            Order::oldest};
}

ListSpec recruitmentsToApprove() {
    return {[](const api::Ticket& ticket, const api::Me& me) {
                return ticket.kind == domain::Kind::recruitment && mayDecide(ticket, domain::Level::n1, me);
            },
            Order::start};
}

ListSpec recruitmentsOfMine() {
    return {[](const api::Ticket& ticket, const api::Me& me) {
                return ticket.kind == domain::Kind::recruitment && ticket.status == Status::tracking &&
                       ticket.recruitment && contains(me.origin_services, ticket.recruitment->service);
            },
            Order::start};
}

ListSpec decidedBy(base::Instant since) {
    return {[since](const api::Ticket& ticket, const api::Me& me) {
                return std::any_of(ticket.approvals.begin(), ticket.approvals.end(), [&](const auto& approval) {
                    return approval.decided_by && approval.decided_by->id == me.id && approval.at &&
                           *approval.at >= since;
                });
            },
            Order::updated};
}

ListSpec any() {
    return {[](const api::Ticket&, const api::Me&) { return true; }, Order::newest};
}

bool SortKey::operator<(const SortKey& other) const {
    if (first != other.first) return first < other.first;
    if (second != other.second) return second < other.second;
    return backwards ? other.reference < reference : reference < other.reference;
}

SortKey keyOf(Order order, const api::Ticket& ticket) {
    const auto created = ticket.created_at.milliseconds;
    switch (order) {
    case Order::urgency:
        return {-static_cast<std::int64_t>(ticket.priority), created, ticket.reference, false};
    case Order::oldest:
        return {created, 0, ticket.reference, false};
    case Order::newest:
        return {-created, 0, ticket.reference, true};
    case Order::updated:
        return {-ticket.updated_at.milliseconds, 0, ticket.reference, true};
    case Order::start:
        return {ticket.recruitment ? base::daysBetween({}, ticket.recruitment->start_date) : 0, created,
                ticket.reference, false};
    }
    return {};
}

const api::Approval* waitingApproval(const api::Ticket& ticket) {
    const bool first = ticket.status == Status::pending_n1;
    if (!first && ticket.status != Status::pending_n2) return nullptr;
    for (const auto& approval : ticket.approvals)
        if (approval.state == domain::ApprovalState::waiting &&
            approval.level == (first ? domain::Level::n1 : domain::Level::n2))
            return &approval;
    return nullptr;
}

} // namespace ilvm::models
