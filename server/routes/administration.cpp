#include "shared/api/administration.hpp"

#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/administer_user.hpp"
#include "server/usecases/audit_trail.hpp"
#include "server/usecases/catalogue.hpp"
#include "server/usecases/sessions.hpp"
#include "server/usecases/user_sheets.hpp"
#include "server/usecases/what_if.hpp"
#include "server/usecases/write_mapping.hpp"

namespace ilvm::routes {
namespace {

constexpr const char* workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

void addUserRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ListUsers>(router,
                             [&](const auto& call) { return listUsers(context, call.caller(), call.parameters); });
    endpoint<api::ReadUser>(
        router, [&](const auto& call) { return readUserSheet(context, call.caller(), call.parameters.id); });
    endpoint<api::WriteOverride>(router, [&](const auto& call) {
        return writeOverride(context, call.caller(), call.parameters.id, call.body, call.attempt);
    });
    endpoint<api::LiftOverride>(router, [&](const auto& call) {
        return liftOverride(context, call.caller(), call.parameters.id, call.attempt);
    });
    endpoint<api::DisarmUser>(
        router, [&](const auto& call) { disarmUser(context, call.caller(), call.parameters.id, call.attempt); });
    endpoint<api::RestoreUser>(router, [&](const auto& call) {
        return restoreUser(context, call.caller(), call.parameters.id, call.attempt);
    });
}

void addSessionRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ListSessions>(router, [&](const auto& call) { return listSessions(context, call.caller()); });
    endpoint<api::EndSession>(router,
                              [&](const auto& call) { endSession(context, call.caller(), call.parameters.id); });
    endpoint<api::EndOtherSessions>(router, [&](const auto& call) { return endOtherSessions(context, call.caller()); });
    endpoint<api::EndSessionsOf>(
        router, [&](const auto& call) { return endSessionsOf(context, call.caller(), call.parameters.id); });
}

void addMappingRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ReadMapping>(router, [&](const auto& call) { return readMapping(context, call.caller()); });
    endpoint<api::WriteMapping>(
        router, [&](const auto& call) { return writeMapping(context, call.caller(), call.body, call.attempt); });
    endpoint<api::AskWhatIf>(router, [&](const auto& call) { return askWhatIf(context, call.caller(), call.body); });
    endpoint<api::ListDirectoryGroups>(
        router, [&](const auto& call) { return listDirectoryGroups(context, call.caller(), call.parameters); });
    endpoint<api::WriteService>(router, [&](const auto& call) {
        return writeService(context, call.caller(), call.parameters.code, call.body, call.attempt);
    });
}

void addAuditRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ListAudit>(router,
                             [&](const auto& call) { return listAudit(context, call.caller(), call.parameters); });
    router.plain("GET", std::string(api::ExportAudit::path), [&context](const http::Request& request) {
        const auto filter = parametersOf<api::ExportAudit>(request);
        expectAdmin(request);
        return fileOf(exportAudit(context, request.callerAs<Caller>(), filter), workbook);
    });
}

} // namespace

void addAdministrationRoutes(http::Router& router, const usecases::Context& context) {
    addUserRoutes(router, context);
    addSessionRoutes(router, context);
    addMappingRoutes(router, context);
    addAuditRoutes(router, context);
}

} // namespace ilvm::routes
