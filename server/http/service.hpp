// What all connections of one server share.
// Not here: sockets and threads of the loops (loop).
#pragma once
#include "server/http/server.hpp"
#include "server/http/thread_pool.hpp"
#include <atomic>
#include <memory>

namespace ilvm::http {

struct Service {
    Service(Settings given, Router routes, Hooks hooked)
        : settings(std::move(given)),
          router(std::move(routes)),
          hooks(std::move(hooked)),
          ordinary("http-work", settings.ordinary.threads, settings.ordinary.queue),
          signIn("http-sign-in", settings.signIn.threads, settings.signIn.queue),
          documents("http-documents", settings.documents.threads, settings.documents.queue) {}

    ThreadPool& pool(Pool which) {
        switch (which) {
        case Pool::signIn:
            return signIn;
        case Pool::documents:
            return documents;
        case Pool::ordinary:
            break;
        }
        return ordinary;
    }

    const Settings settings;
    const Router router;
    const Hooks hooks;
    std::shared_ptr<ssl_ctx_st> tls; // before the first connection
    ThreadPool ordinary;
    ThreadPool signIn;
    ThreadPool documents;
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> eventStreams = 0;
};

} // namespace ilvm::http
