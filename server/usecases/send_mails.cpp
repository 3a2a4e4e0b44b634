#include "server/usecases/send_mails.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::int64_t second = 1'000, minute = 60 * second, hour = 60 * minute;
constexpr int batch = 10;
constexpr int mostAttempts = 20;
// Longer than a batch can take when every mail runs into the mailer's deadline of half a minute.
constexpr std::int64_t leaseTime = 10 * minute;

base::Instant later(base::Instant instant, std::int64_t milliseconds) {
    return {instant.milliseconds + milliseconds};
}

std::int64_t backOff(int attempts) {
    return std::min(minute << std::min(attempts, 9), 6 * hour);
}

} // namespace

MailSender::MailSender(const Context& context, mail::Mailer& mailer, std::string from)
    : context_(context), mailer_(mailer), from_(std::move(from)) {}

MailRound MailSender::round() {
    MailRound round;
    auto connection = context_.database.lease();
    const auto now = context_.now();
    const auto due = store::leaseMails(*connection, now, later(now, leaseTime), batch);
    for (std::size_t i = 0; i < due.size(); ++i) {
        if (send(*connection, due[i], round, true)) continue;
        // The rest would fail alike; it costs them no attempt.
        for (++i; i < due.size(); ++i)
            store::giveBack(*connection, due[i].id);
    }
    if (!due.empty() || !failingSince_) return round;
    const auto failing = now.milliseconds - failingSince_->milliseconds;
    const auto pause = std::clamp(failing / 10, 5 * second, 5 * minute);
    if (now.milliseconds - lastTry_.milliseconds < pause) return round;
    if (const auto probe = store::leaseProbe(*connection, now, later(now, leaseTime)))
        send(*connection, *probe, round, false);
    else
        failingSince_.reset();
    return round;
}

// False when the relay may be away.
bool MailSender::send(store::Connection& connection, const store::OutboxRow& row, MailRound& round, bool counts) {
    lastTry_ = context_.now();
    const auto result = mailer_.send(
        {from_, row.to_address, row.subject, row.body_text, row.body_html, row.message_id, row.created_at});
    const auto now = context_.now();
    if (result.outcome == mail::Sending::sent) {
        store::markSent(connection, row.id, now);
        ++round.sent;
        wentThrough(connection);
        return true;
    }
    round.reason = result.reason;
    const bool forGood = result.outcome == mail::Sending::failed_for_good;
    if (forGood || (counts && row.attempts + 1 >= mostAttempts)) {
        store::markDead(connection, row.id, now, result.reason);
        ++round.dead;
        return forGood;
    }
    if (!failingSince_) failingSince_ = now;
    ++round.failed;
    if (counts)
        store::markFailed(connection, row.id, later(now, backOff(row.attempts)), result.reason);
    else
        store::giveBack(connection, row.id);
    return false;
}

void MailSender::wentThrough(store::Connection& connection) {
    const auto now = context_.now();
    if (failingSince_ && now.milliseconds - failingSince_->milliseconds > minute) store::hurryMails(connection, now);
    failingSince_.reset();
}

std::vector<store::OutboxRow> deadLetters(const Context& context) {
    auto connection = context.database.lease();
    return store::deadMails(*connection);
}

std::size_t retryDeadLetters(const Context& context) {
    auto connection = context.database.lease();
    return store::reviveDeadMails(*connection, context.now());
}

} // namespace ilvm::usecases
