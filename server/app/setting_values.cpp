#include "server/app/setting_values.hpp"

#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ilvm::app {

std::string secretFrom(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(file + " cannot be read");
    std::string secret{std::istreambuf_iterator<char>(stream), {}};
    while (!secret.empty() && (secret.back() == '\n' || secret.back() == '\r'))
        secret.pop_back();
    return secret;
}

std::optional<Endpoint> endpointFrom(const std::string& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0) return std::nullopt;
    Endpoint endpoint{text.substr(0, colon), 0};
    if (endpoint.address.front() == '[' && endpoint.address.back() == ']')
        endpoint.address = endpoint.address.substr(1, endpoint.address.size() - 2);
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data() + colon + 1, end, endpoint.port);
    if (error != std::errc{} || stopped != end || endpoint.address.empty()) return std::nullopt;
    return endpoint;
}

} // namespace ilvm::app
