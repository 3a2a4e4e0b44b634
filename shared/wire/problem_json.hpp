// A problem as application/problem+json (RFC 9457), written and read in one place.
// Not here: status line and headers (server/http, client/net).
#pragma once
#include "shared/base/problem.hpp"
#include "shared/wire/traits.hpp"

#include <string>
#include <string_view>

namespace ilvm::wire {

// What travels. A waiting time (retry_after) is a header.
struct ProblemBody {
    std::string type;
    std::string title;
    int status = 0;
    std::optional<std::string> detail;
    std::optional<std::vector<base::FieldError>> errors;
    std::optional<Raw> current;
    std::optional<std::string> request_id;
};
BOOST_DESCRIBE_STRUCT(ProblemBody, (), (type, title, status, detail, errors, current, request_id))

// Empty members are left out; `current` goes in verbatim.
std::string problemJson(const base::Problem& problem);

// What a server answered with an error status. A body that is no problem gives one with that status and no words.
base::Problem problemFrom(int status, std::string_view body);

} // namespace ilvm::wire
