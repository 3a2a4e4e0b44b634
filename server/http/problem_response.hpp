// The one place that turns a refusal or an accident into `application/problem+json` (RFC 9457).
// Not here: which rule refuses what; words and codes are in shared/base/problem.hpp.
#pragma once
#include "server/http/response.hpp"
#include "shared/base/problem.hpp"
#include <exception>
#include <functional>
#include <optional>
#include <string>

namespace ilvm::http {

Response toResponse(const base::Problem& problem);

// Knows the exceptions of libraries (a database away is a 503); nothing for those it does not know.
using Translate = std::function<std::optional<base::Problem>(std::exception_ptr)>;

struct Caught {
    base::Problem problem;
    std::string forLog; // what() of the exception; never for the caller
};

// A Refusal is its problem, what `translate` knows is what it says, anything else is 500 `ilvm:internal`.
Caught caught(std::exception_ptr exception, const Translate& translate);

} // namespace ilvm::http
