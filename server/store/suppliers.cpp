#include "server/store/suppliers.hpp"

#include "server/store/search_query.hpp"

namespace ilvm::store {
namespace {

std::optional<api::KnownSupplier> first(const Rows& rows) {
    if (rows.empty()) return std::nullopt;
    return as<api::KnownSupplier>(rows.front());
}

} // namespace

std::optional<api::KnownSupplier> readSupplier(Connection& connection, const std::string& id) {
    return first(connection.run("SELECT id, name, siret, vat, address, mail, iban, bic FROM suppliers "
                                "WHERE id = $1::bigint",
                                store::bind(id)));
}

std::optional<api::KnownSupplier> readSupplierBySiret(Connection& connection, const std::string& siret) {
    return first(connection.run("SELECT id, name, siret, vat, address, mail, iban, bic FROM suppliers "
                                "WHERE siret = $1",
                                store::bind(siret)));
}

std::vector<std::string> knownIbans(Connection& connection, const std::string& siret) {
    const auto rows = connection.run("SELECT i.iban FROM supplier_ibans i JOIN suppliers s ON s.id = i.supplier_id "
                                     "WHERE s.siret = $1 ORDER BY i.since DESC, i.iban",
                                     store::bind(siret));
    std::vector<std::string> ibans;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ibans.emplace_back(*rows[i]["iban"]);
    return ibans;
}

std::vector<api::KnownSupplier> findSuppliers(Connection& connection, const std::string& words,
                                              const std::optional<std::string>& after, int limit) {
    const auto query = searchQuery(words);
    if (!words.empty() && query.empty()) return {}; // no letter or digit
    const auto rows = connection.run(
        "SELECT id, name, siret, vat, address, mail, iban, bic FROM suppliers "
        "WHERE ($1 = '' OR search @@ to_tsquery('ilvm_search', $1)) AND ($2::bigint IS NULL OR (lower(name), id) > "
        "(SELECT lower(name), id FROM suppliers WHERE id = $2::bigint)) ORDER BY lower(name), id LIMIT $3::integer",
        store::bind(query, after, limit));
    std::vector<api::KnownSupplier> found;
    for (std::size_t i = 0; i < rows.size(); ++i)
        found.push_back(as<api::KnownSupplier>(rows[i]));
    return found;
}

void keepSupplier(Connection& connection, const api::Supplier& supplier, std::int64_t ticketId,
                  const std::string& approvedById, base::Instant at) {
    connection.run("WITH kept AS (INSERT INTO suppliers (siret, name, vat, iban, bic, address, mail, created_at, "
                   "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT (siret) DO UPDATE "
                   "SET name = $2, vat = $3, iban = $4, bic = $5, address = $6, mail = $7, updated_at = $8 "
                   "RETURNING id) INSERT INTO supplier_ibans (supplier_id, iban, bic, since, ticket_id, "
                   "approved_by_id) SELECT kept.id, $4, $5, $8, $9, $10::bigint FROM kept ON CONFLICT DO NOTHING",
                   store::bind(supplier.siret, supplier.name, supplier.vat, supplier.iban, supplier.bic,
                               supplier.address, supplier.mail, at, ticketId, approvedById));
}

} // namespace ilvm::store
