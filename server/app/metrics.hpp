// What the server counts, in the text format of Prometheus.
// Not here: where it is served (admin_routes.hpp).
#pragma once
#include "server/http/server.hpp"

#include <functional>
#include <memory>
#include <string>

namespace ilvm::app {

class Metrics {
public:
    Metrics();
    ~Metrics();

    void observe(const http::AccessRecord& record); // any thread

    // A value that is asked for whenever the metrics are read. `name` is whole: "ilvm_event_streams".
    void gauge(const std::string& name, const std::string& help, std::function<double()> value);

    std::string text();

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace ilvm::app
