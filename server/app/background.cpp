#include "server/app/background.hpp"

#include "server/app/configured_settings.hpp"
#include "server/app/setting_values.hpp"
#include "server/store/outbox.hpp"
#include "server/usecases/delegations.hpp"
#include "server/usecases/directory_alarms.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/recruitment_outlook.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/rights_ends.hpp"
#include "server/usecases/seal_chains.hpp"
#include "server/usecases/sweep.hpp"

#include <algorithm>
#include <limits>

namespace ilvm::app {
namespace {

constexpr std::chrono::milliseconds mailPause = std::chrono::seconds(1), sweepPause = std::chrono::hours(1),
                                    longestEndPause = std::chrono::seconds(2),
                                    delegationPause = std::chrono::milliseconds(250),
                                    submissionPause = std::chrono::seconds(5);

} // namespace

Background::Background(const Configuration& configuration, const usecases::Context& context,
                       directory::Directory& directory, Log& log)
    : configuration_(configuration),
      context_(context),
      log_(log),
      sealKey_(secretFrom(configuration.audit.seal_key_file)),
      follower_(context, directory,
                {.renewal = configuration.directory.reconcile_every,
                 .withoutDirectory = configuration.directory.away_limit,
                 .info = [&log](const std::string& text) { log.info(text); },
                 .warn = [&log](const std::string& text) { log.warn(text); },
                 .error = [&log](const std::string& text) { log.error(text); }}),
      runner_([&log](const std::string& text) { log.warn(text); }) {
    if (configuration.mail.url.empty()) {
        log_.warn("mail.url is not set: e-mails wait in their queue");
        return;
    }
    mailer_.emplace(mailSettingsOf(configuration));
    sender_.emplace(context_, *mailer_, configuration.mail.from);
}

void Background::start() {
    follower_.start(configuration_.directory.timeout * 2);
    runner_.every(configuration_.audit.seal_every, "sealing the audit chains", [this] { seal(); });
    runner_.paced(longestEndPause, "ending overrides", [this] { return endWhatIsOver(); });
    runner_.every(delegationPause, "beginning and ending delegations",
                  [this] { usecases::followDelegations(context_); });
    runner_.every(submissionPause, "following requests beside delegations",
                  [this] { usecases::followSubmissions(context_); });
    runner_.every(sweepPause, "sweeping", [this] {
        usecases::sweep(context_);
        usecases::refreshDeciders(context_);
        usecases::remindOfLateness(context_);
    });
    if (sender_) runner_.every(mailPause, "sending e-mails", [this] { sendMails(); });
}

// To the moment of the next end that is known; one that is set meanwhile is no nearer than the longest pause.
std::chrono::milliseconds Background::endWhatIsOver() {
    const auto ended = usecases::endWhatIsOver(context_);
    if (ended.adminless)
        log_.error("what somebody had for a time ended and nobody is an admin any more; the way back in is "
                   "ilvm-server grant-admin LOGIN");
    if (!ended.next) return longestEndPause;
    const std::chrono::milliseconds left(ended.next->milliseconds - context_.now().milliseconds);
    return std::clamp(left, std::chrono::milliseconds(1), longestEndPause);
}

void Background::stop() {
    follower_.stop();
    runner_.stop();
}

void Background::sendMails() {
    const auto round = sender_->round();
    if (round.failed + round.dead > 0)
        log_.warn("e-mails: " + std::to_string(round.sent) + " sent, " + std::to_string(round.failed) +
                  " to be tried again, " + std::to_string(round.dead) + " given up: " + round.reason);
}

void Background::seal() {
    // The log keeps what the database could be made to forget.
    if (const auto seal = usecases::sealChains(context_, sealKey_)) log_.info(usecases::textOf(*seal));
}

void Background::addGauges(Metrics& metrics, store::Database& database) {
    const auto outbox = [&database](std::int64_t store::OutboxFigures::*figure) {
        try {
            auto connection = database.lease();
            return static_cast<double>(store::outboxFigures(*connection).*figure);
        } catch (const std::exception&) {
            return std::numeric_limits<double>::quiet_NaN(); // unknown is not nought
        }
    };
    metrics.gauge("ilvm_requests_undecidable", "Requests that wait for a decision that nobody may take", [&database] {
        try {
            auto connection = database.lease();
            return static_cast<double>(usecases::countUndecidable(*connection));
        } catch (const std::exception&) {
            return std::numeric_limits<double>::quiet_NaN();
        }
    });
    metrics.gauge("ilvm_mails_waiting", "E-mails that wait to be sent",
                  [outbox] { return outbox(&store::OutboxFigures::waiting); });
    metrics.gauge("ilvm_mails_dead", "E-mails that were given up",
                  [outbox] { return outbox(&store::OutboxFigures::dead); });
    metrics.gauge("ilvm_directory_live", "1 while the directory is followed, by this server or another", [this] {
        try {
            return usecases::readDirectoryLink(context_).state == api::LinkState::live ? 1.0 : 0.0;
        } catch (const std::exception&) {
            return std::numeric_limits<double>::quiet_NaN();
        }
    });
    metrics.gauge("ilvm_directory_followed_timestamp_seconds", "When the directory was last followed",
                  [this] { return static_cast<double>(follower_.followedAt().milliseconds) / 1e3; });
    metrics.gauge("ilvm_directory_refused", "1 while an answer of the directory waits for an admin", [this] {
        try {
            return usecases::readDirectoryLink(context_).alarm ? 1.0 : 0.0;
        } catch (const std::exception&) {
            return std::numeric_limits<double>::quiet_NaN();
        }
    });
    metrics.gauge("ilvm_admins", "Who are admins; nought is told to those who were", [&database] {
        try {
            return static_cast<double>(usecases::countAdmins(*database.lease()));
        } catch (const std::exception&) {
            return std::numeric_limits<double>::quiet_NaN();
        }
    });
}

} // namespace ilvm::app
