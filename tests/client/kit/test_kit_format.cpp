// Moments, ages and figures in French, as the translations say them, around every border between two forms.
#include "client/kit/format.hpp"
#include "client/kit/language.hpp"
#include "client/kit/of_name.hpp"

#include <QApplication>
#include <QTest>

using namespace ilvm::kit;

namespace {

const QChar firm(0x00A0);

// French with ordinary spaces, for comparing: every space that the format makes inside a value is a firm one.
QString firmly(const char* text) {
    return QString::fromUtf8(text).replace(QLatin1Char('_'), firm);
}

const QDateTime now(QDate(2026, 11, 24), QTime(14, 32)); // a Tuesday

} // namespace

class TestKitFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speak(*qApp, Language::french); }
    void ages_data();
    void ages();
    void remainders();
    void moments_data();
    void moments();
    void daysAndDeadlines();
    void sizes();
    void figures();
    void firmSpaces();
    void namesAfterOf();
    void english();
};

void TestKitFormat::ages_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("short");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("future") << qint64(-50) << firmly("à l'instant") << firmly("moins d'une minute");
    QTest::newRow("59 s") << qint64(59) << firmly("à l'instant") << firmly("moins d'une minute");
    QTest::newRow("1 min") << qint64(60) << firmly("1_min") << firmly("1 minute");
    QTest::newRow("42 min") << qint64(42 * 60 + 59) << firmly("42_min") << firmly("42 minutes");
    QTest::newRow("59 min") << qint64(3599) << firmly("59_min") << firmly("59 minutes");
    QTest::newRow("1 h") << qint64(3600) << firmly("1_h") << firmly("1 heure");
    QTest::newRow("23 h") << qint64(24 * 3600 - 1) << firmly("23_h") << firmly("23 heures");
    QTest::newRow("1 d") << qint64(24 * 3600) << firmly("1_j") << firmly("1 jour");
    QTest::newRow("2 d") << qint64(2 * 24 * 3600) << firmly("2_j") << firmly("2 jours");
}

void TestKitFormat::ages() {
    QFETCH(qint64, seconds);
    QTEST(age(now.addSecs(-seconds), now), "short");
    QTEST(spokenAge(now.addSecs(-seconds), now), "spoken");
}

void TestKitFormat::remainders() {
    QCOMPARE(remaining(now.addSecs(2 * 3600 + 58 * 60), now), firmly("2_h_58"));
    QCOMPARE(remaining(now.addSecs(3600), now), firmly("1_h"));
    QCOMPARE(remaining(now.addSecs(3600 + 120), now), firmly("1_h_02"));
    QCOMPARE(remaining(now.addSecs(59 * 60), now), firmly("59_min"));
    QCOMPARE(remaining(now.addDays(3), now), firmly("3_j"));
    QCOMPARE(remaining(now.addSecs(-60), now), firmly("0_min"));
}

void TestKitFormat::moments_data() {
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("near");
    QTest::addColumn<QString>("message");
    const auto at = [](int year, int month, int day) { return QDateTime(QDate(year, month, day), QTime(16, 20)); };
    QTest::newRow("today") << at(2026, 11, 24) << QStringLiteral("16:20") << QStringLiteral("16:20");
    QTest::newRow("yesterday") << at(2026, 11, 23) << QStringLiteral("hier") << firmly("lun._16:20");
    QTest::newRow("six days") << at(2026, 11, 18) << QStringLiteral("mercredi") << firmly("mer._16:20");
    QTest::newRow("seven days") << at(2026, 11, 17) << QStringLiteral("17/11 à 16:20")
                                << QStringLiteral("17/11 à 16:20");
    QTest::newRow("last year") << at(2025, 11, 17) << QStringLiteral("17/11/2025 à 16:20")
                               << QStringLiteral("17/11/2025 à 16:20");
    QTest::newRow("to come") << at(2026, 11, 27) << QStringLiteral("27/11 à 16:20") << QStringLiteral("27/11 à 16:20");
}

