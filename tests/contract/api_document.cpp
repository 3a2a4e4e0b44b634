#include "tests/contract/api_document.hpp"

#include <QJsonDocument>
#include <stdexcept>

namespace ilvm::tests {
namespace {

std::string textOf(const QJsonValue& value) {
    return value.toString().toStdString();
}

} // namespace

std::string Operation::target(const std::map<std::string, std::string>& values) const {
    std::string target = path;
    for (const auto& [name, value] : values)
        if (const auto at = target.find("{" + name + "}"); at != std::string::npos)
            target.replace(at, name.size() + 2, value);
    char separator = '?';
    for (const auto& each : parameters) {
        const auto parameter = each.toObject();
        if (parameter["in"] != "query" || !parameter["required"].toBool()) continue;
        target += separator + textOf(parameter["name"]) + "=1";
        separator = '&';
    }
    return target;
}

ApiDocument::ApiDocument(const std::string& json)
    : document_(QJsonDocument::fromJson(QByteArray::fromStdString(json)).object()) {
    const auto paths = document_["paths"].toObject();
    if (paths.isEmpty()) throw std::runtime_error("this is no OpenAPI document: " + json.substr(0, 200));
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const auto methods = path->toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const auto described = method->toObject();
            Operation operation;
            operation.method = method.key().toUpper().toStdString();
            operation.path = path.key().toStdString();
            const auto security = described["security"].toArray(); // an empty requirement: nothing is needed
            operation.isPublic =
                described.contains("security") && (security.isEmpty() || security.contains(QJsonObject{}));
            for (const auto& parameter : described["parameters"].toArray())
                operation.parameters << resolved(parameter.toObject());
            const auto content = described["requestBody"].toObject()["content"].toObject();
            if (!content.isEmpty()) operation.mediaType = content.begin().key().toStdString();
            operation.bodySchema = content["application/json"].toObject()["schema"].toObject();
            operations_.push_back(std::move(operation));
        }
    }
}

QJsonObject ApiDocument::resolved(const QJsonObject& schema) const {
    if (!schema.contains("$ref")) return schema;
    QJsonValue found = document_;
    for (const auto& part : schema["$ref"].toString().split('/').mid(1))
        found = found.toObject()[part];
    return found.toObject();
}

QJsonValue ApiDocument::example(const QJsonObject& given, bool complete) const {
    const auto schema = resolved(given);
    const auto type = schema["type"].toString();
    if (schema.contains("enum")) return schema["enum"].toArray().first();
    if (type == "integer" || type == "number") return 1;
    if (type == "boolean") return true;
    if (type == "array") return QJsonArray{example(schema["items"].toObject(), complete)};
    if (type != "object") {
        if (schema["format"] == "date") return "2026-11-23";
        return schema["format"] == "date-time" ? "2026-11-23T14:32:07.125Z" : "1";
    }
    QJsonObject object;
    const auto properties = schema["properties"].toObject();
    const auto required = schema["required"].toArray();
    for (auto property = properties.begin(); property != properties.end(); ++property)
        if (complete || required.contains(property.key()))
            object[property.key()] = example(property->toObject(), complete);
    return object;
}

std::string ApiDocument::exampleBody(const Operation& operation) const {
    if (operation.bodySchema.isEmpty()) return {};
    return QJsonDocument(example(operation.bodySchema, false).toObject()).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace ilvm::tests
