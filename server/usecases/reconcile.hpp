// People's rows and rights as the directory says: everybody's at once, or those of whom it tells a change.
// Not here: listening to the directory (server/jobs), the brake (brake.hpp), one person at their sign-in (sign_in.hpp).
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
    std::string refused = {};    // what was held back, of some or all, for the log; empty when all is well
    bool alarmEnded = false;     // what an alarm stood for is followed now, or the directory says otherwise
    std::string namesakes = {};  // mapped groups that share their name, and so give nothing, for the log
    bool adminless = false;      // the directory took the last admin, or what ended before it was listened to
};

// Called within the transaction, alone with the rows of people; throws when whoever asks may not write any more.
using Guard = std::function<void(store::Connection&)>;

// One transaction: all of it or nothing. What the brake holds back changes nobody. Of everybody who is known and not
// in the snapshot the rights end. The first throws directory::DirectoryAway, and then nobody is changed either.
Reconciliation reconcile(const Context& context, directory::Directory& directory);
Reconciliation reconcile(const Context& context, const directory::Snapshot& everything, const Guard& guard = {});

// The same for those of whom something was told.
Reconciliation follow(const Context& context, const directory::Changes& changes, const Guard& guard = {});

} // namespace ilvm::usecases
