// The mails that wait to be sent. A row is leased before it is sent and marked after, so that no two senders have it
// and a crash in between sends it again after the lease, under the same message id.
// Not here: what mails say (usecases/mails.hpp) and how often they are tried (usecases/send_mails.hpp).
#pragma once
#include "server/store/tickets.hpp"

namespace ilvm::store {

struct OutboxRow {
    std::int64_t id = 0;
    std::string message_id;
    std::string to_address;
    std::string subject;
    std::string body_text;
    std::string body_html;
    base::Instant created_at;
    int attempts = 0; // before this one
    std::optional<std::string> last_error;
};
BOOST_DESCRIBE_STRUCT(OutboxRow, (),
                      (id, message_id, to_address, subject, body_text, body_html, created_at, attempts, last_error))

// Into the outbox, in the transaction of what they tell; one that is there already stays.
void queueMails(Connection& connection, const std::vector<MailColumns>& mails, base::Instant now);

// Up to `limit` mails whose time has come, for this sender alone until `until`; the oldest first.
std::vector<OutboxRow> leaseMails(Connection& connection, base::Instant now, base::Instant until, int limit);

// The oldest mail that waits, whether or not its time has come, unless someone has it: to try whether the relay is
// back. Nothing when there is none.
std::optional<OutboxRow> leaseProbe(Connection& connection, base::Instant now, base::Instant until);

void markSent(Connection& connection, std::int64_t id, base::Instant at);
void markDead(Connection& connection, std::int64_t id, base::Instant at, const std::string& error);
// Counts an attempt; the next is at `next`.
void markFailed(Connection& connection, std::int64_t id, base::Instant next, const std::string& error);
// Ends a lease without an attempt.
void giveBack(Connection& connection, std::int64_t id);
// Everything that waits for its next attempt is due now.
void hurryMails(Connection& connection, base::Instant now);

struct OutboxFigures {
    std::int64_t waiting = 0;
    std::int64_t dead = 0;
};
OutboxFigures outboxFigures(Connection& connection);

std::vector<OutboxRow> deadMails(Connection& connection); // oldest first
std::size_t reviveDeadMails(Connection& connection, base::Instant now);
std::size_t sweepSentMails(Connection& connection, base::Instant before);

} // namespace ilvm::store
