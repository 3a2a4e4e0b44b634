// Which handler answers which method and path: a list of patterns, most literal first.
// Not here: who the caller is (a function given to the server) and how a request is read.
#pragma once
#include "server/http/event_channel.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ilvm::http {

// Blocks as it must: it runs on a thread of the route's pool. Refuses by throwing base::Refusal.
using Handler = std::function<Response(const Request&)>;

// Takes the body of an upload as it comes. Calls never overlap, but each may be on another thread of the pool, and
// no thread is held while the network is slow. Destroyed on the pool; without finish() the upload was broken off.
class UploadSink {
public:
    virtual ~UploadSink() = default;
    virtual void write(std::span<const std::byte> bytes) = 0;
    virtual Response finish() = 0;
};
using UploadHandler = std::function<std::unique_ptr<UploadSink>(const Request&)>;

// Subscribes the channel and may push at once. May refuse by throwing. What it returns lives as long as the stream:
// its destructor, which must not block, is how the subscriber learns that the client has gone.
using StreamHandler = std::function<std::shared_ptr<void>(const Request&, std::shared_ptr<EventChannel>)>;

// Sign-in asks the directory, which may be dead, and a PDF may be made to be read for ever; with threads of their own
// they never starve the rest.
enum class Pool { ordinary, signIn, documents };

struct RouteOptions {
    bool isPublic = false; // answers without authentication
    Pool pool = Pool::ordinary;
    std::size_t bodyLimit = 1024 * 1024;
    std::size_t headerLimit = 0; // where its header may be longer than the server's limit; no pattern with captures
    std::string challenge = {};  // what a 401 offers beside "Bearer", as WWW-Authenticate says it
};

struct Route {
    std::string method;
    std::string pattern; // as given: it names the route in logs and metrics
    std::vector<std::string> segments;
    std::variant<Handler, UploadHandler, StreamHandler> handler;
    RouteOptions options;
};

class Router {
public:
    // A pattern is "/api/v1/tickets/{reference}/messages"; {name} takes one segment that is not empty, {name}.png one
    // with that ending. GET answers HEAD too. Throws std::logic_error when the same method and pattern stand twice.
    void plain(std::string method, std::string pattern, Handler handler, RouteOptions options = {});
    void upload(std::string method, std::string pattern, UploadHandler handler, RouteOptions options = {});
    void stream(std::string pattern, StreamHandler handler, RouteOptions options = {});

    struct Match {
        const Route* route = nullptr; // nothing: no such path, or, where `allowed` is not empty, not by that method
        std::vector<std::pair<std::string, std::string>> captured;
        std::string allowed; // for the Allow field: "GET, HEAD, POST"
    };
    Match find(std::string_view method, const std::vector<std::string>& segments) const;

    // How long the header may be where the route asks for room; 0 for any other. By the target as it is sent: this is
    // asked before the header is whole.
    std::size_t headerLimit(std::string_view method, std::string_view target) const;

private:
    struct Roomy {
        std::string method, pattern;
        std::size_t headerLimit;
    };
    void add(Route route);

    std::vector<Route> routes_; // literal segments before captures
    std::vector<Roomy> roomy_;
};

} // namespace ilvm::http
