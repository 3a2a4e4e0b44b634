// How the link to the directory stands, and the answers of the directory that wait for an admin.
// The event stream tells a change of it as `event: directory` with a DirectoryLink as data and without an id; a stream
// whose session has ended is told `event: signed_out` before it closes. Not here: people and their rights (people.hpp).
#pragma once
#include "shared/api/people.hpp"

namespace ilvm::api {

BOOST_DEFINE_ENUM_CLASS(LinkState, live, away)

struct DirectoryLink {
    LinkState state = LinkState::away;
    base::Instant since;
    std::optional<base::Instant> changed_at; // when the directory last changed somebody here
    bool alarm = false;                      // an answer of the directory waits for an admin

    bool operator==(const DirectoryLink&) const = default;
};
BOOST_DESCRIBE_STRUCT(DirectoryLink, (), (state, since, changed_at, alarm))

struct ReadDirectoryLink {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/directory";
    static constexpr std::string_view summary = "L'état du lien avec l'annuaire";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = DirectoryLink;
};

// What the directory would take from one person.
struct Loss {
    Person person;
    bool gone = false;                        // may not sign in any more
    std::vector<domain::Role> roles;          // taken
    std::vector<std::string> services;        // likewise
    std::vector<std::string> origin_services; // likewise

    bool operator==(const Loss&) const = default;
};
BOOST_DESCRIBE_STRUCT(Loss, (), (person, gone, roles, services, origin_services))

struct DirectoryAlarm {
    std::string id;
    base::Instant raised_at;
    std::string reason; // French, for people
    std::vector<Loss> losses;
    std::optional<base::Instant> accepted_at; // it is being followed

    bool operator==(const DirectoryAlarm&) const = default;
};
BOOST_DESCRIBE_STRUCT(DirectoryAlarm, (), (id, raised_at, reason, losses, accepted_at))

struct DirectoryAlarms {
    std::vector<DirectoryAlarm> items; // none or one
};
BOOST_DESCRIBE_STRUCT(DirectoryAlarms, (), (items))

struct ListDirectoryAlarms {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/directory/alarms";
    static constexpr std::string_view summary = "Ce que l'annuaire retirerait et qui attend un administrateur";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = DirectoryAlarms;
};

struct AlarmPath {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(AlarmPath, (), (id))

struct AlarmAcceptance {
    int losses = 0; // how many people the admin saw: when there are others meanwhile, 409
};
BOOST_DESCRIBE_STRUCT(AlarmAcceptance, (), (losses))

struct AcceptDirectoryAlarm {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/directory/alarms/{id}/accept";
    static constexpr std::string_view summary = "L'annuaire a raison : suivre ce qu'il retire";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = AlarmPath;
    using Body = AlarmAcceptance;
    using Answer = DirectoryAlarm;
};

} // namespace ilvm::api
