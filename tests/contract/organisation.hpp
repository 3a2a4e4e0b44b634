// The people, services and catalogue that the contract is tried with, written straight into a migrated database.
// Not here: the directory, which most of these tests do not ask (server_process.hpp has one).
#pragma once
#include "server/store/users.hpp"
#include "shared/api/catalogue.hpp"

#include <string>
#include <vector>

namespace ilvm::tests {

struct Somebody {
    std::string login;
    std::string name;
    std::string department;
    domain::Rights rights;
};

// benali, roux: requesters of SESSAD; fontaine: its manager. perrin: requester of COMPTA; noel: its manager.
// girard, petit: approver_tech; chevalier: approver_budget; leroy: director; marin: hr; dumas: asset_manager.
// haddad, moreau: technicians of IT; diallo: of IMAGO; lemoine: admin.
const std::vector<Somebody>& everybody();

// Services IT, IMAGO, SG, SESSAD, COMPTA; catalogue pc (n1_n2_tech) and vpn (n1) for IT, toner (none) for SG.
void furnish(store::Connection& connection);

// Gives the id.
std::string settle(store::Connection& connection, const Somebody& person, base::Instant now);

} // namespace ilvm::tests
