// Somebody's client without its window: a scripted server, the calls to it, and a session on a folder of its own.
// Not here: what the server says (made.hpp) and whole windows (desk.hpp).
#pragma once
#include "client/shell/session.hpp"
#include "tests/client/support/made.hpp"

#include <QTemporaryDir>
#include <memory>

namespace ilvm::support {

struct Program {
    Program() {
        api.setServer(server.address());
        api.setToken("secret");
    }
    void open() { session = std::make_unique<shell::Session>(api, folder.path(), QStringLiteral("server|n.benali")); }
    ticket::Workspace workspace() { return session->workspace(); }

    QTemporaryDir folder;
    FakeServer server;
    net::ApiClient api;
    std::unique_ptr<shell::Session> session;
};

} // namespace ilvm::support
