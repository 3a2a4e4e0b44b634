#include "server/usecases/people.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/routes/ticket_field.hpp"
#include "server/usecases/delegations.hpp"
#include "server/usecases/sign_in.hpp"
#include "shared/api/people.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::routes {
namespace {

constexpr std::size_t longestDevice = 200;
constexpr std::size_t ticketHeader = 64 * 1024; // a ticket of somebody in many groups is large

usecases::Client clientOf(const http::Request& request) {
    const auto* agent = request.headers.find("User-Agent");
    return {request.remoteAddress, agent ? agent->substr(0, longestDevice) : std::string{}};
}

http::Response signedIn(const api::Session& session) {
    return answered(api::SignIn::success, session);
}

// By password in the body, or by a ticket in its place.
void addSignIn(http::Router& router, const usecases::Context& context, directory::Directory& directory,
               const directory::TicketReader* tickets) {
    http::RouteOptions options;
    options.pool = http::Pool::signIn;
    options.headerLimit = ticketHeader;
    if (tickets) options.challenge = negotiate;
    const auto handle = [&context, &directory, tickets](const http::Request& request) {
        const auto ticket = ticketOf(request);
        if (!ticket) {
            const auto call = callOf<api::SignIn>(request);
            return signedIn(usecases::signIn(context, directory, call.body, clientOf(request)));
        }
        if (!tickets) throw base::Refusal(base::noSingleSignOn());
        const auto opened = usecases::signInByTicket(context, directory, *tickets, *ticket, clientOf(request));
        auto response = signedIn(opened.session);
        if (!opened.answer.empty()) response.headers.emplace_back("WWW-Authenticate", negotiateField(opened.answer));
        return response;
    };
    addEndpoint<api::SignIn>(router, handle, options);
}

} // namespace

void addPeopleRoutes(http::Router& router, const usecases::Context& context, directory::Directory& directory,
                     const directory::TicketReader* tickets) {
    using namespace usecases;
    addSignIn(router, context, directory, tickets);
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
