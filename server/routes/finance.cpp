#include "server/usecases/finance.hpp"
#include "server/usecases/supplier_file.hpp"

#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"

namespace ilvm::routes {

void addFinanceRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ListSuppliers>(
        router, [&](const auto& call) { return listSuppliers(context, call.caller(), call.parameters); });
    endpoint<api::ReadSupplier>(
        router, [&](const auto& call) { return readSupplierFile(context, call.caller(), call.parameters.id); });
    endpoint<api::ListBudgets>(router, [&](const auto& call) { return listBudgets(context, call.caller()); });
    endpoint<api::WriteBudget>(router, [&](const auto& call) {
        return writeBudget(context, call.caller(), call.parameters.code, call.body, call.attempt);
    });
    endpoint<api::ListAuthorities>(router, [&](const auto& call) { return listAuthorities(context, call.caller()); });
    endpoint<api::GrantAuthority>(
        router, [&](const auto& call) { return grantAuthority(context, call.caller(), call.body, call.attempt); });
    endpoint<api::RevokeAuthority>(
        router, [&](const auto& call) { revokeAuthority(context, call.caller(), call.parameters.id); });
}

} // namespace ilvm::routes
