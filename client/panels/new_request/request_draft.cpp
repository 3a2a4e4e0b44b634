#include "client/panels/new_request/request_draft.hpp"

#include "client/drafts/values.hpp"

namespace ilvm::panels {
namespace {

const QString item = QStringLiteral("item"), title = QStringLiteral("title"),
              description = QStringLiteral("description"), module = QStringLiteral("module"),
              priority = QStringLiteral("priority"), key = QStringLiteral("key"), forWhom = QStringLiteral("for_whom"),
              files = QStringLiteral("files");

} // namespace

QByteArray toBytes(const RequestDraft& draft) {
    if (draft.isEmpty()) return {};
    QJsonObject object{{item, draft.item},     {title, draft.title},       {description, draft.description},
                       {module, draft.module}, {priority, draft.priority}, {key, QString::fromLatin1(draft.key)}};
    if (draft.forWhom) object.insert(forWhom, drafts::jsonOf(*draft.forWhom));
    if (!draft.files.empty()) object.insert(files, drafts::jsonOf(draft.files));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RequestDraft draftFrom(const QByteArray& bytes) {
    const auto object = QJsonDocument::fromJson(bytes).object();
    RequestDraft draft{object.value(item).toString(),        object.value(title).toString(),
                       object.value(description).toString(), object.value(module).toString(),
                       object.value(priority).toInt(1),      object.value(key).toString().toLatin1()};
    draft.forWhom = drafts::valueOf<api::Person>(object.value(forWhom));
    draft.files = drafts::valueOf<std::vector<api::Uploaded>>(object.value(files)).value_or(draft.files);
    return draft;
}

} // namespace ilvm::panels
