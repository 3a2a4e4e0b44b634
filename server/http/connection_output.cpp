// How a connection hands work to the pools, and writes answers and event streams.
#include "server/http/connection.hpp"
#include "server/http/response_head.hpp"
#include <boost/asio/post.hpp>
#include <random>

namespace ilvm::http {
namespace asio = boost::asio;

namespace {

constexpr std::size_t firstWrite = 16 * 1024; // head and body together in one TLS record, where they fit

std::string_view textOf(const Exchange& exchange) {
    if (const auto* text = std::get_if<std::string>(&exchange.response.body)) return *text;
    if (const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&exchange.response.body)) return **shared;
    return exchange.part;
}

// Clients that lost their stream together come back spread over the jitter.
std::string retryHint(const Deadlines& deadlines) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<std::int64_t> jitter(0, deadlines.eventRetryJitter.count());
    return "retry: " + std::to_string(deadlines.eventRetry.count() + jitter(random)) + "\n\n";
}

} // namespace

bool Connection::submit(const Shared& exchange, Job job, Admission admission) {
    exchange->phase = Exchange::Phase::waiting;
    auto work = [exchange, job, weak = weak_from_this(), executor = transport_.executor()] {
        if (exchange->phase == Exchange::Phase::waiting) ((*exchange).*job)();
        auto expected = Exchange::Phase::waiting;
        if (!exchange->phase.compare_exchange_strong(expected, Exchange::Phase::finished)) {
            exchange->discard();
            return;
        }
        asio::post(executor, [weak] {
            if (const auto connection = weak.lock()) connection->transport_.notify();
        });
    };
    ThreadPool& pool = service_.pool(exchange->pool());
    if (admission == Admission::bounded) return pool.tryPost(std::move(work));
    pool.post(std::move(work));
    return true;
}

// False when the answer is another: the pool is full, or the job late. A late one is left behind, and `exchange` is
// then one of the same request with the answer 503.
asio::awaitable<bool> Connection::onPool(Shared& exchange, Job job, Admission admission) {
    if (!submit(exchange, job, admission)) {
        exchange->refuse(base::unavailable("busy", "Trop de demandes en même temps."), "the pool's queue is full");
        co_return false;
    }
    transport_.arm(service_.settings.deadlines.handler);
    while (exchange->phase != Exchange::Phase::finished) {
        auto expected = Exchange::Phase::waiting;
        const bool isOver = transport_.isLate() || transport_.isAborted();
        if (isOver && exchange->phase.compare_exchange_strong(expected, Exchange::Phase::abandoned)) {
            exchange = exchange->abandoned();
            co_return false;
        }
        if (!isOver) co_await transport_.notified();
    }
    co_return true;
}

asio::awaitable<bool> Connection::respond(Shared& exchange, bool keepAlive, bool isVersionOneZero) {
    const auto allowed = service_.settings.deadlines.write;
    const int status = exchange->response.status;
    std::string_view body = textOf(*exchange);
    HeadFacts facts;
    facts.requestId = exchange->request.requestId;
    facts.keepAlive = keepAlive;
    facts.isVersionOneZero = isVersionOneZero;
    if (status != 204 && status != 304) facts.contentLength = exchange->bodyLength.value_or(body.size());
    if (exchange->request.method == "HEAD" || !facts.contentLength) body = {};
    std::string first = responseHead(exchange->response, facts);
    const std::size_t joined = std::min(body.size(), firstWrite - std::min(firstWrite, first.size()));
    first += body.substr(0, joined);
    bool isWritten = co_await transport_.write(first, allowed);
    if (isWritten && joined < body.size()) isWritten = co_await transport_.write(body.substr(joined), allowed);
    if (isWritten) sent_ += body.size();
    while (isWritten && !exchange->remaining.isEmpty()) {
        const bool isRead = co_await onPool(exchange, &Exchange::continueBody, Admission::begun);
        if (!isRead || exchange->isBroken()) co_return false;
        isWritten = co_await transport_.write(exchange->part, allowed);
        if (isWritten) sent_ += exchange->part.size();
    }
    co_return isWritten;
}

std::shared_ptr<EventQueue> Connection::makeEvents() {
    const Limits& limits = service_.settings.limits;
    auto wake = [weak = weak_from_this(), executor = transport_.executor()] {
        asio::post(executor, [weak] {
            if (const auto connection = weak.lock()) connection->transport_.notify();
        });
    };
    return std::make_shared<EventQueue>(limits.eventFrames, limits.eventBytes, std::move(wake));
}

Connection::Streamed::Streamed(Exchange& exchange, Clock::time_point when)
    : record(exchange.record()),
      events(std::move(exchange.events)),
      subscription(exchange.takeSubscription()),
      begun(when) {}

Connection::Streamed::~Streamed() {
    events->close();
}

std::string Connection::streamHead() const {
    Response response;
    response.contentType = "text/event-stream";
    response.headers.emplace_back("X-Accel-Buffering", "no"); // a proxy may not hold events back
    HeadFacts facts;
    facts.requestId = streamed_->record.requestId;
    return responseHead(response, facts) + retryHint(service_.settings.deadlines);
}

// What is due to be written: events, and from time to time a comment, so that both ends see that the other is there.
EventFrame Connection::nextEvents(Clock::time_point& nextComment) {
    static const auto comment = std::make_shared<const std::string>(": keep-alive\n\n");
    EventFrame frame = streamed_->events->take();
    if (Clock::now() < nextComment) return frame;
    nextComment += service_.settings.deadlines.eventComment;
    return frame ? std::make_shared<const std::string>(*comment + *frame) : comment;
}

asio::awaitable<void> Connection::stream() {
    ++service_.eventStreams;
    if (isStopping_) streamed_->events->end();
    input_ = std::string();
    const Deadlines& deadlines = service_.settings.deadlines;
    EventFrame frame = std::make_shared<const std::string>(streamHead());
    Clock::time_point nextComment = Clock::now() + deadlines.eventComment;
    transport_.notifyWhenReadable(shared_from_this());
    for (bool isOpen = true; isOpen; frame = nextEvents(nextComment)) {
        if (frame) {
            sent_ += frame->size();
            isOpen = co_await transport_.write(*frame, deadlines.write);
            continue;
        }
        if (streamed_->events->isOver() || transport_.isAborted()) break;
        if (transport_.hasBecomeReadable()) {
            if (!transport_.isStillOpen()) break;
            transport_.notifyWhenReadable(shared_from_this());
        }
        transport_.arm(std::chrono::duration_cast<std::chrono::milliseconds>(nextComment - Clock::now()));
        co_await transport_.notified();
    }
    report(streamed_->record, streamed_->begun, true);
    streamed_.reset();
    --service_.eventStreams;
}

} // namespace ilvm::http
