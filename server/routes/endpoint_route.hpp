// Turns a declared endpoint and a use case into a route: reads path, query, headers and body strictly, calls, writes.
// Order of refusals: 401 (before the route), 400 and 415, 403 for what only admins may, then the use case's own.
// Not here: which use case answers which endpoint (tickets.cpp, people.cpp, …).
#pragma once
#include "server/http/router.hpp"
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/named_file.hpp"
#include "shared/api/people.hpp"
#include "shared/wire/endpoint.hpp"

namespace ilvm::routes {

// What a handler is given.
template <wire::EndpointType E>
struct Call {
    const http::Request& request;
    typename E::Parameters parameters;
    typename E::Body body;
    usecases::Attempt attempt;

    const usecases::Caller& caller() const { return request.callerAs<usecases::Caller>(); }
};

// The key of the Idempotency-Key header and the fingerprint of the request. Refuses (400) a key over 64 characters.
usecases::Attempt attemptOf(const http::Request& request);

// Refuses (415) a body that says it is something else than JSON.
void expectJson(const http::Request& request);

// Refuses (403) everyone but admins.
void expectAdmin(const http::Request& request);

template <typename T>
T orRefuse(base::Result<T> result) {
    if (result.has_error()) throw base::Refusal(result.error());
    return std::move(*result);
}

// A file for keeping. What it holds changes with what it tells of, so that nothing between caches it.
http::Response fileOf(usecases::NamedFile file, std::string contentType);

// Path and query as the endpoint's parameters.
template <wire::EndpointType E>
typename E::Parameters parametersOf(const http::Request& request) {
    wire::Pairs pairs = request.captured;
    pairs.insert(pairs.end(), request.query.begin(), request.query.end());
    return orRefuse(wire::readParameters<typename E::Parameters>(pairs));
}

template <wire::EndpointType E>
Call<E> callOf(const http::Request& request) {
    Call<E> call{request, parametersOf<E>(request), {}, {}};
    if constexpr (!std::is_same_v<typename E::Body, wire::Nothing>) {
        expectJson(request);
        call.body = orRefuse(wire::readRequest<typename E::Body>(request.body));
    }
    if constexpr (E::method != wire::Method::get && E::path != api::SignIn::path) call.attempt = attemptOf(request);
    if constexpr (E::access == wire::Access::admin) expectAdmin(request);
    return call;
}

template <typename T>
http::Response answered(int, usecases::Written<T> written) {
    return http::json(written.status, std::move(written.json));
}

template <wire::Described T>
http::Response answered(int status, const T& value) {
    return http::json(status, wire::toJson(value));
}

// `handle(Call<E>)` gives E::Answer, Written<E::Answer>, or nothing where the answer is Nothing.
template <wire::EndpointType E, typename Handle>
http::Handler handlerOf(Handle handle) {
    return [handle = std::move(handle)](const http::Request& request) -> http::Response {
        const Call<E> call = callOf<E>(request);
        if constexpr (std::is_same_v<typename E::Answer, wire::Nothing>) {
            handle(call);
            return http::noContent();
        } else {
            return answered(E::success, handle(call));
        }
    };
}

template <wire::EndpointType E>
void addEndpoint(http::Router& router, http::Handler handler, http::RouteOptions options = {}) {
    options.isPublic = E::access == wire::Access::everyone;
    router.plain(std::string(wire::textOf(E::method)), std::string(E::path), std::move(handler), options);
}

template <wire::EndpointType E, typename Handle>
void endpoint(http::Router& router, Handle handle, http::RouteOptions options = {}) {
    addEndpoint<E>(router, handlerOf<E>(std::move(handle)), options);
}

} // namespace ilvm::routes
