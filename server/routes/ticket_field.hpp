// The header fields of a sign-in by ticket, both of HTTP Negotiate (RFC 4559).
// Not here: what the bytes say (server/directory/kerberos.hpp).
#pragma once
#include "server/http/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ilvm::routes {

inline constexpr std::string_view negotiate = "Negotiate"; // the scheme; alone, as a challenge, it asks for a ticket

// The bytes after "Authorization: Negotiate "; nothing where the request does not sign in so. Refuses (400) what is not
// base64 (RFC 4648, 4), two such fields, and a body beside a ticket: who signs in is said once.
std::optional<std::string> ticketOf(const http::Request& request);

// "Negotiate dG9r…", by which the answer proves the server.
std::string negotiateField(std::string_view answer);

} // namespace ilvm::routes
