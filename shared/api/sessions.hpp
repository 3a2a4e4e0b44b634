// Sessions that are open: one's own, and another person's for an admin. A session that is ended is over at once; its
// event stream is told `event: signed_out` and closes. Not here: signing in and out (people.hpp).
#pragma once
#include "shared/api/people.hpp"

namespace ilvm::api {

struct OpenSession {
    std::string id;
    std::string device; // what the program said of itself when it signed in
    std::string address;
    base::Instant created_at;
    base::Instant last_used_at; // to the minute
    base::Instant expires_at;   // unless it is used before
    bool current = false;       // the one by which this was asked

    bool operator==(const OpenSession&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenSession, (), (id, device, address, created_at, last_used_at, expires_at, current))

struct OpenSessions {
    std::vector<OpenSession> items; // the last used first
};
BOOST_DESCRIBE_STRUCT(OpenSessions, (), (items))

struct ListSessions {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/sessions";
    static constexpr std::string_view summary = "Mes sessions ouvertes et leurs appareils";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = OpenSessions;
};

struct SessionPath {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(SessionPath, (), (id))

// 404: not one's own, or over already. The current one may be ended too: that is signing out.
struct EndSession {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/sessions/{id}";
    static constexpr std::string_view summary = "Fermer une de mes sessions";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 204;
    using Parameters = SessionPath;
    using Body = wire::Nothing;
    using Answer = wire::Nothing;
};

struct EndedSessions {
    std::int64_t ended = 0;
};
BOOST_DESCRIBE_STRUCT(EndedSessions, (), (ended))

struct EndOtherSessions {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/sessions";
    static constexpr std::string_view summary = "Fermer toutes mes autres sessions";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = EndedSessions;
};

struct UserPath {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(UserPath, (), (id))

// All of one person, an admin's own included.
struct EndSessionsOf {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/users/{id}/sessions";
    static constexpr std::string_view summary = "Fermer toutes les sessions d'une personne";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = UserPath;
    using Body = wire::Nothing;
    using Answer = EndedSessions;
};

} // namespace ilvm::api
