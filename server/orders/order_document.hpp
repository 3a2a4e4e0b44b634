// A purchase order as data, and as a PDF: A4, French, fonts embedded, the same bytes for the same data.
// Not here: what is in it (usecases/purchase_order.hpp) and its signature (signature_update.hpp).
#pragma once
#include "shared/base/instant.hpp"
#include "shared/domain/purchase.hpp"

namespace ilvm::orders {

struct Party {
    std::string name;
    std::string address; // parts separated by commas; a line each
    std::string siret;
    std::string vat;  // may be empty
    std::string mail; // may be empty
};

struct Signer {
    std::string name;
    std::string title; // "Directrice générale"

    bool operator==(const Signer&) const = default;
};

struct OrderDocument {
    std::string number; // empty: a draft, which is marked as such on every page
    base::Date date;
    std::string reference; // of the purchase
    Party buyer;
    Party supplier;
    std::vector<domain::PurchaseLine> lines; // without problems, at least one
    std::string budget;
    std::string uf_code;
    std::string delivery_place;
    std::optional<base::Date> wished_date;
    std::string payment_terms;
    std::optional<Signer> signer; // where only one person may sign it
    base::Instant made_at;        // the creation date in the PDF
};

// The box for the signature on the last page, in PDF units from its lower left corner. Orders that were prepared before
// it is moved would be signed elsewhere on their page.
struct Box {
    double left, bottom, width, height;
};
inline constexpr Box signatureBox{297, 66, 250, 84};

// Throws std::runtime_error where Cairo or Pango fails.
std::string makeOrder(const OrderDocument& order);

} // namespace ilvm::orders
