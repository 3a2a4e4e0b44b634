#include "server/app/serve.hpp"

#include "server/app/admin_routes.hpp"
#include "server/app/background.hpp"
#include "server/app/configured_rows.hpp"
#include "server/app/configured_settings.hpp"
#include "server/app/metrics.hpp"
#include "server/directory/kerberos.hpp"
#include "server/directory/ldap_directory.hpp"
#include "server/feed/hub.hpp"
#include "server/feed/notifier.hpp"
#include "server/routes/routes.hpp"
#include "server/store/digest.hpp"
#include "server/store/migrate.hpp"
#include "server/usecases/seed.hpp"

#include <csignal>
#include <malloc.h>

namespace ilvm::app {
namespace {

sigset_t endingSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

void waitForTheEnd() {
    const auto signals = endingSignals();
    int received = 0;
    sigwait(&signals, &received);
}

std::optional<base::Problem> translate(std::exception_ptr exception) {
    try {
        std::rethrow_exception(std::move(exception));
    } catch (const store::DatabaseAway&) {
        return base::unavailable("database-away", "La base de données ne répond pas.");
    } catch (const store::Conflict&) {
        return base::unavailable("busy", "Cette action en a croisé une autre.");
    } catch (...) {
        return std::nullopt;
    }
}

void migrateDatabase(const Configuration& configuration, Log& log) {
    store::Connection connection(configuration.database.url);
    for (const auto& name : store::migrate(connection, store::embeddedMigrations()))
        log.info("applied migration " + name);
}

// Each request takes and frees some hundred kilobytes on its thread. As it comes, the C library gives them back to the
// kernel after every request and has them cleared and mapped anew for the next. What comes here is kept for a burst.
void keepMemory() {
    constexpr int kept = 8 * 1024 * 1024, mapped = 1024 * 1024; // bytes: free and kept an arena; mapped on its own
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_MMAP_THRESHOLD, mapped);
}

std::unique_ptr<directory::TicketReader> ticketsOf(const Configuration& configuration) {
    const auto& keytab = configuration.directory.keytab;
    return keytab.empty() ? nullptr
                          : std::make_unique<directory::TicketReader>(keytab, configuration.directory.flavour);
}

class Serving {
public:
    Serving(const Configuration& configuration, Log& log)
        : log_(log),
          database_(databaseSettingsOf(configuration)),
          ownDatabase_({configuration.database.url, 2, std::chrono::seconds(2)}),
          directory_(directorySettingsOf(configuration), base::systemNow),
          tickets_(ticketsOf(configuration)),
          notifier_(configuration.database.url),
          context_{
              database_, base::systemNow, store::randomBytes, [this] { notifier_.changed(); }, policyOf(configuration),
              &reader_},
          hub_(database_, {.now = base::systemNow, .log = [&log](const std::string& text) { log.warn(text); }}),
          server_(httpSettingsOf(configuration),
                  routes::apiRouter({context_, directory_, hub_, reader_, tickets_.get()}), hooks()),
          admin_(adminSettingsOf(configuration), adminRouter(), adminHooks()),
          background_(configuration, context_, directory_, log) {
        usecases::seedDatabase(context_, {originServicesOf(configuration), groupMappingsOf(configuration)});
        addGauges();
        background_.addGauges(metrics_, ownDatabase_);
    }

    void run() {
        background_.start();
        server_.start();
        admin_.start();
        log_.info("serving on port " + std::to_string(server_.port()) + ", watched over on port " +
                  std::to_string(admin_.port()));
        waitForTheEnd();
        log_.info("stopping");
        server_.stop();
        background_.stop();
        admin_.stop();
    }

private:
    http::Hooks hooks() {
        http::Hooks hooks;
        hooks.authenticate = [this](const http::Request& request) { return routes::authenticate(context_, request); };
        hooks.translate = translate;
        hooks.observe = [this](const http::AccessRecord& record) {
            metrics_.observe(record);
            log_.request(record);
        };
        return hooks;
    }

    http::Hooks adminHooks() {
        http::Hooks hooks;
        hooks.translate = translate;
        return hooks;
    }

    http::Router adminRouter() {
        http::Router router;
        addAdminRoutes(router, ownDatabase_, metrics_);
        return router;
    }

    void addGauges() {
        const auto gauge = [this](const char* name, const char* help, auto value) {
            metrics_.gauge(name, help, [value] { return static_cast<double>(value()); });
        };
        gauge("ilvm_connections", "Open connections", [this] { return server_.gauges().connections; });
        gauge("ilvm_event_streams", "Open event streams", [this] { return server_.gauges().eventStreams; });
        gauge("ilvm_queued_requests", "Requests that wait for a thread",
              [this] { return server_.gauges().queuedOrdinary; });
        gauge("ilvm_queued_sign_ins", "Sign-ins that wait for a thread",
              [this] { return server_.gauges().queuedSignIn; });
        gauge("ilvm_feed_changes", "Changes told since the start", [this] { return hub_.figures().changes; });
        gauge("ilvm_feed_deliveries", "Frames pushed to streams since the start",
              [this] { return hub_.figures().deliveries; });
    }

    Log& log_;
    Metrics metrics_;
    store::Database database_;
    store::Database ownDatabase_; // of the admin listener
    directory::LdapDirectory directory_;
    std::unique_ptr<directory::TicketReader> tickets_; // nothing without a keytab
    feed::Notifier notifier_;
    reader::Reader reader_;
    usecases::Context context_;
    feed::Hub hub_;
    http::Server server_;
    http::Server admin_;
    Background background_;
};

} // namespace

void holdSignals() {
    const auto signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a peer that went away is an error code where it is written to
}

void serve(const Configuration& configuration, Log& log) {
    keepMemory();
    migrateDatabase(configuration, log);
    Serving(configuration, log).run();
}

} // namespace ilvm::app
