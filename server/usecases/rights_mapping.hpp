// Directory groups to rights: the only place where a group's name means anything; and what admins put beside them.
// Not here: how the groups of a person are found, nested ones included (server/directory).
#pragma once
#include "server/store/catalogue.hpp"
#include "server/store/overrides.hpp"
#include "server/store/users.hpp"
#include "shared/domain/rights.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace ilvm::usecases {

// The mapping, made ready to be asked of many people: its rows by the group that they are of. ASCII letters compare
// without case, as the directory compares them.
class MappedGroups {
public:
    MappedGroups() = default;
    explicit MappedGroups(std::vector<store::GroupMapping> rows);

    // The rows of the group that has this common name; none where it gives nothing.
    const std::vector<store::GroupMapping>& of(const std::string& group) const;

private:
    std::unordered_map<std::string, std::vector<store::GroupMapping>> rows_; // by folded name
};

// Whatever rights are computed from but the person: read once for many people.
struct RightsRules {
    MappedGroups mappings;
    std::vector<std::string> admins; // ids: by decision of who runs the server, for a time
    store::OverrideRows overrides;
    std::set<std::string> disarmed; // ids
};
RightsRules readRules(store::Connection& connection, base::Instant now);

// `groups` are common names. Everybody is a requester. Roles stand in the order of domain::Role, services sorted,
// nothing twice: equal rights compare equal. Costs what the person's own groups cost, however long the mapping is.
domain::Rights rightsFrom(const std::vector<std::string>& groups, const MappedGroups& mappings);

// In the same order. A technician has services and whoever has services is a technician, likewise the manager: where
// roles are not forced the services decide, else a side without the other falls away.
domain::Rights overridden(domain::Rights said, const store::OverrideRow& override);

// Let in, and their groups were never read: what they may is what the row says, until the directory tells of them.
bool isUnread(const store::UserRow& row);

// Active or not, rights and tokens of a row whose groups were read, by the rules.
store::UserRow ruled(store::UserRow row, const RightsRules& rules);

} // namespace ilvm::usecases
