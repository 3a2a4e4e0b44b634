// Sends what waits in the outbox, outside every transaction. A dead relay delays mail and loses none.
// Not here: the texts (mails.hpp), SMTP (server/mail), and the loop that calls this (server/jobs).
#pragma once
#include "server/mail/mailer.hpp"
#include "server/store/outbox.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

struct MailRound {
    std::size_t sent = 0;
    std::size_t failed = 0; // will be tried again
    std::size_t dead = 0;   // will not: refused for good, or tried twenty times
    std::string reason;     // of the last failure, for the log
};

// One sender, one thread. A mail that fails waits a minute, then twice as long each time, up to six hours. While
// nothing goes through at all, the oldest mail is tried now and then without counting; when it goes through after more
// than a minute of failures, all that waits is due at once.
class MailSender {
public:
    MailSender(const Context& context, mail::Mailer& mailer, std::string from);

    // Sends what is due, a batch at most. Throws store::DatabaseAway.
    MailRound round();

private:
    bool send(store::Connection& connection, const store::OutboxRow& row, MailRound& round, bool counts);
    void wentThrough(store::Connection& connection);

    const Context& context_;
    mail::Mailer& mailer_;
    const std::string from_;
    std::optional<base::Instant> failingSince_; // no mail has gone through since
    base::Instant lastTry_;
};

// Mails that were given up, for the operator, and a second chance for all of them.
std::vector<store::OutboxRow> deadLetters(const Context& context);
std::size_t retryDeadLetters(const Context& context);

} // namespace ilvm::usecases
