#include "server/usecases/seal_chains.hpp"

#include "server/store/digest.hpp"

namespace ilvm::usecases {

store::Bytes headsHash(const std::vector<store::ChainHeadRow>& heads) {
    std::string lines;
    for (const auto& head : heads)
        lines += head.subject_type + "\t" + head.subject + "\t" + std::to_string(head.sequence) + "\t" +
                 store::hexOf(head.hash) + "\n";
    return store::sha256(lines);
}

store::Bytes sealOf(const store::SealRow& seal, const store::Bytes& key) {
    return store::hmacSha256(key, std::to_string(seal.number) + "\n" + base::toText(seal.at) + "\n" +
                                      std::to_string(seal.chains) + "\n" + store::hexOf(seal.heads_hash) + "\n" +
                                      store::hexOf(seal.previous) + "\n");
}

std::optional<store::SealRow> sealChains(const Context& context, const store::Bytes& key) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockSeals(*connection);
    const auto heads = store::readMovedHeads(*connection);
    if (heads.empty()) return std::nullopt;
    const auto last = store::readLastSeal(*connection);
    store::SealRow seal;
    seal.number = last ? last->number + 1 : 1;
    seal.at = context.now();
    seal.chains = static_cast<std::int64_t>(heads.size());
    seal.heads_hash = headsHash(heads);
    seal.previous = last ? last->seal : store::Bytes(32, '\0');
    seal.seal = sealOf(seal, key);
    store::insertSeal(*connection, seal, heads);
    transaction.commit();
    return seal;
}

std::string textOf(const store::SealRow& seal) {
    return "seal " + std::to_string(seal.number) + " at " + base::toText(seal.at) + " over " +
           std::to_string(seal.chains) + " chains: " + store::hexOf(seal.seal);
}

} // namespace ilvm::usecases
