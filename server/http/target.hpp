// Takes the target of a request line apart: path segments and query, percent-decoded and checked.
// Not here: which paths exist (router).
#pragma once
#include "server/http/request.hpp"
#include <string_view>

namespace ilvm::http {

// Fills path, segments and query. False when the target is no absolute path (or http URL), a percent sign is not
// followed by two hexadecimal digits, or what is decoded holds NUL or is not valid UTF-8; `path` is filled even then.
bool readTarget(std::string_view target, Request& request);

} // namespace ilvm::http
