// The walk over every audit chain and every seal. Not here: how an event is hashed (audit.hpp) and sealed
// (seal_chains.hpp).
#pragma once
#include "server/store/seals.hpp"
#include "server/usecases/audit.hpp"

namespace ilvm::usecases {

struct AuditReport {
    std::int64_t chains = 0;
    std::int64_t events = 0;
    std::int64_t seals = 0;
    std::optional<store::SealRow> last_seal; // to be compared with the log, which the database does not hold
    std::int64_t younger = 0;                // events that no seal covers yet
    std::optional<std::string> broken;       // English; the first broken link
};

// Recomputes everything as one consistent state of the database shows it. Chains first, in the order of subject type
// and subject: an event that is missing, changed, or added behind the head; then the seals: a chain that was computed
// anew or cut since it was sealed, a seal that is missing or was made with another key.
AuditReport verifyAudit(store::Connection& connection, const store::Bytes& sealKey);

// For people: several lines.
std::string textOf(const AuditReport& report);

} // namespace ilvm::usecases
