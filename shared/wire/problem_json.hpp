// A problem as application/problem+json (RFC 9457), written and read in one place.
// Not here: status line and headers (server/http, client/net).
#pragma once
#include "shared/base/problem.hpp"

#include <string>
#include <string_view>

namespace ilvm::wire {

// Empty members are left out; `current` goes in verbatim.
std::string problemJson(const base::Problem& problem);

// What a server answered with an error status. A body that is no problem gives one with that status and no words.
base::Problem problemFrom(int status, std::string_view body);

} // namespace ilvm::wire
