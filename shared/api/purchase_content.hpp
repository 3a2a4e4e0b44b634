// The form of a purchase over which the digest of a decision is made: RFC 8785 JSON of the members below, in this order
// (that of their code units), absent ones left out. Quotes and RIBs stand in it by their SHA-256 (hex), sorted.
// Not here: the SHA-256 itself (server/store/digest.hpp).
#pragma once
#include "shared/api/purchase.hpp"

#include <map>

namespace ilvm::api {

struct SupplierContent {
    std::optional<std::string> address;
    std::optional<std::string> bic;
    std::string iban;
    std::optional<std::string> mail;
    std::string name;
    bool new_ = false;
    std::string siret;
    std::optional<std::string> vat;
};
BOOST_DESCRIBE_STRUCT(SupplierContent, (), (address, bic, iban, mail, name, new_, siret, vat))

struct PurchaseContent {
    std::string budget;
    std::string currency;
    bool iban_changed = false;
    std::optional<std::string> iban_justification;
    std::optional<std::string> justification;
    std::vector<domain::PurchaseLine> lines;
    std::vector<std::string> quotes;
    std::string reference; // so that a decision on one purchase is none on its copy
    std::optional<RibCheck> rib_check;
    std::vector<std::string> ribs;
    std::optional<SplitWarning> split;
    SupplierContent supplier;
    std::int64_t total_cents = 0;
    std::int64_t total_excl_cents = 0;
    std::int64_t total_vat_cents = 0;
    std::string uf_code;
    std::optional<base::Date> wished_date;
};
BOOST_DESCRIBE_STRUCT(PurchaseContent, (),
                      (budget, currency, iban_changed, iban_justification, justification, lines, quotes, reference,
                       rib_check, ribs, split, supplier, total_cents, total_excl_cents, total_vat_cents, uf_code,
                       wished_date))

PurchaseContent contentOf(const std::string& reference, const Purchase& purchase, std::vector<std::string> quotes,
                          std::vector<std::string> ribs);

std::string canonicalForm(const PurchaseContent& content);

struct ContentDifference {
    std::string field;  // "lines[0].unit_price_cents"
    std::string before; // JSON; empty where there is nothing
    std::string after;
};

std::vector<ContentDifference> differencesBetween(const PurchaseContent& before, const PurchaseContent& after);

} // namespace ilvm::api
