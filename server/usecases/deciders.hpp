// Who decides a request, as the people and the configuration stand now.
// Not here: the rules themselves (shared/domain/approvals.hpp).
#pragma once
#include "server/store/tickets.hpp"
#include "server/usecases/context.hpp"
#include "shared/domain/approvals.hpp"

namespace ilvm::usecases {

domain::Approvers approversFor(store::Connection& connection, const Policy& policy, const std::string& authorId,
                               const std::string& originService, domain::ApprovalRule rule);

// Gives the steps that wait the deciders of this moment. Does nothing where no step waits.
void refreshApprovals(store::Connection& connection, const Policy& policy, const store::TicketRow& ticket,
                      std::vector<store::StoredApproval>& approvals);

// After rights changed: pending tickets whose deciders are others now are saved anew and announced in the feed,
// in the transaction of the change of rights. Their version stays: nobody moved them. Gives their number.
std::size_t refreshDeciders(store::Connection& connection, const Policy& policy);

// Everyone who may see the ticket, as tokens.
domain::Tokens audienceOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals);

domain::TicketFacts factsOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals);

} // namespace ilvm::usecases
