#include "server/usecases/losses.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

template <typename T>
bool holds(const std::vector<T>& items, const T& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

template <typename T>
std::vector<T> missing(const std::vector<T>& before, const std::vector<T>& after) {
    std::vector<T> gone;
    for (const T& item : before)
        if (!holds(after, item)) gone.push_back(item);
    return gone;
}

template <typename T>
std::vector<T> common(const std::vector<T>& one, const std::vector<T>& other) {
    std::vector<T> both;
    for (const T& item : one)
        if (holds(other, item)) both.push_back(item);
    return both;
}

template <typename T>
void add(std::vector<T>& items, const std::vector<T>& more) {
    for (const T& item : more)
        if (!holds(items, item)) items.push_back(item);
    std::sort(items.begin(), items.end());
}

bool gives(const domain::Rights& rights, const api::Loss& part) {
    for (const auto role : rights.roles)
        if (role != domain::Role::technician && role != domain::Role::manager && holds(part.roles, role)) return true;
    return !common(rights.services, part.services).empty() ||
           !common(rights.origin_services, part.origin_services).empty();
}

// What is held is held by groups of before: those that give it stay beside the groups of now, so that the rights can be
// told from them; what else the directory takes is taken.
void keepGroups(const api::Loss& part, const store::UserRow& before, store::UserRow& wanted,
                const MappedGroups& mappings) {
    if (!before.groups) return;
    if (!wanted.groups) wanted.groups.emplace();
    for (std::size_t i = 0; i < before.groups->size(); ++i) {
        if (holds(*wanted.groups, (*before.groups)[i])) continue;
        if (!gives(rightsFrom({(*before.groups)[i]}, mappings), part)) continue;
        wanted.groups->push_back((*before.groups)[i]);
        wanted.groups_through.push_back(i < before.groups_through.size() ? before.groups_through[i] : std::string{});
    }
}

bool takesNothing(const api::Loss& loss) {
    return !loss.gone && loss.roles.empty() && loss.services.empty() && loss.origin_services.empty();
}

} // namespace

std::optional<api::Loss> lossOf(const store::UserRow& before, const store::UserRow& wanted) {
    if (!before.active) return std::nullopt;
    api::Loss loss;
    loss.gone = !wanted.active;
    loss.roles = missing(before.roles, wanted.roles);
    loss.services = missing(before.services, wanted.services);
    loss.origin_services = missing(before.origin_services, wanted.origin_services);
    if (takesNothing(loss)) return std::nullopt;
    loss.person = {before.id, before.login, before.display_name, {}};
    if (!before.department.empty()) loss.person.department = before.department;
    return loss;
}

std::vector<api::Loss> lossesOf(const KnownUsers& known, const KnownUsers& wanted) {
    std::vector<api::Loss> losses;
    for (const auto& [key, after] : wanted)
        if (const auto before = known.find(key); before != known.end())
            if (auto loss = lossOf(before->second, after)) losses.push_back(std::move(*loss));
    return united(losses, {});
}

bool isWithin(const api::Loss& loss, const api::Loss& other) {
    return (!loss.gone || other.gone) && missing(loss.roles, other.roles).empty() &&
           missing(loss.services, other.services).empty() &&
           missing(loss.origin_services, other.origin_services).empty();
}

std::optional<api::Loss> heldPart(const api::Loss& loss, const api::Loss& held) {
    if (loss.gone) return held.gone ? std::optional(loss) : std::nullopt;
    api::Loss part{loss.person, false, common(loss.roles, held.roles), common(loss.services, held.services),
                   common(loss.origin_services, held.origin_services)};
    return takesNothing(part) ? std::nullopt : std::optional(std::move(part));
}

store::UserRow keeping(const api::Loss& part, const store::UserRow& before, store::UserRow wanted,
                       const MappedGroups& mappings) {
    if (part.gone) return before;
    add(wanted.roles, part.roles);
    add(wanted.services, part.services);
    add(wanted.origin_services, part.origin_services);
    // A service is nothing without the role that it belongs to.
    const auto keepRole = [&](domain::Role role) {
        if (holds(before.roles, role)) add(wanted.roles, std::vector{role});
    };
    if (!part.services.empty()) keepRole(domain::Role::technician);
    if (!part.origin_services.empty()) keepRole(domain::Role::manager);
    wanted.tokens = domain::tokensOf(store::actorOf(wanted));
    keepGroups(part, before, wanted, mappings);
    return wanted;
}

std::vector<api::Loss> united(const std::vector<api::Loss>& one, const std::vector<api::Loss>& other) {
    std::map<std::string, api::Loss> byPerson;
    for (const auto* losses : {&one, &other})
        for (const auto& loss : *losses) {
            auto [found, isNew] = byPerson.emplace(loss.person.id, loss);
            if (isNew) continue;
            found->second.person = loss.person;
            found->second.gone |= loss.gone;
            add(found->second.roles, loss.roles);
            add(found->second.services, loss.services);
            add(found->second.origin_services, loss.origin_services);
        }
    std::vector<api::Loss> all;
    for (auto& [id, loss] : byPerson)
        all.push_back(std::move(loss));
    return all;
}

bool takesRights(const api::Loss& loss) {
    // The end of an account takes the role that everybody has as well.
    return loss.roles.size() > (loss.gone ? 1 : 0) || !loss.services.empty() || !loss.origin_services.empty();
}

} // namespace ilvm::usecases
