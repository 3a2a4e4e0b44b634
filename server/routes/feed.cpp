#include "shared/api/feed.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/sync.hpp"

namespace ilvm::routes {
namespace {

// The feed tells a subscriber, the connection sends what its channel is given.
class ChannelSubscriber : public feed::Subscriber {
public:
    explicit ChannelSubscriber(std::shared_ptr<http::EventChannel> channel) : channel_(std::move(channel)) {}
    bool push(feed::Frame frame) override { return channel_->push(std::move(frame)); }
    void end() override { channel_->end(); }

private:
    std::shared_ptr<http::EventChannel> channel_;
};

std::optional<std::string> lastEventId(const http::Request& request) {
    const auto* id = request.headers.find("Last-Event-ID");
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace

void addFeedRoutes(http::Router& router, const usecases::Context& context, feed::Hub& hub) {
    endpoint<api::Sync>(
        router, [&context](const auto& call) { return usecases::sync(context, call.caller(), call.parameters); });
    router.stream(std::string(api::Events::path), [&hub](const http::Request& request,
                                                         std::shared_ptr<http::EventChannel> channel) {
        parametersOf<api::Events>(request);
        return hub.subscribe(usecases::readerOf(request.callerAs<usecases::Caller>()), lastEventId(request),
                             std::make_shared<ChannelSubscriber>(std::move(channel)));
    });
}

} // namespace ilvm::routes
