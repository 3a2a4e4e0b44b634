// All people and groups of the directory, read once over an open connection.
// Not here: one person (ldap_directory.hpp) and changes (ldap_watch.hpp).
#pragma once
#include "server/directory/connection.hpp"
#include "server/directory/mirror.hpp"

namespace ilvm::directory {

Mirror readEverything(Connection& service, const Settings& settings);

// All members of a group, those included that Active Directory gives in further pieces only.
std::vector<std::string> membersOf(Connection& service, const Entry& group);

} // namespace ilvm::directory
