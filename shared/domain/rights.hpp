// What one person may do, as computed from the directory, and the audience tokens by which a ticket is seen.
// Not here: how groups become rights (server/usecases).
#pragma once
#include "shared/domain/codes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ilvm::domain {

struct Rights {
    std::vector<Role> roles;                  // requester is everyone's and need not be listed
    std::vector<std::string> services;        // target services of the technician
    std::vector<std::string> origin_services; // origin services of the manager

    bool has(Role role) const;
    bool isTechnicianOf(std::string_view service) const;
    bool isManagerOf(std::string_view originService) const;

    bool operator==(const Rights&) const = default;
};

struct Actor {
    std::string id;
    Rights rights;
};

// A token names a circle of people. A ticket is visible to whoever holds one of the tokens of its audience:
// "user:17", "technician:IT", "manager:SESSAD", "role:approver_tech", "role:admin".
using Token = std::string;
using Tokens = std::vector<Token>; // sorted, without doubles

Token userToken(std::string_view id);
Token technicianToken(std::string_view service);
Token managerToken(std::string_view originService);
Token roleToken(Role role);

// All tokens that a person holds.
Tokens tokensOf(const Actor& actor);

// Sorts and removes doubles.
Tokens normalised(Tokens tokens);

bool intersects(const Tokens& left, const Tokens& right);

} // namespace ilvm::domain
