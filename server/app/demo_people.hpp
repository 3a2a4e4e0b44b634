// The people of a demonstration: their accounts, and who of them plays which part.
// Not here: what they do (demo_story.hpp).
#pragma once
#include "shared/domain/codes.hpp"

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

namespace ilvm::app {

struct DemoAccount {
    std::string login;
    std::string password;
    std::string display_name;
    std::string department;
    std::vector<domain::Role> roles;
    std::vector<std::string> services;
    std::vector<std::string> origin_services;
};
BOOST_DESCRIBE_STRUCT(DemoAccount, (), (login, password, display_name, department, roles, services, origin_services))

class DemoPeople {
public:
    // The JSON array of an accounts file. Throws std::runtime_error when it is none, or has no plain requester.
    explicit DemoPeople(const std::string& json);

    // The nth person who is nothing but a requester, in the order of the file, beginning anew after the last.
    const DemoAccount& requester(std::size_t nth) const;

    // The nth technician of a service. Throws std::runtime_error when the service has none.
    const DemoAccount& technician(const std::string& service, std::size_t nth) const;

    // The first with that role who is not `other` (a login). Throws std::runtime_error when there is none.
    const DemoAccount& holder(domain::Role role, const std::string& other) const;

    // Nothing when nobody in the file has that login.
    const DemoAccount* find(const std::string& login) const;

private:
    std::vector<DemoAccount> accounts_;
    std::vector<const DemoAccount*> requesters_;
};

} // namespace ilvm::app
