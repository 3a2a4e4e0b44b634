#include "server/usecases/people.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/delegations.hpp"
#include "server/usecases/sign_in.hpp"
#include "shared/api/people.hpp"

namespace ilvm::routes {
namespace {

constexpr std::size_t longestDevice = 200;

usecases::Client clientOf(const http::Request& request) {
    const auto* agent = request.headers.find("User-Agent");
    return {request.remoteAddress, agent ? agent->substr(0, longestDevice) : std::string{}};
}

} // namespace

void addPeopleRoutes(http::Router& router, const usecases::Context& context, directory::Directory& directory) {
    using namespace usecases;
    http::RouteOptions signInOptions;
    signInOptions.pool = http::Pool::signIn;
    endpoint<api::SignIn>(
        router,
        [&](const auto& call) { return usecases::signIn(context, directory, call.body, clientOf(call.request)); },
        signInOptions);
    endpoint<api::SignOut>(router, [&](const auto& call) { signOut(context, call.caller()); });
    endpoint<api::ReadMe>(router, [&](const auto& call) { return readMe(context, call.caller()); });
    endpoint<api::ListPeople>(router, [&](const auto& call) { return listPeople(context, call.parameters); });
    endpoint<api::ListDelegations>(router, [&](const auto& call) { return listDelegations(context, call.caller()); });
    endpoint<api::GiveDelegation>(
        router, [&](const auto& call) { return giveDelegation(context, call.caller(), call.body, call.attempt); });
    endpoint<api::EndDelegation>(router,
                                 [&](const auto& call) { endDelegation(context, call.caller(), call.parameters.id); });
}

} // namespace ilvm::routes
