// The change feed as it is read: positions, the horizon below which nothing can appear any more, and the sweep.
// A transaction that commits late has a low xid and a row that nobody saw yet; so a reader takes rows below
// pg_snapshot_xmin only, in the order of (xid, id), and never passes one over.
// Not here: appending (changes.hpp) and who is told (server/feed).
#pragma once
#include "server/store/changes.hpp"
#include "server/store/rows.hpp"

#include <compare>
#include <cstdint>

namespace ilvm::store {

// Everything up to and including this row has been read. {xid, 0}: every row of the transactions before xid.
struct FeedPosition {
    std::uint64_t xid = 0;
    std::int64_t id = 0;

    auto operator<=>(const FeedPosition&) const = default;
};

struct StoredChange {
    FeedPosition at;
    ChangeRow row;
};

// Names this history of this database: another after a dump was restored, in another cluster, or after a failover,
// when positions may mean something else.
std::string feedEpoch(Connection& connection);

// "<epoch>.<xid>.<id>", and back; nothing for any other text or another epoch.
std::string cursorText(std::string_view epoch, FeedPosition position);
std::optional<FeedPosition> positionFrom(std::string_view epoch, std::string_view cursor);

// Every transaction before `xid` of this position has ended.
FeedPosition feedHorizon(Connection& connection);

// Every transaction that has begun by now has an xid below this.
std::uint64_t nextTransaction(Connection& connection);

// Rows after `after` and below the horizon, at most `limit`, in order.
std::vector<StoredChange> readChanges(Connection& connection, FeedPosition after, FeedPosition horizon, int limit);

// Whether rows after this position may have been swept, or it lies ahead of all that has happened.
bool isOutOfReach(Connection& connection, FeedPosition position);

// What changes of rights after a position say of one person's tokens; those above the horizon are included.
struct FormerTokens {
    domain::Tokens ever;  // held before or after any of them
    domain::Tokens still; // held before each of them; empty where there is none
};
FormerTokens formerTokens(Connection& connection, const std::string& userId, FeedPosition after);

// Deletes what was written before this moment, and notes how far. Gives the number of rows.
std::size_t sweepChanges(Connection& connection, base::Instant before);

} // namespace ilvm::store
