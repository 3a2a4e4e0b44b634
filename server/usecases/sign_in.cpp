#include "server/usecases/sign_in.hpp"

#include "server/usecases/field_checks.hpp"
#include "server/usecases/keep_person.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/sign_in_throttle.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestLogin = 256, longestPassword = 1024;

std::string_view textOf(directory::SignIn outcome) {
    switch (outcome) {
    case directory::SignIn::accepted:
        return "accepted";
    case directory::SignIn::wrong_password:
        return "wrong password";
    case directory::SignIn::unknown:
        return "unknown account";
    case directory::SignIn::disabled:
        return "disabled account";
    case directory::SignIn::expired:
        return "expired account";
    }
    return {};
}

directory::Verification verified(directory::Directory& directory, const std::string& login,
                                 const std::string& password) {
    try {
        return directory.verify(login, password);
    } catch (const directory::DirectoryAway& error) {
        throw base::Refusal(base::unavailable("directory-away", "L'annuaire ne répond pas : la connexion est "
                                                                "impossible pour l'instant."),
                            std::string("sign-in: directory away: ") + error.what());
    }
}

// Holds no connection while the directory answers.
directory::Person provedPerson(const Context& context, directory::Directory& directory, const std::string& login,
                               const std::string& password, const Client& client) {
    {
        auto connection = context.database.lease();
        SignInThrottle(context, *connection, login, client.address).refuseIfBlocked();
    }
    auto verification = verified(directory, login, password);
    if (verification.outcome == directory::SignIn::accepted && verification.person) return *verification.person;
    auto connection = context.database.lease();
    SignInThrottle(context, *connection, login, client.address).countFailure();
    throw base::Refusal(base::wrongCredentials(), "sign-in refused: " + std::string(textOf(verification.outcome)) +
                                                      (verification.for_log.empty() ? "" : ": ") +
                                                      verification.for_log);
}

store::UserRow rowOf(store::Connection& connection, const directory::Person& person,
                     const std::optional<store::UserRow>& before) {
    std::optional<std::string> managerId;
    if (!person.manager_key.empty())
        if (const auto manager = store::readUserByKey(connection, person.manager_key)) managerId = manager->id;
    const auto id = before ? before->id : store::nextUserId(connection);
    return wantedRow(person, store::readGroupMappings(connection), id, managerId);
}

// As a rule nothing differs from what is known, and then nothing is locked or written.
store::UserRow keptPerson(store::Connection& connection, const Context& context, const directory::Person& person) {
    auto before = store::readUserByKey(connection, person.key);
    if (before && *before == rowOf(connection, person, before)) return *before;
    store::lockUsers(connection);
    before = store::readUserByKey(connection, person.key);
    auto wanted = rowOf(connection, person, before);
    if (keepPerson(connection, context, before, wanted)) refreshDeciders(connection, context);
    return wanted;
}

} // namespace

api::Session signIn(const Context& context, directory::Directory& directory, const api::Credentials& credentials,
                    const Client& client) {
    const std::string login = trimmed(credentials.login);
    // RFC 4513, 5.1.2: with an empty password many directories answer that all is well, without having checked anybody.
    if (login.empty() || credentials.password.empty() || login.size() > longestLogin ||
        credentials.password.size() > longestPassword)
        throw base::Refusal(base::wrongCredentials(), "sign-in refused: empty or oversized login or password");
    const auto person = provedPerson(context, directory, login, credentials.password, client);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    const auto user = keptPerson(*connection, context, person);
    auto session = openSession(*connection, context, user, client);
    SignInThrottle(context, *connection, login, client.address).forget();
    transaction.commit();
    context.changed();
    return session;
}

} // namespace ilvm::usecases
