#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/list_tickets.hpp"
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/post_message.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "shared/api/endpoints.hpp"

#include <algorithm>

namespace ilvm::routes {
namespace {

// The moves of recruitments do not exist for the tickets that there are: 404 or 409, as for the others.
bool isOfAnotherTable(std::string_view action) {
    constexpr std::string_view actions[] = {"amend", "drop_task", "ask_again"};
    return std::find(std::begin(actions), std::end(actions), action) != std::end(actions);
}

http::Handler moveHandler(const usecases::Context& context) {
    auto move = handlerOf<api::MoveTicket>([&context](const auto& call) {
        return usecases::moveTicket(context, call.caller(), call.parameters.reference, call.parameters.action,
                                    call.body, call.attempt);
    });
    return [&context, move = std::move(move)](const http::Request& request) {
        if (isOfAnotherTable(request.captureOf("action")))
            usecases::refuseForeignAction(context, request.callerAs<usecases::Caller>(),
                                          request.captureOf("reference"));
        return move(request);
    };
}

} // namespace

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
    addEndpoint<api::MoveTicket>(router, moveHandler(context));
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
