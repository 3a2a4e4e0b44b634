#include "server/store/purchases.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::store {
namespace {

constexpr std::string_view purchaseSql =
    "SELECT p.ticket_id, p.lines AS line_texts, p.total_excl_cents, p.total_vat_cents, p.total_cents, p.currency, "
    "p.budget, p.uf_code, p.justification, p.wished_date, s.id::text AS supplier_id, p.supplier_name, "
    "p.supplier_siret, p.supplier_vat, p.supplier_iban, p.supplier_bic, p.supplier_address, p.supplier_mail, "
    "p.supplier_new, p.iban_changed, p.iban_justification, p.digest, p.order_number, p.order_cents, p.signature, "
    "p.received, p.prepared_sha256, p.order_made, p.signed_sha256, p.rib_check AS rib_text, "
    "p.callback AS callback_text, p.split AS split_text "
    "FROM purchases p LEFT JOIN suppliers s ON s.siret = p.supplier_siret WHERE p.ticket_id = ANY($1::bigint[])";

template <typename T>
std::optional<T> jsonColumn(const Row& row, const char* name) {
    const auto text = row[name];
    if (!text) return std::nullopt;
    return wire::readAnswer<T>(std::string(*text)).value();
}

template <typename T>
std::optional<std::string> jsonText(const std::optional<T>& value) {
    if (!value) return std::nullopt;
    return wire::toJson(*value);
}

PurchaseRow purchaseFrom(const Row& row) {
    PurchaseRow purchase{as<api::Purchase>(row), as<PurchaseFiles>(row)};
    auto& shown = purchase.shown;
    shown.lines = wire::readAnswer<std::vector<domain::PurchaseLine>>(value<std::string>(row, "line_texts")).value();
    shown.rib_check = jsonColumn<api::RibCheck>(row, "rib_text");
    shown.callback = jsonColumn<api::CallBack>(row, "callback_text");
    shown.split = jsonColumn<api::SplitWarning>(row, "split_text");
    if (auto totals = domain::totalsOf(shown.lines)) shown.vat_rates = std::move(totals->vat_rates);
    return purchase;
}

} // namespace

std::map<std::string, api::Purchase> purchasesOf(Connection& connection, const std::vector<std::string>& ticketIds) {
    std::map<std::string, api::Purchase> purchases;
    if (ticketIds.empty()) return purchases;
    const auto rows = connection.run(purchaseSql, store::bind(ticketIds));
    for (std::size_t i = 0; i < rows.size(); ++i)
        purchases.emplace(*rows[i]["ticket_id"], purchaseFrom(rows[i]).shown);
    return purchases;
}

std::optional<PurchaseRow> readPurchase(Connection& connection, std::int64_t ticketId) {
    const auto rows = connection.run(purchaseSql, store::bind(std::vector<std::string>{std::to_string(ticketId)}));
    if (rows.empty()) return std::nullopt;
    return purchaseFrom(rows.front());
}

void savePurchase(Connection& connection, std::int64_t ticketId, const PurchaseRow& row) {
    const auto& shown = row.shown;
    const auto& supplier = shown.supplier;
    connection.run(
        "WITH ticket AS (UPDATE tickets SET amount_cents = $5 WHERE id = $1) "
        "INSERT INTO purchases (ticket_id, lines, total_excl_cents, total_vat_cents, total_cents, currency, budget, "
        "uf_code, justification, wished_date, supplier_name, supplier_siret, supplier_vat, supplier_iban, "
        "supplier_bic, supplier_address, supplier_mail, supplier_new, iban_changed, iban_justification, digest, "
        "order_number, order_cents, signature, prepared_sha256, signed_sha256, received, rib_check, callback, split, "
        "order_made) "
        "VALUES ($1, $2::jsonb, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, "
        "$21, $22, $23, $24, $25, $26, $27, $28::jsonb, $29::jsonb, $30::jsonb, $31) ON CONFLICT (ticket_id) "
        "DO UPDATE SET lines = $2::jsonb, "
        "total_excl_cents = $3, total_vat_cents = $4, total_cents = $5, currency = $6, budget = $7, uf_code = $8, "
        "justification = $9, wished_date = $10, supplier_name = $11, supplier_siret = $12, supplier_vat = $13, "
        "supplier_iban = $14, supplier_bic = $15, supplier_address = $16, supplier_mail = $17, supplier_new = $18, "
        "iban_changed = $19, iban_justification = $20, digest = $21, order_number = $22, order_cents = $23, "
        "signature = $24, prepared_sha256 = $25, signed_sha256 = $26, received = $27, rib_check = $28::jsonb, "
        "callback = $29::jsonb, split = $30::jsonb, order_made = $31",
        store::bind(ticketId, wire::toJson(shown.lines), shown.total_excl_cents, shown.total_vat_cents,
                    shown.total_cents, shown.currency, shown.budget, shown.uf_code, shown.justification,
                    shown.wished_date, supplier.name, supplier.siret, supplier.vat, supplier.iban, supplier.bic,
                    supplier.address, supplier.mail, supplier.new_, shown.iban_changed, shown.iban_justification,
                    shown.digest, shown.order_number, shown.order_cents, shown.signature, row.files.prepared_sha256,
                    row.files.signed_sha256, shown.received, jsonText(shown.rib_check), jsonText(shown.callback),
                    jsonText(shown.split), row.files.order_made));
}

