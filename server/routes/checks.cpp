#include "shared/api/checks.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/check_numbers.hpp"
#include "server/usecases/read_pdf.hpp"

namespace ilvm::routes {

void addCheckRoutes(http::Router& router, const usecases::Context& context, const reader::Reader& reader) {
    endpoint<api::CheckIban>(router, [](const auto& call) { return usecases::checkIban(call.body); });
    endpoint<api::CheckSiret>(router, [](const auto& call) { return usecases::checkSiret(call.body); });
    endpoint<api::CheckVat>(router, [](const auto& call) { return usecases::checkVat(call.body); });
    http::RouteOptions documents;
    documents.pool = http::Pool::documents;
    endpoint<api::CheckRib>(
        router, [&](const auto& call) { return usecases::checkRib(context, reader, call.caller(), call.body); },
        documents);
}

} // namespace ilvm::routes
