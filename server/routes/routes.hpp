// One line an endpoint: which use case answers it. Not here: how a request becomes a call (endpoint_route.hpp).
#pragma once
#include "server/directory/directory.hpp"
#include "server/directory/kerberos.hpp"
#include "server/feed/hub.hpp"
#include "server/http/server.hpp"
#include "server/reader/reader.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::routes {

// All of the API. What is given must outlive the router.
struct Rooms {
    const usecases::Context& context;
    directory::Directory& directory;
    feed::Hub& hub;
    const reader::Reader& reader;
    const directory::TicketReader* tickets; // nothing: passwords alone
};
http::Router apiRouter(const Rooms& rooms);

void addPeopleRoutes(http::Router& router, const usecases::Context& context, directory::Directory& directory,
                     const directory::TicketReader* tickets);
void addCatalogueRoutes(http::Router& router, const usecases::Context& context);
void addTicketRoutes(http::Router& router, const usecases::Context& context);
void addAttachmentRoutes(http::Router& router, const usecases::Context& context, const reader::Reader& reader);
void addCheckRoutes(http::Router& router, const usecases::Context& context, const reader::Reader& reader);
void addFinanceRoutes(http::Router& router, const usecases::Context& context);
void addOrderRoutes(http::Router& router, const usecases::Context& context);
void addRecruitmentRoutes(http::Router& router, const usecases::Context& context);
void addDirectoryRoutes(http::Router& router, const usecases::Context& context);
void addAdministrationRoutes(http::Router& router, const usecases::Context& context);
void addFeedRoutes(http::Router& router, const usecases::Context& context, feed::Hub& hub);

// Who a request's bearer token stands for: the identity is a usecases::Caller. 401 otherwise.
base::Result<http::Caller> authenticate(const usecases::Context& context, const http::Request& request);

} // namespace ilvm::routes
