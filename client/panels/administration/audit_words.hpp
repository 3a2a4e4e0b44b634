// What an event of the audit changed, in words: roles and services by their names, an override and what a group gives
// as an admin would say them. Fields of other subjects stay as the event has them. Not here: the events
// (audit_model.hpp).
#pragma once
#include "client/store/truth.hpp"
#include "shared/api/audit_trail.hpp"

#include <QStringList>

namespace ilvm::panels {

// A line a field: "Rôles : Technicien → –".
QStringList changesOf(const truth::Truth& truth, const api::AuditEvent& event);

} // namespace ilvm::panels
