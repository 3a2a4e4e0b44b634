// The record of a purchase beside its ticket, and the files that count for it.
// Not here: budgets (budgets.hpp), suppliers (suppliers.hpp), and what may be written (usecases/purchase_entry.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/attachments.hpp"
#include "shared/api/purchase.hpp"

#include <map>

namespace ilvm::store {

// What the row holds beyond what everyone reads of it.
struct PurchaseFiles {
    std::optional<std::string> prepared_sha256; // hex
    bool order_made = false;                    // by the application; otherwise whoever prepared it attached it
    std::optional<std::string> signed_sha256;

    bool operator==(const PurchaseFiles&) const = default;
};
BOOST_DESCRIBE_STRUCT(PurchaseFiles, (), (prepared_sha256, order_made, signed_sha256))

struct PurchaseRow {
    api::Purchase shown;
    PurchaseFiles files;

    bool operator==(const PurchaseRow&) const = default;
};

// By the id of the ticket, in one query.
std::map<std::string, api::Purchase> purchasesOf(Connection& connection, const std::vector<std::string>& ticketIds);

std::optional<PurchaseRow> readPurchase(Connection& connection, std::int64_t ticketId);

// Inserts or replaces the record, and sets the amount that lists show of its ticket.
void savePurchase(Connection& connection, std::int64_t ticketId, const PurchaseRow& row);

std::string nextOrderNumber(Connection& connection); // of the sequence, at least five digits

// The number of the order that was prepared as the file of this SHA-256 (hex).
std::optional<std::string> orderPreparedAs(Connection& connection, const std::string& sha256);

// The SHA-256 (hex) of the ticket's own files in this role, sorted.
std::vector<std::string> filesInRole(Connection& connection, std::int64_t ticketId, api::AttachmentRole role);

std::vector<std::string> attachmentIdsInRole(Connection& connection, std::int64_t ticketId, api::AttachmentRole role);

// Purchases that are neither refused nor cancelled, of the same supplier, budget and code UF, sent since then; at most
// a hundred, the oldest first.
struct LikePurchase {
    std::string reference;
    std::int64_t total_cents = 0;
};
BOOST_DESCRIBE_STRUCT(LikePurchase, (), (reference, total_cents))
std::vector<LikePurchase> likePurchases(Connection& connection, const api::Purchase& purchase,
                                        std::optional<std::int64_t> except, base::Instant since);

// When the ticket's newest file of this role was added.
std::optional<base::Instant> roleAddedAt(Connection& connection, std::int64_t ticketId, api::AttachmentRole role);

// Files of that role stay with the ticket and count for nothing any more.
void retireRole(Connection& connection, std::int64_t ticketId, api::AttachmentRole role);

// Of the attachments with these ids, those that this person sent and nothing uses yet.
struct UnusedFile {
    std::string id;
    std::string media_type;
    std::string sha256; // hex
};
BOOST_DESCRIBE_STRUCT(UnusedFile, (), (id, media_type, sha256))
std::vector<UnusedFile> unusedFiles(Connection& connection, const std::vector<std::string>& ids,
                                    const std::string& addedById);

} // namespace ilvm::store
