#include "server/directory/reading.hpp"

#include "server/directory/entries.hpp"

namespace ilvm::directory {

// Active Directory gives the members of a large group in ranges ("member;range=0-1499", the last one "…-*").
std::vector<std::string> membersOf(Connection& service, const Entry& group) {
    std::vector<std::string> members = group.all("member");
    std::optional<Entry> piece = group;
    while (piece) {
        const auto ranged = piece->values.lower_bound("member;range=");
        if (ranged == piece->values.end() || !ranged->first.starts_with("member;range=")) break;
        members.insert(members.end(), ranged->second.begin(), ranged->second.end());
        if (ranged->first.ends_with("-*") || ranged->second.empty()) break;
        const std::string next = "member;range=" + std::to_string(members.size()) + "-*";
        piece = service.read(group.name, {next.c_str()});
    }
    return members;
}

Mirror readEverything(Connection& service, const Settings& settings) {
    Mirror mirror(settings.flavour);
    for (const Entry& entry : service.search(allPeople(settings.flavour), personAttributes(settings.flavour)))
        mirror.putPerson(entry);
    for (const Entry& entry : service.search(allGroups(settings.flavour), groupAttributes(settings.flavour)))
        mirror.putGroup(entry, membersOf(service, entry));
    mirror.settle();
    return mirror;
}

} // namespace ilvm::directory
