// Sign-in with the password of the directory. Nobody has a password here.
// Not here: what happens to the session afterwards (sessions.hpp).
#pragma once
#include "server/directory/directory.hpp"
#include "server/usecases/sessions.hpp"
#include "shared/api/people.hpp"

namespace ilvm::usecases {

// Opens a session. The person's row and rights are brought to what the directory says at this moment.
// Refuses: 401, in the same words for a wrong password, an unknown, disabled or expired account and an empty password
// (the log tells them apart); 429 after too many failures; 503 when the directory does not answer.
api::Session signIn(const Context& context, directory::Directory& directory, const api::Credentials& credentials,
                    const Client& client);

} // namespace ilvm::usecases
