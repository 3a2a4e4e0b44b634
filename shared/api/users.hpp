// The shapes of people as an admin sees them: what the directory says, what was overridden, what follows and why.
// Not here: the endpoints (administration.hpp).
#pragma once
#include "shared/api/audit_trail.hpp"
#include "shared/api/delegations.hpp"
#include "shared/api/rights_mapping.hpp"
#include "shared/api/sessions.hpp"

namespace ilvm::api {

// Lists that are there replace what the directory says, as a whole; for absent ones the directory goes on saying.
// Services without the role `technician` (origin services without `manager`) do not exist: see WriteOverride.
struct Override {
    std::optional<std::vector<domain::Role>> roles;
    std::optional<std::vector<std::string>> services;
    std::optional<std::vector<std::string>> origin_services;
    std::string reason;
    std::optional<base::Instant> until; // then it ends by itself
    Person by;
    base::Instant at;

    bool operator==(const Override&) const = default;
};
BOOST_DESCRIBE_STRUCT(Override, (), (roles, services, origin_services, reason, until, by, at))

struct Disarmed {
    Person by;
    base::Instant at;

    bool operator==(const Disarmed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Disarmed, (), (by, at))

struct User {
    std::string id;
    std::string login;
    std::string display_name;
    std::string mail;
    std::optional<std::string> title;
    std::optional<std::string> department;
    bool active = true;               // may sign in: the directory lets them in and no admin has disarmed them
    bool let_in = true;               // what the directory says of it
    std::optional<Disarmed> disarmed; // by an admin
    RightsSet directory;              // what the directory says
    std::optional<Override> override;
    std::optional<base::Instant> admin_until; // an admin by a command on the server itself
    RightsSet effective;                      // what follows; nothing for who is not active
    std::optional<base::Instant> last_sign_in;
    std::int64_t open_sessions = 0;
    std::int64_t version = 1;

    bool operator==(const User&) const = default;
};
BOOST_DESCRIBE_STRUCT(User, (),
                      (id, login, display_name, mail, title, department, active, let_in, disarmed, directory, override,
                       admin_until, effective, last_sign_in, open_sessions, version))

// `everyone`: what everybody has; `server`: by a command on the server itself.
BOOST_DEFINE_ENUM_CLASS(RightSource, everyone, group, override, server)

// One chain by which somebody has one right: technician of IT because GG_N2 is in GG_ILVM_TECH_IT, which the mapping
// gives that role for that service. A right may have several; each is an entry.
struct Why {
    domain::Role role = domain::Role::requester;
    std::optional<std::string> service; // of `technician` and `manager`
    RightSource source = RightSource::everyone;
    std::vector<std::string> path; // of `group`: from the group that holds the person to the one that is mapped
    bool effective = true;         // false: the directory gives it and the override takes it

    bool operator==(const Why&) const = default;
};
BOOST_DESCRIBE_STRUCT(Why, (), (role, service, source, path, effective))

struct UserSheet : User {
    std::vector<Why> why; // in the order of roles and services
    std::vector<OpenSession> sessions;
    std::vector<AuditEvent> events;           // the last 50 on this person and by them, newest first
    std::vector<GivenDelegation> delegations; // by them and to them

    bool operator==(const UserSheet&) const = default;
};
BOOST_DESCRIBE_STRUCT(UserSheet, (User), (why, sessions, events, delegations))

} // namespace ilvm::api
