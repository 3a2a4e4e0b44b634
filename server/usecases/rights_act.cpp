#include "server/usecases/rights_act.hpp"

#include "server/usecases/admin_acts.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

base::Problem lastAdmin() {
    base::Problem problem;
    problem.type = "ilvm:last-admin";
    problem.title = "Il ne resterait aucun administrateur.";
    problem.status = 409;
    problem.detail = "L'application garde toujours au moins un administrateur sans date de fin.";
    return problem;
}

std::size_t lastingNow(store::Connection& connection, base::Instant now) {
    return lastingAdmins(store::readHolders(connection, domain::roleToken(domain::Role::admin)),
                         readRules(connection, now));
}

} // namespace

void announceChanged(store::Connection& connection, const store::UserRow& before, const store::UserRow& after) {
    if (!before.active || !after.active) return; // keepPerson has told of it
    const domain::Tokens everyone{std::string(store::everyoneToken)};
    store::appendChange(connection, {"user", after.id, everyone, everyone, {}});
}

bool isAdmin(const store::UserRow& row) {
    return row.active && domain::Rights{row.roles, {}, {}}.has(domain::Role::admin);
}

std::size_t lastingAdmins(const std::vector<store::UserRow>& people, RightsRules rules) {
    rules.admins.clear();
    std::erase_if(rules.overrides, [](const auto& entry) { return entry.second.until.has_value(); });
    return static_cast<std::size_t>(std::count_if(
        people.begin(), people.end(), [&](const auto& row) { return isAdmin(row.groups ? ruled(row, rules) : row); }));
}

RightsAct::RightsAct(store::Connection& connection, const Context& context, const Caller& caller)
    : connection_(connection), context_(context), callerId_(caller.actor.id) {
    onlyAdmins(caller);
    store::lockUsers(connection);
    // Another admin may have been quicker.
    const auto row = store::readUser(connection, callerId_);
    if (!row || !row->active) throw base::Refusal(base::notSignedIn());
    if (!isAdmin(*row)) throw base::Refusal(base::notAllowed("Vous n'êtes plus administrateur."));
    awaitDirectory(connection, context);
    lastingBefore_ = lastingNow(connection, context.now());
}

void RightsAct::bring(const std::vector<store::UserRow>& people, const Cause& cause, Telling telling) {
    const auto rules = readRules(connection_, context_.now());
    for (const auto& before : people) {
        const bool waits = isUnread(before) && !rules.disarmed.contains(before.id);
        const auto after = waits ? before : ruled(before, rules);
        if (before == after && !cause.always) continue;
        decidersMayDiffer_ |= keepPerson(connection_, context_, before, after, cause);
        if (telling == Telling::each) announceChanged(connection_, before, after);
    }
}

void RightsAct::finish() {
    const auto row = store::readUser(connection_, callerId_);
    if (!row || !isAdmin(*row))
        throw base::Refusal(base::notAllowed("Personne ne se retire soi-même le rôle d'administrateur."));
    if (lastingBefore_ > 0 && lastingNow(connection_, context_.now()) == 0) throw base::Refusal(lastAdmin());
    if (decidersMayDiffer_) refreshDeciders(connection_, context_);
}

store::UserRow knownUser(store::Connection& connection, const std::string& id) {
    auto row = isNumber(id) ? store::readUser(connection, id) : std::nullopt;
    if (!row) throw base::Refusal(base::notFound());
    if (isUnread(*row)) throw base::Refusal(groupsUnread());
    return std::move(*row);
}

base::Problem groupsUnread() {
    return base::unavailable("directory-unread",
                             "Les groupes de l'annuaire n'ont pas encore été relus : réessayez dans un instant.");
}

} // namespace ilvm::usecases
