// The recruitments of the demonstration: one that waits for its N1, one whose tasks are being worked on, one in the
// past whose person is leaving. Not here: the other requests (demo_story.hpp).
#pragma once
#include "server/app/api_client.hpp"
#include "server/app/demo_data.hpp"
#include "server/app/demo_people.hpp"

namespace ilvm::app {

// Makes what is missing, as loadDemoData does. `today` gives the days of arrival their place.
DemoLoad loadDemoRecruitments(ApiClient& api, const DemoPeople& people, base::Date today);

} // namespace ilvm::app
