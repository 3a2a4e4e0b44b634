// What both persons of a delegation are told by mail. Pure functions. Not here: mails about requests (mails.hpp).
#pragma once
#include "server/store/people.hpp"
#include "server/store/tickets.hpp"
#include "shared/api/delegations.hpp"

namespace ilvm::usecases {

enum class DelegationNews { given, begun, over };

// One each to its giver and to who stands in, if they are among `people`, may sign in and have an address.
std::vector<store::MailColumns> mailsOfDelegation(const api::GivenDelegation& given, DelegationNews news,
                                                  const store::PersonRows& people, base::Instant now);

} // namespace ilvm::usecases
