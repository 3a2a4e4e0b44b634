// What was given for a time and is over: overrides and grants of admins whose end has come. That is no word of the
// directory: it is brought before the directory is listened to, so that the brake does not take it for one.
// Not here: setting an override and lifting it (administer_user.hpp), granting (grant_admin.hpp).
#pragma once
#include "server/usecases/keep_person.hpp"

namespace ilvm::usecases {

struct EndedRights {
    std::size_t number = 0;            // of overrides and grants
    bool adminless = false;            // nobody is an admin any more: those who were have been sent an e-mail
    std::optional<base::Instant> next; // the next end that is known
};

// Rights are computed anew in the transaction that removes what is over. Whose groups were never read keeps what they
// have until the directory tells of them.
EndedRights endWhatIsOver(const Context& context);

// The same in the open transaction, under lockUsers.
EndedRights bringEnds(store::Connection& connection, const Context& context);

// What an event says of an override that takes another one's place; nothing: none.
Cause causeOfOverride(std::string action, const std::optional<std::string>& actor,
                      const std::optional<store::OverrideRow>& before, const std::optional<store::OverrideRow>& after);

} // namespace ilvm::usecases
