// Every field and parameter of every endpoint, as the OpenAPI document lists them, with every type that it is not:
// 400, and the answer names the field. Not here: bytes that are no HTTP (tests/server/http/test_http_bad_input.cpp).
#include "shared/api/openapi.hpp"
#include "tests/contract/api_document.hpp"
#include "tests/contract/in_process_server.hpp"

#include <QJsonDocument>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

struct Mutation {
    std::string field; // that the problem must name
    std::string body;
};

std::string textOf(const QJsonValue& value) {
    if (value.isObject()) return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).toStdString();
    if (value.isArray()) return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact).toStdString();
    const auto wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
    return wrapped.substr(1, wrapped.size() - 2);
}

// Values that a schema does not admit, as JSON text.
std::vector<std::string> wrongFor(const QJsonObject& schema) {
    const auto type = schema["type"].toString();
    std::vector<std::string> wrong{"null"};
    if (type != "boolean") wrong.emplace_back("true");
    if (type != "integer" && type != "number") wrong.emplace_back("42");
    wrong.emplace_back(type == "number" ? "0.0005" : "1.5");
    if (type != "string") wrong.insert(wrong.end(), {"\"mot\"", "\"1\""});
    if (type != "array") wrong.emplace_back("[]");
    if (type != "object") wrong.emplace_back("{}");
    if (type == "integer") wrong.insert(wrong.end(), {"1e3", "99999999999999999999", "-99999999999999999999"});
    if (type == "number") wrong.insert(wrong.end(), {"1e12", "-1e300"});
    if (type == "array") wrong.emplace_back("{\"0\":1}");
    if (schema.contains("enum")) wrong.insert(wrong.end(), {"\"nonsense\"", "\"\""});
    if (schema["format"] == "date") wrong.insert(wrong.end(), {"\"2026-02-30\"", "\"\""});
    if (schema["format"] == "date-time") wrong.insert(wrong.end(), {"\"2026-13-01T00:00:00Z\"", "\"\""});
    return wrong;
}

// Walks a schema and its example together; `write` puts a text at the place where the walk stands.
class Mutations {
public:
    explicit Mutations(const ApiDocument& document) : document_(document) {}

    std::vector<Mutation> of(const QJsonObject& schema) {
        walk(schema, "", [](const std::string& text) { return text; });
        return std::move(found_);
    }

private:
    using Write = std::function<std::string(const std::string&)>;

    void walk(const QJsonObject& given, const std::string& path, const Write& write) {
        const auto schema = document_.resolved(given);
        for (const auto& wrong : wrongFor(schema))
            found_.push_back({path.empty() ? "body" : path, write(wrong)});
        if (schema["type"] == "array")
            walk(schema["items"].toObject(), path + "[0]", [&](const auto& text) { return write("[" + text + "]"); });
        if (schema["type"] == "object") fields(schema, path, write);
    }

    void fields(const QJsonObject& schema, const std::string& path, const Write& write) {
        const auto complete = document_.example(schema, true).toObject();
        const auto properties = schema["properties"].toObject();
        const std::string prefix = path.empty() ? "" : path + ".";
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            QJsonObject rest = complete;
            rest.remove(property.key());
            const std::string name = property.key().toStdString();
            std::string others = textOf(rest);
            others.pop_back();
            others += rest.isEmpty() ? "" : ",";
            if (schema["required"].toArray().contains(property.key()))
                found_.push_back({prefix + name, write(textOf(rest))});
            walk(property->toObject(), prefix + name,
                 [&](const auto& text) { return write(others + "\"" + name + "\":" + text + "}"); });
        }
        QJsonObject more = complete;
        more["inconnu"] = 1;
        found_.push_back({prefix + "inconnu", write(textOf(more))});
    }

    const ApiDocument& document_;
    std::vector<Mutation> found_;
};

bool names(const std::string& problem, const std::string& field) {
    for (const auto& error : QJsonDocument::fromJson(QByteArray::fromStdString(problem)).object()["errors"].toArray())
        if (error.toObject()["field"].toString().toStdString() == field &&
            !error.toObject()["message"].toString().isEmpty())
            return true;
    return false;
}

std::vector<std::string> wrongParameters(const QJsonObject& schema) {
    if (schema["type"] == "integer") return {"", "abc", "1.5", "99999999999999999999", "1%20", "0x1"};
    if (schema.contains("enum")) return {"", "nonsense", "OPEN"};
    return {};
}

} // namespace

class TestWrongTypes : public QObject {
    Q_OBJECT

    Ground ground_;
    std::unique_ptr<InProcessServer> server_;
    std::unique_ptr<ApiDocument> document_;
    std::unique_ptr<ApiClient> admin_; // may all, so that nothing but the body is wrong
    std::map<std::string, std::string> values_;

