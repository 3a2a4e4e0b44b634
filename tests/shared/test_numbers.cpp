// The numbers of enterprises and accounts: known ones, every way of being wrong, and agreement with python3-stdnum.
#include "shared/domain/number_check.hpp"

#include <QProcess>
#include <QtTest>

using namespace ilvm::domain;

namespace {

std::string problemOf(const NumberCheck& check) {
    return check.problem ? check.problem->code : "";
}

NumberCheck checkOf(const QByteArray& kind, const std::string& number) {
    if (kind == "iban") return checkIban(number);
    if (kind == "siren") return checkSiren(number);
    if (kind == "siret") return checkSiret(number);
    return checkVat(number);
}

} // namespace

class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleTypeIsTaken() {
        const auto iban = checkIban(" fr76 3000\xC2\xA0"
                                    "6000 0112-3456.7890 189 ");
        QVERIFY(iban.valid());
        QCOMPARE(iban.normalised, std::string("FR7630006000011234567890189"));
        QCOMPARE(iban.country, std::string("FR"));
        QCOMPARE(spacedIban(iban.normalised), std::string("FR76 3000 6000 0112 3456 7890 189"));
        QVERIFY(checkIban("GB29 NWBK 6016 1331 9268 19").valid());
        QVERIFY(checkSiret("732 829 320 00074").valid());
        QVERIFY(checkSiren("732 829 320").valid());
        QVERIFY(checkVat("FR 40 303 265 045").valid());
        QVERIFY(checkVat("BE 0428 759 497").valid());
        QCOMPARE(checkBic("bnpafrppxxx").normalised, std::string("BNPAFRPPXXX"));
        QCOMPARE(checkBic("AGRIFRPP").country, std::string("FR"));
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* kind, const char* number, const char* problem) {
            QTest::addRow("%s %s", kind, number) << QByteArray(kind) << QByteArray(number) << QByteArray(problem);
        };
        row("iban", "  ", "empty");
        row("iban", "FR76 3000 6000 0112 3456 7890 18é", "character");
        row("iban", "7630006000011234567890189", "format");
        row("iban", "US64SVBKUS6S3300958879", "country");
        row("iban", "FR7630006000011234567890", "length");
        row("iban", "FR76A0006000011234567890189", "format");
        row("iban", "FR7630006000011234567890180", "key");
        row("iban", "FR0030006000011234567890189", "key");
        row("iban", "FR0630006000011234567890188", "rib_key"); // its own check digits, but not the key of the account
        row("siret", "7328293200007", "length");
        row("siret", "73282932000075", "key");
        row("siret", "7328293200007A", "character");
        row("siren", "732829321", "key");
        row("vat", "40303265045", "format");
        row("vat", "FR41303265045", "key");
        row("vat", "FR4030326504", "length");
        row("vat", "FRO0303265045", "format");
        row("vat", "ZZ12345678", "country");
        row("vat", "DE12345678", "format");
    }
    void whatIsWrongIsSaid() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, number);
        QFETCH(QByteArray, problem);
        const auto check = checkOf(kind, number.toStdString());
        QCOMPARE(QByteArray::fromStdString(problemOf(check)), problem);
        QVERIFY(!check.problem->message.empty());
    }

    void establishmentsOfLaPoste() {
        QVERIFY(checkSiret("35600000000048").valid()); // its head office, by Luhn's key
        QVERIFY(checkSiret("35600000049837").valid()); // a post office: a sum of digits that is a multiple of five
        QCOMPARE(problemOf(checkSiret("35600000049838")), std::string("key"));
    }

    void banksAreFourLettersAndACountry() {
        QCOMPARE(problemOf(checkBic("AGRI")), std::string("length"));
        QCOMPARE(problemOf(checkBic("AGR1FRPP")), std::string("format"));
        QCOMPARE(problemOf(checkBic("")), std::string("empty"));
    }

    void agreesWithStdnum() {
        const QString python = QStringLiteral("/usr/bin/python3");
        if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import stdnum")}) != 0)
            QSKIP("skipped: python3-stdnum is not installed");
        QProcess judge;
        judge.start(python,
                    {qEnvironmentVariable("ILVM_SOURCE_DIR") + QStringLiteral("/tests/shared/judged_numbers.py"),
                     QStringLiteral("100000"), QStringLiteral("20261126")});
        QVERIFY2(judge.waitForFinished(100'000) && judge.exitCode() == 0, judge.readAllStandardError().constData());
        int judged = 0;
        const auto lines = judge.readAllStandardOutput().split('\n');
        for (const QByteArray& line : lines) {
            const auto parts = line.split(' ');
            if (parts.size() != 3) continue;
            const auto check = checkOf(parts[0], parts[1].toStdString());
            const bool ours = check.valid() && (parts[0] != "vat" || check.country == "FR");
            QVERIFY2(ours == (parts[2] == "1"), line.constData());
            ++judged;
        }
        QCOMPARE(judged, 100'000);
    }
};

QTEST_APPLESS_MAIN(TestNumbers)
#include "test_numbers.moc"
