// The demonstration's absence: a manager who has handed their decisions to a colleague, for a week from now on.
#pragma once
#include "server/app/api_client.hpp"
#include "server/app/demo_people.hpp"

namespace ilvm::app {

// Does nothing where that manager has a delegation already.
void loadDemoDelegation(ApiClient& api, const DemoPeople& people);

} // namespace ilvm::app
