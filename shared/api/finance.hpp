// Suppliers, budgets and signature authorities, apart from any purchase.
// Not here: the record of a purchase (purchase.hpp).
#pragma once
#include "shared/api/people.hpp"

namespace ilvm::api {

struct KnownSupplier {
    std::string id;
    std::string name;
    std::string siret;
    std::optional<std::string> vat;
    std::optional<std::string> address;
    std::optional<std::string> mail;
    std::optional<std::string> iban; // for those who decide on money or prepare orders
    std::optional<std::string> bic;

    bool operator==(const KnownSupplier&) const = default;
};
BOOST_DESCRIBE_STRUCT(KnownSupplier, (), (id, name, siret, vat, address, mail, iban, bic))

struct SupplierQuery {
    std::optional<std::string> q; // beginnings of words of the name, or of the SIRET
    std::optional<int> limit;
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(SupplierQuery, (), (q, limit, cursor))

struct Suppliers {
    std::vector<KnownSupplier> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Suppliers, (), (items, next_cursor))

struct ListSuppliers {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/suppliers";
    static constexpr std::string_view summary = "Les fournisseurs connus";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = SupplierQuery;
    using Body = wire::Nothing;
    using Answer = Suppliers;
};

// `left` is what is neither committed nor ordered nor received. How it came about is for those who decide.
struct Budget {
    std::string code;
    std::string label;
    int year = 0;
    bool blocking = true;
    std::int64_t left_cents = 0;
    std::optional<std::int64_t> amount_cents;
    std::optional<std::int64_t> committed_cents; // approved, not ordered yet
    std::optional<std::int64_t> ordered_cents;   // ordered, not delivered yet
    std::optional<std::int64_t> received_cents;

    bool operator==(const Budget&) const = default;
};
BOOST_DESCRIBE_STRUCT(Budget, (),
                      (code, label, year, blocking, left_cents, amount_cents, committed_cents, ordered_cents,
                       received_cents))

struct Budgets {
    std::vector<Budget> items;
};
BOOST_DESCRIBE_STRUCT(Budgets, (), (items))

struct ListBudgets {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/budgets";
    static constexpr std::string_view summary = "Les budgets et ce qu'il en reste";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = Budgets;
};

struct BudgetCode {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(BudgetCode, (), (code))

struct BudgetEntry {
    std::string label;
    int year = 0;
    std::int64_t amount_cents = 0;
    bool blocking = true;
};
BOOST_DESCRIBE_STRUCT(BudgetEntry, (), (label, year, amount_cents, blocking))

struct WriteBudget {
    static constexpr auto method = wire::Method::put;
    static constexpr std::string_view path = "/api/v1/budgets/{code}";
    static constexpr std::string_view summary = "Créer ou modifier un budget";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = BudgetCode;
    using Body = BudgetEntry;
    using Answer = Budget;
};

BOOST_DEFINE_ENUM_CLASS(SignatureObject, purchase)

struct SignatureAuthority {
    std::string id;
    Person person;
    SignatureObject object = SignatureObject::purchase;
    std::int64_t up_to_cents = 0; // with VAT
    base::Date from_day;
    base::Date to_day; // included

    bool operator==(const SignatureAuthority&) const = default;
};
BOOST_DESCRIBE_STRUCT(SignatureAuthority, (), (id, person, object, up_to_cents, from_day, to_day))

struct SignatureAuthorities {
    std::vector<SignatureAuthority> items;
};
BOOST_DESCRIBE_STRUCT(SignatureAuthorities, (), (items))

struct ListAuthorities {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/signature-authorities";
    static constexpr std::string_view summary = "Qui peut signer quoi";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = SignatureAuthorities;
};

struct AuthorityEntry {
    std::string person; // id
    SignatureObject object = SignatureObject::purchase;
    std::int64_t up_to_cents = 0;
    base::Date from_day;
    base::Date to_day;
};
BOOST_DESCRIBE_STRUCT(AuthorityEntry, (), (person, object, up_to_cents, from_day, to_day))

struct GrantAuthority {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/signature-authorities";
    static constexpr std::string_view summary = "Donner une délégation de signature";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 201;
    using Parameters = wire::Nothing;
    using Body = AuthorityEntry;
    using Answer = SignatureAuthority;
};

struct AuthorityId {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(AuthorityId, (), (id))

struct RevokeAuthority {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/signature-authorities/{id}";
    static constexpr std::string_view summary = "Retirer une délégation de signature";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 204;
    using Parameters = AuthorityId;
    using Body = wire::Nothing;
    using Answer = wire::Nothing;
};

} // namespace ilvm::api
