// The file of one supplier: every account that was approved for it, with the check of its RIB, and what was bought.
// Not here: finding suppliers (finance.hpp).
#pragma once
#include "shared/api/checks.hpp"
#include "shared/api/finance.hpp"
#include "shared/api/purchase.hpp"

namespace ilvm::api {

struct SupplierAccount {
    std::string iban;
    std::optional<std::string> bic;
    base::Instant since;              // it was first approved
    std::string reference;            // of the purchase with which it was
    Person approved_by;               // the budget
    std::optional<RibOutcome> rib;    // what the RIB of that purchase said
    std::optional<CallBack> callback; // of that purchase, where the account was a changed one

    bool operator==(const SupplierAccount&) const = default;
};
BOOST_DESCRIBE_STRUCT(SupplierAccount, (), (iban, bic, since, reference, approved_by, rib, callback))

struct SupplierPurchase {
    std::string reference;
    std::string title;
    domain::Status status = domain::Status::open;
    std::int64_t total_cents = 0; // with VAT
    base::Instant created_at;
    std::optional<std::string> order_number;
    std::vector<Person> approved_by; // in the order of the levels

    bool operator==(const SupplierPurchase&) const = default;
};
BOOST_DESCRIBE_STRUCT(SupplierPurchase, (),
                      (reference, title, status, total_cents, created_at, order_number, approved_by))

struct SupplierFile {
    KnownSupplier supplier;
    std::vector<SupplierAccount> accounts;   // the newest first
    std::vector<SupplierPurchase> purchases; // those that the reader may see, the newest first; at most 200

    bool operator==(const SupplierFile&) const = default;
};
BOOST_DESCRIBE_STRUCT(SupplierFile, (), (supplier, accounts, purchases))

struct SupplierId {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(SupplierId, (), (id))

struct ReadSupplier {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/suppliers/{id}";
    static constexpr std::string_view summary = "Le dossier d'un fournisseur : comptes, contrôles, achats";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = SupplierId;
    using Body = wire::Nothing;
    using Answer = SupplierFile;
};

} // namespace ilvm::api
