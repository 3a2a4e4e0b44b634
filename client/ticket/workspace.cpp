#include "client/ticket/workspace.hpp"

#include "shared/api/ticket_facts.hpp"

#include <QCoreApplication>

namespace ilvm::ticket {

domain::Actor actorOf(const truth::Truth& truth) {
    domain::Actor actor;
    if (const auto& me = truth.me()) {
        actor.id = me->id;
        actor.rights = {me->roles, me->services, me->origin_services};
    }
    return actor;
}

namespace {

class Offers {
    Q_DECLARE_TR_FUNCTIONS(Offers)
};

// Of a request the catalogue says whether N2 decides on a budget.
bool isAboutMoney(const truth::Truth& truth, const api::Ticket& ticket) {
    if (ticket.kind == domain::Kind::purchase) return true;
    const auto& catalogue = truth.catalogue();
    return ticket.catalogue_item && std::any_of(catalogue.begin(), catalogue.end(), [&](const auto& item) {
               return item.code == *ticket.catalogue_item && item.approvals == domain::ApprovalRule::n1_n2_budget;
           });
}

// Who works on a request sends it back as well, which decides nothing.
bool isToBeDecided(domain::Status status) {
    using domain::Status;
    return status == Status::pending_n1 || status == Status::pending_n2 || status == Status::pending_signature;
}

// As the server says it too.
bool waitsForDirectory(const truth::Truth& truth, const api::Ticket& ticket, domain::ActionCode action) {
    using domain::ActionCode;
    if (action == ActionCode::sign || action == ActionCode::return_) return true;
    const bool decides =
        action == ActionCode::approve || action == ActionCode::refuse || action == ActionCode::send_back;
    return decides && isToBeDecided(ticket.status) && isAboutMoney(truth, ticket);
}

} // namespace

std::vector<domain::Offer> offersOn(const Workspace& workspace, const api::Ticket& ticket) {
    auto offers = domain::offersFor(api::factsOf(ticket), actorOf(workspace.truth), base::systemNow());
    if (!workspace.isDirectoryAway()) return offers;
    for (auto& offer : offers)
        if (!offer.refused && waitsForDirectory(workspace.truth, ticket, offer.action))
            offer.refused =
                domain::Reason{"directory-away",
                               Offers::tr("The directory does not answer: this waits until it is back.").toStdString()};
    return offers;
}

std::optional<domain::Offer> offerOf(const Workspace& workspace, const api::Ticket& ticket, domain::ActionCode action) {
    for (auto& offer : offersOn(workspace, ticket))
        if (offer.action == action) return std::move(offer);
    return std::nullopt;
}

QString whyAdminsWait(const Workspace& workspace) {
    return !workspace.isOnline()         ? Offers::tr("Offline")
           : workspace.isDirectoryAway() ? Offers::tr("The directory does not answer: this waits until it is back.")
                                         : QString();
}

QString serviceLabel(const truth::Truth& truth, api::ServiceType type, const std::string& code) {
    for (const auto& service : truth.services())
        if (service.type == type && service.code == code) return QString::fromStdString(service.label);
    return QString::fromStdString(code);
}

} // namespace ilvm::ticket