    void expectNamed(const Operation& operation, const std::string& target, const std::string& body,
                     const std::string& field) {
        const auto answer = admin_->send(operation.method, target, body);
        const auto context =
            operation.method + " " + target + "\n" + body + "\n" + std::to_string(answer.status) + " " + answer.body;
        QVERIFY2(answer.status == 400, context.c_str());
        QVERIFY2(names(answer.body, field), (field + " is not named: " + context).c_str());
    }

private Q_SLOTS:
    void initTestCase() {
        server_ = std::make_unique<InProcessServer>(ground_);
        document_ = std::make_unique<ApiDocument>(api::openApiDocument());
        admin_ = std::make_unique<ApiClient>(server_->client("lemoine"));
        api::Submission submission;
        submission.title = "Écran noir";
        submission.description = "Rien ne s'affiche.";
        const auto ticket = admin_->call<api::SubmitTicket>({}, submission).value();
        values_ = {{"reference", ticket.reference},
                   {"action", "take"},
                   {"code", "pc"},
                   {"id", "1"},
                   {"n", "1"},
                   {"kind", "arrival"}};
    }

    // Otherwise the refusals below would prove nothing.
    void examplesAreUnderstood() {
        for (const auto& operation : document_->operations()) {
            if (operation.bodySchema.isEmpty()) continue;
            for (const bool complete : {false, true}) {
                const auto body = textOf(document_->example(operation.bodySchema, complete));
                const auto answer = admin_->send(operation.method, operation.target(values_), body);
                QVERIFY2(answer.status != 400, (operation.name() + " " + body + answer.body).c_str());
            }
        }
    }

    void everyFieldWithEveryWrongType() {
        std::size_t tried = 0;
        for (const auto& operation : document_->operations()) {
            if (operation.bodySchema.isEmpty()) continue;
            for (const auto& [field, body] : Mutations(*document_).of(operation.bodySchema)) {
                expectNamed(operation, operation.target(values_), body, field);
                if (QTest::currentTestFailed()) return;
                ++tried;
            }
        }
        qInfo("%zu wrong bodies", tried);
        QVERIFY(tried > 400);
    }

    void whatIsNoJson() {
        for (const auto& operation : document_->operations()) {
            if (operation.bodySchema.isEmpty()) continue;
            const auto good = textOf(document_->example(operation.bodySchema, false));
            const auto target = operation.target(values_);
            for (const auto& body :
                 {good.substr(0, good.size() - 1), good + "x", good + good, std::string("{"),
                  std::string("{\"a\":1,\"a\":2}"), std::string("\xff\xfe"), std::string(100, '[')}) {
                expectNamed(operation, target, body, "body");
                if (QTest::currentTestFailed()) return;
            }
            QCOMPARE(admin_->send(operation.method, target, good, "Content-Type: text/plain\r\n").status, 415);
            QCOMPARE(admin_->send(operation.method, target).status, 400);
            const std::string large = "{\"text\":\"" + std::string(2 * 1024 * 1024, 'x') + "\"}";
            QCOMPARE(admin_->send(operation.method, target, large).status, 413);
        }
    }

    void everyParameterWithEveryWrongType() {
        for (const auto& operation : document_->operations()) {
            const auto target = operation.target(values_);
            const std::string and_ = target.find('?') == std::string::npos ? "?" : "&";
            const auto body = document_->exampleBody(operation);
            if (operation.mediaType.empty() || !body.empty())
                expectNamed(operation, target + and_ + "inconnu=1", body, "inconnu");
            if (QTest::currentTestFailed()) return;
            for (const auto& each : operation.parameters) {
                const auto parameter = each.toObject();
                const auto name = parameter["name"].toString().toStdString();
                auto schema = document_->resolved(parameter["schema"].toObject());
                if (schema["type"] == "array") schema = document_->resolved(schema["items"].toObject());
                if (parameter["in"] == "query") {
                    for (const auto& wrong : wrongParameters(schema)) {
                        if (wrong.empty() && schema.contains("enum")) continue; // an empty list is a list
                        expectNamed(operation, target + and_ + name + "=" + wrong, body, name);
                    }
                    if (!parameter["required"].toBool())
                        expectNamed(operation, target + and_ + name + "=1&" + name + "=1", body, name);
                }
                if (parameter["in"] == "path" && schema.contains("enum")) {
                    auto values = values_;
                    values[name] = "nonsense";
                    expectNamed(operation, operation.target(values), body, name);
                }
                if (QTest::currentTestFailed()) return;
            }
        }
    }

    void keysThatAreTooLong() {
        for (const auto& operation : document_->operations()) {
            if (operation.bodySchema.isEmpty() || operation.isPublic) continue;
            const auto answer =
                admin_->send(operation.method, operation.target(values_), document_->exampleBody(operation),
                             "Idempotency-Key: " + std::string(65, 'k') + "\r\n");
            QVERIFY2(answer.status == 400 && names(answer.body, "Idempotency-Key"), answer.body.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestWrongTypes)
#include "test_wrong_types.moc"
