// Seals over the heads of the audit chains: the rows. A chain's head stands on its ticket, or in `chains` for the rest.
// Not here: what a seal is made of (usecases/seal_chains.hpp) and the walk over the chains (usecases/verify_audit.hpp).
#pragma once
#include "server/store/rows.hpp"

namespace ilvm::store {

struct ChainHeadRow {
    std::string subject_type;
    std::string subject;
    std::int64_t sequence = 0;
    Bytes hash;

    auto operator<=>(const ChainHeadRow&) const = default;
};

struct SealRow {
    std::int64_t number = 0;
    base::Instant at;
    std::int64_t chains = 0; // how many heads it is over
    Bytes heads_hash;
    Bytes previous;
    Bytes seal;
};

// Until the transaction ends nobody else seals.
void lockSeals(Connection& connection);

std::optional<SealRow> readLastSeal(Connection& connection);
std::vector<SealRow> readSeals(Connection& connection, std::int64_t after, int limit); // by number

// Heads that stand elsewhere than the last seal over them says, or were never sealed; in byte order of type and
// subject.
std::vector<ChainHeadRow> readMovedHeads(Connection& connection);

// The heads under one seal, in the same order.
std::vector<ChainHeadRow> readSealedHeads(Connection& connection, std::int64_t number);

void insertSeal(Connection& connection, const SealRow& seal, const std::vector<ChainHeadRow>& heads);

} // namespace ilvm::store
