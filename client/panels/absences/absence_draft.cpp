#include "client/panels/absences/absence_draft.hpp"

#include "client/drafts/values.hpp"

#include <algorithm>

namespace ilvm::panels {
namespace {

const QString fromDay = QStringLiteral("from_day"), fromHour = QStringLiteral("from_hour"),
              untilDay = QStringLiteral("until_day"), untilHour = QStringLiteral("until_hour"),
              to = QStringLiteral("to"), reason = QStringLiteral("reason"), sentKey = QStringLiteral("sent_key"),
              sentDraft = QStringLiteral("sent");

// The server takes as "now" what lies back less than a day.
constexpr std::int64_t longestRetry = 20 * 3'600'000; // milliseconds

} // namespace

bool isSame(const SentAbsence& sent, const api::DelegationDraft& wanted, base::Instant now) {
    const auto& before = sent.draft;
    const bool bothNow = before.from <= now && wanted.from <= now;
    const bool tooOld = before.from.milliseconds < now.milliseconds - longestRetry;
    return !tooOld && before.to == wanted.to && before.until == wanted.until && before.reason == wanted.reason &&
           (bothNow || before.from == wanted.from);
}

bool AbsenceDraft::isEmpty() const {
    const auto typed = {fromDay, fromHour, untilDay, untilHour, reason};
    return !to && std::all_of(typed.begin(), typed.end(), [](const QString& text) { return text.trimmed().isEmpty(); });
}

QByteArray toBytes(const AbsenceDraft& draft) {
    if (draft.isEmpty()) return {};
    QJsonObject object{{fromDay, draft.fromDay},
                       {fromHour, draft.fromHour},
                       {untilDay, draft.untilDay},
                       {untilHour, draft.untilHour},
                       {reason, draft.reason}};
    if (draft.to) object.insert(to, drafts::jsonOf(*draft.to));
    if (draft.sent) {
        object.insert(sentKey, QString::fromLatin1(draft.sent->key));
        object.insert(sentDraft, drafts::jsonOf(draft.sent->draft));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

AbsenceDraft absenceDraftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    AbsenceDraft draft;
    draft.fromDay = object.value(fromDay).toString();
    draft.fromHour = object.value(fromHour).toString();
    draft.untilDay = object.value(untilDay).toString();
    draft.untilHour = object.value(untilHour).toString();
    draft.to = drafts::valueOf<api::Person>(object.value(to));
    draft.reason = object.value(reason).toString();
    if (auto sent = drafts::valueOf<api::DelegationDraft>(object.value(sentDraft)))
        draft.sent = SentAbsence{object.value(sentKey).toString().toLatin1(), std::move(*sent)};
    return draft;
}

} // namespace ilvm::panels
