#include "server/usecases/recruitment_outlook.hpp"
#include "server/usecases/recruitment_templates.hpp"

#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"

namespace ilvm::routes {
namespace {

http::Response workbookOf(usecases::Workbook book) {
    http::Response response;
    response.contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.headers = {
        {"Content-Disposition", "attachment; filename*=UTF-8''" + wire::percentEncoded(book.name)},
        {"Cache-Control", "private, no-store"},
    };
    response.body = std::make_shared<const std::string>(std::move(book.bytes));
    return response;
}

} // namespace

void addRecruitmentRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ListTemplates>(router, [&](const auto& call) { return listTemplates(context, call.caller()); });
    endpoint<api::WriteTemplate>(router, [&](const auto& call) {
        return writeTemplate(context, call.caller(), call.parameters.kind, call.body, call.attempt);
    });
    endpoint<api::CheckRecruitment>(
        router, [&](const auto& call) { return checkRecruitment(context, call.caller(), call.body); });
    router.plain("GET", std::string(api::ExportArrivals::path), [&context](const http::Request& request) {
        return workbookOf(
            exportArrivals(context, request.callerAs<Caller>(), parametersOf<api::ExportArrivals>(request)));
    });
}

} // namespace ilvm::routes
