#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/directory_alarms.hpp"
#include "server/usecases/directory_link.hpp"
#include "shared/api/directory_link.hpp"

namespace ilvm::routes {

void addDirectoryRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ReadDirectoryLink>(router, [&](const auto&) { return readDirectoryLink(context); });
    endpoint<api::ListDirectoryAlarms>(router,
                                       [&](const auto& call) { return listDirectoryAlarms(context, call.caller()); });
    endpoint<api::AcceptDirectoryAlarm>(router, [&](const auto& call) {
        return acceptDirectoryAlarm(context, call.caller(), call.parameters.id, call.body, call.attempt);
    });
}

} // namespace ilvm::routes
