// The jobs that run beside the requests, with what they need: mails, seals, following the directory, sweeping.
// Not here: what each does (use cases) and how a job is called again and again (server/jobs).
#pragma once
#include "server/app/configuration.hpp"
#include "server/app/log.hpp"
#include "server/app/metrics.hpp"
#include "server/directory/directory.hpp"
#include "server/jobs/directory_follower.hpp"
#include "server/jobs/runner.hpp"
#include "server/mail/smtp_mailer.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/send_mails.hpp"

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
    void sendMails();
    void seal();
    std::chrono::milliseconds endWhatIsOver(); // gives how long the next end can wait

    const Configuration& configuration_;
    const usecases::Context& context_;
    Log& log_;
    const store::Bytes sealKey_;
    std::optional<mail::SmtpMailer> mailer_; // nothing: mails wait
    std::optional<usecases::MailSender> sender_;
    jobs::DirectoryFollower follower_;
    jobs::Runner runner_;
};

} // namespace ilvm::app
