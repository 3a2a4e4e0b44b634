#include "server/usecases/catalogue.hpp"

#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"

namespace ilvm::routes {

void addCatalogueRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ReadCatalogue>(router, [&](const auto&) { return readCatalogue(context); });
    endpoint<api::WriteCatalogueItem>(router, [&](const auto& call) {
        return writeCatalogueItem(context, call.caller(), call.parameters.code, call.body, call.attempt);
    });
    endpoint<api::ListServices>(router, [&](const auto&) { return listServices(context); });
}

} // namespace ilvm::routes
