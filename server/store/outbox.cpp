#include "server/store/outbox.hpp"

namespace ilvm::store {
namespace {

#define ILVM_MAIL_COLUMNS "id, message_id, to_address, subject, body_text, body_html, created_at, attempts, last_error"

std::vector<OutboxRow> mailsOf(const Rows& rows) {
    std::vector<OutboxRow> mails;
    for (std::size_t i = 0; i < rows.size(); ++i)
        mails.push_back(as<OutboxRow>(rows[i]));
    std::sort(mails.begin(), mails.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
    return mails;
}

} // namespace

void queueMails(Connection& connection, const std::vector<MailColumns>& mails, base::Instant now) {
    if (mails.empty()) return;
    const auto column = [&](std::string MailColumns::*member) {
        std::vector<std::string> values;
        for (const auto& mail : mails)
            values.push_back(mail.*member);
        return values;
    };
    connection.run("INSERT INTO outbox (message_id, recipient_id, to_address, subject, body_text, body_html, "
                   "created_at, next_attempt_at) SELECT m.message_id, m.recipient_id, m.to_address, m.subject, "
                   "m.body_text, m.body_html, $7::timestamptz, $7::timestamptz FROM unnest($1::text[], $2::bigint[], "
                   "$3::text[], $4::text[], $5::text[], $6::text[]) AS m(message_id, recipient_id, to_address, "
                   "subject, body_text, body_html) ON CONFLICT (message_id) DO NOTHING",
                   store::bind(column(&MailColumns::message_id), column(&MailColumns::recipient_id),
                               column(&MailColumns::to_address), column(&MailColumns::subject),
                               column(&MailColumns::body_text), column(&MailColumns::body_html), now));
}

std::vector<OutboxRow> leaseMails(Connection& connection, base::Instant now, base::Instant until, int limit) {
    return mailsOf(
        connection.run("UPDATE outbox SET leased_until = $2 WHERE id IN (SELECT id FROM outbox WHERE sent_at IS NULL "
                       "AND dead_at IS NULL AND next_attempt_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) "
                       "ORDER BY next_attempt_at, id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING " ILVM_MAIL_COLUMNS,
                       store::bind(now, until, limit)));
}

std::optional<OutboxRow> leaseProbe(Connection& connection, base::Instant now, base::Instant until) {
    const auto mails = mailsOf(
        connection.run("UPDATE outbox SET leased_until = $2 WHERE id = (SELECT id FROM outbox WHERE sent_at IS NULL "
                       "AND dead_at IS NULL AND (leased_until IS NULL OR leased_until <= $1) ORDER BY id LIMIT 1 "
                       "FOR UPDATE SKIP LOCKED) RETURNING " ILVM_MAIL_COLUMNS,
                       store::bind(now, until)));
    return mails.empty() ? std::nullopt : std::optional(mails.front());
}

void markSent(Connection& connection, std::int64_t id, base::Instant at) {
    connection.run("UPDATE outbox SET sent_at = $2, attempts = attempts + 1, leased_until = NULL, last_error = NULL "
                   "WHERE id = $1",
                   store::bind(id, at));
}

void markDead(Connection& connection, std::int64_t id, base::Instant at, const std::string& error) {
    connection.run("UPDATE outbox SET dead_at = $2, attempts = attempts + 1, leased_until = NULL, last_error = $3 "
                   "WHERE id = $1",
                   store::bind(id, at, error));
}

void markFailed(Connection& connection, std::int64_t id, base::Instant next, const std::string& error) {
    connection.run("UPDATE outbox SET next_attempt_at = $2, attempts = attempts + 1, leased_until = NULL, "
                   "last_error = $3 WHERE id = $1",
                   store::bind(id, next, error));
}

void giveBack(Connection& connection, std::int64_t id) {
    connection.run("UPDATE outbox SET leased_until = NULL WHERE id = $1", store::bind(id));
}

void hurryMails(Connection& connection, base::Instant now) {
    connection.run("UPDATE outbox SET next_attempt_at = $1 WHERE sent_at IS NULL AND dead_at IS NULL "
                   "AND next_attempt_at > $1",
                   store::bind(now));
}

OutboxFigures outboxFigures(Connection& connection) {
    const auto rows = connection.run("SELECT count(*) FILTER (WHERE dead_at IS NULL) AS waiting, "
                                     "count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead "
                                     "FROM outbox WHERE sent_at IS NULL");
    return {value<std::int64_t>(rows.front(), "waiting"), value<std::int64_t>(rows.front(), "dead")};
}

std::vector<OutboxRow> deadMails(Connection& connection) {
    return mailsOf(connection.run("SELECT " ILVM_MAIL_COLUMNS " FROM outbox WHERE dead_at IS NOT NULL"));
}

std::size_t reviveDeadMails(Connection& connection, base::Instant now) {
    return connection
        .run("UPDATE outbox SET dead_at = NULL, attempts = 0, next_attempt_at = $1 WHERE dead_at IS NOT NULL",
             store::bind(now))
        .affected();
}

std::size_t sweepSentMails(Connection& connection, base::Instant before) {
    return connection.run("DELETE FROM outbox WHERE sent_at < $1", store::bind(before)).affected();
}

#undef ILVM_MAIL_COLUMNS

} // namespace ilvm::store
