#include "tests/client/desk/desk_moves.hpp"

#include "tests/client/desk/desk_recruitments.hpp"

namespace ilvm::tests {

using domain::Status;

void applyMove(api::Ticket& ticket, domain::ActionCode action, const api::MoveRequest& request, const World& world) {
    const api::Person me{world.me.id, world.me.login, world.me.display_name, world.me.department};
    const auto decide = [&](domain::ApprovalState state) {
        for (auto& approval : ticket.approvals) {
            if (approval.state != domain::ApprovalState::waiting) continue;
            approval.state = state;
            approval.decided_by = me;
            for (const auto& one : approval.stand_ins.value_or(std::vector<api::StandIn>{}))
                if (one.person.id == me.id) approval.on_behalf_of = one.givers.front();
            approval.at = base::systemNow();
            approval.deciders.clear();
            return;
        }
    };
    switch (action) {
    case domain::ActionCode::take:
        ticket.status = Status::in_progress;
        ticket.assignee = me;
        break;
    case domain::ActionCode::release:
        ticket.status = Status::open;
        ticket.assignee.reset();
        break;
    case domain::ActionCode::transfer:
        ticket.target_service = request.target_service.value_or(ticket.target_service);
        break;
    case domain::ActionCode::ask:
        ticket.status = Status::waiting_requester;
        break;
    case domain::ActionCode::close:
        ticket.status = Status::closed;
        ticket.solution = request.comment;
        ticket.closed_at = base::systemNow();
        break;
    case domain::ActionCode::approve:
        decide(domain::ApprovalState::approved);
        ticket.status =
            ticket.status == Status::pending_n1 && ticket.approvals.size() > 1 ? Status::pending_n2 : Status::open;
        break;
    case domain::ActionCode::refuse:
        decide(domain::ApprovalState::refused);
        ticket.status = Status::refused;
        break;
    case domain::ActionCode::send_back:
        decide(domain::ApprovalState::sent_back);
        ticket.status = Status::to_correct;
        break;
    case domain::ActionCode::drop_task:
        ticket.status = Status::cancelled;
        break;
    case domain::ActionCode::ask_again:
        ticket.status = Status::open;
        break;
    default:
        break;
    }
    if (request.fields && request.fields->recruitment) takeEntry(world, ticket, *request.fields->recruitment);
    if (request.priority) ticket.priority = *request.priority;
    ++ticket.version;
    ticket.updated_at = base::systemNow();
}

} // namespace ilvm::tests
