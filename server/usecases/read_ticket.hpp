// One ticket, its discussion and its history, for someone who may see it.
// Not here: lists and search (list_tickets.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "shared/api/discussion.hpp"

namespace ilvm::usecases {

// With the actions of the caller. Refuses with 404 what does not exist or is not theirs to see.
api::Ticket readTicket(const Context& context, const Caller& caller, const std::string& reference);

// Oldest first, at most `limit` (1–200, 50 when absent) after `cursor`. Internal notes are for those who may read them.
api::Messages listMessages(const Context& context, const Caller& caller, const api::ReferencePage& page);

api::History readHistory(const Context& context, const Caller& caller, const api::ReferencePage& page);

// Whether this person reads the internal notes of this ticket: technicians of its target service and admins,
// but never the requester or whom it is for.
bool readsInternalNotes(const domain::Actor& actor, const std::string& targetService, const std::string& authorId,
                        const std::optional<std::string>& requestedForId);

// 50 when absent; refuses (400) what is not 1–200.
int pageLimit(const std::optional<int>& limit);

// The number in a cursor, 0 when absent; refuses (400) anything else.
std::int64_t numberCursor(const std::optional<std::string>& cursor);

} // namespace ilvm::usecases
