#include "server/mail/smtp_mailer.hpp"

#include "server/mail/message.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <curl/curl.h>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace ilvm::mail {
namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// Before main, while there is one thread: curl_global_init may not race.
const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);

struct Upload {
    std::string_view rest;
};

size_t readUpload(char* buffer, size_t size, size_t count, void* context) {
    auto& upload = *static_cast<Upload*>(context);
    const std::size_t length = std::min(size * count, upload.rest.size());
    std::memcpy(buffer, upload.rest.data(), length);
    upload.rest.remove_prefix(length);
    return length;
}

// What was said last in the dialogue, on which the outcome rests; what follows QUIT is courtesy.
struct Dialogue {
    std::string command;
    std::string reply;
    bool over = false;
};

int listen(CURL*, curl_infotype type, char* data, size_t size, void* context) {
    auto& dialogue = *static_cast<Dialogue*>(context);
    std::string_view line(data, size);
    line = line.substr(0, line.find_first_of("\r\n"));
    if (type == CURLINFO_HEADER_OUT && line == "QUIT") dialogue.over = true;
    if (dialogue.over) return 0;
    if (type == CURLINFO_HEADER_OUT) dialogue.command = line.substr(0, line.find(' '));
    if (type == CURLINFO_HEADER_IN) dialogue.reply = line;
    return 0;
}

// RFC 5321, 4.2.1: 5 is for good, for what concerns this mail; a relay that refuses us altogether may be mended.
SendingResult failure(const Dialogue& dialogue, const char* details) {
    const bool ofThisMail = dialogue.command == "MAIL" || dialogue.command == "RCPT" || dialogue.command == "DATA";
    const bool refused = dialogue.reply.starts_with('4') || dialogue.reply.starts_with('5');
    return {ofThisMail && dialogue.reply.starts_with('5') ? Sending::failed_for_good : Sending::failed_for_now,
            refused ? dialogue.reply : std::string(details)};
}

} // namespace

SmtpMailer::SmtpMailer(Settings settings) : settings_(std::move(settings)) {
    if (!settings_.url.starts_with("smtp://") && !settings_.url.starts_with("smtps://"))
        throw std::invalid_argument("not the address of a mail server: " + settings_.url);
    if (initialised != CURLE_OK) throw std::runtime_error(curl_easy_strerror(initialised));
}

SendingResult SmtpMailer::send(const Mail& mail) {
    std::string message;
    std::string from;
    std::string to;
    try {
        message = written(mail);
        from = '<' + mailboxOf(mail.from).address + '>';
        to = '<' + mailboxOf(mail.to).address + '>';
    } catch (const std::invalid_argument& unwritable) {
        return {Sending::failed_for_good, unwritable.what()};
    }
    Upload upload{message};
    Dialogue dialogue;
    std::array<char, CURL_ERROR_SIZE> details{};
    const Handle handle(curl_easy_init(), curl_easy_cleanup);
    const List recipients(curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
    CURL* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, settings_.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(settings_.start_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (!settings_.ca.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, settings_.ca.c_str());
    if (!settings_.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings_.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings_.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, readUpload);
    curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, details.data());
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); // for `listen` alone
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, listen);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &dialogue);
    const CURLcode code = curl_easy_perform(curl);
    if (code == CURLE_OK) return {Sending::sent, {}};
    return failure(dialogue, details[0] != '\0' ? details.data() : curl_easy_strerror(code));
}

} // namespace ilvm::mail
