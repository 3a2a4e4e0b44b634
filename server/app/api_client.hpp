// The API as its callers see it, over HTTPS: signs people in and calls declared endpoints for them.
// Not here: what is called (demo_data.cpp). The desktop client has its own, on Qt (client/net).
#pragma once
#include "shared/api/endpoints.hpp"
#include "shared/base/problem.hpp"

#include <map>
#include <memory>
#include <string>

namespace ilvm::app {

class ApiClient {
public:
    // `url` is "https://host:port"; `ca` the file of the authority that the server's certificate is checked against.
    ApiClient(std::string url, std::string ca);
    ~ApiClient();

    // Throws base::Refusal with the server's problem, std::runtime_error when there is no answer.
    void signIn(const std::string& login, const std::string& password);

    // As `login`, who has signed in. Throws as signIn does.
    template <wire::EndpointType E>
    typename E::Answer call(const std::string& login, const typename E::Parameters& parameters,
                            const typename E::Body& body = {}) {
        std::string text;
        if constexpr (!std::is_same_v<typename E::Body, wire::Nothing>) text = wire::toJson(body);
        const auto answer =
            exchange(wire::textOf(E::method), wire::urlOf(E::path, parameters), login, "application/json", text);
        if constexpr (std::is_same_v<typename E::Answer, wire::Nothing>)
            return {}; // 204: there is nothing to read
        else
            return readAs<typename E::Answer>(answer);
    }

    api::Uploaded upload(const std::string& login, const std::string& name, const std::string& mediaType,
                         const std::string& bytes);

private:
    template <typename T>
    static T readAs(const std::string& text) {
        auto value = wire::readAnswer<T>(text);
        if (value.has_error()) throw base::Refusal(value.error());
        return std::move(*value);
    }

    std::string exchange(std::string_view method, const std::string& path, const std::string& login,
                         const std::string& contentType, const std::string& body);

    struct Handle;
    const std::string url_;
    const std::string ca_;
    std::unique_ptr<Handle> handle_;
    std::map<std::string, std::string> tokens_; // by login
};

} // namespace ilvm::app
