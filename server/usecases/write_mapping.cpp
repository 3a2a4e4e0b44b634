#include "server/usecases/write_mapping.hpp"

#include "server/directory/entries.hpp"
#include "server/store/mapping.hpp"
#include "server/store/user_lists.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/rights_act.hpp"
#include "server/usecases/what_if.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>
#include <map>

namespace ilvm::usecases {
namespace {

using Mappings = std::vector<store::GroupMapping>;

api::Mapping presentMapping(store::Connection& connection) {
    api::Mapping mapping{{}, store::readMappingVersion(connection)};
    for (auto& row : store::readGroupMappings(connection))
        mapping.items.push_back({std::move(row.directory_group), row.role, std::move(row.services)});
    return mapping;
}

base::Problem conflict(std::string code, std::string title, std::string detail, const api::WhatIf& now) {
    base::Problem problem;
    problem.type = "ilvm:" + std::move(code);
    problem.title = std::move(title);
    problem.status = 409;
    problem.detail = std::move(detail);
    problem.current = wire::toJson(now);
    return problem;
}

void checkEffect(const api::MappingDraft& draft, const api::WhatIf& now) {
    if (draft.effect && *draft.effect != now.effect)
        throw base::Refusal(
            conflict("effect-changed", "L'effet de cette correspondance n'est plus celui-là.",
                     "L'annuaire ou des droits ont changé entre-temps : relisez qui gagne et perd quoi.", now));
    if (!draft.effect && now.brake)
        throw base::Refusal(conflict("effect-unseen", "Cette correspondance retirerait beaucoup de droits.",
                                     *now.brake + " Demandez d'abord qui gagne et perd quoi.", now));
}

// What each group gives, by its name without case; the name as it stands beside it.
struct Gives {
    std::string name;
    Mappings rows;
};

using Groups = std::map<std::string, Gives>;

Groups byGroup(const Mappings& mappings) {
    Groups groups;
    for (const auto& row : mappings) {
        auto& group = groups[directory::foldedGroupName(row.directory_group)];
        if (group.rows.empty()) group.name = row.directory_group;
        group.rows.push_back(row);
        std::sort(group.rows.back().services.begin(), group.rows.back().services.end());
    }
    for (auto& [folded, group] : groups)
        std::sort(group.rows.begin(), group.rows.end(),
                  [](const auto& one, const auto& other) { return one.role < other.role; });
    return groups;
}

Mappings rowsOf(const Groups& groups, const std::string& folded) {
    const auto found = groups.find(folded);
    return found == groups.end() ? Mappings{} : found->second.rows;
}

void saveGroup(store::Connection& connection, const Context& context, const Caller& caller, const std::string& name,
               const Mappings& before, const Mappings& after) {
    store::replaceGroupMappings(connection, name, after);
    Event event;
    event.subject_type = "setting";
    event.subject = "mapping:" + (before.empty() ? name : before.front().directory_group);
    event.at = context.now();
    event.actor_id = caller.actor.id;
    event.action = "change";
    event.changes = R"({"gives":{"from":)" + wire::toJson(before) + R"(,"to":)" + wire::toJson(after) + "}}";
    appendEvent(connection, std::move(event));
}

// True when something differs.
bool saveGroups(store::Connection& connection, const Context& context, const Caller& caller, const Mappings& present,
                const Mappings& wanted) {
    const auto before = byGroup(present), after = byGroup(wanted);
    bool differs = false;
    const auto save = [&](const std::string& folded, const std::string& name) {
        const auto from = rowsOf(before, folded), to = rowsOf(after, folded);
        if (from == to) return;
        saveGroup(connection, context, caller, name, from, to);
        differs = true;
    };
    for (const auto& [folded, group] : after)
        save(folded, group.name);
    for (const auto& [folded, group] : before)
        if (!after.contains(folded)) save(folded, group.name);
    if (differs) store::raiseMappingVersion(connection);
    return differs;
}

} // namespace

api::Mapping readMapping(const Context& context, const Caller& caller) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    return presentMapping(*connection);
}

api::DirectoryGroups listDirectoryGroups(const Context& context, const Caller& caller, const api::GroupQuery& query) {
    onlyAdmins(caller);
    const int limit = pageLimit(query.limit);
    auto connection = context.database.lease();
    api::DirectoryGroups groups{store::findGroups(*connection, query.q.value_or(""), limit)};
    const MappedGroups mappings(store::readGroupMappings(*connection));
    for (auto& group : groups.items)
        group.mapped = !mappings.of(group.name).empty();
    return groups;
}

Written<api::Mapping> writeMapping(const Context& context, const Caller& caller, const api::MappingDraft& draft,
                                   const Attempt& attempt) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    RightsAct act(*connection, context, caller);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto present = presentMapping(*connection);
    if (draft.version != present.version)
        throw base::Refusal(
            base::staleVersion("Quelqu'un d'autre a modifié la correspondance.", wire::toJson(present)));
    const auto wanted = checkedMapping(*connection, draft.items);
    const auto users = everybodyRead(*connection);
    checkEffect(draft, whatIf(*connection, context, caller.actor.id, users, wanted));
    if (saveGroups(*connection, context, caller, store::readGroupMappings(*connection), wanted)) {
        act.bring(users, Cause{"follow_mapping", caller.actor.id, {}, {}, false}, RightsAct::Telling::together);
        act.finish();
        // One word for all: whoever looks at people looks again.
        const domain::Tokens everyone{std::string(store::everyoneToken)};
        store::appendChange(*connection, {"user", caller.actor.id, everyone, everyone, {}});
    }
    Written<api::Mapping> written{200, wire::toJson(presentMapping(*connection))};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    transaction.commit();
    context.changed();
    return written;
}

} // namespace ilvm::usecases
