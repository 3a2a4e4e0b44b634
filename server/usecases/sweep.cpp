#include "server/usecases/sweep.hpp"

#include "server/store/attachments.hpp"
#include "server/store/change_reader.hpp"
#include "server/store/directory_link.hpp"
#include "server/store/outbox.hpp"
#include "server/store/sessions.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::int64_t day = 24 * 3'600'000;

} // namespace

Swept sweep(const Context& context) {
    auto connection = context.database.lease();
    const auto now = context.now();
    const auto ago = [&](std::int64_t days) { return base::Instant{now.milliseconds - days * day}; };
    Swept swept;
    swept.sessions = store::deleteOldSessions(*connection, now);
    swept.failures = store::deleteOldFailures(*connection, ago(1));
    swept.idempotencyKeys =
        connection->run("DELETE FROM idempotency_keys WHERE created_at < $1", store::bind(ago(30))).affected();
    swept.uploads = store::sweepUploads(*connection, ago(1));
    swept.mails = store::sweepSentMails(*connection, ago(daysSentMailsAreKept));
    swept.changes = store::sweepChanges(*connection, ago(14));
    store::sweepDirectoryNotes(*connection, ago(1));
    store::sweepAlarms(*connection, ago(90)); // who accepted which one stays in the audit
    return swept;
}

} // namespace ilvm::usecases
