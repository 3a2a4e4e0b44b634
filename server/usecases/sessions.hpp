// Sessions: opening one for a person, recognising it in a request, listing and ending them.
// Not here: whether the person is who they say (sign_in.hpp).
#pragma once
#include "server/store/users.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/sessions.hpp"

namespace ilvm::usecases {

struct Client {
    std::string address; // of the network
    std::string device;  // what the program says of itself
};

// Anybody can put anything into a header; what is kept is short and plain.
std::string plainDevice(const std::string& device);

// In the open transaction, to whose end the person stays active; refuses (401) who is not. The token is in the answer
// and nowhere else: only its hash is stored.
api::Session openSession(store::Connection& connection, const Context& context, const store::UserRow& user,
                         const Client& client);

// Who a token stands for. Refuses (401) one that is unknown, over or revoked, and every token of a person who is gone.
// One statement; at most once a minute a second one notes that the session is in use.
Caller authenticate(const Context& context, const std::string& token);

// With the rights that the caller has now: for what lasts longer than one statement. Refuses (401) who is gone.
Caller asOfNow(store::Connection& connection, Caller caller);

// The session is over at once, and its event streams as soon as the feed hears of it.
void signOut(const Context& context, const Caller& caller);

// One's own sessions.
api::OpenSessions listSessions(const Context& context, const Caller& caller);
// Audited, and over as signOut is. The first refuses (404) what is not one of the caller's.
void endSession(const Context& context, const Caller& caller, const std::string& id);
api::EndedSessions endOtherSessions(const Context& context, const Caller& caller);

// Of another person, by an admin.
api::EndedSessions endSessionsOf(const Context& context, const Caller& caller, const std::string& userId);

// Ends every session of a person, in the open transaction; gives how many there were.
std::size_t revokeAllOf(store::Connection& connection, const std::string& userId);

} // namespace ilvm::usecases
