// Seals: what an audit chain alone cannot show, that its newest events were deleted or that all of it was computed
// anew. A seal is HMAC-SHA-256, with a key that is not in the database, of five lines, each ended by a line feed:
// number, time, number of heads, SHA-256 of the heads (hex), the seal before (hex; 64 zeros for the first).
// The heads are lines too, in byte order: type, subject, sequence and hash (hex), with tabs between.
// Not here: the events (audit.hpp) and checking everything (verify_audit.hpp).
#pragma once
#include "server/store/seals.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

store::Bytes headsHash(const std::vector<store::ChainHeadRow>& heads);
store::Bytes sealOf(const store::SealRow& seal, const store::Bytes& key); // from all members but `seal`

// Seals the heads that moved since the last seal; nothing where none did. The caller writes the answer to the log.
std::optional<store::SealRow> sealChains(const Context& context, const store::Bytes& key);

// One line for the log: "seal 12 at 2026-11-23T14:32:07.125Z over 31 chains: 9f0c…".
std::string textOf(const store::SealRow& seal);

} // namespace ilvm::usecases
