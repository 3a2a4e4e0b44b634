#include "server/http/connection.hpp"

namespace ilvm::http {
namespace asio = boost::asio;
using std::chrono::milliseconds;

Connection::Connection(asio::ip::tcp::socket socket, std::string remoteAddress, Service& service)
    : transport_(std::move(socket), service.tls.get()), remoteAddress_(std::move(remoteAddress)), service_(service) {}

asio::awaitable<void> Connection::run() {
    const Deadlines& deadlines = service_.settings.deadlines;
    transport_.arm(isStopping_ ? deadlines.linger : deadlines.header);
    const bool isOpen = co_await transport_.handshake();
    if (!isOpen) co_return;
    After after = After::keep;
    while (after == After::keep)
        after = co_await converse();
    if (after == After::cut) co_return;
    if (streamed_) co_await stream();
    transport_.arm(deadlines.linger);
    co_await transport_.finish();
}

void Connection::stop() {
    isStopping_ = true;
    if (streamed_) streamed_->events->end();
    // A client that has just connected is about to ask; one that was answered and is silent is not.
    if (isFresh_)
        transport_.arm(service_.settings.deadlines.linger);
    else if (isIdle_)
        transport_.arm(milliseconds(0));
}

asio::awaitable<bool> Connection::untilFirstByte() {
    const Deadlines& deadlines = service_.settings.deadlines;
    if (input_.empty() && (isFresh_ || !isStopping_)) {
        transport_.arm(!isFresh_ ? deadlines.keepAlive : isStopping_ ? deadlines.linger : deadlines.header);
        isIdle_ = true;
        const std::string_view arrived = co_await transport_.read();
        isIdle_ = false;
        input_ = arrived;
    }
    if (input_.empty() && isStopping_ && !transport_.isAborted()) input_ = transport_.readArrived();
    isFresh_ = false;
    co_return !input_.empty();
}

asio::awaitable<Connection::After> Connection::converse() {
    const bool isAsked = co_await untilFirstByte();
    if (!isAsked) co_return After::cut;
    const Clock::time_point begun = Clock::now();
    sent_ = 0;
    auto exchange = std::make_shared<Exchange>(service_);
    const auto roomOf = [this](std::string_view method, std::string_view target) {
        return service_.router.headerLimit(method, target);
    };
    RequestReader reader(service_.settings.limits.headerBytes, roomOf);
    const bool isRead = co_await readHeader(reader, *exchange);
    if (exchange->isStream()) exchange->events = makeEvents();
    if (isRead) co_await handle(reader, exchange);
    if (exchange->hasSubscription() && !transport_.isAborted()) {
        streamed_ = std::make_unique<Streamed>(*exchange, begun);
        co_return After::finish; // which frees all that the request needed before the stream begins
    }
    const bool isWhole = isRead && reader.state() == RequestReader::State::done;
    const bool isKept = isWhole && reader.keepAlive() && !isStopping_;
    bool isAnswered = !transport_.isAborted();
    if (isAnswered) isAnswered = co_await respond(exchange, isKept, isWhole && reader.isVersionOneZero());
    report(exchange->record(), begun, isAnswered);
    if (exchange->holdsResources()) submit(exchange, &Exchange::discard, Admission::begun);
    if (!isAnswered) co_return After::cut;
    co_return isKept ? After::keep : After::finish;
}

asio::awaitable<void> Connection::handle(RequestReader& reader, Shared& exchange) {
    if (exchange->isUpload() && !exchange->refusal) {
        co_await upload(reader, exchange);
        co_return;
    }
    co_await readBody(reader, *exchange);
    if (transport_.isAborted()) co_return;
    co_await onPool(exchange, &Exchange::handle, Admission::bounded);
}

void Connection::report(AccessRecord record, Clock::time_point begun, bool isAnswered) const {
    if (!service_.hooks.observe) return;
    if (record.remoteAddress.empty()) record.remoteAddress = remoteAddress_;
    if (!isAnswered) record.status = 0;
    record.bytes = sent_;
    record.duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
    service_.hooks.observe(record);
}

} // namespace ilvm::http
