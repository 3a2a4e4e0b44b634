#include "server/usecases/delegations.hpp"

#include "server/store/outbox.hpp"
#include "server/store/users.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/check_delegation.hpp"
#include "server/usecases/delegation_mails.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

constexpr int delegationCreated = 201;
constexpr std::int64_t dayLength = 24 * 3'600'000; // milliseconds

// As an event keeps it: its reason is the comment, its giver the subject. In the order of RFC 8785.
struct KeptDelegation {
    base::Instant from;
    std::string id;
    std::string to; // id
    base::Instant until;
};
BOOST_DESCRIBE_STRUCT(KeptDelegation, (), (from, id, to, until))

std::string keptJson(const api::GivenDelegation& given) {
    return wire::toJson(KeptDelegation{given.from, given.id, given.to.id, given.until});
}

// On the chain of who gave it. `actor`: nothing where time alone does it.
void proveDelegation(store::Connection& connection, const api::GivenDelegation& given, DelegationNews news,
                     const std::optional<std::string>& actor, base::Instant now) {
    Event event;
    event.subject_type = "user";
    event.subject = given.giver.id;
    event.at = now;
    event.actor_id = actor;
    event.action = news == DelegationNews::given   ? "delegate"
                   : news == DelegationNews::begun ? "begin_delegation"
                                                   : "end_delegation";
    if (news == DelegationNews::given) event.comment = given.reason;
    const bool isOver = news == DelegationNews::over;
    event.changes = R"({"delegation":{"from":)" + (isOver ? keptJson(given) : "null") + R"(,"to":)" +
                    (isOver ? "null" : keptJson(given)) + "}}";
    appendEvent(connection, std::move(event));
}

// Both are told: by mail, and in the feed by their `user`, with which each gets their own `me`.
void tellOfDelegation(store::Connection& connection, const api::GivenDelegation& given, DelegationNews news,
                      base::Instant now) {
    const domain::Tokens everyone{std::string(store::everyoneToken)}, nobody;
    const auto people = store::readPeople(connection, {given.giver.id, given.to.id});
    for (const auto& [id, person] : people) // who has left stays out of sight
        store::appendChange(connection, {"user", id, everyone, person.active ? everyone : nobody, {}});
    store::queueMails(connection, mailsOfDelegation(given, news, people, now), now);
}

} // namespace

std::vector<api::GivenDelegation> recentDelegations(store::Connection& connection, const std::string& userId,
                                                    base::Instant now) {
    return store::delegationsAround(connection, userId, {now.milliseconds - shownDelegationDays * dayLength});
}

api::Delegations listDelegations(const Context& context, const Caller& caller) {
    auto connection = context.database.lease();
    return {recentDelegations(*connection, caller.actor.id, context.now())};
}

Written<api::GivenDelegation> giveDelegation(const Context& context, const Caller& caller,
                                             const api::DelegationDraft& draft, const Attempt& attempt) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt))
        return {delegationCreated, std::move(*before)};
    const auto now = context.now();
    const auto wanted = checkedDelegation(*connection, caller, draft, now);
    const auto id = store::insertDelegation(*connection, wanted, now);
    const auto given = *store::readDelegation(*connection, id);
    proveDelegation(*connection, given, DelegationNews::given, caller.actor.id, now);
    tellOfDelegation(*connection, given, DelegationNews::given, now);
    if (wanted.from <= now) refreshDeciders(*connection, context);
    Written<api::GivenDelegation> written{delegationCreated, wire::toJson(given)};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, now);
    transaction.commit();
    context.changed();
    return written;
}

void endDelegation(const Context& context, const Caller& caller, const std::string& id) {
    if (!isNumber(id)) throw base::Refusal(base::notFound());
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    const auto now = context.now();
    if (!store::endDelegation(*connection, id, caller.actor.id, now)) throw base::Refusal(base::notFound());
    const auto given = *store::readDelegation(*connection, id);
    proveDelegation(*connection, given, DelegationNews::over, caller.actor.id, now);
    tellOfDelegation(*connection, given, DelegationNews::over, now);
    refreshDeciders(*connection, context, {given.to.id});
    transaction.commit();
    context.changed();
}

FollowedDelegations followDelegations(const Context& context) {
    auto connection = context.database.lease();
    if (!store::hasDueDelegations(*connection, context.now())) return {};
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    const auto now = context.now();
    const auto due = store::takeDueDelegations(*connection, now);
    for (const auto& [given, news] : {std::pair(&due.begun, DelegationNews::begun), {&due.over, DelegationNews::over}})
        for (const auto& each : *given) {
            proveDelegation(*connection, each, news, std::nullopt, now);
            tellOfDelegation(*connection, each, news, now);
        }
    const FollowedDelegations followed{due.begun.size(), due.over.size()};
    if (followed.begun + followed.over == 0) return followed; // another server was faster
    std::vector<std::string> noLongerStandIn;
    for (const auto& each : due.over)
        noLongerStandIn.push_back(each.to.id);
    refreshDeciders(*connection, context, noLongerStandIn);
    transaction.commit();
    context.changed();
    return followed;
}

void tellOfLostStandIn(store::Connection& connection, const std::string& userId, base::Instant now) {
    for (const auto& given : store::delegationsAround(connection, userId, now)) {
        if (given.to.id != userId) continue;
        const auto people = store::readPeople(connection, {given.giver.id, userId});
        store::queueMails(connection, mailsOfDelegation(given, DelegationNews::lost, people, now), now);
    }
}

std::size_t followSubmissions(const Context& context) {
    const base::Instant since{context.now().milliseconds - longestSubmission};
    if (!store::haveDelegationsMoved(*context.database.lease(), since)) return 0;
    return refreshDeciders(context);
}

} // namespace ilvm::usecases
