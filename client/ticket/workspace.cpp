#include "client/ticket/workspace.hpp"

#include "shared/api/ticket_facts.hpp"

namespace ilvm::ticket {

domain::Actor actorOf(const truth::Truth& truth) {
    domain::Actor actor;
    if (const auto& me = truth.me()) {
        actor.id = me->id;
        actor.rights = {me->roles, me->services, me->origin_services};
    }
    return actor;
}

std::vector<domain::Offer> offersOn(const Workspace& workspace, const api::Ticket& ticket) {
    return domain::offersFor(api::factsOf(ticket), actorOf(workspace.truth), base::systemNow());
}

std::optional<domain::Offer> offerOf(const Workspace& workspace, const api::Ticket& ticket, domain::ActionCode action) {
    for (auto& offer : offersOn(workspace, ticket))
        if (offer.action == action) return std::move(offer);
    return std::nullopt;
}

QString serviceLabel(const truth::Truth& truth, api::ServiceType type, const std::string& code) {
    for (const auto& service : truth.services())
        if (service.type == type && service.code == code) return QString::fromStdString(service.label);
    return QString::fromStdString(code);
}

} // namespace ilvm::ticket
