#include "client/ticket/message_draft.hpp"

#include "client/drafts/values.hpp"

namespace ilvm::ticket {
namespace {

const QString textKey = QStringLiteral("text"), internalKey = QStringLiteral("internal"),
              filesKey = QStringLiteral("files"), onParentKey = QStringLiteral("on_parent");

} // namespace

QString formOf(const QString& reference) {
    return QStringLiteral("message/") % reference;
}

QByteArray toBytes(const MessageDraft& draft) {
    if (draft.text.isEmpty() && draft.files.empty()) return {};
    QJsonObject object{{textKey, draft.text}, {internalKey, draft.internal}};
    if (draft.onParent) object.insert(onParentKey, true);
    if (!draft.files.empty()) object.insert(filesKey, drafts::jsonOf(draft.files));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

MessageDraft messageDraftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    return {object.value(textKey).toString(), object.value(internalKey).toBool(),
            drafts::valueOf<std::vector<api::Uploaded>>(object.value(filesKey)).value_or(std::vector<api::Uploaded>()),
            object.value(onParentKey).toBool()};
}

} // namespace ilvm::ticket
