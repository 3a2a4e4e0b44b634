// What went wrong, in the shape of RFC 9457, and `Result`, the answer that may be one.
// Not here: who writes it to a socket (server/http) and who shows it (client).
#pragma once
#include <boost/describe/class.hpp>
#include <boost/system/result.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace ilvm::base {

struct FieldError {
    std::string field;   // path from the root of the body: "lines[2].quantity"; a query parameter by its name
    std::string code;    // stable: "required", "unknown", "type", "too_long", ...
    std::string message; // French, for people

    bool operator==(const FieldError&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldError, (), (field, code, message))

struct Problem {
    std::string type;  // stable code: "ilvm:stale-version"
    std::string title; // French, for people
    int status = 500;  // the HTTP status it travels with; 0 on the client when no answer came at all
    std::string detail;
    std::vector<FieldError> errors;
    std::string current;    // a JSON object, verbatim: the state that a 409 reports; else empty
    int retry_after = 0;    // seconds, with 429 and 503; 0 says nothing
    std::string request_id; // as the log names the request

    bool operator==(const Problem&) const = default;
};

// The one exception by which a rule refuses. `forLog` never reaches the caller.
class Refusal : public std::runtime_error {
public:
    explicit Refusal(Problem problem, const std::string& forLog = {})
        : std::runtime_error(forLog.empty() ? problem.type + ": " + problem.title : forLog),
          problem_(std::move(problem)) {}

    const Problem& problem() const noexcept { return problem_; }

private:
    Problem problem_;
};

// `value()` on a failed result throws the problem as a Refusal; the client tests first and never does.
template <typename T>
using Result = boost::system::result<T, Problem>;

[[noreturn]] void throw_exception_from_error(const Problem& problem, const boost::source_location& where);

// The problems of API.md, one maker each, so that code, status and words stand once.
Problem malformed(std::string detail, std::vector<FieldError> errors = {}); // 400 ilvm:malformed
Problem notSignedIn();                                                      // 401 ilvm:not-signed-in
Problem wrongCredentials();                                                 // 401 ilvm:wrong-credentials
Problem ticketRefused();                                                    // 401 ilvm:ticket-refused
Problem noSingleSignOn();                                                   // 401 ilvm:no-single-sign-on
Problem notAllowed(std::string detail);                                     // 403 ilvm:not-allowed
Problem notFound();                                                         // 404 ilvm:not-found
Problem methodNotAllowed();                                                 // 405 ilvm:method-not-allowed
Problem staleVersion(std::string detail, std::string current);              // 409 ilvm:stale-version
Problem notPossible(std::string detail, std::string current);               // 409 ilvm:not-possible
Problem tooLarge(std::string detail);                                       // 413 ilvm:too-large
Problem unsupportedMediaType(std::string detail);                           // 415 ilvm:unsupported-media-type
Problem invalid(std::string detail, std::vector<FieldError> errors);        // 422 ilvm:invalid
Problem idempotencyMismatch();                                              // 422 ilvm:idempotency-mismatch
Problem tooMany(int retryAfterSeconds);                                     // 429 ilvm:too-many
Problem internalError();                                                    // 500 ilvm:internal
Problem unavailable(std::string code, std::string detail);                  // 503 ilvm:<code>

} // namespace ilvm::base
