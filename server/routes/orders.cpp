#include "shared/api/orders.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/purchase_order.hpp"
#include "server/usecases/signing_certificates.hpp"

namespace ilvm::routes {
namespace {

// What it is changes with the purchase, so that nobody keeps it.
http::Response pdfOf(usecases::OrderFile file) {
    http::Response response;
    response.contentType = "application/pdf";
    response.headers = {
        {"Content-Disposition", "attachment; filename*=UTF-8''" + wire::percentEncoded(file.name)},
        {"Cache-Control", "private, no-store"},
    };
    response.body = std::make_shared<const std::string>(std::move(file.bytes));
    return response;
}

template <typename E, typename Read>
void pdfRoute(http::Router& router, const usecases::Context& context, Read read) {
    http::RouteOptions documents;
    documents.pool = http::Pool::documents;
    router.plain(
        "GET", std::string(E::path),
        [&context, read](const http::Request& request) {
            return pdfOf(read(context, request.callerAs<usecases::Caller>(), parametersOf<E>(request).reference));
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
