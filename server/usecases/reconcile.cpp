#include "server/usecases/reconcile.hpp"

#include "server/directory/entries.hpp"
#include "server/store/directory_link.hpp"
#include "server/usecases/admin_watch.hpp"
#include "server/usecases/brake.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/keep_person.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/rights_ends.hpp"

#include <map>
#include <set>

namespace ilvm::usecases {
namespace {

constexpr std::size_t fewPeople = 100; // read one by one

// What the directory answered; `gone`: those who are not there any more, nothing: all who are not among the people.
struct Answer {
    const std::vector<directory::Person>& people;
    const std::vector<std::string>* gone = nullptr;
};

KnownUsers readKnown(store::Connection& connection, const Answer& answer) {
    KnownUsers users;
    if (answer.gone && answer.people.size() + answer.gone->size() <= fewPeople) {
        const auto add = [&](const std::string& key) {
            if (auto row = store::readUserByKey(connection, key)) users.emplace(key, std::move(*row));
        };
        for (const auto& person : answer.people)
            add(person.key);
        for (const auto& key : *answer.gone)
            add(key);
        return users;
    }
    for (auto& row : store::readUsers(connection)) {
        std::string key = row.directory_key;
        users.emplace(std::move(key), std::move(row));
    }
    return users;
}

// Everybody whom the directory lets in gets an id first, so that managers can be named whatever the order.
std::map<std::string, std::string> idsOf(store::Connection& connection, const Answer& answer, const KnownUsers& known,
                                         base::Instant now) {
    std::map<std::string, std::string> ids;
    for (const auto& [key, row] : known)
        ids[key] = row.id;
    for (const auto& person : answer.people)
        if (maySignIn(person, now) && !ids.contains(person.key)) ids[person.key] = store::nextUserId(connection);
    for (const auto& person : answer.people)
        if (!person.manager_key.empty() && !ids.contains(person.manager_key))
            if (const auto manager = store::readUserByKey(connection, person.manager_key))
                ids[person.manager_key] = manager->id;
    return ids;
}

KnownUsers wantedUsers(store::Connection& connection, const Answer& answer, const KnownUsers& known,
                       base::Instant now) {
    const auto ids = idsOf(connection, answer, known, now);
    const auto rules = readRules(connection, now);
    KnownUsers wanted;
    for (const auto& person : answer.people) {
        const auto before = known.find(person.key);
        if (!maySignIn(person, now)) {
            if (before != known.end()) wanted.emplace(person.key, withoutRights(before->second));
            continue;
        }
        const auto manager = ids.find(person.manager_key);
        wanted.emplace(person.key, wantedRow(person, rules, ids.at(person.key),
                                             manager == ids.end() ? std::nullopt : std::optional(manager->second)));
    }
    if (answer.gone) {
        for (const auto& key : *answer.gone)
            if (const auto before = known.find(key); before != known.end())
                wanted.insert_or_assign(key, withoutRights(before->second));
    } else {
        for (const auto& [key, row] : known)
            if (!wanted.contains(key)) wanted.emplace(key, withoutRights(row));
    }
    return wanted;
}

// New people are inserted without their manager, who may be new as well, and given one when all are there.
// Gives the keys of the new.
std::set<std::string> addPeople(store::Connection& connection, const Context& context, KnownUsers& known,
                                const KnownUsers& wanted) {
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

// True when other tickets may have other deciders now.
bool savePeople(store::Connection& connection, const Context& context, KnownUsers& known, const KnownUsers& wanted,
                Reconciliation& done) {
    const auto added = addPeople(connection, context, known, wanted);
    done.added += added.size();
    bool decidersMayDiffer = !added.empty();
    for (const auto& [key, row] : wanted) {
        auto& before = known.at(key);
        if (before == row) continue;
        if (!added.contains(key)) (before.active && !row.active ? done.deactivated : done.changed) += 1;
        decidersMayDiffer |= keepPerson(connection, context, before, row);
        before = row;
    }
    return decidersMayDiffer;
}

void bringUnlessHeldBack(store::Connection& connection, const Context& context, Brake& brake, KnownUsers& known,
                         const KnownUsers& wanted, Reconciliation& done) {
    const auto admitted = brake.withhold(known, wanted); // what is held back holds nobody else back
    done.refused = brake.judge(known, admitted);
    if (!done.refused.empty()) return;
    const AdminWatch admins(connection, context);
    if (savePeople(connection, context, known, admitted, done)) done.tickets += refreshDeciders(connection, context);
    done.adminless = admins.tookTheLast();
    done.alarmEnded = brake.release();
    if (brake.withheld() > 0)
        done.refused = "what it would take from " + std::to_string(brake.withheld()) + " people waits for an admin";
}

Reconciliation bring(const Context& context, const Answer& answer, const Guard& guard) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    if (guard) guard(*connection);
    const auto ended = bringEnds(*connection, context); // or the brake would take it for the directory's word
    auto known = readKnown(*connection, answer);
    const auto wanted = wantedUsers(*connection, answer, known, context.now());
    Brake brake(*connection, context, answer.gone == nullptr);
    Reconciliation done;
    bringUnlessHeldBack(*connection, context, brake, known, wanted, done);
    if (done.tickets > 0) done.undecidable = static_cast<std::size_t>(countUndecidable(*connection));
    const bool differs = done.added + done.changed + done.deactivated > 0;
    if (differs) store::noteDirectoryChange(*connection, context.now());
    done.adminless |= ended.adminless;
    const bool isNews = differs || done.alarmEnded || brake.raised();
    if (isNews) announceLink(*connection);
    transaction.commit();
    if (isNews || ended.number > 0) context.changed();
    return done;
}

std::string namesakesOf(const Context& context, const std::vector<directory::Group>& groups) {
    std::map<std::string, int> bearers; // by folded name
    for (const auto& group : groups)
        ++bearers[directory::foldedGroupName(group.name)];
    std::set<std::string> mapped;
    for (const auto& mapping : store::readGroupMappings(*context.database.lease()))
        if (bearers[directory::foldedGroupName(mapping.directory_group)] > 1) mapped.insert(mapping.directory_group);
    std::string names;
    for (const auto& name : mapped)
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

} // namespace

Reconciliation reconcile(const Context& context, directory::Directory& directory) {
    return reconcile(context, directory.snapshot());
}

Reconciliation reconcile(const Context& context, const directory::Snapshot& everything, const Guard& guard) {
    auto done = bring(context, {everything.people, nullptr}, guard);
    done.namesakes = namesakesOf(context, everything.groups);
    return done;
}

Reconciliation follow(const Context& context, const directory::Changes& changes, const Guard& guard) {
    return bring(context, {changes.people, &changes.gone}, guard);
}

} // namespace ilvm::usecases
