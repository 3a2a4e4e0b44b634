// The templates of recruitments: reading them, an admin's change, and those that a new database begins with.
// Not here: what a template is made of (shared/domain/recruitment.hpp) and what a recruitment makes of it.
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/recruitments.hpp"

namespace ilvm::usecases {

// For HR, N1 and admins; refuses (403) everyone else.
api::RecruitmentTemplates listTemplates(const Context& context, const Caller& caller);

// The whole template anew, with its audit event. Refuses: 403 to whoever is no admin, 409 where the version is not the
// present one, 422 with everything that does not make sense, waits that form a circle by the names of the tasks.
Written<api::RecruitmentTemplate> writeTemplate(const Context& context, const Caller& caller,
                                                domain::RecruitmentKind kind, const api::RecruitmentTemplate& wanted,
                                                const Attempt& attempt);

const std::vector<domain::Template>& defaultTemplates();

// Adds the templates that are missing and leaves those that are there as an admin left them.
void seedTemplates(store::Connection& connection);

} // namespace ilvm::usecases
