// What a handler answers: a status, header fields, and a body that is text, shared text, or read bit by bit.
// Not here: how it is written to the connection; Content-Length, Date, Connection, X-Request-Id and Range are the
// server's.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ilvm::http {

// A body too large to hold in memory. Reads run on the pool of the route, one at a time, maybe on different threads.
class BodySource {
public:
    virtual ~BodySource() = default;
    virtual std::uint64_t size() const = 0;

    // Fills the start of `into` with the bytes from `offset` and says how many; 0 before the end, or an exception,
    // breaks the connection off, so that nobody takes a torso for the whole.
    virtual std::size_t read(std::uint64_t offset, std::span<std::byte> into) = 0;
};

using Body = std::variant<std::string, std::shared_ptr<const std::string>, std::shared_ptr<BodySource>>;

struct Response {
    int status = 200;
    std::string contentType = "application/json";
    std::vector<std::pair<std::string, std::string>> headers;
    Body body;
};

Response json(int status, std::string body);
Response json(int status, std::shared_ptr<const std::string> body);
Response noContent();

} // namespace ilvm::http
