#include "shared/api/ticket_facts.hpp"

namespace ilvm::api {

domain::TicketFacts factsOf(const Ticket& ticket) {
    domain::TicketFacts facts;
    facts.kind = ticket.kind;
    facts.status = ticket.status;
    facts.author = ticket.author.id;
    if (ticket.requested_for) facts.requested_for = ticket.requested_for->id;
    if (ticket.assignee) facts.assignee = ticket.assignee->id;
    facts.origin_service = ticket.origin_service;
    facts.target_service = ticket.target_service;
    facts.closed_at = ticket.closed_at;
    facts.waits_for = ticket.waits_for.value_or(std::vector<std::string>{});
    facts.takes_back = ticket.onboarding && ticket.onboarding->takes_back;
    if (ticket.kind == domain::Kind::onboarding && ticket.recruitment) facts.parent_status = ticket.recruitment->status;
    for (const auto& approval : ticket.approvals) {
        auto& step = facts.path.emplace_back();
        step.level = approval.level;
        step.state = approval.state;
        for (const auto& decider : approval.deciders)
            step.deciders.push_back(decider.id);
        if (approval.decided_by) step.decided_by = approval.decided_by->id;
        if (approval.on_behalf_of) step.on_behalf_of = approval.on_behalf_of->id;
        for (const auto& [person, givers] : approval.stand_ins.value_or(std::vector<StandIn>{})) {
            auto& standIn = step.stand_ins.emplace_back(domain::StandIn{person.id, {}});
            for (const auto& giver : givers)
                standIn.givers.push_back(giver.id);
        }
    }
    return facts;
}

} // namespace ilvm::api
