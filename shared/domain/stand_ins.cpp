#include "shared/domain/stand_ins.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ilvm::domain {
namespace {

bool isAmong(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

// Whether somebody else than these two is left of those who decide later. Where nobody was, nothing is taken away.
bool leavesSomebody(const std::vector<std::string>& later, const HandedOver& pair) {
    return later.empty() || std::any_of(later.begin(), later.end(),
                                        [&](const std::string& id) { return id != pair.giver && id != pair.to; });
}

} // namespace

std::vector<StandIn> standInsFor(const Opening& opening, const std::vector<HandedOver>& handedOver) {
    std::map<std::string, std::set<std::string>> found;
    for (const HandedOver& pair : handedOver) {
        if (!isAmong(opening.deciders, pair.giver) || isAmong(opening.deciders, pair.to)) continue;
        if (isAmong(opening.excluded, pair.to) || !leavesSomebody(opening.later, pair)) continue;
        found[pair.to].insert(pair.giver);
    }
    std::vector<StandIn> standIns;
    for (const auto& [id, givers] : found)
        standIns.push_back({id, {givers.begin(), givers.end()}});
    return standIns;
}

} // namespace ilvm::domain
