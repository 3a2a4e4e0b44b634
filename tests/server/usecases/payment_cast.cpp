#include "server/store/budgets.hpp"
#include "tests/server/usecases/payment_replay.hpp"

#include <set>

namespace ilvm::tests {
namespace {

using domain::Role;

constexpr std::size_t employees = 5; // of a unit
constexpr std::size_t administrations = 1;
constexpr std::size_t owners = 2;
constexpr std::size_t technicians = 2;
constexpr std::int64_t anyAmount = 1'000'000'000'00;

std::string numbered(const std::string& what, std::size_t number) {
    return what + "-" + std::to_string(number);
}

} // namespace

PaymentCast::PaymentCast(House& house, const std::vector<PaymentRequest>& log) {
    std::set<std::string> units;
    std::map<std::string, std::int64_t> asked;
    for (const auto& request : log) {
        units.insert(request.unit);
        asked[request.project] += request.cents;
    }
    for (std::size_t i = 0; i < administrations; ++i)
        settle(house, numbered("administration", i), {{Role::approver_budget}, {}, {}});
    for (std::size_t i = 0; i < owners; ++i)
        settle(house, numbered("owner", i), {{Role::approver_budget}, {}, {}});
    for (std::size_t i = 0; i < technicians; ++i)
        settle(house, numbered("technician", i), {{Role::technician}, {"DAF"}, {}});
    settle(house, "missing", {{Role::approver_budget}, {}, {}});
    for (const auto* login : {"director", "deputy"})
        settle(house, login, {{Role::director}, {}, {}});
    for (const auto& unit : units)
        settleUnit(house, unit);

    house.policy().purchases.accept_scanned_signature = true;
    const auto admin = house.caller("lemoine").actor.id;
    auto connection = house.database().lease();
    store::addService(*connection, {"DAF", "Finances et achats", api::ServiceType::target});
    for (const auto* login : {"director", "deputy"})
        store::addAuthority(*connection, {people_.at(login).actor.id, {}, anyAmount, {2016, 1, 1}, {2029, 12, 31}},
                            admin, base::Instant{0});
    for (const auto& [project, cents] : asked) {
        projects_.emplace(project, projects_.size());
        store::saveBudget(*connection, project, {"Projet " + project, 2018, cents, true});
    }
}

void PaymentCast::settle(House& house, const std::string& login, domain::Rights rights, const std::string& department) {
    house.add(login, login, std::move(rights), {}, department);
    people_.emplace(login, house.caller(login));
}

void PaymentCast::settleUnit(House& house, const std::string& unit) {
    store::addService(*house.database().lease(), {unit, "Unité " + unit, api::ServiceType::origin});
    for (std::size_t i = 0; i < employees; ++i)
        settle(house, numbered("employee-" + unit, i), {}, unit);
    for (const auto* login : {"supervisor-", "pre-approver-"})
        settle(house, login + unit, {{Role::manager}, {}, {unit}}, unit);
}

std::string PaymentCast::loginOf(Part who, const PaymentRequest& request, std::size_t index) const {
    switch (who) {
    case Part::employee:
        return numbered("employee-" + request.unit, index % employees);
    case Part::supervisor:
        return "supervisor-" + request.unit;
    case Part::pre_approver:
        return "pre-approver-" + request.unit;
    case Part::administration:
        return numbered("administration", index % administrations);
    case Part::budget_owner:
        return numbered("owner", projects_.at(request.project) % owners);
    case Part::missing:
        return "missing";
    case Part::finance:
        return numbered("technician", index % technicians);
    case Part::director:
        return "director";
    case Part::deputy:
        return "deputy";
    }
    throw std::logic_error("nobody has that part");
}

const usecases::Caller& PaymentCast::personOf(Part who, const PaymentRequest& request, std::size_t index) const {
    return people_.at(loginOf(who, request, index));
}

} // namespace ilvm::tests
