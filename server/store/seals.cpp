#include "server/store/seals.hpp"

#include <algorithm>

namespace ilvm::store {
namespace {

std::vector<ChainHeadRow> headsOf(const Rows& rows) {
    std::vector<ChainHeadRow> heads;
    heads.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        heads.push_back({value<std::string>(rows[i], "subject_type"), value<std::string>(rows[i], "subject"),
                         value<std::int64_t>(rows[i], "sequence"), bytesFrom(*rows[i]["hash"])});
    std::sort(heads.begin(), heads.end()); // the database's own collation may differ
    return heads;
}

SealRow sealOf(const Row& row) {
    return {value<std::int64_t>(row, "number"), value<base::Instant>(row, "at"), value<std::int64_t>(row, "chains"),
            bytesFrom(*row["heads_hash"]),      bytesFrom(*row["previous"]),     bytesFrom(*row["seal"])};
}

} // namespace

void lockSeals(Connection& connection) {
    connection.run("LOCK TABLE seals IN SHARE ROW EXCLUSIVE MODE");
}

std::optional<SealRow> readLastSeal(Connection& connection) {
    const auto rows = connection.run("SELECT number, at, chains, heads_hash, previous, seal FROM seals "
                                     "ORDER BY number DESC LIMIT 1");
    return rows.empty() ? std::nullopt : std::optional(sealOf(rows.front()));
}

std::vector<SealRow> readSeals(Connection& connection, std::int64_t after, int limit) {
    const auto rows = connection.run("SELECT number, at, chains, heads_hash, previous, seal FROM seals "
                                     "WHERE number > $1 ORDER BY number LIMIT $2",
                                     store::bind(after, limit));
    std::vector<SealRow> seals;
    for (std::size_t i = 0; i < rows.size(); ++i)
        seals.push_back(sealOf(rows[i]));
    return seals;
}

std::vector<ChainHeadRow> readMovedHeads(Connection& connection) {
    return headsOf(connection.run(
        "SELECT subject_type, subject, sequence, hash FROM "
        "(SELECT 'ticket' AS subject_type, reference AS subject, chain_sequence AS sequence, chain_hash AS hash "
        "FROM tickets UNION ALL SELECT subject_type, subject, sequence, hash FROM chains) AS heads "
        "WHERE NOT EXISTS (SELECT FROM seal_heads sealed WHERE sealed.subject_type = heads.subject_type "
        "AND sealed.subject = heads.subject AND sealed.sequence = heads.sequence)"));
}

std::vector<ChainHeadRow> readSealedHeads(Connection& connection, std::int64_t number) {
    return headsOf(connection.run("SELECT subject_type, subject, sequence, hash FROM seal_heads WHERE number = $1",
                                  store::bind(number)));
}

void insertSeal(Connection& connection, const SealRow& seal, const std::vector<ChainHeadRow>& heads) {
    connection.run(
        "INSERT INTO seals (number, at, chains, heads_hash, previous, seal) VALUES ($1, $2, $3, $4, $5, $6)",
        store::bind(seal.number, seal.at, seal.chains, Bytea{seal.heads_hash}, Bytea{seal.previous}, Bytea{seal.seal}));
    std::vector<std::string> types, subjects, sequences, hashes;
    for (const auto& head : heads) {
        types.push_back(head.subject_type);
        subjects.push_back(head.subject);
        sequences.push_back(std::to_string(head.sequence));
        hashes.push_back(byteaText(head.hash));
    }
    connection.run("INSERT INTO seal_heads (number, subject_type, subject, sequence, hash) "
                   "SELECT $1::bigint, head.* FROM unnest($2::text[], $3::text[], $4::bigint[], $5::bytea[]) AS head",
                   store::bind(seal.number, types, subjects, sequences, hashes));
}

} // namespace ilvm::store
