#include "server/usecases/recruitment_outlook.hpp"
#include "server/usecases/recruitment_plan.hpp"
#include "server/usecases/recruitment_templates.hpp"

#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"

namespace ilvm::routes {
namespace {

constexpr const char* workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

} // namespace

void addRecruitmentRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ListTemplates>(router, [&](const auto& call) { return listTemplates(context, call.caller()); });
    endpoint<api::WriteTemplate>(router, [&](const auto& call) {
        return writeTemplate(context, call.caller(), call.parameters.kind, call.body, call.attempt);
    });
    endpoint<api::CheckRecruitment>(
        router, [&](const auto& call) { return checkRecruitment(context, call.caller(), call.body); });
    endpoint<api::ReadRecruitmentPlan>(router, [&](const auto& call) {
        return readRecruitmentPlan(context, call.caller(), call.parameters.reference);
    });
    endpoint<api::ListRecruitments>(
        router, [&](const auto& call) { return listRecruitments(context, call.caller(), call.parameters); });
    router.plain("GET", std::string(api::ExportArrivals::path), [&context](const http::Request& request) {
        return fileOf(exportArrivals(context, request.callerAs<Caller>(), parametersOf<api::ExportArrivals>(request)),
                      workbook);
    });
}

} // namespace ilvm::routes
