// What an event of the audit changed, in words: roles and services by their names, an override and what a group gives
// as an admin would say them. Fields of other subjects stay as the event has them. Not here: the events
// (audit_model.hpp).
#pragma once
#include "client/store/truth.hpp"
#include "shared/api/audit_trail.hpp"

#include <QStringList>

namespace ilvm::panels {

// A line a field: "Rôles : Technicien → –"; an absence: "Délégation du 24/11/2026 08:00 au 30/11/2026 18:00, à Paul
// Girard", without the name where this client knows nothing of that person.
QStringList changesOf(const truth::Truth& truth, const api::AuditEvent& event);

} // namespace ilvm::panels
