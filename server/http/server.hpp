// The HTTP server: listens, reads strictly, hands requests to handlers on thread pools, writes the answers.
// One event loop a core, each with its own listening socket; a connection stays on one loop for its life.
// Not here: any knowledge of what is served.
#pragma once
#include "server/http/problem_response.hpp"
#include "server/http/router.hpp"
#include "server/http/tls.hpp"
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace ilvm::http {

struct Deadlines {
    std::chrono::milliseconds header{10'000};       // TLS handshake; a request's header, from its first byte
    std::chrono::milliseconds body{30'000};         // between two bytes of a body, and see `slowestBody`
    std::chrono::milliseconds handler{30'000};      // from the hand-over to the pool to the answer: then 503
    std::chrono::milliseconds write{30'000};        // without the client taking a byte
    std::chrono::milliseconds keepAlive{75'000};    // between two requests
    std::chrono::milliseconds linger{2'000};        // for a client to read the last answer before the connection closes
    std::chrono::milliseconds stop{10'000};         // for answering what was accepted when the server stops
    std::chrono::milliseconds eventComment{15'000}; // between two comment lines on an event stream
    std::chrono::milliseconds eventRetry{2'000};    // shortest wait of a client before it opens a stream again,
    std::chrono::milliseconds eventRetryJitter{4'000}; // spread so that they do not all come back at once
};

struct Limits {
    std::size_t connections = 20'000;
    std::size_t headerBytes = 16 * 1024;
    std::size_t slowestBody = 1024; // bytes a second, on average
    std::size_t eventFrames = 1024; // queued for one client of a stream
    std::size_t eventBytes = 1024 * 1024;
};

struct PoolSize {
    std::size_t threads;
    std::size_t queue; // requests that wait for a thread; more are answered 503 with Retry-After
};

struct Settings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;      // 0: any free one
    std::optional<TlsFiles> tls; // nothing: plain HTTP
    std::size_t loops = 0;       // 0: one a core
    PoolSize ordinary{16, 1024};
    PoolSize signIn{4, 256};
    PoolSize documents{2, 64};
    Deadlines deadlines;
    Limits limits;
};

// One line of the access log. Handed over on a loop's thread: whoever takes it may not block.
struct AccessRecord {
    std::string requestId;
    std::string method; // empty when the request could not be read
    std::string path;
    std::string route;       // the pattern; empty when none matched
    int status = 0;          // 0: the client went away before the answer
    std::uint64_t bytes = 0; // of the answer's body
    std::chrono::microseconds duration{0};
    std::string remoteAddress;
    std::string caller;
    std::string error; // what() of the exception behind a problem
};

struct Hooks {
    // Who asks? Runs on the pool before the handler of a route that is not public. Without it there are only public
    // routes.
    std::function<base::Result<Caller>(const Request&)> authenticate;
    Translate translate;
    std::function<void(const AccessRecord&)> observe;
};

struct Gauges {
    std::size_t connections;
    std::size_t eventStreams;
    std::size_t queuedOrdinary;
    std::size_t queuedSignIn;
};

class Server {
public:
    Server(Settings settings, Router router, Hooks hooks);
    ~Server(); // stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Listens, then returns. Throws std::runtime_error that says what is wrong: a port in use, a certificate unread.
    void start();

    // Accepts nothing more, answers what was accepted, ends streams and idle connections; returns when all is over.
    // What is not over at the `stop` deadline is cut off, except jobs that run: they are waited for.
    void stop();

    std::uint16_t port() const; // after start()
    Gauges gauges() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace ilvm::http
