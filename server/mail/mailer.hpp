// Sending one e-mail: the mail, the interface of whoever sends it, and how it ended.
// Not here: SMTP (smtp_mailer.hpp), the text of mails and when they are sent again (usecases, jobs).
#pragma once
#include "shared/base/instant.hpp"

#include <string>

namespace ilvm::mail {

struct Mail {
    std::string from; // an address, or a name and an address: "ILVM <ilvm@example.org>"
    std::string to;   // likewise
    std::string subject;
    std::string text;       // UTF-8, lines end with \n
    std::string html;       // likewise; empty: the mail is text alone
    std::string message_id; // without angle brackets; the same for every attempt, so that a double is recognised
    base::Instant date;
};

enum class Sending {
    sent,
    failed_for_now, // no connection, too slow, or a 4xx: worth another attempt
    failed_for_good // a 5xx, or a mail that cannot be written: another attempt would end alike
};

struct SendingResult {
    Sending outcome = Sending::failed_for_now;
    std::string reason; // for the log and the outbox: the server's own words where it spoke; empty when sent
};

class Mailer {
public:
    virtual ~Mailer() = default;

    // Blocks until it is decided, at most for the configured time. Any thread may call. Throws nothing that a mail or a
    // mail server causes.
    virtual SendingResult send(const Mail& mail) = 0;
};

} // namespace ilvm::mail
