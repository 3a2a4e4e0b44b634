#include "client/panels/new_request/request_draft.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ilvm::panels {
namespace {

const QString item = QStringLiteral("item"), title = QStringLiteral("title"),
              description = QStringLiteral("description"), module = QStringLiteral("module"),
              priority = QStringLiteral("priority"), key = QStringLiteral("key"), forWhom = QStringLiteral("for_whom"),
              files = QStringLiteral("files");

QJsonDocument documentOf(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json));
}

// What cannot be read is as if it were not there.
template <typename T>
T valueOf(const QJsonDocument& document, T otherwise) {
    auto value = wire::readAnswer<T>(document.toJson(QJsonDocument::Compact).toStdString());
    return value.has_value() ? std::move(*value) : std::move(otherwise);
}

} // namespace

QByteArray toBytes(const RequestDraft& draft) {
    if (draft.isEmpty()) return {};
    QJsonObject object{{item, draft.item},     {title, draft.title},       {description, draft.description},
                       {module, draft.module}, {priority, draft.priority}, {key, QString::fromLatin1(draft.key)}};
    if (draft.forWhom) object.insert(forWhom, documentOf(wire::toJson(*draft.forWhom)).object());
    if (!draft.files.empty()) object.insert(files, documentOf(wire::toJson(draft.files)).array());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RequestDraft draftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    RequestDraft draft{object.value(item).toString(),        object.value(title).toString(),
                       object.value(description).toString(), object.value(module).toString(),
                       object.value(priority).toInt(1),      object.value(key).toString().toLatin1()};
    if (const auto person = valueOf<api::Person>(QJsonDocument(object.value(forWhom).toObject()), {});
        !person.id.empty())
        draft.forWhom = person;
    draft.files = valueOf<std::vector<api::Uploaded>>(QJsonDocument(object.value(files).toArray()), {});
    return draft;
}

} // namespace ilvm::panels
