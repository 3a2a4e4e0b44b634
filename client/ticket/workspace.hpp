// What a signed-in person's screens work with. Everything outlives the screens.
// Not here: who makes it (client/shell/session).
#pragma once
#include "client/actions/discussion.hpp"
#include "client/actions/documents.hpp"
#include "client/actions/orders.hpp"
#include "client/actions/purchases.hpp"
#include "client/actions/recruitments.hpp"
#include "client/actions/requests.hpp"
#include "client/actions/synchroniser.hpp"
#include "client/actions/ticket_actions.hpp"
#include "client/drafts/draft_box.hpp"
#include "client/store/pending.hpp"
#include "client/store/truth.hpp"
#include "shared/domain/moves.hpp"

namespace ilvm::actions {
class Administration;
class Personal;
} // namespace ilvm::actions

namespace ilvm::ticket {

class ActionRunner;

struct Workspace {
    truth::Truth& truth;
    truth::Pending& pending;
    drafts::DraftBox& drafts;
    actions::TicketActions& tickets;
    actions::Discussion& discussion;
    actions::Requests& requests;
    actions::Purchases& purchases;
    actions::Synchroniser& synchroniser;
    actions::Documents& documents;
    actions::Orders& orders;
    actions::Recruitments& recruitments;
    actions::Administration& administration;
    actions::Personal& personal;

    // Decisions do not queue: without the link their buttons say so.
    bool isOnline() const { return synchroniser.state() != actions::Synchroniser::State::offline; }
    // Signatures, decisions on money and acts of an admin wait while the server cannot ask the directory.
    bool isDirectoryAway() const {
        return synchroniser.directory() && synchroniser.directory()->state == api::LinkState::away;
    }
    // Both, for who remembers what it showed.
    std::pair<bool, bool> link() const { return {isOnline(), isDirectoryAway()}; }
};

// The present person as the rules see them; nobody before the first answer of the server.
domain::Actor actorOf(const truth::Truth& truth);

// What this person may do to the ticket now, and what they might expect but may not.
std::vector<domain::Offer> offersOn(const Workspace& workspace, const api::Ticket& ticket);

// The offer of one action, allowed or not; nothing when it is not to be seen at all.
std::optional<domain::Offer> offerOf(const Workspace& workspace, const api::Ticket& ticket, domain::ActionCode action);

// Why an act of an admin cannot leave now; empty where it can.
QString whyAdminsWait(const Workspace& workspace);

// The label of a service of that type; its code where the label is not known.
QString serviceLabel(const truth::Truth& truth, api::ServiceType type, const std::string& code);

} // namespace ilvm::ticket
