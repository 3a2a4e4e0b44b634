// The jobs that run beside the requests, with what they need: mails, seals, following the directory, sweeping.
// Not here: what each does (use cases) and how a job is called again and again (server/jobs).
#pragma once
#include "server/app/configuration.hpp"
#include "server/app/log.hpp"
#include "server/app/metrics.hpp"
#include "server/directory/directory.hpp"
#include "server/jobs/runner.hpp"
#include "server/mail/smtp_mailer.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/send_mails.hpp"

#include <atomic>
#include <optional>

namespace ilvm::app {

class Background {
public:
    // Starts nothing yet. What is given must outlive this.
    Background(const Configuration& configuration, const usecases::Context& context, directory::Directory& directory,
               Log& log);

    // Follows the directory once, so that the first request finds people as they are; then everything runs by itself.
    void start();
    void stop(); // returns when every job has ended

    void addGauges(Metrics& metrics, store::Database& database);

private:
    void followDirectory();
    void sendMails();
    void seal();

    const Configuration& configuration_;
    const usecases::Context& context_;
    directory::Directory& directory_;
    Log& log_;
    const store::Bytes sealKey_;
    std::optional<mail::SmtpMailer> mailer_; // nothing: mails wait
    std::optional<usecases::MailSender> sender_;
    std::atomic<std::int64_t> followedAt_ = 0; // milliseconds since 1970
    std::atomic<bool> followingRefused_ = false;
    jobs::Runner runner_;
};

} // namespace ilvm::app
