// The purchases of the demonstration: budgets and the authority to sign, given by an admin, and orders on their way.
// Not here: the other requests (demo_story.hpp).
#pragma once
#include "server/app/api_client.hpp"
#include "server/app/demo_data.hpp"
#include "server/app/demo_people.hpp"

namespace ilvm::app {

// Makes what is missing, as loadDemoData does.
DemoLoad loadDemoPurchases(ApiClient& api, const DemoPeople& people);

// Binds this certificate (PEM) to the director and revokes those of the director that were bound before.
void bindDemoCertificate(ApiClient& api, const DemoPeople& people, const std::string& certificate);

} // namespace ilvm::app
