#include "server/app/demo_people.hpp"

#include "shared/wire/read.hpp"

#include <algorithm>
#include <stdexcept>

namespace ilvm::app {
namespace {

bool isPlainRequester(const DemoAccount& account) {
    return std::all_of(account.roles.begin(), account.roles.end(),
                       [](domain::Role role) { return role == domain::Role::requester; });
}

bool isTechnicianOf(const DemoAccount& account, const std::string& service) {
    return std::find(account.roles.begin(), account.roles.end(), domain::Role::technician) != account.roles.end() &&
           std::find(account.services.begin(), account.services.end(), service) != account.services.end();
}

} // namespace

DemoPeople::DemoPeople(const std::string& json) {
    auto accounts = wire::readAnswer<std::vector<DemoAccount>>(json);
    if (accounts.has_error()) throw std::runtime_error("the accounts file is not a JSON array of accounts");
    accounts_ = std::move(*accounts);
    for (const auto& account : accounts_)
        if (isPlainRequester(account)) requesters_.push_back(&account);
    if (requesters_.empty()) throw std::runtime_error("the accounts file has nobody who is only a requester");
}

const DemoAccount& DemoPeople::requester(std::size_t nth) const {
    return *requesters_[nth % requesters_.size()];
}

const DemoAccount& DemoPeople::technician(const std::string& service, std::size_t nth) const {
    std::vector<const DemoAccount*> technicians;
    for (const auto& account : accounts_)
        if (isTechnicianOf(account, service)) technicians.push_back(&account);
    if (technicians.empty()) throw std::runtime_error("the accounts file has no technician of " + service);
    return *technicians[nth % technicians.size()];
}

const DemoAccount& DemoPeople::holder(domain::Role role, const std::string& other) const {
    for (const auto& account : accounts_)
        if (account.login != other &&
            std::find(account.roles.begin(), account.roles.end(), role) != account.roles.end())
            return account;
    throw std::runtime_error("the accounts file has nobody more with the role " + std::string(wire::codeOf(role)));
}

const DemoAccount* DemoPeople::find(const std::string& login) const {
    const auto found = std::find_if(accounts_.begin(), accounts_.end(),
                                    [&](const DemoAccount& account) { return account.login == login; });
    return found == accounts_.end() ? nullptr : &*found;
}

} // namespace ilvm::app
