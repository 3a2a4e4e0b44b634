// Who decides a request, as the people and the configuration stand now.
// Not here: the rules themselves (shared/domain/approvals.hpp), and all pending tickets at once (refresh_deciders.hpp).
#pragma once
#include "server/store/tickets.hpp"
#include "server/usecases/context.hpp"
#include "shared/domain/approvals.hpp"

namespace ilvm::usecases {

domain::Approvers approversFor(store::Connection& connection, const Context& context, const store::TicketRow& ticket);

// Gives the steps that wait the deciders of this moment. Does nothing where no step waits. Gives the ids of those who
// were asked as persons, outside the ordinary rule, and are asked no longer.
std::vector<std::string> refreshApprovals(store::Connection& connection, const Context& context,
                                          const store::TicketRow& ticket,
                                          std::vector<store::StoredApproval>& approvals);

// Where nobody stands in, nothing is kept.
void keepStandIns(store::StoredApproval& approval, std::vector<domain::StandIn> standIns);

// Who waiting steps ask as persons: where the ordinary rule does not apply, and whoever stands in.
std::vector<std::string> askedAsPersons(const std::vector<store::StoredApproval>& approvals);

// Takes out of `withdrawn` (ids) whoever has decided on the ticket, or in whose place that was done, on whichever of
// its paths: they go on to see it.
void keepWhoDecided(store::Connection& connection, const store::TicketRow& ticket, std::vector<std::string>& withdrawn);

// Everyone who may see the ticket, as tokens. Who saw it as a person goes on to, but for `withdrawn` (ids).
domain::Tokens audienceOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals,
                          const std::vector<std::string>& withdrawn = {});

domain::TicketFacts factsOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals);

} // namespace ilvm::usecases