void TestKitFormat::moments() {
    QFETCH(QDateTime, at);
    QTEST(when(at, now), "near");
    QTEST(messageTime(at, now), "message");
}

void TestKitFormat::daysAndDeadlines() {
    const QDate today = now.date();
    QCOMPARE(dayTitle(today, today), QStringLiteral("Aujourd'hui"));
    QCOMPARE(dayTitle(today.addDays(-1), today), QStringLiteral("Hier"));
    QCOMPARE(dayTitle(QDate(2026, 11, 16), today), QStringLiteral("Lundi 16 novembre"));
    QCOMPARE(dayTitle(QDate(2025, 11, 16), today), QStringLiteral("Dimanche 16 novembre 2025"));
    QCOMPARE(fullMoment(now), QStringLiteral("Mardi 24 novembre 2026 à 14:32"));
    QCOMPARE(deadline(QDateTime(today, QTime(17, 30)), now), QStringLiteral("aujourd'hui 17:30"));
    QCOMPARE(deadline(QDateTime(today.addDays(1), QTime(9, 0)), now), QStringLiteral("demain 09:00"));
    QCOMPARE(deadline(QDateTime(today.addDays(3), QTime(9, 0)), now), QStringLiteral("27/11 à 09:00"));
}

void TestKitFormat::sizes() {
    QCOMPARE(fileSize(0), firmly("0_octets"));
    QCOMPARE(fileSize(1023), QStringLiteral("1") + QLocale().groupSeparator() + QStringLiteral("023") + firm +
                                 QStringLiteral("octets"));
    QCOMPARE(fileSize(1024), firmly("1_Ko"));
    QCOMPARE(fileSize(184 * 1024), firmly("184_Ko"));
    QCOMPARE(fileSize(1'468'006), firmly("1,4_Mo"));
    QCOMPARE(fileSize(3LL * 1024 * 1024 * 1024), firmly("3,0_Go"));
}

void TestKitFormat::figures() {
    QCOMPARE(amount(1'061'880), firmly("10_618,80_€"));
    QCOMPARE(amount(5), firmly("0,05_€"));
    QCOMPARE(amount(-31'240), firmly("−312,40_€"));
    QCOMPARE(figure(999), QStringLiteral("999"));
    QCOMPARE(figure(5000), firmly("5_000"));
    QCOMPARE(figure(1'234'567), firmly("1_234_567"));
    QCOMPARE(figure(-1000), firmly("−1_000"));
}

void TestKitFormat::firmSpaces() {
    QCOMPARE(withFirmSpaces(QString::fromUtf8("Refuser « toner » ? 10 % : non")),
             firmly("Refuser «_toner_»_? 10_%_: non"));
    QCOMPARE(withFirmSpaces(QString::fromUtf8("a: b ; c")), firmly("a: b_; c"));
}

void TestKitFormat::namesAfterOf() {
    for (const char* name :
         {"Inès Roux", "Élodie Martin", "anne lemoine", "Hélène Petit", "Œdipe Roi", "Yves Maret", "Y"})
        QCOMPARE(ofName(QString::fromUtf8(name)), QStringLiteral("d'%1").arg(QString::fromUtf8(name)));
    for (const char* name : {"Paul Girard", "Marie Fontaine, Inès Roux", "Yann Le Goff", "Çelik Aydin", "", "4e étage"})
        QCOMPARE(ofName(QString::fromUtf8(name)), QStringLiteral("de %1").arg(QString::fromUtf8(name)));
}

void TestKitFormat::english() {
    speak(*qApp, Language::english);
    QCOMPARE(age(now.addDays(-2), now), QStringLiteral("2 d"));
    QCOMPARE(when(now.addDays(-1), now), QStringLiteral("yesterday"));
    QCOMPARE(ofName(QStringLiteral("Ines Roux")), QStringLiteral("Ines Roux"));
    speak(*qApp, Language::french);
    QCOMPARE(age(now.addDays(-2), now), firmly("2_j"));
}

QTEST_MAIN(TestKitFormat)
#include "test_kit_format.moc"
