// What an admin does to one person: an override, lifting it, taking their access and giving it back.
// Not here: reading (user_sheets.hpp), sessions (sessions.hpp), the mapping of groups (write_mapping.hpp), an override
// whose end has come (rights_ends.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/administration.hpp"

namespace ilvm::usecases {

// Each is one transaction with its event; refusals as the endpoints say, and those of RightsAct. What was done under a
// key is answered again as it was and done once, whatever has happened since.
Written<api::UserSheet> writeOverride(const Context& context, const Caller& caller, const std::string& id,
                                      const api::OverrideDraft& draft, const Attempt& attempt);
Written<api::UserSheet> liftOverride(const Context& context, const Caller& caller, const std::string& id,
                                     const Attempt& attempt);
void disarmUser(const Context& context, const Caller& caller, const std::string& id, const Attempt& attempt);
Written<api::UserSheet> restoreUser(const Context& context, const Caller& caller, const std::string& id,
                                    const Attempt& attempt);

} // namespace ilvm::usecases
