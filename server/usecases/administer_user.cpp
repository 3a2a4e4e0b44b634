#include "server/usecases/administer_user.hpp"

#include "server/usecases/check_override.hpp"
#include "server/usecases/request_path.hpp"
#include "server/usecases/rights_act.hpp"
#include "server/usecases/rights_ends.hpp"
#include "server/usecases/user_sheets.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

std::optional<store::OverrideRow> presentOverride(store::Connection& connection, const std::string& id,
                                                  base::Instant now) {
    auto overrides = store::readOverrides(connection, now);
    const auto found = overrides.find(id);
    return found == overrides.end() ? std::nullopt : std::optional(std::move(found->second));
}

// The sheet as it is now, kept under the key in the transaction of its effect.
Written<api::UserSheet> answered(store::Connection& connection, const Context& context, const Caller& caller,
                                 const std::string& id, const Attempt& attempt) {
    Written<api::UserSheet> written{200, wire::toJson(sheetOf(connection, context, caller, id))};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(connection, *key, context.now());
    return written;
}

void checkPresent(const api::UserSheet& sheet, const api::OverrideDraft& draft) {
    if (draft.version && *draft.version != sheet.version)
        throw base::Refusal(
            base::staleVersion("Les droits de cette personne ont changé entre-temps.", wire::toJson(sheet)));
    if (!sheet.active)
        throw base::Refusal(base::notPossible("Cette personne n'a plus accès à l'application : ses droits ne se "
                                              "forcent pas.",
                                              wire::toJson(sheet)));
}

} // namespace

Written<api::UserSheet> writeOverride(const Context& context, const Caller& caller, const std::string& id,
                                      const api::OverrideDraft& draft, const Attempt& attempt) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    RightsAct act(*connection, context, caller);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto now = context.now();
    const auto user = knownUser(*connection, id);
    checkPresent(sheetOf(*connection, context, caller, id), draft);
    auto wanted = checkedOverride(*connection, user, draft, now);
    wanted.by_id = caller.actor.id;
    wanted.at = now;
    const auto before = presentOverride(*connection, id, now);
    store::saveOverride(*connection, wanted);
    act.bring({user}, causeOfOverride("override", caller.actor.id, before, wanted));
    act.finish();
    auto written = answered(*connection, context, caller, id, attempt);
    transaction.commit();
    context.changed();
    return written;
}

Written<api::UserSheet> liftOverride(const Context& context, const Caller& caller, const std::string& id,
                                     const Attempt& attempt) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    RightsAct act(*connection, context, caller);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto user = knownUser(*connection, id);
    const auto before = presentOverride(*connection, id, context.now());
    if (!before) throw base::Refusal(base::notFound());
    store::deleteOverride(*connection, id);
    act.bring({user}, causeOfOverride("lift_override", caller.actor.id, before, std::nullopt));
    act.finish();
    auto written = answered(*connection, context, caller, id, attempt);
    transaction.commit();
    context.changed();
    return written;
}

void disarmUser(const Context& context, const Caller& caller, const std::string& id, const Attempt& attempt) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    RightsAct act(*connection, context, caller);
    if (answeredBefore(*connection, caller.actor.id, attempt)) return;                 // restored since, they stay so
    const auto found = isNumber(id) ? store::readUser(*connection, id) : std::nullopt; // whatever their groups
    if (!found) throw base::Refusal(base::notFound());
    const auto& user = *found;
    if (id == caller.actor.id)
        throw base::Refusal(base::notAllowed("Personne ne se retire soi-même l'accès à l'application."));
    if (store::disarm(*connection, id, caller.actor.id, context.now())) {
        act.bring({user}, Cause{"disarm", caller.actor.id, {}, {}, true});
        act.finish();
    }
    if (const auto key = keyColumns(caller.actor.id, attempt, 204, "")) remember(*connection, *key, context.now());
    transaction.commit();
    context.changed();
}

Written<api::UserSheet> restoreUser(const Context& context, const Caller& caller, const std::string& id,
                                    const Attempt& attempt) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    RightsAct act(*connection, context, caller);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto user = knownUser(*connection, id);
    if (store::restore(*connection, id)) {
        act.bring({user}, Cause{"restore", caller.actor.id, {}, {}, true});
        act.finish();
    }
    auto written = answered(*connection, context, caller, id, attempt);
    transaction.commit();
    context.changed();
    return written;
}

} // namespace ilvm::usecases
