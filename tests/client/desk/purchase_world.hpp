// Purchases of a plausible Monday, on the desk of whoever decides on one, prepares it or waits for its delivery.
#pragma once
#include "tests/client/desk/world.hpp"

namespace ilvm::tests {

// ACH-00231 stands in this status; Marie Fontaine decides on it, Karim Haddad of the DAF prepares it, Nadia Benali sent
// it. Its IBAN is the one of its RIB unless `outcome` says something else.
World purchaseDesk(Seat seat, domain::Status status, api::RibOutcome outcome = api::RibOutcome::match);

// The same before the signature of whoever sits there, a director; every word of it is as long as it may be in earnest.
World signingDesk();

} // namespace ilvm::tests
