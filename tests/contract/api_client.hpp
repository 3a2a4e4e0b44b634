// A program that speaks the API over HTTPS: one kept connection, blocking, typed by the declared endpoints.
// Not here: misbehaving on the wire (tests/server/http/raw_client.hpp) and the stream of events (event_reader.hpp).
#pragma once
#include "shared/api/endpoints.hpp"
#include "shared/wire/problem_json.hpp"
#include "tests/server/http/raw_client.hpp"

#include <memory>
#include <string>

namespace ilvm::tests {

class ApiClient {
public:
    explicit ApiClient(std::uint16_t port, std::string token = {}, Over over = Over::tls)
        : port_(port), token_(std::move(token)), over_(over) {}

    void use(std::string token) { token_ = std::move(token); } // from the next request on; empty: nobody
    const std::string& token() const { return token_; }

    // The answer, or the problem that the server gave; status 0, `ilvm:no-answer`, when the connection broke first.
    template <wire::EndpointType E>
    base::Result<typename E::Answer> call(const typename E::Parameters& parameters = {},
                                          const typename E::Body& body = {}, const std::string& key = {}) {
        std::string json;
        if constexpr (!std::is_same_v<typename E::Body, wire::Nothing>) json = wire::toJson(body);
        const auto answer = trySend(wire::textOf(E::method), wire::urlOf(E::path, parameters), json, key);
        if (answer.has_error()) return answer.error();
        if (answer->status != E::success) return wire::problemFrom(answer->status, answer->body);
        if constexpr (std::is_same_v<typename E::Answer, wire::Nothing>)
            return wire::Nothing{};
        else
            return wire::readAnswer<typename E::Answer>(answer->body);
    }

    // A request as it stands; `fields` are whole lines. Throws std::runtime_error when no answer comes.
    Answer send(std::string_view method, const std::string& target, const std::string& body = {},
                const std::string& fields = {});

    void disconnect() { connection_.reset(); }

private:
    base::Result<Answer> trySend(std::string_view method, const std::string& target, const std::string& body,
                                 const std::string& key);

    std::uint16_t port_;
    std::string token_;
    Over over_;
    std::unique_ptr<RawClient> connection_;
};

} // namespace ilvm::tests
