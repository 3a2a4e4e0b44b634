// What becomes of the requests that wait for a decision when people or their rights change.
// Not here: who decides one request (deciders.hpp).
#pragma once
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// After rights changed: pending tickets whose deciders are others now are saved anew and announced in the feed, in the
// transaction of the change of rights. Their version stays: nobody moved them. Where none of those who were told may
// decide any more, those who now have to are sent an e-mail. Gives their number.
// `noLongerStandIn`: ids of those to whom decisions were handed until now. Whatever became of the requests that they
// saw for that alone meanwhile, they no longer see them, unless they decided one or stand in at it for others still.
std::size_t refreshDeciders(store::Connection& connection, const Context& context,
                            const std::vector<std::string>& noLongerStandIn = {});

// The same in a transaction of its own: where the configuration names others than before, or a request was stored by
// what was true a moment earlier.
std::size_t refreshDeciders(const Context& context);

// Requests that wait for a decision that nobody may take: an alarm.
std::int64_t countUndecidable(store::Connection& connection);

} // namespace ilvm::usecases
