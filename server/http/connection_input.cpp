// How a connection reads its requests.
#include "server/http/connection.hpp"

namespace ilvm::http {
namespace asio = boost::asio;
using State = RequestReader::State;

namespace {

constexpr std::size_t uploadPart = 256 * 1024; // what is handed to a sink at once

base::Problem withStatus(int status, std::string type, base::Problem problem) {
    problem.status = status;
    problem.type = std::move(type);
    return problem;
}

} // namespace

// Takes what has arrived a step further, or waits for more. False when no more comes.
asio::awaitable<bool> Connection::advance(RequestReader& reader) {
    if (!input_.empty()) {
        const State before = reader.state();
        const std::size_t taken = reader.feed(input_);
        input_.erase(0, taken);
        if (taken > 0 || reader.state() != before) co_return true;
    }
    const std::string_view arrived = co_await transport_.read();
    input_ += arrived;
    co_return !arrived.empty();
}

base::Problem Connection::whatIsWrong(const RequestReader& reader) const {
    switch (reader.state()) {
    case State::headerTooLarge:
        return withStatus(431, "ilvm:header-too-large", base::tooLarge("L'en-tête de la requête est trop long."));
    case State::bodyTooLarge:
        return base::tooLarge("Le contenu envoyé dépasse la limite.");
    case State::malformed:
        return base::malformed("La requête n'est pas du HTTP valable.");
    default:
        if (transport_.isLate())
            return withStatus(408, "ilvm:too-slow", base::malformed("La requête n'est pas arrivée à temps."));
        return base::malformed("La requête s'interrompt avant sa fin.");
    }
}

// False when there is no request to speak of: the answer is ready then, and the connection at its end.
asio::awaitable<bool> Connection::readHeader(RequestReader& reader, Exchange& exchange) {
    transport_.arm(service_.settings.deadlines.header);
    bool goesOn = true;
    while (goesOn && reader.state() == State::header)
        goesOn = co_await advance(reader);
    if (reader.state() == State::body || reader.state() == State::done) {
        exchange.resolve(reader, remoteAddress_);
        co_return true;
    }
    exchange.refuse(whatIsWrong(reader));
    co_return false;
}

asio::awaitable<void> Connection::sendContinue(RequestReader& reader) {
    if (reader.state() != State::body || !reader.expectsContinue()) co_return;
    co_await transport_.write("HTTP/1.1 100 Continue\r\n\r\n", service_.settings.deadlines.write);
}

// Between two bytes as long as `body` allows, and on the whole no slower than `slowestBody`.
void Connection::armForBody(Clock::time_point begun, std::uint64_t received) {
    const auto allowed = service_.settings.deadlines.body;
    const auto earned = std::chrono::milliseconds(1000 * received / service_.settings.limits.slowestBody);
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(begun + allowed + earned - Clock::now());
    transport_.arm(std::min(allowed, left));
}

asio::awaitable<void> Connection::readBody(RequestReader& reader, Exchange& exchange) {
    reader.beginBody(exchange.bodyLimit());
    if (exchange.refusal && reader.expectsContinue()) co_return; // the refusal comes in place of the body
    co_await sendContinue(reader);
    const Clock::time_point begun = Clock::now();
    bool goesOn = true;
    while (goesOn && reader.state() == State::body) {
        armForBody(begun, exchange.request.body.size());
        goesOn = co_await advance(reader);
        exchange.request.body += reader.takeBody();
    }
    if (reader.state() != State::done && !exchange.refusal) exchange.refusal = whatIsWrong(reader);
}

asio::awaitable<void> Connection::upload(RequestReader& reader, Shared& exchange) {
    reader.beginBody(exchange->bodyLimit());
    if (reader.state() == State::bodyTooLarge) exchange->refusal = whatIsWrong(reader);
    bool goesOn = co_await onPool(exchange, &Exchange::openUpload, Admission::bounded);
    if (!goesOn || !exchange->hasSink()) co_return;
    co_await sendContinue(reader);
    const Clock::time_point begun = Clock::now();
    std::uint64_t received = 0;
    while (goesOn && reader.state() == State::body) {
        armForBody(begun, received + exchange->part.size());
        goesOn = co_await advance(reader);
        exchange->part += reader.takeBody();
        const bool isDue = exchange->part.size() >= uploadPart || reader.state() == State::done;
        if (!goesOn || !isDue || exchange->part.empty()) continue;
        received += exchange->part.size();
        const bool isTaken = co_await onPool(exchange, &Exchange::writePart, Admission::begun);
        if (!isTaken || !exchange->hasSink()) co_return;
    }
    if (reader.state() == State::done)
        co_await onPool(exchange, &Exchange::finishUpload, Admission::begun);
    else
        exchange->refuse(whatIsWrong(reader));
}

} // namespace ilvm::http
