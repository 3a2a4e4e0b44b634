#include "client/ticket/message_draft.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ilvm::ticket {
namespace {

const QString textKey = QStringLiteral("text"), internalKey = QStringLiteral("internal"),
              filesKey = QStringLiteral("files");

} // namespace

QString formOf(const QString& reference) {
    return QStringLiteral("message/") % reference;
}

QByteArray toBytes(const MessageDraft& draft) {
    if (draft.text.isEmpty() && draft.files.empty()) return {};
    QJsonObject object{{textKey, draft.text}, {internalKey, draft.internal}};
    if (!draft.files.empty())
        object.insert(filesKey, QJsonDocument::fromJson(QByteArray::fromStdString(wire::toJson(draft.files))).array());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

MessageDraft messageDraftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    MessageDraft draft{object.value(textKey).toString(), object.value(internalKey).toBool(), {}};
    const auto files = QJsonDocument(object.value(filesKey).toArray()).toJson(QJsonDocument::Compact);
    // What cannot be read is as if it were not there.
    if (auto read = wire::readAnswer<std::vector<api::Uploaded>>(files.toStdString()); read.has_value())
        draft.files = std::move(*read);
    return draft;
}

} // namespace ilvm::ticket
