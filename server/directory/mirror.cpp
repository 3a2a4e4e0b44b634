#include "server/directory/mirror.hpp"

#include "server/directory/names.hpp"

namespace ilvm::directory {
namespace {

template <typename Map>
void eraseFrom(Map& map, const std::string& key, const std::string& item) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    found->second.erase(item);
    if (found->second.empty()) map.erase(found);
}

} // namespace

Mirror::Keys Mirror::putPerson(const Entry& entry) {
    Person person = personFrom(entry, flavour_);
    const std::string key = person.key;
    if (key.empty()) return {};
    Keys concerned{key};
    KnownPerson& known = people_[key];
    // Who was not let in may have had no row, by which those who report to them could name them.
    if (known.person.disabled != person.disabled || known.person.expires != person.expires)
        if (const auto reports = reports_.find(key); reports != reports_.end())
            concerned.insert(reports->second.begin(), reports->second.end());
    known.person = std::move(person);
    const std::string name = foldedName(entry.name);
    if (known.name != name) {
        unbind(key, known.name);
        known.name = name;
        concerned.merge(bind(key, name));
    }
    const std::string manager = entry.first("manager");
    nameManager(key, manager.empty() ? std::string{} : foldedName(manager));
    return concerned;
}

Mirror::Keys Mirror::putAll(const std::vector<Given>& given) {
    Keys concerned;
    for (const Given& each : given) // the names of all first
        concerned.merge(isGroup(each.entry) ? nameGroup(each.entry) : putPerson(each.entry));
    for (const Given& each : given)
        concerned.merge(isGroup(each.entry) ? putGroup(each.entry, each.members) : putPerson(each.entry));
    return concerned;
}

Mirror::Keys Mirror::nameGroup(const Entry& entry) {
    Group group = groupFrom(entry, flavour_);
    const std::string key = group.key;
    if (key.empty()) return {};
    Keys concerned;
    KnownGroup& known = groups_[key];
    if (known.group.name != group.name) { // another name gives other rights
        collectBelow(key, concerned);
        concerned.merge(callGroup(key, known.group.name, group.name));
    }
    known.group = std::move(group);
    const std::string name = foldedName(entry.name);
    if (known.name != name) {
        unbind(key, known.name);
        known.name = name;
        concerned.merge(bind(key, name));
    }
    return concerned;
}

Mirror::Keys Mirror::putGroup(const Entry& entry, const std::vector<std::string>& members) {
    Keys concerned = nameGroup(entry);
    const std::string key = keyOf(entry, flavour_);
    if (key.empty()) return {};
    KnownGroup& known = groups_.at(key);
    Keys wanted;
    std::set<std::string> unresolved;
    for (const std::string& member : members) {
        std::string folded = foldedName(member);
        if (const auto found = named_.find(folded); found != named_.end())
            wanted.insert(found->second);
        else
            unresolved.insert(std::move(folded));
    }
    const Keys before = known.members;
    for (const std::string& member : before) {
        if (wanted.contains(member)) continue;
        collectBelow(member, concerned);
        dropMember(key, member);
    }
    for (const std::string& member : wanted) {
        if (before.contains(member)) continue;
        addMember(key, member);
        collectBelow(member, concerned);
    }
    forgetUnresolved(key, known.unresolved);
    for (const std::string& each : unresolved)
        await(each, key);
    known.unresolved = std::move(unresolved);
    return concerned;
}

Mirror::Keys Mirror::remove(const std::string& key) {
    Keys concerned;
    if (const auto held = holders_.find(key); held != holders_.end()) {
        collectBelow(key, concerned);
        for (const std::string& holder : Keys(held->second))
            dropMember(holder, key);
    }
    if (const auto group = groups_.find(key); group != groups_.end()) {
        collectBelow(key, concerned);
        for (const std::string& member : Keys(group->second.members))
            dropMember(key, member);
        forgetUnresolved(key, group->second.unresolved);
        unbind(key, group->second.name);
        concerned.merge(callGroup(key, group->second.group.name, {}));
        groups_.erase(key);
    }
    if (const auto person = people_.find(key); person != people_.end()) {
        nameManager(key, {});
        unbind(key, person->second.name);
        people_.erase(key);
    }
    if (const auto reports = reports_.find(key); reports != reports_.end()) {
        for (const std::string& report : Keys(reports->second)) {
            dropManager(report);
            concerned.insert(report);
        }
    }
    concerned.erase(key);
    return concerned;
}

