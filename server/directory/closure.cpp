#include "server/directory/closure.hpp"

#include <set>

namespace ilvm::directory {

void GroupGraph::add(std::size_t group, const std::string& name, const std::vector<std::string>& members) {
    names_[group] = name;
    for (const std::string& member : members)
        holders_[member].push_back(group);
}

std::vector<std::size_t> GroupGraph::groupsOf(const std::string& name) const {
    std::set<std::size_t> found;
    std::vector<std::string> waiting{name};
    while (!waiting.empty()) {
        const auto holders = holders_.find(waiting.back());
        waiting.pop_back();
        if (holders == holders_.end()) continue;
        for (const std::size_t group : holders->second) {
            if (found.insert(group).second) waiting.push_back(names_.at(group));
        }
    }
    return {found.begin(), found.end()};
}

} // namespace ilvm::directory
