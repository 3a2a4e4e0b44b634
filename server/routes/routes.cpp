#include "server/routes/routes.hpp"

#include "server/usecases/sessions.hpp"

namespace ilvm::routes {
namespace {

constexpr std::string_view bearer = "Bearer ";

} // namespace

http::Router apiRouter(const Rooms& rooms) {
    http::Router router;
    addPeopleRoutes(router, rooms.context, rooms.directory);
    addCatalogueRoutes(router, rooms.context);
    addTicketRoutes(router, rooms.context);
    addFeedRoutes(router, rooms.context, rooms.hub);
    return router;
}

base::Result<http::Caller> authenticate(const usecases::Context& context, const http::Request& request) {
    const auto* header = request.headers.find("Authorization");
    // The scheme's name is compared without case (RFC 9110, 11.1).
    if (!header || header->size() <= bearer.size() ||
        !http::equalIgnoringCase(std::string_view(*header).substr(0, bearer.size()), bearer))
        return base::notSignedIn();
    auto caller = usecases::authenticate(context, header->substr(bearer.size()));
    std::string label = caller.login;
    return http::Caller{std::move(label), std::move(caller)};
}

} // namespace ilvm::routes
