// Writes the status line and header fields of an answer.
// Not here: the body, and which status a problem has.
#pragma once
#include "server/http/response.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ilvm::http {

struct HeadFacts {
    std::string_view requestId;
    std::optional<std::uint64_t> contentLength; // nothing: the body ends with the connection
    bool keepAlive = false;
    bool isVersionOneZero = false;
};

// Line breaks in a value become spaces: no handler can be talked into writing a header of somebody else's.
std::string responseHead(const Response& response, const HeadFacts& facts);

} // namespace ilvm::http
