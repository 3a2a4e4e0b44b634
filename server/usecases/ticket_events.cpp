#include "server/usecases/ticket_events.hpp"

#include "shared/wire/traits.hpp"

namespace ilvm::usecases {

Event ticketEvent(const std::string& reference, const Caller& caller, domain::ActionCode action, base::Instant now) {
    Event event;
    event.subject_type = "ticket";
    event.subject = reference;
    event.at = now;
    event.actor_id = caller.actor.id;
    event.action = wire::codeOf(action);
    return event;
}

ChainHead headOf(const store::TicketRow& ticket) {
    return {ticket.chain_sequence, store::bytesFrom(ticket.chain_hash)};
}

store::EventColumns columnsOf(const Event& event) {
    return {event.sequence,     event.at,
            event.actor_id,     event.action,
            event.from_status,  event.to_status,
            event.comment,      event.changes,
            event.salt,         event.comment_hash,
            event.changes_hash, event.previous_hash,
            event.hash,         event.on_behalf_of_id};
}

std::string searchNames(const store::TicketRow& ticket, const store::PersonRows& people) {
    std::string names;
    for (const auto& id : {std::optional(ticket.author_id), ticket.requested_for_id})
        if (id)
            if (const auto found = people.find(*id); found != people.end()) names += found->second.display_name + " ";
    return names;
}

} // namespace ilvm::usecases
