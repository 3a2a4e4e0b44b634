#include "server/usecases/rights_ends.hpp"

#include "server/store/directory_link.hpp"
#include "server/usecases/admin_watch.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/rights_act.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

// As an event keeps it: its reason is the comment, who set it the actor.
struct Forced {
    std::optional<std::vector<std::string>> origin_services;
    std::optional<std::vector<domain::Role>> roles;
    std::optional<std::vector<std::string>> services;
    std::optional<base::Instant> until;
};
BOOST_DESCRIBE_STRUCT(Forced, (), (origin_services, roles, services, until))

std::string forcedJson(const std::optional<store::OverrideRow>& row) {
    if (!row) return "null";
    return wire::toJson(Forced{row->origin_services, row->roles, row->services, row->until});
}

// True when other tickets may have other deciders now.
bool bringOne(store::Connection& connection, const Context& context, const std::string& id, const RightsRules& rules,
              const Cause& cause) {
    const auto before = store::readUser(connection, id);
    if (!before) return false;
    const auto after = isUnread(*before) ? *before : ruled(*before, rules);
    const bool differ = keepPerson(connection, context, before, after, cause);
    announceChanged(connection, *before, after);
    return differ;
}

} // namespace

Cause causeOfOverride(std::string action, const std::optional<std::string>& actor,
                      const std::optional<store::OverrideRow>& before, const std::optional<store::OverrideRow>& after) {
    Cause cause{std::move(action), actor, {}, {}, true};
    if (after) cause.comment = after->reason;
    cause.changes["override"].text = R"({"from":)" + forcedJson(before) + R"(,"to":)" + forcedJson(after) + "}";
    return cause;
}

EndedRights bringEnds(store::Connection& connection, const Context& context) {
    const auto now = context.now();
    const auto overrides = store::readEndedOverrides(connection, now);
    const auto grants = store::deleteEndedGrants(connection, now);
    if (overrides.empty() && grants.empty()) return {0, false, store::readNextEnd(connection)};
    const auto rules = readRules(connection, now);
    const AdminWatch admins(connection, context);
    bool decidersMayDiffer = false;
    for (const auto& override : overrides) {
        store::deleteOverride(connection, override.user_id);
        decidersMayDiffer |= bringOne(connection, context, override.user_id, rules,
                                      causeOfOverride("end_override", std::nullopt, override, std::nullopt));
    }
    const Cause over{"end_grant", std::nullopt, {}, {}, true};
    for (const auto& id : grants)
        decidersMayDiffer |= bringOne(connection, context, id, rules, over);
    if (decidersMayDiffer) refreshDeciders(connection, context);
    return {overrides.size() + grants.size(), admins.tookTheLast(), store::readNextEnd(connection)};
}

EndedRights endWhatIsOver(const Context& context) {
    auto connection = context.database.lease();
    const auto next = store::readNextEnd(*connection);
    if (!next || context.now() < *next) return {0, false, next};
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    const auto ended = bringEnds(*connection, context);
    transaction.commit();
    if (ended.number > 0) context.changed();
    return ended;
}

} // namespace ilvm::usecases
