// A TCP connection to the server of an LDAP URL, made within a time limit.
// Not here: LDAP and TLS on it (connection.hpp).
#pragma once
#include <chrono>
#include <string>

namespace ilvm::directory {

struct Address {
    std::string host;
    std::string port;
    bool encrypted = false; // ldaps

    bool operator==(const Address&) const = default;
};

// Throws std::invalid_argument for what is neither ldap://host[:port] nor ldaps://host[:port].
Address addressOf(const std::string& url);

// A connected blocking socket, to be closed by the caller. Throws DirectoryAway.
int dial(const Address& address, std::chrono::steady_clock::time_point deadline);

} // namespace ilvm::directory
