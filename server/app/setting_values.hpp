// What some settings hold, in the form in which it is used.
// Not here: which setting holds what (configuration.hpp).
#pragma once
#include <optional>
#include <string>

namespace ilvm::app {

// The content of a file that holds one secret, without a line end. Throws std::runtime_error.
std::string secretFrom(const std::string& file);

struct Endpoint {
    std::string address;
    unsigned short port = 0;
};
std::optional<Endpoint> endpointFrom(const std::string& text); // "0.0.0.0:8443", "[::1]:8443"

} // namespace ilvm::app
