// How the link to the directory stands, for every server on this database, and what waits while it is away.
// Not here: following the directory (server/jobs, reconcile.hpp).
#pragma once
#include "server/store/directory_link.hpp"
#include "server/store/tickets.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

api::DirectoryLink readDirectoryLink(const Context& context);

// Whoever follows the directory says how it stands, at least every ten seconds. Readers of the feed are told of
// what differs.
void noteDirectoryLink(const Context& context, api::LinkState state);

// The feed tells everybody how the link stands, once this transaction is committed.
void announceLink(store::Connection& connection);

// Refuses (503) while the directory is away, or nobody has followed it for a minute. A database whose directory was
// never followed holds nobody back.
void awaitDirectory(store::Connection& connection, const Context& context);

// Whether an action has to wait while the directory is away: signatures, and decisions on money.
bool waitsForDirectory(const store::TicketRow& ticket, domain::ActionCode action);

// Whether somebody follows the directory and all is well.
bool isDirectoryLive(store::Connection& connection, const Context& context);

// Ends all sessions once the directory has been away for longer than this; gives how many there were. While nobody
// says how it stands, time counts from when this server could have heard somebody: that no server ran is nobody's
// fault.
std::size_t endSessionsWithoutDirectory(const Context& context, std::chrono::milliseconds longest,
                                        base::Instant notBefore);

} // namespace ilvm::usecases
