#include "client/panels/absences/absence_draft.hpp"

#include "client/drafts/values.hpp"

#include <algorithm>

namespace ilvm::panels {
namespace {

const QString fromDay = QStringLiteral("from_day"), fromHour = QStringLiteral("from_hour"),
              untilDay = QStringLiteral("until_day"), untilHour = QStringLiteral("until_hour"),
              to = QStringLiteral("to"), reason = QStringLiteral("reason");

} // namespace

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
    return draft;
}

} // namespace ilvm::panels
