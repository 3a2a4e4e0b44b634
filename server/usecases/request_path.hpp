// What a submission and a resubmission share: the path of approvals with its persons, and the checks of their fields.
#pragma once
#include "server/store/tickets.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/field_checks.hpp"

namespace ilvm::usecases {

// The path of a request as people and configuration stand now.
// Refuses (422, `approvals.n1` or `approvals.n2`) where nobody could decide a level.
std::vector<store::StoredApproval> plannedApprovals(store::Connection& connection, const Context& context,
                                                    const store::TicketRow& ticket);

// Notes when the person is unknown or can no longer sign in.
void checkRequestedFor(store::Connection& connection, const std::string& personId, const std::string& field,
                       FieldChecks& checks);

// The module of Imago that it is about, trimmed; notes what is empty, too long, or about another kind of ticket.
std::string checkedModule(domain::Kind kind, const std::string& given, const std::string& field, FieldChecks& checks);

// Ids are opaque to callers and numbers here: anything else is simply unknown.
bool isNumber(std::string_view text);

} // namespace ilvm::usecases
