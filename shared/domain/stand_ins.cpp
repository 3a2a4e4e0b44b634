#include "shared/domain/stand_ins.hpp"

#include <algorithm>
#include <map>

namespace ilvm::domain {
namespace {

bool isAmong(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

// Whether somebody else than these is left of those who decide later. Where nobody was, nothing is taken away.
bool leavesSomebody(const std::vector<std::string>& later, const StandIn& bound) {
    return later.empty() || std::any_of(later.begin(), later.end(), [&](const std::string& id) {
               return id != bound.id && !isAmong(bound.givers, id);
           });
}

} // namespace

std::vector<StandIn> standInsFor(const Opening& opening, const std::vector<HandedOver>& handedOver) {
    auto pairs = handedOver;
    std::sort(pairs.begin(), pairs.end(),
              [](const HandedOver& one, const HandedOver& other) { return one.giver < other.giver; });
    std::map<std::string, StandIn> found;
    for (const HandedOver& pair : pairs) {
        if (!isAmong(opening.deciders, pair.giver) || isAmong(opening.deciders, pair.to)) continue;
        if (isAmong(opening.excluded, pair.to)) continue;
        StandIn standIn{pair.to, found[pair.to].givers};
        if (isAmong(standIn.givers, pair.giver)) continue;
        standIn.givers.push_back(pair.giver);
        if (leavesSomebody(opening.later, standIn)) found[pair.to] = std::move(standIn);
    }
    std::vector<StandIn> standIns;
    for (auto& [id, standIn] : found)
        if (!standIn.givers.empty()) standIns.push_back(std::move(standIn));
    return standIns;
}

} // namespace ilvm::domain
