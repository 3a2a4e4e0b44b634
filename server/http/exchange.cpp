#include "server/http/exchange.hpp"
#include "server/http/target.hpp"
#include <algorithm>
#include <random>

namespace ilvm::http {
namespace {

constexpr std::size_t sourcePart = 256 * 1024; // what is read of a source at once

bool isSaneId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == '-';
    });
}

// To find a request in the log, not to be secret.
std::string makeId() {
    static constexpr char digits[] = "0123456789abcdef";
    thread_local std::mt19937_64 random{std::random_device{}()};
    std::string id;
    for (std::uint64_t bits = random(), i = 0; i < 16; ++i, bits >>= 4)
        id += digits[bits & 0xf];
    return id;
}

} // namespace

Exchange::Exchange(Service& service) : service_(service) {
    request.requestId = makeId();
}

Exchange::~Exchange() {
    if (events) events->close();
}

void Exchange::resolve(RequestReader& reader, std::string remoteAddress) {
    std::string made = std::move(request.requestId);
    request = std::move(reader.request());
    request.remoteAddress = std::move(remoteAddress);
    const std::string* sent = request.headers.find("X-Request-Id");
    request.requestId = sent && isSaneId(*sent) ? *sent : std::move(made);
    if (!readTarget(reader.target(), request)) {
        refusal = base::malformed("L'adresse demandée est mal formée.");
        return;
    }
    Router::Match match = service_.router.find(request.method, request.segments);
    route_ = match.route;
    request.captured = std::move(match.captured);
    allowed_ = std::move(match.allowed);
    if (isStream() && request.method == "HEAD") { // its body would have no end
        route_ = nullptr;
        allowed_ = "GET";
    }
    if (!route_) refusal = allowed_.empty() ? base::notFound() : base::methodNotAllowed();
}

bool Exchange::isUpload() const {
    return route_ && std::holds_alternative<UploadHandler>(route_->handler);
}
bool Exchange::isStream() const {
    return route_ && std::holds_alternative<StreamHandler>(route_->handler);
}
std::size_t Exchange::bodyLimit() const {
    return route_ ? route_->options.bodyLimit : RouteOptions{}.bodyLimit;
}

void Exchange::refuse(base::Problem problem, std::string forLog) {
    problem.request_id = request.requestId;
    response = toResponse(problem);
    if (problem.status == 405) response.headers.emplace_back("Allow", allowed_);
    if (problem.status == 401 && route_ && !route_->options.challenge.empty())
        response.headers.emplace_back("WWW-Authenticate", route_->options.challenge);
    error_ = std::move(forLog);
}

std::shared_ptr<Exchange> Exchange::abandoned() const {
    auto copy = std::make_shared<Exchange>(service_);
    copy->request.method = request.method; // field by field: `caller` may still be written by the job
    copy->request.path = request.path;
    copy->request.requestId = request.requestId;
    copy->request.remoteAddress = request.remoteAddress;
    copy->route_ = route_;
    copy->refuse(base::unavailable("late", "La réponse n'est pas venue à temps."), "the handler's deadline passed");
    return copy;
}

template <typename Work>
void Exchange::guarded(Work work) {
    try {
        work();
    } catch (...) {
        Caught accident = caught(std::current_exception(), service_.hooks.translate);
        discard();
        refuse(std::move(accident.problem), std::move(accident.forLog));
    }
}

void Exchange::authenticate() {
    const bool isOpen = route_ ? route_->options.isPublic : !service_.hooks.authenticate;
    if (!isOpen) {
        if (!service_.hooks.authenticate) throw base::Refusal(base::notSignedIn());
        base::Result<Caller> caller = service_.hooks.authenticate(request);
        if (caller.has_error()) throw base::Refusal(caller.error());
        request.caller = std::move(*caller);
    }
    if (refusal) throw base::Refusal(*refusal);
}

void Exchange::handle() {
    guarded([this] {
        authenticate();
        if (const auto* stream = std::get_if<StreamHandler>(&route_->handler)) {
            subscription_ = (*stream)(request, events);
            subscribed_ = true;
            return;
        }
        response = std::get<Handler>(route_->handler)(request);
        beginSource();
    });
}

void Exchange::openUpload() {
    guarded([this] {
        authenticate();
        sink_ = std::get<UploadHandler>(route_->handler)(request);
    });
}

void Exchange::writePart() {
    guarded([this] { sink_->write(std::as_bytes(std::span(part))); });
    part.clear();
}

void Exchange::finishUpload() {
    guarded([this] { response = sink_->finish(); });
    sink_.reset();
}

void Exchange::readPart() {
    BodySource& source = *std::get<std::shared_ptr<BodySource>>(response.body);
    part.resize(static_cast<std::size_t>(std::min<std::uint64_t>(sourcePart, remaining.end - remaining.first)));
    const std::size_t count = source.read(remaining.first, std::as_writable_bytes(std::span(part)));
    part.resize(count);
    remaining.first += count;
    if (count == 0) throw std::runtime_error("a body ended before its size");
}

void Exchange::continueBody() {
    try {
        readPart();
    } catch (...) {
        broken_ = true;
        error_ = caught(std::current_exception(), service_.hooks.translate).forLog;
    }
}

// Chooses what is sent by the request's Range, and reads the first part, so that a source that fails at once is a 500.
void Exchange::beginSource() {
    const auto* source = std::get_if<std::shared_ptr<BodySource>>(&response.body);
    if (!source) return;
    const std::uint64_t size = (*source)->size();
    remaining = {0, size};
    const std::string* wanted = request.headers.find("Range");
    // If-Range names the version of the part that the client has; without a proof that it is ours, it gets the whole.
    std::optional<ByteRange> asked;
    if (wanted && response.status == 200 && request.method == "GET" && !request.headers.find("If-Range"))
        asked = rangeFrom(*wanted, size);
    remaining = asked.value_or(remaining);
    if (remaining.isEmpty() && size > 0) {
        base::Problem outside = base::malformed("La partie demandée n'existe pas.");
        outside.status = 416;
        outside.type = "ilvm:range-not-satisfiable";
        refuse(std::move(outside));
        response.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        return;
    }
    response.headers.emplace_back("Accept-Ranges", "bytes");
    bodyLength = remaining.end - remaining.first;
    if (asked && size > 0) { // all of it, too, where that is what was asked for
        response.status = 206;
        const std::string first = std::to_string(remaining.first);
        const std::string last = std::to_string(remaining.end - 1);
        response.headers.emplace_back("Content-Range", "bytes " + first + "-" + last + "/" + std::to_string(size));
    }
    if (request.method == "HEAD") remaining = {};
    if (!remaining.isEmpty()) readPart();
}

void Exchange::discard() {
    sink_.reset();
    subscription_.reset();
    response = Response{};
    bodyLength.reset();
    remaining = {};
    part.clear();
}

bool Exchange::holdsResources() const {
    return sink_ || std::holds_alternative<std::shared_ptr<BodySource>>(response.body);
}

AccessRecord Exchange::record() const {
    AccessRecord record;
    record.requestId = request.requestId;
    record.method = request.method;
    record.path = request.path;
    if (route_) record.route = route_->pattern;
    record.remoteAddress = request.remoteAddress;
    record.status = response.status;
    record.caller = request.caller.label;
    record.error = error_;
    return record;
}

} // namespace ilvm::http
