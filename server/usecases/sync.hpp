// What a client needs to make its copy true: a snapshot of what is alive, page by page, then the changes since.
// Not here: the live stream (server/feed/hub.hpp).
#pragma once
#include "server/feed/catch_up.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// Without a cursor, the snapshot's first page: me, services, catalogue, and the first tickets that are not terminal;
// its pages carry the horizon of the first one, so that the changes after the last page leave no gap. With a cursor,
// what changed since. `limit`: tickets or rows of the feed, 500 when absent, 1 to 2000 (else 400). A cursor that cannot
// be resumed (another database, too long ago) is 410 `ilvm:resync`: ask again without one.
api::SyncPage sync(const Context& context, const Caller& caller, const api::SyncQuery& query);

feed::Reader readerOf(const Caller& caller);

} // namespace ilvm::usecases
