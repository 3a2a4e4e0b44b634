#include "server/usecases/sign_in.hpp"

#include "server/store/directory_link.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/brake.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/keep_person.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/sign_in_throttle.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestLogin = 256, longestPassword = 1024;
constexpr int mostReadings = 6; // of a person who changes meanwhile

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

base::Problem directoryAway() {
    return base::unavailable("directory-away",
                             "L'annuaire ne répond pas : la connexion est impossible pour l'instant.");
}

directory::Verification verified(directory::Directory& directory, const std::string& login,
                                 const std::string& password) {
    try {
        return directory.verify(login, password);
    } catch (const directory::DirectoryAway& error) {
        throw base::Refusal(directoryAway(), std::string("sign-in: directory away: ") + error.what());
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

// As the directory and the rules want them.
store::UserRow rowOf(store::Connection& connection, const Context& context, const directory::Person& person,
                     const std::optional<store::UserRow>& before) {
    std::optional<std::string> managerId;
    if (!person.manager_key.empty())
        if (const auto manager = store::readUserByKey(connection, person.manager_key)) managerId = manager->id;
    const auto id = before ? before->id : store::nextUserId(connection);
    auto row = wantedRow(person, readRules(connection, context.now()), id, managerId);
    // By which group another one holds somebody is what following tells.
    if (before && before->groups == row.groups) row.groups_through = before->groups_through;
    return row;
}

// A sign-in takes no more than following would: what the brake holds back stays as it is.
class Admission {
public:
    Admission(store::Connection& connection, const Context& context, std::optional<store::UserRow> before,
              const store::UserRow& wanted)
        : connection_(connection), brake_(connection, context, false) {
        const auto& key = wanted.directory_key;
        if (before) known_.emplace(key, *before);
        rows_ = brake_.withhold(known_, {{key, wanted}});
    }

    const store::UserRow& row() const { return rows_.begin()->second; }

    // Under lockUsers: the row that is to be saved, by `save`.
    template <typename Save>
    store::UserRow bring(Save save) {
        if (!known_.empty() && !brake_.judge(known_, rows_).empty()) {
            if (brake_.raised()) announceLink(connection_);
            return known_.begin()->second;
        }
        save(row());
        if (!known_.empty()) brake_.release();
        return row();
    }

private:
    store::Connection& connection_;
    Brake brake_;
    KnownUsers known_, rows_;
};

// One try. Where the directory's word differs from our row it may be older than the row: another of its servers said
// it, or whoever follows the directory could have saved what came later. So while it is followed the row is right as it
// is, and everything is read again soon. Otherwise the word counts only when it was asked after `seen` was read and the
// row is still that.
std::optional<store::UserRow> keptPerson(store::Connection& connection, const Context& context,
                                         const directory::Person& person, std::optional<store::UserRow>& seen,
                                         bool askedAfterwards) {
    auto before = store::readUserByKey(connection, person.key);
    auto wanted = rowOf(connection, context, person, before);
    if (before && *before == Admission(connection, context, before, wanted).row()) return before;
    if (isDirectoryLive(connection, context)) {
        store::askForRenewal(connection, context.now());
        if (before) return before;
    }
    if (askedAfterwards) {
        store::lockUsers(connection);
        before = store::readUserByKey(connection, person.key);
        wanted = rowOf(connection, context, person, before);
        if (before == seen) {
            return Admission(connection, context, before, wanted).bring([&](const store::UserRow& row) {
                if (keepPerson(connection, context, before, row)) refreshDeciders(connection, context);
            });
        }
    }
    seen = std::move(before);
    return std::nullopt;
}

// By what somebody proved who they are.
struct Proof {
    std::string login; // as it was typed; empty: a ticket
    base::Problem refusal;

    bool isTicket() const { return login.empty(); }
};

directory::Person askedAgain(directory::Directory& directory, const Context& context, const std::string& key,
                             const Proof& proof) {
    try {
        auto person = directory.readPerson(key);
        if (person && maySignIn(*person, context.now())) return std::move(*person);
    } catch (const directory::DirectoryAway& error) {
        throw base::Refusal(directoryAway(), std::string("sign-in: directory away: ") + error.what());
    }
    throw base::Refusal(proof.refusal, "sign-in refused: the account went while it was read");
}

void proveSignIn(store::Connection& connection, const Context& context, const std::string& id, const Client& client,
                 const Proof& proof) {
    const auto change = [](const std::string& to) {
        return wire::Raw{R"({"from":null,"to":)" + wire::toJson(to) + "}"};
    };
    Event event;
    event.subject_type = "user";
    event.subject = id;
    event.at = context.now();
    event.actor_id = id;
    event.action = "sign_in";
    std::map<std::string, wire::Raw> changes{{"address", change(client.address)},
                                             {"device", change(plainDevice(client.device))}};
    if (proof.isTicket()) changes.emplace("proof", change("Kerberos"));
    event.changes = wire::toJson(changes);
    appendEvent(connection, std::move(event));
}

// Opens the session of somebody who proved who they are, and whom the directory has just been asked for.
api::Session admit(const Context& context, directory::Directory& directory, directory::Person person,
                   const Client& client, const Proof& proof) {
    std::optional<store::UserRow> seen;
    for (int attempt = 0; attempt < mostReadings; ++attempt) {
        if (attempt > 0) person = askedAgain(directory, context, person.key, proof); // holds no connection
        auto connection = context.database.lease();
        store::Transaction transaction(*connection);
        const auto user = keptPerson(*connection, context, person, seen, attempt > 0);
        if (!user) continue;
        if (!user->active) {
            transaction.commit(); // that everything is to be read again
            throw base::Refusal(proof.refusal, "sign-in refused: not active, as far as is known here");
        }
        auto session = openSession(*connection, context, *user, client);
        proveSignIn(*connection, context, user->id, client, proof);
        if (!proof.isTicket()) SignInThrottle(context, *connection, proof.login, client.address).forget();
        transaction.commit();
        context.changed();
        return session;
    }
    throw base::Refusal(base::unavailable("busy", "Cette action en a croisé une autre."),
                        "sign-in: the person kept changing");
}

[[noreturn]] void refuseTicket(const Context& context, const Client& client, const std::string& why) {
    auto connection = context.database.lease();
    countRefusedTicket(context, *connection, client.address);
    throw base::Refusal(base::ticketRefused(), "sign-in by ticket refused: " + why);
}

[[noreturn]] void refuseBearer(const Context& context, const Client& client,
                               const directory::TicketReader::Ticket& ticket, const std::string& why) {
    {
        auto connection = context.database.lease();
        countRefusedBearer(context, *connection, ticket.account());
    }
    refuseTicket(context, client, ticket.login + ": " + why);
}

// Fresh: what the ticket says of its bearer may be hours old.
directory::Person bearer(const Context& context, directory::Directory& directory,
                         const directory::TicketReader::Ticket& ticket, const Client& client) {
    {
        auto connection = context.database.lease();
        refuseIfBearerBlocked(context, *connection, ticket.account());
    }
    std::optional<directory::Person> person;
    try {
        person = directory.findPerson(ticket.login);
    } catch (const directory::DirectoryAway& error) {
        throw base::Refusal(directoryAway(), std::string("sign-in: directory away: ") + error.what());
    }
    if (!person) refuseBearer(context, client, ticket, "no account, or more than one, of this login");
    if (!ticket.isOf(*person))
        refuseBearer(context, client, ticket, "the ticket is of " + ticket.sid + ", the account " + person->sid);
    if (!maySignIn(*person, context.now())) refuseBearer(context, client, ticket, "disabled or expired account");
    return std::move(*person);
}

} // namespace

api::Session signIn(const Context& context, directory::Directory& directory, const api::Credentials& credentials,
                    const Client& client) {
    const std::string login = trimmed(credentials.login);
    // RFC 4513, 5.1.2: with an empty password many directories answer that all is well, without having checked anybody.
    if (login.empty() || credentials.password.empty() || login.size() > longestLogin ||
        credentials.password.size() > longestPassword)
        throw base::Refusal(base::wrongCredentials(), "sign-in refused: empty or oversized login or password");
    auto person = provedPerson(context, directory, login, credentials.password, client);
    return admit(context, directory, std::move(person), client, {login, base::wrongCredentials()});
}

TicketSession signInByTicket(const Context& context, directory::Directory& directory,
                             const directory::TicketReader& tickets, std::string_view token, const Client& client) {
    directory::TicketReader::Ticket ticket;
    try {
        ticket = tickets.read(token);
    } catch (const directory::TicketRefused& refused) {
        refuseTicket(context, client, refused.what());
    }
    auto person = bearer(context, directory, ticket, client);
    return {admit(context, directory, std::move(person), client, {{}, base::ticketRefused()}),
            std::move(ticket.answer)};
}

} // namespace ilvm::usecases
