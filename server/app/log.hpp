// The log: one JSON object a line, on standard output. Never a password, a token or the content of a ticket.
// Not here: what is worth a line.
#pragma once
#include "server/app/configuration.hpp"
#include "server/http/server.hpp"

#include <memory>
#include <string>

namespace ilvm::app {

class Log {
public:
    explicit Log(LogLevel level);
    ~Log(); // writes what is still queued

    void info(const std::string& message);
    void warn(const std::string& message);
    void error(const std::string& message);

    // One line a request. Never waits: where lines come faster than they can be written, the oldest are dropped.
    void request(const http::AccessRecord& record);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace ilvm::app
