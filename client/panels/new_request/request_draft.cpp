#include "client/panels/new_request/request_draft.hpp"

#include <QJsonDocument>
#include <QJsonObject>

namespace ilvm::panels {
namespace {

const QString item = QStringLiteral("item"), title = QStringLiteral("title"),
              description = QStringLiteral("description"), module = QStringLiteral("module"),
              priority = QStringLiteral("priority"), key = QStringLiteral("key");

} // namespace

QByteArray toBytes(const RequestDraft& draft) {
    if (draft.isEmpty()) return {};
    const QJsonObject object{{item, draft.item},     {title, draft.title},       {description, draft.description},
                             {module, draft.module}, {priority, draft.priority}, {key, QString::fromLatin1(draft.key)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RequestDraft draftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    return {object.value(item).toString(),   object.value(title).toString(),  object.value(description).toString(),
            object.value(module).toString(), object.value(priority).toInt(1), object.value(key).toString().toLatin1()};
}

} // namespace ilvm::panels
