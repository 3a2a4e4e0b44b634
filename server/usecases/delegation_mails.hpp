// What both persons of a delegation are told by mail. Pure functions. Not here: mails about requests (mails.hpp).
#pragma once
#include "server/store/people.hpp"
#include "server/store/tickets.hpp"
#include "shared/api/delegations.hpp"

namespace ilvm::usecases {

enum class DelegationNews {
    given,
    begun,
    over, // also: called off before it began
    lost, // who was to stand in may not sign in any more: to its giver alone
};

// One each to its giver and to who stands in, as both stand at this moment, if they are among `people`, may sign in and
// have an address.
std::vector<store::MailColumns> mailsOfDelegation(const api::GivenDelegation& given, DelegationNews news,
                                                  const store::PersonRows& people, base::Instant now);

} // namespace ilvm::usecases
