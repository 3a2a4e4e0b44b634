// The operations of the OpenAPI document, with examples made from its schemas: what tests of every endpoint walk.
// Not here: the document itself (shared/api/openapi.hpp).
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <string>
#include <vector>

namespace ilvm::tests {

struct Operation {
    std::string method;
    std::string path; // with {names}
    bool isPublic = false;
    QJsonArray parameters;  // those of path and query, references resolved
    QJsonObject bodySchema; // empty: no body, or one that is not JSON
    std::string mediaType;  // of the body; empty: none

    std::string name() const { return method + " " + path; }
    bool names(const std::string& parameter) const { return path.find("{" + parameter + "}") != std::string::npos; }
    // The path with each {name} replaced by its value; mandatory query parameters follow as "name=1".
    std::string target(const std::map<std::string, std::string>& values) const;
};

class ApiDocument {
public:
    explicit ApiDocument(const std::string& json); // throws std::runtime_error where it is no OpenAPI document

    const std::vector<Operation>& operations() const { return operations_; }

    // The schema itself, where it is a reference.
    QJsonObject resolved(const QJsonObject& schema) const;

    // A value that the schema admits; of an object all fields, or only the mandatory ones.
    QJsonValue example(const QJsonObject& schema, bool complete) const;
    std::string exampleBody(const Operation& operation) const; // the mandatory fields; empty without a body

private:
    QJsonObject document_;
    std::vector<Operation> operations_;
};

} // namespace ilvm::tests
