#include "server/usecases/what_if.hpp"

#include "server/store/digest.hpp"
#include "server/store/directory_link.hpp"
#include "server/store/mapping.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/brake.hpp"
#include "server/usecases/rights_act.hpp"
#include "server/usecases/write_mapping.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>
#include <set>

namespace ilvm::usecases {
namespace {

template <typename T>
std::vector<T> without(const std::vector<T>& all, const std::vector<T>& some) {
    std::vector<T> rest;
    for (const T& item : all)
        if (std::find(some.begin(), some.end(), item) == some.end()) rest.push_back(item);
    return rest;
}

api::RightsSet surplus(const store::UserRow& more, const store::UserRow& less) {
    return {without(more.roles, less.roles), without(more.services, less.services),
            without(more.origin_services, less.origin_services)};
}

api::RightsChange changeOf(const store::UserRow& before, const store::UserRow& after) {
    api::RightsChange change;
    change.person = {before.id, before.login, before.display_name, {}};
    if (!before.department.empty()) change.person.department = before.department;
    change.gains = surplus(after, before);
    change.losses = surplus(before, after);
    return change;
}

store::UserRow under(const store::UserRow& row, const RightsRules& rules) {
    return isUnread(row) ? row : ruled(row, rules);
}

// Who holds the role by these rules, an override with an end included: of those who do the lasting ones count.
std::vector<store::UserRow> adminsUnder(const std::vector<store::UserRow>& users, const RightsRules& rules) {
    std::vector<store::UserRow> admins;
    for (const auto& row : users)
        if (auto other = under(row, rules); isAdmin(other)) admins.push_back(std::move(other));
    return admins;
}

// Why it could not be saved.
std::optional<std::string> refusalOf(const std::vector<store::UserRow>& users, const RightsRules& present,
                                     const RightsRules& wanted, const std::string& callerId) {
    const auto caller = std::find_if(users.begin(), users.end(), [&](const auto& row) { return row.id == callerId; });
    if (caller == users.end() || !isAdmin(under(*caller, wanted))) return "Vous ne seriez plus administrateur.";
    if (lastingAdmins(adminsUnder(users, present), present) > 0 &&
        lastingAdmins(adminsUnder(users, wanted), wanted) == 0)
        return "Il ne resterait aucun administrateur sans date de fin.";
    return std::nullopt;
}

} // namespace

std::vector<store::UserRow> everybodyRead(store::Connection& connection) {
    auto users = store::readUsers(connection);
    const auto alarm = store::readAlarm(connection);
    const auto heldBack = alarm ? std::set(alarm->user_ids.begin(), alarm->user_ids.end()) : std::set<std::string>{};
    if (std::any_of(users.begin(), users.end(),
                    [&](const auto& row) { return isUnread(row) && !heldBack.contains(row.id); }))
        throw base::Refusal(groupsUnread());
    return users;
}

api::WhatIf whatIf(store::Connection& connection, const Context& context, const std::string& callerId,
                   const std::vector<store::UserRow>& users, const std::vector<store::GroupMapping>& wanted) {
    const auto present = readRules(connection, context.now());
    auto rules = present;
    rules.mappings = MappedGroups(wanted);
    api::WhatIf answer;
    KnownUsers known, after;
    const api::RightsSet nothing;
    for (const auto& row : users) {
        const auto other = under(row, rules);
        auto change = changeOf(row, other);
        if (change.gains == nothing && change.losses == nothing) continue;
        answer.gaining += change.gains == nothing ? 0 : 1;
        answer.losing += change.losses == nothing ? 0 : 1;
        answer.items.push_back(std::move(change));
        known.emplace(row.directory_key, row);
        after.emplace(row.directory_key, other);
    }
    std::sort(answer.items.begin(), answer.items.end(), [](const auto& one, const auto& other) {
        return std::tie(one.person.display_name, one.person.id) < std::tie(other.person.display_name, other.person.id);
    });
    if (const auto weight = weigh(connection, context.now(), known, after); !weight.reason.empty())
        answer.brake = "Des droits seraient retirés à " + std::to_string(answer.losing) +
                       (answer.losing == 1 ? " personne" : " personnes") +
                       " : venant de l'annuaire, cela attendrait un administrateur.";
    answer.refused = refusalOf(users, present, rules, callerId);
    answer.effect = store::hexOf(store::sha256(wire::toJson(answer.items)));
    answer.version = store::readMappingVersion(connection);
    if (const auto link = store::readLink(connection)) answer.directory_changed_at = link->changed_at;
    return answer;
}

api::WhatIf askWhatIf(const Context& context, const Caller& caller, const api::MappingDraft& draft) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    connection->run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    const auto wanted = checkedMapping(*connection, draft.items);
    return whatIf(*connection, context, caller.actor.id, everybodyRead(*connection), wanted);
}

} // namespace ilvm::usecases
