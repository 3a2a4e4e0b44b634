#include "server/usecases/check_delegation.hpp"

#include "server/store/people.hpp"
#include "server/store/users.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::int64_t oneDay = 24 * 3'600'000; // milliseconds
constexpr std::int64_t oneYear = 366 * oneDay;
constexpr std::int64_t shortestAbsence = 15 * 60'000;
constexpr std::int64_t mostDelegations = 20; // each has everybody's deciders found anew when it begins and ends
constexpr std::int64_t mostInADay = 40;      // both persons are written to each time, and when it ends
constexpr std::size_t longestReason = 500;

// N1 and N2: a signature stays with who signs.
bool decidesSomething(const domain::Rights& rights) {
    return rights.has(domain::Role::manager) || rights.has(domain::Role::approver_tech) ||
           rights.has(domain::Role::approver_budget);
}

void expectApprover(store::Connection& connection, const Caller& caller) {
    const auto row = store::readUser(connection, caller.actor.id);
    if (!row || !row->active) throw base::Refusal(base::notSignedIn());
    if (!decidesSomething(store::actorOf(*row).rights))
        throw base::Refusal(base::notAllowed("Vous ne validez aucune demande : il n'y a rien à déléguer."));
}

// A day chosen in a calendar begins before the moment at which it is chosen.
void checkDates(const api::DelegationDraft& draft, base::Instant now, FieldChecks& checks) {
    if (draft.from.milliseconds < now.milliseconds - oneDay)
        checks.wrong("from", "past", "Une absence ne commence pas dans le passé.");
    else if (draft.from.milliseconds > now.milliseconds + oneYear)
        checks.wrong("from", "too_far", "Une absence se prévoit un an à l'avance au plus.");
    if (draft.until <= draft.from)
        checks.wrong("until", "before_from", "La fin vient après le début.");
    else if (draft.until <= now)
        checks.wrong("until", "past", "La fin est déjà passée.");
    else if (draft.until.milliseconds < std::max(draft.from, now).milliseconds + shortestAbsence)
        checks.wrong("until", "too_short", "Une délégation dure un quart d'heure au moins.");
    else if (draft.until.milliseconds > draft.from.milliseconds + oneYear)
        checks.wrong("until", "too_long", "Une délégation dure un an au plus.");
}

void checkStandIn(store::Connection& connection, const Caller& caller, const std::string& id, FieldChecks& checks) {
    if (id == caller.actor.id) return checks.wrong("to", "self", "Choisissez une autre personne que vous.");
    const auto people = isNumber(id) ? store::readPeople(connection, {id}) : store::PersonRows{};
    if (people.empty()) return checks.wrong("to", "unknown_person", "Cette personne n'est pas dans l'annuaire.");
    if (!people.begin()->second.active)
        checks.wrong("to", "not_active", "Cette personne n'a plus accès à l'application.");
}

void checkNumber(store::Connection& connection, const std::string& giverId, base::Instant now, FieldChecks& checks) {
    if (store::countGiven(connection, giverId, now) >= mostDelegations)
        checks.wrong("from", "too_many",
                     "Vous avez déjà vingt délégations à venir : mettez fin à l'une d'elles, ou attendez.");
    else if (store::countMadeSince(connection, giverId, {now.milliseconds - oneDay}) >= mostInADay)
        checks.wrong("from", "too_often", "Vous avez donné quarante délégations en un jour : attendez demain.");
}

} // namespace

store::NewDelegation checkedDelegation(store::Connection& connection, const Caller& caller,
                                       const api::DelegationDraft& draft, base::Instant now) {
    expectApprover(connection, caller);
    FieldChecks checks;
    checkDates(draft, now, checks);
    store::NewDelegation wanted{caller.actor.id, draft.to, std::max(draft.from, now), draft.until, {}};
    if (!checks.failed())
        if (const auto other = store::overlappingDelegation(connection, wanted.giver_id, wanted.from, wanted.until))
            throw base::Refusal(base::notPossible("Vos décisions sont déjà confiées à " + other->to.display_name +
                                                      " pendant une partie de ce temps.",
                                                  wire::toJson(*other)));
    if (!checks.failed()) checkNumber(connection, wanted.giver_id, now, checks);
    checkStandIn(connection, caller, draft.to, checks);
    if (draft.reason && !trimmed(*draft.reason).empty())
        wanted.reason = checks.text("reason", *draft.reason, longestReason);
    checks.throwIfFailed();
    return wanted;
}

} // namespace ilvm::usecases
