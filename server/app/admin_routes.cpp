#include "server/app/admin_routes.hpp"

#include "server/store/directory_link.hpp"
#include "server/store/migrate.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::app {
namespace {

struct Readiness {
    std::string status;
    std::optional<std::string> reason;
    std::optional<std::string> directory; // "live" or "away"; that one is away takes no server out of service
};
BOOST_DESCRIBE_STRUCT(Readiness, (), (status, reason, directory))

Readiness readinessOf(store::Database& database) {
    try {
        auto connection = database.lease();
        const auto pending = store::pendingMigrations(*connection, store::embeddedMigrations());
        if (pending.empty()) {
            const auto link = store::readLink(*connection);
            return {"ready", {}, link ? std::optional(std::string(wire::codeOf(link->state))) : std::nullopt};
        }
        return {"not_ready", "migration " + pending.front() + " is not applied", {}};
    } catch (const store::DatabaseAway&) {
        return {"not_ready", "the database does not answer", {}};
    } catch (const store::MigrationRefused& error) {
        return {"not_ready", error.what(), {}};
    }
}

} // namespace

void addAdminRoutes(http::Router& router, store::Database& database, Metrics& metrics) {
    http::RouteOptions open;
    open.isPublic = true;
    router.plain(
        "GET", "/healthz",
        [](const http::Request&) {
            return http::json(200, wire::toJson(Readiness{"alive", {}, {}}));
        },
        open);
    router.plain(
        "GET", "/readyz",
        [&](const http::Request&) {
            const auto readiness = readinessOf(database);
            return http::json(readiness.status == "ready" ? 200 : 503, wire::toJson(readiness));
        },
        open);
    router.plain(
        "GET", "/metrics",
        [&](const http::Request&) {
            return http::Response{200, "text/plain; version=0.0.4; charset=utf-8", {}, metrics.text()};
        },
        open);
}

} // namespace ilvm::app
