// The people, groups and acts of an organisation as its admin finds them on a plausible Monday.
#pragma once
#include "tests/client/desk/world.hpp"

namespace ilvm::tests {

// Anne Lemoine is the admin. Sofia Marchetti has an override, Luc Perrin is disabled, Marc Vidal is disarmed.
World adminDesk();

// Nobody, no group, nothing that happened.
World emptyAdminDesk();

// Every word as long as the longest real one, and that many people more.
World crowdedAdminDesk(int people);

// What a script that emptied an organisational unit would take.
api::DirectoryAlarm madeAlarm(const World& world);

} // namespace ilvm::tests
