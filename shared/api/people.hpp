// Session, me, colleagues: the shapes and endpoints of who someone is.
#pragma once
#include "shared/base/instant.hpp"
#include "shared/domain/codes.hpp"
#include "shared/wire/endpoint.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilvm::api {

struct Person {
    std::string id;
    std::string login;
    std::string display_name;
    std::optional<std::string> department;

    bool operator==(const Person&) const = default;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, login, display_name, department))

struct Delegation {
    std::string id;
    Person to;
    base::Instant from;
    base::Instant until;

    bool operator==(const Delegation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Delegation, (), (id, to, from, until))

struct Me {
    std::string id;
    std::string login;
    std::string display_name;
    std::string mail;
    std::optional<std::string> title;
    std::string department;
    std::vector<domain::Role> roles;
    std::vector<std::string> services;
    std::vector<std::string> origin_services;
    std::vector<Delegation> delegations;

    bool operator==(const Me&) const = default;
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (id, login, display_name, mail, title, department, roles, services, origin_services, delegations))

struct Credentials {
    std::string login; // sAMAccountName, user principal name or DOMAIN\name
    std::string password;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (login, password))

struct Session {
    std::string token; // 256 random bits, base64url
    base::Instant expires_at;
    Me me;
};
BOOST_DESCRIBE_STRUCT(Session, (), (token, expires_at, me))

struct SignIn {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/session";
    static constexpr std::string_view summary = "Ouvrir une session";
    static constexpr auto access = wire::Access::everyone;
    static constexpr int success = 200;
    static constexpr bool takesTicket = true; // the answer then proves the server: WWW-Authenticate: Negotiate …
    using Parameters = wire::Nothing;
    using Body = Credentials;
    using Answer = Session;
};

struct SignOut {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/session";
    static constexpr std::string_view summary = "Fermer la session";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 204;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = wire::Nothing;
};

struct ReadMe {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/me";
    static constexpr std::string_view summary = "Qui suis-je et que puis-je faire";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = Me;
};

struct PeopleQuery {
    std::optional<std::string> q;
    std::optional<int> limit;
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(PeopleQuery, (), (q, limit, cursor))

struct People {
    std::vector<Person> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(People, (), (items, next_cursor))

struct ListPeople {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/people";
    static constexpr std::string_view summary = "Chercher un collègue";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = PeopleQuery;
    using Body = wire::Nothing;
    using Answer = People;
};

} // namespace ilvm::api
