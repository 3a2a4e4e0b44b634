// The audit of everything, as an admin reads and exports it. Not here: whether the chains are whole (verify_audit.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "server/usecases/named_file.hpp"
#include "shared/api/audit_trail.hpp"

namespace ilvm::usecases {

// Both for admins (403). A period that ends before it begins is 422, and so is an export of too many events. Two
// exports are made at a time by one server; the third is 503.
api::AuditPage listAudit(const Context& context, const Caller& caller, const api::AuditQuery& query);
NamedFile exportAudit(const Context& context, const Caller& caller, const api::AuditFilter& filter);

// One of the places for exports, while it lives. Refuses (503) where all are taken.
class ExportPlace {
public:
    ExportPlace();
    ~ExportPlace();
    ExportPlace(const ExportPlace&) = delete;
    ExportPlace& operator=(const ExportPlace&) = delete;
};

// The last events on a person and by them, newest first.
std::vector<api::AuditEvent> eventsAround(store::Connection& connection, const std::string& userId, int limit);

// The next events of a filter, newest first, after the one that a cursor names.
std::vector<api::AuditEvent> findEvents(store::Connection& connection, const api::AuditFilter& filter,
                                        const std::optional<std::string>& cursor, int limit);

} // namespace ilvm::usecases
