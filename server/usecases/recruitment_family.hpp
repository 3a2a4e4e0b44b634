// A recruitment and its children as one family: what a move of one does to the others, in the same transaction, with
// the parent's row locked from the start. Children are made by the approval, follow an amendment, end with a
// cancellation; the parent closes with the last of them and opens again with any.
// Not here: what the move does to the ticket itself (recruitment_effects.hpp).
#pragma once
#include "server/store/recruitments.hpp"
#include "server/usecases/move_effects.hpp"

namespace ilvm::usecases {

inline bool isOfFamily(domain::Kind kind) {
    return kind == domain::Kind::recruitment || kind == domain::Kind::onboarding;
}

// After the ticket was saved with this event of its chain. Throws what the database throws; nothing is half done then.
void moveFamily(MoveInProgress& move, std::int64_t event);

// JSON of the ticket as the open transaction holds it now, brothers and all, with the caller's actions.
std::string familyAnswer(store::Connection& connection, const Caller& caller, const std::string& reference,
                         base::Instant now);

} // namespace ilvm::usecases
