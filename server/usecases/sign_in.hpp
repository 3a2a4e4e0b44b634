// Sign-in with the password of the directory, or with a ticket of Kerberos. Nobody has a password here.
// Not here: what happens to the session afterwards (sessions.hpp).
#pragma once
#include "server/directory/directory.hpp"
#include "server/directory/kerberos.hpp"
#include "server/usecases/sessions.hpp"
#include "shared/api/people.hpp"

namespace ilvm::usecases {

// Opens a session. The person's row and rights are brought to what the directory says at this moment.
// Refuses: 401, in the same words for a wrong password, an unknown, disabled or expired account and an empty password
// (the log tells them apart); 429 after too many failures; 503 when the directory does not answer.
api::Session signIn(const Context& context, directory::Directory& directory, const api::Credentials& credentials,
                    const Client& client);

struct TicketSession {
    api::Session session;
    std::string answer; // bytes for the client: they prove the server
};

// Likewise, for whoever the ticket in `token` (SPNEGO, bytes) is of: their state and rights are read in the directory
// after the ticket, which may be older than either. Refuses: 401, in the same words for a ticket that is none, or was
// used before, and for an unknown, disabled or expired account (the log tells them apart); 429 in its place after too
// many refused ones from that address, or of that person; 503 when the directory does not answer.
TicketSession signInByTicket(const Context& context, directory::Directory& directory,
                             const directory::TicketReader& tickets, std::string_view token, const Client& client);

} // namespace ilvm::usecases
