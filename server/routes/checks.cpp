#include "shared/api/checks.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/check_numbers.hpp"

namespace ilvm::routes {

void addCheckRoutes(http::Router& router) {
    endpoint<api::CheckIban>(router, [](const auto& call) { return usecases::checkIban(call.body); });
    endpoint<api::CheckSiret>(router, [](const auto& call) { return usecases::checkSiret(call.body); });
    endpoint<api::CheckVat>(router, [](const auto& call) { return usecases::checkVat(call.body); });
}

} // namespace ilvm::routes
