// One line an endpoint: which use case answers it. Not here: how a request becomes a call (endpoint_route.hpp).
#pragma once
#include "server/http/router.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::routes {

// The context must outlive the router.
void addTicketRoutes(http::Router& router, const usecases::Context& context);

} // namespace ilvm::routes
