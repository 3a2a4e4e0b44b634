// Absence: an approver hands their decisions to somebody, takes them back, and time begins and ends it. Each is one
// transaction with its event, its mails and the deciders of every request that waits. Not here: who then decides
// (shared/domain/stand_ins.hpp) and what is said by mail (delegation_mails.hpp).
#pragma once
#include "server/store/delegations.hpp"
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// Given by the caller and to them: not over yet, or for less than 90 days. Who is neither sees an empty list.
api::Delegations listDelegations(const Context& context, const Caller& caller);

// Refuses, beside what the endpoint says: 401 who may not sign in any more. What begins earlier begins now.
Written<api::GivenDelegation> giveDelegation(const Context& context, const Caller& caller,
                                             const api::DelegationDraft& draft, const Attempt& attempt);

// Refuses (404) what the caller has not given, or what is over. What somebody decides by it at the same moment is
// either decided before it ends or refused.
void endDelegation(const Context& context, const Caller& caller, const std::string& id);

struct FollowedDelegations {
    std::size_t begun = 0;
    std::size_t over = 0;
};

// Those whose beginning or end has come. However many servers ask, each is followed once.
FollowedDelegations followDelegations(const Context& context);

// Who may not sign in any more stands in for nobody: whoever hands their decisions to them, now or later, is told. In
// the open transaction.
void tellOfLostStandIn(store::Connection& connection, const std::string& userId, base::Instant now);

// A request may be stored beside one that begins or ends, by what was true a moment before: its deciders are found
// again for as long as a submission may take after that. Gives the number of those that were others.
inline constexpr std::int64_t longestSubmission = 15'000; // milliseconds
std::size_t followSubmissions(const Context& context);

// What `me` and an admin's sheet say.
inline constexpr std::int64_t shownDelegationDays = 90;
std::vector<api::GivenDelegation> recentDelegations(store::Connection& connection, const std::string& userId,
                                                    base::Instant now);

} // namespace ilvm::usecases
