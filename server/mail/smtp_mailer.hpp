// Mails by SMTP, through the organisation's relay.
// Not here: trying again (jobs) and how a mail is written out (message.hpp).
#pragma once
#include "server/mail/mailer.hpp"

#include <chrono>
#include <string>

namespace ilvm::mail {

struct Settings {
    std::string url;        // smtp://relay:25 or smtps://relay:465
    bool start_tls = false; // for smtp://: encrypt before anything is said; refused where the relay cannot
    std::string ca;         // file of the authorities to trust; empty: the system's
    std::string user;       // empty: the relay knows us by our address
    std::string password;
    std::chrono::milliseconds timeout{30'000}; // of one mail, from the connection on
};

class SmtpMailer : public Mailer {
public:
    // Connects to nothing yet; throws std::invalid_argument for a url that is neither smtp:// nor smtps://. Each mail
    // has a connection of its own.
    explicit SmtpMailer(Settings settings);

    // A refusal of the sender, the recipient or the mail itself with 5xx is for good; every other failure, a refused
    // login or a relay that greets with an error included, may pass.
    SendingResult send(const Mail& mail) override;

private:
    const Settings settings_;
};

} // namespace ilvm::mail
