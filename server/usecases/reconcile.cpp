#include "server/usecases/reconcile.hpp"

#include "server/usecases/keep_person.hpp"
#include "server/usecases/refresh_deciders.hpp"

#include <map>
#include <set>

namespace ilvm::usecases {
namespace {

using Users = std::map<std::string, store::UserRow>; // by directory key

// More than what everybody has.
bool holdsRights(const store::UserRow& row) {
    return row.active && row.roles.size() > 1;
}

template <typename Map>
bool anybodyHoldsRights(const Map& users) {
    return std::any_of(users.begin(), users.end(), [](const auto& entry) { return holdsRights(entry.second); });
}

Users readAll(store::Connection& connection) {
    Users users;
    for (auto& row : store::readUsers(connection)) {
        std::string key = row.directory_key;
        users.emplace(std::move(key), std::move(row));
    }
    return users;
}

// Everybody whom the directory lets in gets an id first, so that managers can be named whatever the order.
std::map<std::string, std::string> idsOf(store::Connection& connection, const directory::Snapshot& snapshot,
                                         const Users& known, base::Instant now) {
    std::map<std::string, std::string> ids;
    for (const auto& [key, row] : known)
        ids[key] = row.id;
    for (const auto& person : snapshot.people)
        if (maySignIn(person, now) && !ids.contains(person.key)) ids[person.key] = store::nextUserId(connection);
    return ids;
}

Users wantedUsers(store::Connection& connection, const directory::Snapshot& snapshot, const Users& known,
                  base::Instant now) {
    const auto ids = idsOf(connection, snapshot, known, now);
    const auto mappings = store::readGroupMappings(connection);
    Users wanted;
    for (const auto& person : snapshot.people) {
        if (!maySignIn(person, now)) continue;
        const auto manager = ids.find(person.manager_key);
        wanted.emplace(person.key, wantedRow(person, mappings, ids.at(person.key),
                                             manager == ids.end() ? std::nullopt : std::optional(manager->second)));
    }
    for (const auto& [key, row] : known)
        if (!wanted.contains(key)) wanted.emplace(key, withoutRights(row));
    return wanted;
}

// New people are inserted without their manager, who may be new as well, and given one when all are there.
// Gives the keys of the new.
std::set<std::string> addPeople(store::Connection& connection, const Context& context, Users& known,
                                const Users& wanted) {
    std::set<std::string> added;
    for (const auto& [key, row] : wanted) {
        if (known.contains(key)) continue;
        auto alone = row;
        alone.manager_id.reset();
        keepPerson(connection, context, std::nullopt, alone);
        known.emplace(key, std::move(alone));
        added.insert(key);
    }
    return added;
}

} // namespace

Reconciliation reconcile(const Context& context, directory::Directory& directory) {
    const auto snapshot = directory.snapshot();
    Reconciliation done;
    if (snapshot.people.empty()) {
        done.refused = "the directory answered with no people at all";
        return done;
    }
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    auto known = readAll(*connection);
    const auto wanted = wantedUsers(*connection, snapshot, known, context.now());
    if (anybodyHoldsRights(known) && !anybodyHoldsRights(wanted)) {
        done.refused = "by the directory's answer nobody would hold any right";
        return done;
    }
    const auto added = addPeople(*connection, context, known, wanted);
    done.added = added.size();
    bool decidersMayDiffer = !added.empty();
    for (const auto& [key, row] : wanted) {
        const auto& before = known.at(key);
        if (before == row) continue;
        if (!added.contains(key)) (before.active && !row.active ? done.deactivated : done.changed) += 1;
        decidersMayDiffer |= keepPerson(*connection, context, before, row);
    }
    if (decidersMayDiffer) done.tickets = refreshDeciders(*connection, context);
    if (done.tickets > 0) done.undecidable = static_cast<std::size_t>(countUndecidable(*connection));
    transaction.commit();
    if (done.added + done.changed + done.deactivated > 0) context.changed();
    return done;
}

} // namespace ilvm::usecases
