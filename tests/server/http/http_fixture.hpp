// A server on a free port with a certificate of its own, and a few routes that the tests of several files need.
#pragma once
#include "server/http/server.hpp"
#include "tests/server/http/raw_client.hpp"
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace ilvm::tests {

// A gate that a handler waits at until the test opens it.
class Gate {
public:
    void pass();             // waits until it is open; counts who waits
    void open();             // for good
    void waitFor(int count); // until so many wait at it

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int waiting_ = 0;
    bool open_ = false;
};

// Collects what the server reports, from whatever thread.
class Records {
public:
    void add(const http::AccessRecord& record);
    std::vector<http::AccessRecord> waitFor(std::size_t count); // at least so many; throws after ten seconds

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<http::AccessRecord> records_;
};

// Of a path that needs no session.
inline http::RouteOptions openRoute() {
    http::RouteOptions options;
    options.isPublic = true;
    return options;
}

class HttpFixture {
public:
    using Change = std::function<void(http::Settings&)>;

    // Two loops, no TLS, routes as given; "Authorization: Bearer secret" is signed in as "camille".
    explicit HttpFixture(http::Router router, const Change& change = {});

    std::uint16_t port() const { return server->port(); }

    Records records;
    std::unique_ptr<http::Server> server;
};

// One for all the tests of an executable.
const http::TlsFiles& testCertificate();

inline constexpr std::string_view signedIn = "Authorization: Bearer secret\r\n";

} // namespace ilvm::tests
