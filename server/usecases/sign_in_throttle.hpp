// Slows down whoever guesses passwords, without letting anybody lock a colleague out.
// Not here: checking a password (sign_in.hpp).
#pragma once
#include "server/store/database.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// "MEDICO\A.Dupont", "a.dupont@medico.test" and "A.DUPONT" are one account to a guesser: "a.dupont".
std::string accountOf(const std::string& login);

// Only failures count. Three counters: the account from this address, the account from anywhere, the address. Where the
// account has an open session from this address, only the first holds it back: neither a guesser elsewhere nor a
// clumsy neighbour behind the same address keeps its owner out.
class SignInThrottle {
public:
    SignInThrottle(const Context& context, store::Connection& connection, const std::string& login,
                   std::string address);

    void refuseIfBlocked(); // 429, with the seconds to wait
    void countFailure();
    void forget(); // after a success: the failures of this account from this address

private:
    const Context& context_;
    store::Connection& connection_;
    std::string account_;
    std::string address_;
    std::string accountHere_, accountAnywhere_, addressKey_; // of sign_in_failures
};

// A ticket was refused: counted by address, apart from passwords, so that a keytab that has grown old keeps nobody from
// signing in with theirs. Nobody guesses a ticket, so one of somebody who may come in does not wait for what others
// did; of bad ones the sender learns 429 where too many came.
void countRefusedTicket(const Context& context, store::Connection& connection, const std::string& address);

// Likewise of somebody who proved who they are, and may not come in: each of their tickets costs a search in the
// directory, so theirs alone wait, wherever they come from. `account`: of the ticket. Apart from passwords.
void refuseIfBearerBlocked(const Context& context, store::Connection& connection, const std::string& account);
void countRefusedBearer(const Context& context, store::Connection& connection, const std::string& account);

} // namespace ilvm::usecases
