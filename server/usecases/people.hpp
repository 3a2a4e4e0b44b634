// Who someone is: oneself, and colleagues by the beginning of their names.
// Not here: signing in (sessions.hpp) and following the directory (reconcile.hpp).
#pragma once
#include "server/store/users.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/people.hpp"

namespace ilvm::usecases {

// With the delegations that they gave or were given, in force or to come.
api::Me meOf(store::Connection& connection, const store::UserRow& row);

api::Me readMe(const Context& context, const Caller& caller);

// Active colleagues, by name. Refuses (400) a limit that is not 1–200 and a cursor that is none of ours.
api::People listPeople(const Context& context, const api::PeopleQuery& query);

} // namespace ilvm::usecases
