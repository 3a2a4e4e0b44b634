// Values of the API within the JSON of a draft. What is read comes from an older program, or from nobody: what cannot
// be read is as if it were not there. Not here: which drafts there are (draft_box.hpp).
#pragma once
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

namespace ilvm::drafts {

template <typename T>
QJsonValue jsonOf(const T& value) {
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(wire::toJson(value)));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

template <typename T>
std::optional<T> valueOf(const QJsonValue& json) {
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    auto value = wire::readAnswer<T>(document.toJson(QJsonDocument::Compact).toStdString());
    return value.has_value() ? std::optional(std::move(*value)) : std::nullopt;
}

} // namespace ilvm::drafts
