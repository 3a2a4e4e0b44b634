#include "server/usecases/grant_admin.hpp"

#include "server/store/directory_link.hpp"
#include "server/store/users.hpp"
#include "server/usecases/directory_alarms.hpp"
#include "server/usecases/keep_person.hpp"
#include "server/usecases/refresh_deciders.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::int64_t term = 24 * 3'600'000; // milliseconds

store::UserRow activePerson(store::Connection& connection, const std::string& login) {
    const auto rows =
        connection.run("SELECT id FROM users WHERE active AND lower(login) = lower($1)", store::bind(login));
    if (rows.empty()) throw std::runtime_error("nobody of the login \"" + login + "\" may sign in");
    if (rows.size() > 1) throw std::runtime_error("more than one person has the login \"" + login + "\"");
    return *store::readUser(connection, store::value<std::string>(rows.front(), "id"));
}

Cause causeOf(const store::AdminGrant& grant) {
    Cause cause{"grant_admin", std::nullopt, grant.reason, {}, true};
    cause.changes["until"].text = R"({"from":null,"to":")" + base::toText(grant.until) + R"("})";
    return cause;
}

} // namespace

AdminGranted grantAdmin(const Context& context, const std::string& login, const std::string& reason) {
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos) throw std::runtime_error("a reason must be given");
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    const auto before = activePerson(*connection, login);
    const auto now = context.now();
    const store::AdminGrant grant{before.id, reason, now, {now.milliseconds + term}};
    store::saveGrant(*connection, grant);
    auto wanted = before;
    if (std::find(wanted.roles.begin(), wanted.roles.end(), domain::Role::admin) == wanted.roles.end()) {
        wanted.roles.push_back(domain::Role::admin);
        std::sort(wanted.roles.begin(), wanted.roles.end());
    }
    wanted.tokens = domain::tokensOf(store::actorOf(wanted));
    if (keepPerson(*connection, context, before, wanted, causeOf(grant))) refreshDeciders(*connection, context);
    mailAdminsOf(*connection, context, wanted, reason);
    transaction.commit();
    context.changed();
    return {wanted.display_name, grant.until};
}

} // namespace ilvm::usecases
