#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/list_tickets.hpp"
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/post_message.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "shared/api/endpoints.hpp"

namespace ilvm::routes {
void addTicketRoutes(http::Router& router, const usecases::Context& context) {
    using namespace usecases;
    endpoint<api::ListTickets>(router,
                               [&](const auto& call) { return listTickets(context, call.caller(), call.parameters); });
    endpoint<api::SubmitTicket>(
        router, [&](const auto& call) { return submitTicket(context, call.caller(), call.body, call.attempt); });
    endpoint<api::PreviewTicket>(router,
                                 [&](const auto& call) { return previewTicket(context, call.caller(), call.body); });
    endpoint<api::ReadTicket>(
        router, [&](const auto& call) { return readTicket(context, call.caller(), call.parameters.reference); });
    endpoint<api::MoveTicket>(router, [&](const auto& call) {
        return moveTicket(context, call.caller(), call.parameters.reference, call.parameters.action, call.body,
                          call.attempt);
    });
    endpoint<api::MoveTickets>(router, [&](const auto& call) {
        return moveTickets(context, call.caller(), call.parameters.action, call.body, call.attempt);
    });
    endpoint<api::ReadHistory>(router,
                               [&](const auto& call) { return readHistory(context, call.caller(), call.parameters); });
    endpoint<api::ListMessages>(
        router, [&](const auto& call) { return listMessages(context, call.caller(), call.parameters); });
    endpoint<api::PostMessage>(router, [&](const auto& call) {
        return postMessage(context, call.caller(), call.parameters.reference, call.body, call.attempt);
    });
}

} // namespace ilvm::routes
