#include "server/routes/routes.hpp"

#include "server/usecases/sessions.hpp"
#include "shared/api/openapi.hpp"

namespace ilvm::routes {
namespace {

constexpr std::string_view bearer = "Bearer ";

// The description of the API is for everyone: it says nothing that the program's source does not.
void addDescription(http::Router& router) {
    http::RouteOptions open;
    open.isPublic = true;
    router.plain(
        "GET", std::string(api::openApiPath),
        [document = std::make_shared<const std::string>(api::openApiDocument())](const http::Request&) {
            return http::json(200, document);
        },
        open);
}

} // namespace

http::Router apiRouter(const Rooms& rooms) {
    http::Router router;
    addPeopleRoutes(router, rooms.context, rooms.directory, rooms.tickets);
    addCatalogueRoutes(router, rooms.context);
    addTicketRoutes(router, rooms.context);
    addAttachmentRoutes(router, rooms.context, rooms.reader);
    addCheckRoutes(router, rooms.context, rooms.reader);
    addFinanceRoutes(router, rooms.context);
    addRecruitmentRoutes(router, rooms.context);
    addOrderRoutes(router, rooms.context);
    addDirectoryRoutes(router, rooms.context);
    addAdministrationRoutes(router, rooms.context);
    addFeedRoutes(router, rooms.context, rooms.hub);
    addDescription(router);
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
