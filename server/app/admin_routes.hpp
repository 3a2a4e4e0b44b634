// /healthz, /readyz and /metrics, for a listener of their own. Not here: the API (server/routes).
#pragma once
#include "server/app/metrics.hpp"
#include "server/http/router.hpp"
#include "server/store/database.hpp"

namespace ilvm::app {

// What /readyz says: database and migrations. `database` should be a small pool of its own, so that the answer does not
// depend on how busy the server is. All three must outlive the router.
void addAdminRoutes(http::Router& router, store::Database& database, Metrics& metrics);

} // namespace ilvm::app
