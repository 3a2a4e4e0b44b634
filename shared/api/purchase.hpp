// The record of a purchase: what a submission gives, what everyone who sees the ticket reads.
// Not here: suppliers and budgets on their own (finance.hpp), and the amounts' arithmetic (shared/domain/purchase.hpp).
#pragma once
#include "shared/api/checks.hpp"
#include "shared/base/instant.hpp"
#include "shared/domain/purchase.hpp"
#include "shared/wire/traits.hpp"

namespace ilvm::api {

inline constexpr std::string_view currency = "EUR";

// Of a purchase, as it was when it was submitted.
struct Supplier {
    std::optional<std::string> id; // once it is known
    std::string name;
    std::string siret;
    std::optional<std::string> vat;
    std::string iban;
    std::optional<std::string> bic;
    std::optional<std::string> address;
    std::optional<std::string> mail;
    bool new_ = false; // nobody knew this SIRET then

    bool operator==(const Supplier&) const = default;
};
BOOST_DESCRIBE_STRUCT(Supplier, (), (id, name, siret, vat, iban, bic, address, mail, new_))

// `unverifiable`: a scan of a signature on paper, which nobody can verify; it is never shown as anything else.
// `verified`: exactly the prepared order, signed electronically with a certificate of the director who signed.
BOOST_DEFINE_ENUM_CLASS(SignatureKind, unverifiable, verified)

// Somebody rang the supplier at a number that was known before, and had the new account confirmed.
struct CallBack {
    std::string number;  // of the telephone
    std::string contact; // who confirmed it
    base::Date day;

    bool operator==(const CallBack&) const = default;
};
BOOST_DESCRIBE_STRUCT(CallBack, (), (number, contact, day))

// Purchases like this one, each under a threshold that they pass together.
struct SplitWarning {
    std::int64_t threshold_cents = 0; // with VAT
    std::int64_t sum_cents = 0;       // of all of them, this one included
    std::vector<std::string> references;

    bool operator==(const SplitWarning&) const = default;
};
BOOST_DESCRIBE_STRUCT(SplitWarning, (), (threshold_cents, sum_cents, references))

struct Purchase {
    std::vector<domain::PurchaseLine> lines;
    std::int64_t total_excl_cents = 0;
    std::int64_t total_vat_cents = 0;
    std::int64_t total_cents = 0;
    std::vector<domain::VatAmount> vat_rates;
    std::string currency;
    std::string budget; // its code
    std::string uf_code;
    std::optional<std::string> justification;
    std::optional<base::Date> wished_date;
    Supplier supplier;
    bool iban_changed = false; // the SIRET was known, with another account: to be shown in red
    std::optional<std::string> iban_justification;
    std::optional<RibCheck> rib_check; // of the RIB that came with it
    std::optional<CallBack> callback;  // of a changed account, by who approved the budget
    std::optional<SplitWarning> split;
    std::string digest; // SHA-256, hex, of what decisions are taken on
    std::optional<std::string> order_number;
    std::optional<std::int64_t> order_cents; // of the prepared order
    std::optional<SignatureKind> signature;
    std::vector<base::Decimal> received; // by line

    bool operator==(const Purchase&) const = default;
};
BOOST_DESCRIBE_STRUCT(Purchase, (),
                      (lines, total_excl_cents, total_vat_cents, total_cents, vat_rates, currency, budget, uf_code,
                       justification, wished_date, supplier, iban_changed, iban_justification, rib_check, callback,
                       split, digest, order_number, order_cents, signature, received))

// A known supplier is named by `id`, and what is left out is as it is known; a new one by all the rest. `new` may be
// said and is not believed.
struct SupplierEntry {
    std::optional<std::string> id;
    std::optional<std::string> name;
    std::optional<std::string> siret;
    std::optional<std::string> vat;
    std::optional<std::string> iban;
    std::optional<std::string> bic;
    std::optional<std::string> address;
    std::optional<std::string> mail;
    std::optional<bool> new_;
};
BOOST_DESCRIBE_STRUCT(SupplierEntry, (), (id, name, siret, vat, iban, bic, address, mail, new_))

struct PurchaseEntry {
    std::vector<domain::PurchaseLine> lines;
    std::string budget;
    std::string uf_code;
    std::optional<std::string> justification;
    std::optional<base::Date> wished_date;
    SupplierEntry supplier;
    std::optional<std::string>
        iban_justification;                  // obligatory where the account is not the known one or that of the RIB
    std::optional<std::string> currency;     // EUR
    std::optional<std::int64_t> total_cents; // what the form showed; refused where it is not what is computed
};
BOOST_DESCRIBE_STRUCT(PurchaseEntry, (),
                      (lines, budget, uf_code, justification, wished_date, supplier, iban_justification, currency,
                       total_cents))

// Of an order, what has come.
struct DeliveredLine {
    int line = 0; // its number, from 1
    base::Decimal quantity;
};
BOOST_DESCRIBE_STRUCT(DeliveredLine, (), (line, quantity))

} // namespace ilvm::api
