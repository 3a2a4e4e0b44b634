// The values of shared/base: moments, days, problems.
#include "shared/base/instant.hpp"
#include "shared/base/problem.hpp"

#include <QtTest>

using namespace ilvm::base;

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void instantGoesThereAndBack() {
        const auto instant = instantFrom("2026-11-23T14:32:07.125Z");
        QVERIFY(instant);
        QCOMPARE(toText(*instant), std::string("2026-11-23T14:32:07.125Z"));
        QCOMPARE(toText(Instant{-1}), std::string("1969-12-31T23:59:59.999Z"));
    }

    void instantTakesOffsetsAndDecimals() {
        QCOMPARE(toText(*instantFrom("2026-11-23T14:32:07+01:00")), std::string("2026-11-23T13:32:07.000Z"));
        QCOMPARE(toText(*instantFrom("2026-11-23T14:32:07.12567Z")), std::string("2026-11-23T14:32:07.125Z"));
    }

    void instantRefusesWhatIsNone_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "hier", "2026-02-30T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T14:32:07",
                                 "2026-11-23T14:32:07.Z", "2026-11-23T14:32:07Zx", "2026-11-23T14:32:07+0100"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void instantRefusesWhatIsNone() {
        QFETCH(QString, text);
        QVERIFY(!instantFrom(text.toStdString()));
    }

    void dateKnowsTheCalendar() {
        QVERIFY(dateFrom("2028-02-29"));
        QVERIFY(!dateFrom("2027-02-29"));
        QCOMPARE(toText(*dateFrom("2026-01-05")), std::string("2026-01-05"));
    }

    void resultCarriesAProblem() {
        const Result<int> refused = notFound();
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().status, 404);
        QVERIFY_EXCEPTION_THROWN((void)refused.value(), Refusal);
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "test_base.moc"
