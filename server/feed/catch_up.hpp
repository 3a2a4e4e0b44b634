// What one person missed since a position, changes of their own rights included: for /sync and for a stream that
// comes back. Not here: the live feed (hub.hpp) and the first snapshot (usecases/sync.hpp).
#pragma once
#include "server/feed/loaded_change.hpp"

namespace ilvm::feed {

// Who reads, as their session says it at the beginning of the request.
struct Reader {
    std::string userId;
    domain::Tokens tokens;  // with store::everyoneToken
    store::Bytes tokenHash; // names the session
};

// More than this many tickets that come or go by one change of rights are not told one by one.
inline constexpr std::size_t mostByRights = 5'000;

// Which tickets a change of rights brings and takes, told to someone who held the tokens of `former` and holds `now`:
// what they may have seen by `ever` is taken, what they could not see all the time by `still` is brought.
// Nothing when there are more than mostByRights.
struct RightsEffect {
    std::vector<std::string> gained; // alive ones only
    std::vector<std::string> lost;
};
std::optional<RightsEffect> effectOfRights(store::Connection& connection, const store::FormerTokens& former,
                                           const domain::Tokens& now);

struct CaughtUp {
    std::vector<api::Upsert> upserts;
    std::vector<api::Removal> removals;
    store::FeedPosition position; // up to here; the horizon when nothing is left
    bool more = false;            // there is more to read after it
    bool outOfReach = false;      // a snapshot is needed instead; the rest is empty
};

// The changes after `after`, no further than `until` (at most the horizon), from at most `limit` rows.
CaughtUp catchUp(store::Connection& connection, const Reader& reader, store::FeedPosition after,
                 std::optional<store::FeedPosition> until, int limit);

} // namespace ilvm::feed
