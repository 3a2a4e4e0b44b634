// Everybody's rows and rights as the whole directory says: new people, changed ones, those who are gone.
// Not here: how often (server/jobs) and one person at their sign-in (sign_in.hpp).
#pragma once
#include "server/directory/directory.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

struct Reconciliation {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t deactivated = 0;
    std::size_t tickets = 0;     // pending ones that have other deciders now
    std::size_t undecidable = 0; // of all that are pending, counted when some changed: nobody may decide them now
    std::string refused = {};    // why nobody was changed: to be raised as an alarm; empty when all is well
};

// One transaction: all of it or nothing. An answer without people, and one in which nobody would hold a right any more
// though somebody does, changes nobody. Throws directory::DirectoryAway, and then nobody is changed either.
Reconciliation reconcile(const Context& context, directory::Directory& directory);

} // namespace ilvm::usecases
