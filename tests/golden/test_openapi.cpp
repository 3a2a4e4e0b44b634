// The description of the API, byte for byte: every change of the wire shows in review. To accept one:
//   ilvm-server openapi > tests/golden/openapi.json
#include "shared/api/endpoints.hpp"
#include "shared/api/openapi.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace ilvm;

class TestOpenApi : public QObject {
    Q_OBJECT

    QJsonObject document() {
        QJsonParseError error;
        const auto parsed = QJsonDocument::fromJson(QByteArray::fromStdString(api::openApiDocument()), &error);
        return error.error == QJsonParseError::NoError ? parsed.object() : QJsonObject{};
    }

    // Every $ref below a value, wherever it stands.
    void collectReferences(const QJsonValue& value, QStringList& into) {
        if (value.isArray())
            for (const auto& item : value.toArray())
                collectReferences(item, into);
        const auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == "$ref") into << it.value().toString();
            collectReferences(it.value(), into);
        }
    }

private Q_SLOTS:
    void standsAsReviewed() {
        QFile file(qEnvironmentVariable("ILVM_SOURCE_DIR") + "/tests/golden/openapi.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto reviewed = QString::fromUtf8(file.readAll()).split('\n');
        const auto present = QString::fromStdString(api::openApiDocument()).split('\n');
        for (int line = 0; line < std::min(reviewed.size(), present.size()); ++line)
            QCOMPARE(present[line], reviewed[line]);
        QCOMPARE(present.size(), reviewed.size());
    }

    void everyEndpointIsThere() {
        const auto paths = document()["paths"].toObject();
        std::size_t operations = 0;
        for (const auto& path : paths)
            operations += static_cast<std::size_t>(path.toObject().size());
        QCOMPARE(operations, boost::mp11::mp_size<api::Endpoints>::value);
    }

    void everyReferenceLeadsSomewhere() {
        const auto whole = document();
        QStringList references;
        collectReferences(whole, references);
        QVERIFY(references.size() > 50);
        for (const auto& reference : references) {
            QJsonValue value = whole;
            for (const auto& step : reference.mid(2).split('/'))
                value = value.toObject()[step];
            QVERIFY2(value.isObject(), qPrintable(reference));
        }
    }

    void requestsAreStrictAndOptionalsOptional() {
        const auto schemas = document()["components"].toObject()["schemas"].toObject();
        const auto submission = schemas["Submission"].toObject();
        QCOMPARE(submission["additionalProperties"], QJsonValue(false));
        QCOMPARE(submission["required"].toArray(), (QJsonArray{"kind", "title", "description"}));
        QVERIFY(!schemas["Ticket"].toObject().contains("additionalProperties"));
        QVERIFY(schemas["Kind"].toObject()["enum"].toArray().contains("incident"));
    }
};

QTEST_APPLESS_MAIN(TestOpenApi)
#include "test_openapi.moc"
