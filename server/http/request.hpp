// One request as a handler sees it: decoded, complete, with the caller that authentication found.
// Not here: how the bytes are read (request_reader) and what the body means (server/routes).
#pragma once
#include <any>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ilvm::http {

// Header fields in the order they came. Names compare without regard to case (RFC 9110, 5.1).
class Headers {
public:
    void add(std::string name, std::string value);

    // The first field of that name; nothing where there is none.
    const std::string* find(std::string_view name) const;
    std::size_t count(std::string_view name) const;

    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// Who asks. Only the function that authenticates and the handlers know the type of `identity`.
struct Caller {
    std::string label; // for the log
    std::any identity; // empty on public routes
};

struct Request {
    std::string method;
    std::string path;                                          // as sent, without the query
    std::vector<std::string> segments;                         // decoded: valid UTF-8 without NUL
    std::vector<std::pair<std::string, std::string>> query;    // decoded, in order, repetitions kept
    std::vector<std::pair<std::string, std::string>> captured; // the {names} of the route's pattern
    Headers headers;
    std::string body; // empty on upload routes, where it goes to the sink
    std::string requestId;
    std::string remoteAddress;
    Caller caller;

    // What stands at {name} in the path. The pattern of the route must hold it.
    const std::string& captureOf(std::string_view name) const;

    // The first value of a query parameter.
    std::optional<std::string_view> queryValue(std::string_view name) const;

    // The identity that authentication gave. Throws std::bad_any_cast when it is of another type.
    template <typename Identity>
    const Identity& callerAs() const {
        return std::any_cast<const Identity&>(caller.identity);
    }
};

// Compares ASCII letters without regard to case, as names in HTTP want it.
bool equalIgnoringCase(std::string_view one, std::string_view other);

} // namespace ilvm::http
