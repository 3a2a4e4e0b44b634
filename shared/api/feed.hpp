// The change feed: what a client needs to keep its copy true.
#pragma once
#include "shared/wire/endpoint.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilvm::api {

BOOST_DEFINE_ENUM_CLASS(FeedType, ticket, message, user, service, catalogue_item, me)

struct Upsert {
    FeedType type = FeedType::ticket;
    wire::Raw value; // Ticket without actions, Message, Person, Service, CatalogueItem or Me, as the type says

    bool operator==(const Upsert&) const = default;
};
BOOST_DESCRIBE_STRUCT(Upsert, (), (type, value))

struct Removal {
    FeedType type = FeedType::ticket;
    std::string id; // reference of a ticket, code of a service or an item, id of the rest

    bool operator==(const Removal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Removal, (), (type, id))

struct Change {
    std::vector<Upsert> upserts;
    std::vector<Removal> removals;
    std::string cursor;

    bool operator==(const Change&) const = default;
};
BOOST_DESCRIBE_STRUCT(Change, (), (upserts, removals, cursor))

struct SyncQuery {
    std::optional<std::string> cursor;
    std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(SyncQuery, (), (cursor, limit))

struct SyncPage {
    std::vector<Upsert> upserts;
    std::vector<Removal> removals;
    std::string cursor;
    bool more = false; // ask again with this cursor at once
};
BOOST_DESCRIBE_STRUCT(SyncPage, (), (upserts, removals, cursor, more))

struct Sync {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/sync";
    static constexpr std::string_view summary = "Tout ce que je peux voir et qui a changé";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = SyncQuery;
    using Body = wire::Nothing;
    using Answer = SyncPage;
};

struct EventStreamBytes {}; // text/event-stream: `event: change` with a Change as data, `event: resync`

struct Events {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/events";
    static constexpr std::string_view summary = "Les changements, poussés dès qu'ils sont enregistrés";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = EventStreamBytes;
};

} // namespace ilvm::api
