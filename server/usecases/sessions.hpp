// Sessions: opening one for a person, recognising it in a request, ending it.
// Not here: whether the person is who they say (sign_in.hpp).
#pragma once
#include "server/store/users.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/people.hpp"

namespace ilvm::usecases {

struct Client {
    std::string address; // of the network
    std::string device;  // what the program says of itself
};

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

// Ends every session of a person, in the open transaction; gives how many there were.
std::size_t revokeAllOf(store::Connection& connection, const std::string& userId);

} // namespace ilvm::usecases
