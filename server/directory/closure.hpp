// Which groups hold which members, directly and through other groups. Pure; cycles are walked once.
// Not here: reading groups, and comparing names: who calls folds them (names.hpp).
#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace ilvm::directory {

class GroupGraph {
public:
    // Group `group` (an index of the caller's) is called `name` and holds `members` (names of people and groups).
    void add(std::size_t group, const std::string& name, const std::vector<std::string>& members);

    // All groups that hold `name`, in ascending order.
    std::vector<std::size_t> groupsOf(const std::string& name) const;

private:
    std::unordered_map<std::size_t, std::string> names_;
    std::unordered_map<std::string, std::vector<std::size_t>> holders_; // of each member, directly
};

} // namespace ilvm::directory
