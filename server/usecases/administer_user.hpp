// What an admin does to one person: an override, its end, taking their access and giving it back.
// Not here: reading (user_sheets.hpp), sessions (sessions.hpp), the mapping of groups (write_mapping.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/administration.hpp"

namespace ilvm::usecases {

// Each is one transaction with its event; refusals as the endpoints say, and those of RightsAct.
Written<api::UserSheet> writeOverride(const Context& context, const Caller& caller, const std::string& id,
                                      const api::OverrideDraft& draft, const Attempt& attempt);
api::UserSheet liftOverride(const Context& context, const Caller& caller, const std::string& id);
void disarmUser(const Context& context, const Caller& caller, const std::string& id);
api::UserSheet restoreUser(const Context& context, const Caller& caller, const std::string& id);

struct EndedOverrides {
    std::size_t number = 0;
    bool adminless = false; // nobody is an admin any more: those who were have been sent an e-mail
};

// Overrides whose end has come: rights are computed anew in the transaction that removes them.
EndedOverrides endOverrides(const Context& context);

} // namespace ilvm::usecases
