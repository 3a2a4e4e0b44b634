#include "shared/api/orders.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/purchase_order.hpp"
#include "server/usecases/signing_certificates.hpp"

namespace ilvm::routes {
namespace {

template <typename E, typename Read>
void pdfRoute(http::Router& router, const usecases::Context& context, Read read) {
    http::RouteOptions documents;
    documents.pool = http::Pool::documents;
    router.plain(
        "GET", std::string(E::path),
        [&context, read](const http::Request& request) {
            return fileOf(read(context, request.callerAs<usecases::Caller>(), parametersOf<E>(request).reference),
                          "application/pdf");
        },
        documents);
}

} // namespace

void addOrderRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    pdfRoute<api::ReadPurchaseOrder>(router, context, readPurchaseOrder);
    pdfRoute<api::ReadOrderToSign>(router, context, readOrderToSign);
    endpoint<api::ListCertificates>(router, [&](const auto& call) { return listCertificates(context, call.caller()); });
    endpoint<api::BindCertificate>(
        router, [&](const auto& call) { return bindCertificate(context, call.caller(), call.body, call.attempt); });
    endpoint<api::RevokeCertificate>(
        router, [&](const auto& call) { revokeCertificate(context, call.caller(), call.parameters.id); });
}

} // namespace ilvm::routes
