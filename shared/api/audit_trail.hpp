// The audit of everything, for admins: what happened to whom by whom, newest first, and the same as a workbook.
// Not here: the history of one ticket, which its readers see (tickets.hpp).
#pragma once
#include "shared/api/attachments.hpp"
#include "shared/wire/endpoint.hpp"

#include <map>

namespace ilvm::api {

// One link of a chain. `action` of a ticket is a code of its moves; other subjects have others: follow_directory,
// follow_mapping, override, lift_override, end_override, disarm, restore, sign_in, end_session, end_sessions,
// grant_admin, end_grant, create, change, configure, accept, ... The list grows: show `label`.
struct AuditEvent {
    std::string subject_type;  // ticket, user, asset, setting, catalogue_item, ...
    std::string subject;       // reference, id or code: "INC-00123", "17", "mapping:GG_ILVM_TECH_IT"
    std::string subject_label; // French, for people: the name of the person, the reference, "Correspondance GG_…"
    std::int64_t sequence = 0;
    base::Instant at;
    std::optional<Person> actor; // absent: the system
    std::optional<Person> on_behalf_of;
    std::string action;
    std::string label;               // French, of the action: "Dérogation enregistrée"
    std::optional<std::string> from; // status of a ticket
    std::optional<std::string> to;
    std::optional<std::string> comment;
    std::optional<std::map<std::string, wire::Raw>> changes; // field → {"from": …, "to": …}
    std::string previous_hash;                               // SHA-256, hex; 64 zeros for the first
    std::string hash;

    bool operator==(const AuditEvent&) const = default;
};
BOOST_DESCRIBE_STRUCT(AuditEvent, (),
                      (subject_type, subject, subject_label, sequence, at, actor, on_behalf_of, action, label, from, to,
                       comment, changes, previous_hash, hash))

struct AuditFilter {
    std::optional<std::string> subject; // a type ("user") or one subject ("user:17", "setting:mapping:GG_X")
    std::optional<std::string> actor;   // id of a person, or "system"
    std::optional<std::string> action;  // its code
    std::optional<base::Date> from;
    std::optional<base::Date> to; // the last day included
    std::optional<std::string> q; // words of a comment, people's names, the beginning of a subject
};
BOOST_DESCRIBE_STRUCT(AuditFilter, (), (subject, actor, action, from, to, q))

struct AuditQuery : AuditFilter {
    std::optional<int> limit; // 50 when absent, at most 200
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(AuditQuery, (AuditFilter), (limit, cursor))

struct AuditPage {
    std::vector<AuditEvent> items; // newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(AuditPage, (), (items, next_cursor))

struct ListAudit {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/audit";
    static constexpr std::string_view summary = "Le journal d'audit";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = AuditQuery;
    using Body = wire::Nothing;
    using Answer = AuditPage;
};

// Everything that the filter finds, at most 100,000 events (422 above), and a second sheet with the last seal. 503
// while the server makes two already.
struct ExportAudit {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/audit/export";
    static constexpr std::string_view summary = "Le journal d'audit, en classeur";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = AuditFilter;
    using Body = wire::Nothing;
    using Answer = Bytes;
};

} // namespace ilvm::api
