// What an admin sees of people and may do to them. Every act is an event on the person's chain, tells the feed a `user`
// (the directory's own changes are told by `event: directory`), and narrows or ends the person's open sessions in the
// same instant. While the directory is away acts are 503. Not here: the mapping (rights_mapping.hpp), sessions
// (sessions.hpp), the audit (audit_trail.hpp).
#pragma once
#include "shared/api/catalogue.hpp"
#include "shared/api/users.hpp"

namespace ilvm::api {

struct UserQuery {
    std::optional<std::string> q;       // beginnings of words of name, login, department
    std::optional<domain::Role> role;   // effective
    std::optional<std::string> service; // effective: code of a target service or an origin service
    std::optional<bool> override;       // true: only who has one
    std::optional<bool> active;         // absent: everybody
    std::optional<int> limit;           // 50 when absent, at most 200
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(UserQuery, (), (q, role, service, override, active, limit, cursor))

// Of everybody, whatever was asked. All but `inactive` count active people.
struct UserCounts {
    std::int64_t active = 0;
    std::int64_t technicians = 0;
    std::int64_t managers = 0;
    std::int64_t approvers = 0; // of N2, and directors
    std::int64_t admins = 0;
    std::int64_t overrides = 0;
    std::int64_t inactive = 0;

    bool operator==(const UserCounts&) const = default;
};
BOOST_DESCRIBE_STRUCT(UserCounts, (), (active, technicians, managers, approvers, admins, overrides, inactive))

struct UserPage {
    std::vector<User> items; // by name
    std::optional<std::string> next_cursor;
    std::optional<std::int64_t> total; // whom the filter finds; on the first page
    std::optional<UserCounts> counts;  // on the first page
};
BOOST_DESCRIBE_STRUCT(UserPage, (), (items, next_cursor, total, counts))

struct ListUsers {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/users";
    static constexpr std::string_view summary = "Les personnes et leurs droits";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = UserQuery;
    using Body = wire::Nothing;
    using Answer = UserPage;
};

struct ReadUser {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/users/{id}";
    static constexpr std::string_view summary = "La fiche d'une personne";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = UserPath;
    using Body = wire::Nothing;
    using Answer = UserSheet;
};

struct OverrideDraft {
    std::optional<std::vector<domain::Role>> roles; // `requester` need not be listed
    std::optional<std::vector<std::string>> services;
    std::optional<std::vector<std::string>> origin_services;
    std::string reason;
    std::optional<base::Instant> until;
    std::optional<std::int64_t> version; // the one that was seen: 409 `ilvm:stale-version` when there is another
};
BOOST_DESCRIBE_STRUCT(OverrideDraft, (), (roles, services, origin_services, reason, until, version))

// In place of the one that there is. At least one list. Services give the role `technician` where `roles` is absent,
// an empty list takes it; likewise origin services and `manager`. Where `roles` is there both must agree (422).
// Refused: 403 when the caller would not be an admin any more, 409 `ilvm:last-admin` when nobody would, 409
// `ilvm:not-possible` for who is not active. `current` of `stale-version` and `not-possible` is the UserSheet.
struct WriteOverride {
    static constexpr auto method = wire::Method::put;
    static constexpr std::string_view path = "/api/v1/users/{id}/override";
    static constexpr std::string_view summary = "Forcer les droits d'une personne";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = UserPath;
    using Body = OverrideDraft;
    using Answer = UserSheet;
};

// 404 where there is none; under the key that lifted it, the answer of then. Refused like WriteOverride.
struct LiftOverride {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/users/{id}/override";
    static constexpr std::string_view summary = "Lever la dérogation d'une personne";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = UserPath;
    using Body = wire::Nothing;
    using Answer = UserSheet;
};

// Whatever the directory says they may not sign in, until they are restored; every session ends. Twice is once.
// Refused: 403 oneself, 409 `ilvm:last-admin`.
struct DisarmUser {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/users/{id}";
    static constexpr std::string_view summary = "Désarmer une personne";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 204;
    using Parameters = UserPath;
    using Body = wire::Nothing;
    using Answer = wire::Nothing;
};

struct RestoreUser {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/users/{id}/restore";
    static constexpr std::string_view summary = "Réarmer une personne";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = UserPath;
    using Body = wire::Nothing;
    using Answer = UserSheet;
};

// Creates it or changes its label. Services of both types may have the same code: the body says which.
struct WriteService {
    static constexpr auto method = wire::Method::put;
    static constexpr std::string_view path = "/api/v1/services/{code}";
    static constexpr std::string_view summary = "Créer un service ou changer son nom";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = CatalogueCode;
    using Body = Service;
    using Answer = Service;
};

} // namespace ilvm::api