std::string nextOrderNumber(Connection& connection) {
    const auto rows = connection.run("SELECT nextval('order_numbers') AS n");
    std::string number(*rows.front()["n"]);
    if (number.size() < 5) number.insert(0, 5 - number.size(), '0');
    return number;
}

std::optional<std::string> orderPreparedAs(Connection& connection, const std::string& sha256) {
    const auto rows = connection.run("SELECT order_number FROM purchases WHERE prepared_sha256 = $1 AND order_number "
                                     "IS NOT NULL LIMIT 1",
                                     store::bind(sha256));
    if (rows.empty()) return std::nullopt;
    return value<std::string>(rows.front(), "order_number");
}

std::vector<std::string> filesInRole(Connection& connection, std::int64_t ticketId, api::AttachmentRole role) {
    const auto rows = connection.run("SELECT encode(sha256, 'hex') AS sha256 FROM attachments WHERE ticket_id = $1 "
                                     "AND message_id IS NULL AND role = $2 ORDER BY 1",
                                     store::bind(ticketId, role));
    std::vector<std::string> files;
    for (std::size_t i = 0; i < rows.size(); ++i)
        files.emplace_back(*rows[i]["sha256"]);
    return files;
}

std::vector<std::string> attachmentIdsInRole(Connection& connection, std::int64_t ticketId, api::AttachmentRole role) {
    const auto rows = connection.run("SELECT id FROM attachments WHERE ticket_id = $1 AND message_id IS NULL "
                                     "AND role = $2 ORDER BY id",
                                     store::bind(ticketId, role));
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids.emplace_back(*rows[i]["id"]);
    return ids;
}

std::vector<LikePurchase> likePurchases(Connection& connection, const api::Purchase& purchase,
                                        std::optional<std::int64_t> except, base::Instant since) {
    const auto rows = connection.run(
        "SELECT t.reference, p.total_cents FROM purchases p JOIN tickets t ON t.id = p.ticket_id "
        "WHERE p.supplier_siret = $1 AND p.budget = $2 AND p.uf_code = $3 AND t.created_at >= $4 "
        "AND t.status NOT IN ('refused', 'cancelled') AND t.id IS DISTINCT FROM $5::bigint ORDER BY t.id LIMIT 100",
        store::bind(purchase.supplier.siret, purchase.budget, purchase.uf_code, since, except));
    std::vector<LikePurchase> found;
    for (std::size_t i = 0; i < rows.size(); ++i)
        found.push_back(as<LikePurchase>(rows[i]));
    return found;
}

std::optional<base::Instant> roleAddedAt(Connection& connection, std::int64_t ticketId, api::AttachmentRole role) {
    const auto rows = connection.run("SELECT max(at) AS at FROM attachments WHERE ticket_id = $1 AND message_id IS "
                                     "NULL AND role = $2",
                                     store::bind(ticketId, role));
    return optionalValue<base::Instant>(rows.front(), "at");
}

void retireRole(Connection& connection, std::int64_t ticketId, api::AttachmentRole role) {
    connection.run("UPDATE attachments SET role = NULL WHERE ticket_id = $1 AND message_id IS NULL AND role = $2",
                   store::bind(ticketId, role));
}

std::vector<UnusedFile> unusedFiles(Connection& connection, const std::vector<std::string>& ids,
                                    const std::string& addedById) {
    std::vector<UnusedFile> files;
    if (ids.empty()) return files;
    const auto rows = connection.run("SELECT id, media_type, encode(sha256, 'hex') AS sha256 FROM attachments "
                                     "WHERE id = ANY($1::bigint[]) AND added_by_id = $2::bigint AND ticket_id IS NULL",
                                     store::bind(ids, addedById));
    for (std::size_t i = 0; i < rows.size(); ++i)
        files.push_back(as<UnusedFile>(rows[i]));
    return files;
}

} // namespace ilvm::store
