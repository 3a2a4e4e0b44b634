// The mapping from directory groups to rights, as an admin edits it, and what another one would change.
// Not here: what one person may do and why (administration.hpp).
#pragma once
#include "shared/api/people.hpp"

namespace ilvm::api {

// Roles, target services of the technician, origin services of the manager.
struct RightsSet {
    std::vector<domain::Role> roles;
    std::vector<std::string> services;
    std::vector<std::string> origin_services;

    bool operator==(const RightsSet&) const = default;
};
BOOST_DESCRIBE_STRUCT(RightsSet, (), (roles, services, origin_services))

// A group gives a role. `services` are target services with `technician`, origin services with `manager`, at least
// one then; none with any other role. `requester` is everybody's and is not mapped. One row a group and role.
struct GroupRight {
    std::string group; // its common name, compared without case
    domain::Role role = domain::Role::technician;
    std::vector<std::string> services;

    bool operator==(const GroupRight&) const = default;
};
BOOST_DESCRIBE_STRUCT(GroupRight, (), (group, role, services))

struct Mapping {
    std::vector<GroupRight> items; // by group and role
    std::int64_t version = 1;

    bool operator==(const Mapping&) const = default;
};
BOOST_DESCRIBE_STRUCT(Mapping, (), (items, version))

struct ReadMapping {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/mappings";
    static constexpr std::string_view summary = "Ce que donnent les groupes de l'annuaire";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = Mapping;
};

// The whole mapping with the version that was seen. `effect` is that of the what-if which was shown: when saving would
// change something else meanwhile, it is refused (409 `ilvm:effect-changed`, `current` is the WhatIf of now). Without
// it what happens happens, but never past the limits of the brake (409 `ilvm:effect-unseen`, likewise).
struct MappingDraft {
    std::vector<GroupRight> items;
    std::int64_t version = 0;
    std::optional<std::string> effect;
};
BOOST_DESCRIBE_STRUCT(MappingDraft, (), (items, version, effect))

// All rights are computed anew in the same transaction. Refused: 409 `ilvm:stale-version` (`current`: the Mapping),
// 409 `ilvm:last-admin` when nobody would be an admin any more, 403 when the caller would not be one any more,
// 422 (`items[3].services`, ...), 503 while the directory is away or people's groups were never read.
struct WriteMapping {
    static constexpr auto method = wire::Method::put;
    static constexpr std::string_view path = "/api/v1/mappings";
    static constexpr std::string_view summary = "Changer ce que donnent les groupes de l'annuaire";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = MappingDraft;
    using Answer = Mapping;
};

// What one person would gain and lose.
struct RightsChange {
    Person person;
    RightsSet gains;
    RightsSet losses;

    bool operator==(const RightsChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(RightsChange, (), (person, gains, losses))

struct WhatIf {
    std::vector<RightsChange> items; // everybody for whom something differs, by name
    std::int64_t gaining = 0;        // how many people gain something
    std::int64_t losing = 0;
    std::optional<std::string> brake;   // French: why the brake would stop this if the directory did it
    std::optional<std::string> refused; // French: why it cannot be saved: no admin would be left, or not oneself
    std::string effect;                 // to be sent with the mapping
    std::int64_t version = 1;           // of the mapping that it was compared with
    std::optional<base::Instant> directory_changed_at;

    bool operator==(const WhatIf&) const = default;
};
BOOST_DESCRIBE_STRUCT(WhatIf, (), (items, gaining, losing, brake, refused, effect, version, directory_changed_at))

// Nothing is changed. Groups are those that the directory has told of each person last; overrides stay what they are.
struct AskWhatIf {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/mappings/what-if";
    static constexpr std::string_view summary = "Qui gagnerait et perdrait quoi avec cette correspondance";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = MappingDraft;
    using Answer = WhatIf;
};

struct GroupQuery {
    std::optional<std::string> q; // a part of the name, without case
    std::optional<int> limit;     // 50 when absent, at most 200
};
BOOST_DESCRIBE_STRUCT(GroupQuery, (), (q, limit))

struct DirectoryGroup {
    std::string name;
    std::int64_t people = 0; // whom it holds, through other groups too
    bool mapped = false;

    bool operator==(const DirectoryGroup&) const = default;
};
BOOST_DESCRIBE_STRUCT(DirectoryGroup, (), (name, people, mapped))

struct DirectoryGroups {
    std::vector<DirectoryGroup> items; // by name
};
BOOST_DESCRIBE_STRUCT(DirectoryGroups, (), (items))

// For an editor to complete a name: groups that hold somebody.
struct ListDirectoryGroups {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/directory/groups";
    static constexpr std::string_view summary = "Les groupes de l'annuaire";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = GroupQuery;
    using Body = wire::Nothing;
    using Answer = DirectoryGroups;
};

} // namespace ilvm::api