Mirror::Keys Mirror::keys() const {
    Keys all;
    for (const auto& [key, person] : people_)
        all.insert(key);
    for (const auto& [key, group] : groups_)
        all.insert(key);
    return all;
}

// A name that one group bears gives rights, a name that two bear none: where that changes, people's rights do.
Mirror::Keys Mirror::callGroup(const std::string& key, const std::string& before, const std::string& now) {
    Keys concerned;
    const auto concern = [&](const std::string& name) {
        for (const std::string& bearer : bearers_[name])
            if (groups_.contains(bearer)) collectBelow(bearer, concerned);
    };
    if (!before.empty()) {
        const std::string name = foldedGroupName(before);
        eraseFrom(bearers_, name, key);
        if (const auto left = bearers_.find(name); left != bearers_.end() && left->second.size() == 1) concern(name);
    }
    if (!now.empty()) {
        const std::string name = foldedGroupName(now);
        if (bearers_[name].size() == 1) concern(name);
        bearers_[name].insert(key);
    }
    return concerned;
}

bool Mirror::hasNamesake(const Group& group) const {
    if (flavour_ != Flavour::openldap) return false;
    const auto found = bearers_.find(foldedGroupName(group.name));
    return found != bearers_.end() && found->second.size() > 1;
}

// Whoever referred to this name before anybody bore it refers to this key from now on.
Mirror::Keys Mirror::bind(const std::string& key, const std::string& name) {
    Keys concerned;
    named_[name] = key;
    const auto awaited = awaited_.find(name);
    if (awaited == awaited_.end()) return concerned;
    for (const std::string& each : Keys(awaited->second)) {
        if (const auto group = groups_.find(each); group != groups_.end()) {
            group->second.unresolved.erase(name);
            addMember(each, key);
            collectBelow(key, concerned);
        } else if (const auto person = people_.find(each); person != people_.end()) {
            person->second.managerKey = key;
            reports_[key].insert(each);
            concerned.insert(each);
        }
    }
    awaited_.erase(name);
    unknown_.erase(name);
    return concerned;
}

void Mirror::unbind(const std::string& key, const std::string& name) {
    if (const auto found = named_.find(name); found != named_.end() && found->second == key) named_.erase(found);
}

void Mirror::addMember(const std::string& group, const std::string& member) {
    groups_.at(group).members.insert(member);
    holders_[member].insert(group);
}

void Mirror::dropMember(const std::string& group, const std::string& member) {
    if (const auto found = groups_.find(group); found != groups_.end()) found->second.members.erase(member);
    eraseFrom(holders_, member, group);
}

void Mirror::await(const std::string& name, const std::string& key) {
    awaited_[name].insert(key);
    if (!outside_.contains(name)) unknown_.insert(name);
}

void Mirror::forgetUnresolved(const std::string& group, const std::set<std::string>& names) {
    for (const std::string& name : names)
        eraseFrom(awaited_, name, group);
}

void Mirror::nameManager(const std::string& key, const std::string& name) {
    KnownPerson& known = people_.at(key);
    dropManager(key);
    known.managerName = name;
    if (name.empty()) return;
    if (const auto found = named_.find(name); found != named_.end()) {
        known.managerKey = found->second;
        reports_[found->second].insert(key);
    } else {
        await(name, key);
    }
}

void Mirror::dropManager(const std::string& key) {
    KnownPerson& known = people_.at(key);
    eraseFrom(reports_, known.managerKey, key);
    eraseFrom(awaited_, known.managerName, key);
    known.managerKey.clear();
    known.managerName.clear();
}

void Mirror::settle() {
    outside_.clear();
    for (const auto& [name, referring] : awaited_)
        outside_.insert(name);
    unknown_.clear();
}

} // namespace ilvm::directory
