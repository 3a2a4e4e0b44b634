// What the mirror tells of people and groups.
#include "server/directory/mirror.hpp"

#include <algorithm>

namespace ilvm::directory {

void Mirror::collectBelow(const std::string& key, Keys& people) const {
    Keys met;
    std::vector<std::string> waiting{key};
    while (!waiting.empty()) {
        const std::string next = std::move(waiting.back());
        waiting.pop_back();
        if (!met.insert(next).second) continue;
        if (people_.contains(next)) people.insert(next);
        if (const auto group = groups_.find(next); group != groups_.end())
            waiting.insert(waiting.end(), group->second.members.begin(), group->second.members.end());
    }
}

// Nearest first, so that each group is found by the shortest way; of several of these, by the first name.
std::vector<Group> Mirror::groupsOf(const std::string& key) const {
    std::unordered_map<std::string, std::string> through; // group → the name of that by which
    std::vector<std::string> level{key};
    while (!level.empty()) {
        std::vector<std::string> next;
        std::unordered_map<std::string, std::string> found;
        for (const std::string& member : level) {
            const auto holders = holders_.find(member);
            if (holders == holders_.end()) continue;
            const auto below = groups_.find(member);
            const std::string name = below == groups_.end() ? std::string{} : below->second.group.name;
            for (const std::string& group : holders->second) {
                if (through.contains(group)) continue;
                const auto [known, isNew] = found.emplace(group, name);
                if (isNew)
                    next.push_back(group);
                else
                    known->second = std::min(known->second, name);
            }
        }
        through.merge(found);
        level = std::move(next);
    }
    std::vector<Group> groups;
    for (auto& [group, name] : through) {
        const Group& held = groups_.at(group).group;
        if (hasNamesake(held)) continue;
        groups.push_back(held);
        groups.back().through = std::move(name);
    }
    std::sort(groups.begin(), groups.end(),
              [](const Group& a, const Group& b) { return std::tie(a.name, a.key) < std::tie(b.name, b.key); });
    return groups;
}

Person Mirror::person(const std::string& key) const {
    const KnownPerson& known = people_.at(key);
    Person person = known.person;
    if (people_.contains(known.managerKey)) person.manager_key = known.managerKey;
    person.groups = groupsOf(key);
    return person;
}

Snapshot Mirror::snapshot() const {
    Snapshot snapshot;
    for (const auto& [key, known] : people_)
        snapshot.people.push_back(person(key));
    for (const auto& [key, known] : groups_)
        snapshot.groups.push_back(known.group);
    const auto byKey = [](const auto& a, const auto& b) { return a.key < b.key; };
    std::sort(snapshot.people.begin(), snapshot.people.end(), byKey);
    std::sort(snapshot.groups.begin(), snapshot.groups.end(), byKey);
    return snapshot;
}

} // namespace ilvm::directory
