// What the acts of an admin on a setting have in common. Not here: the acts.
#pragma once
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

// Refuses (403) everyone else.
void onlyAdmins(const Caller& caller);

// Appends to the chain of this setting what it was and what it is, each as JSON. Refuses (503) while the directory is
// away: who is an admin is its to say. Refuses (403) whoever is none any more, and keeps the others one until the
// transaction ends.
void proveSetting(store::Connection& connection, const Context& context, const Caller& caller, std::string subject,
                  std::string action, const std::string& before, const std::string& after);

} // namespace ilvm::usecases
