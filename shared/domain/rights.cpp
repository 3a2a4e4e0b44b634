#include "shared/domain/rights.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

namespace ilvm::domain {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

} // namespace

bool Rights::has(Role role) const {
    return role == Role::requester || std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool Rights::isTechnicianOf(std::string_view service) const {
    return has(Role::technician) && contains(services, service);
}

bool Rights::isManagerOf(std::string_view originService) const {
    return has(Role::manager) && contains(origin_services, originService);
}

Token userToken(std::string_view id) {
    return "user:" + std::string(id);
}
Token technicianToken(std::string_view service) {
    return "technician:" + std::string(service);
}
Token managerToken(std::string_view originService) {
    return "manager:" + std::string(originService);
}
Token roleToken(Role role) {
    return std::string("role:") + boost::describe::enum_to_string(role, "");
}

Tokens tokensOf(const Actor& actor) {
    Tokens tokens{userToken(actor.id)};
    for (const Role role : actor.rights.roles) {
        if (role == Role::technician)
            for (const auto& service : actor.rights.services)
                tokens.push_back(technicianToken(service));
        else if (role == Role::manager)
            for (const auto& origin : actor.rights.origin_services)
                tokens.push_back(managerToken(origin));
        else if (role != Role::requester)
            tokens.push_back(roleToken(role));
    }
    return normalised(std::move(tokens));
}

Tokens normalised(Tokens tokens) {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

bool intersects(const Tokens& left, const Tokens& right) {
    return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
}

} // namespace ilvm::domain
