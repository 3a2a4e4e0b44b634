// What lies ahead: what HR is told while they type, the workbook of a period, and who hears that something is late.
#include "server/usecases/recruitment_outlook.hpp"
#include "server/usecases/sweep.hpp"
#include "tests/server/usecases/personnel.hpp"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode;

namespace {

constexpr std::int64_t day = 86'400'000;

// The texts of a workbook, by the name of their sheet, as another program reads them.
QString read(const std::string& bytes) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("book.xlsx")));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    file.close();
    QProcess python;
    python.start(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"),
         QStringLiteral("import sys, zipfile\nbook = zipfile.ZipFile(sys.argv[1])\nassert book.testzip() is None\n"
                        "for name in sorted(book.namelist()):\n  if name.startswith('xl/'): "
                        "print(name, book.read(name).decode())"),
         file.fileName()});
    if (!python.waitForFinished() || python.exitCode() != 0) return QString::fromUtf8(python.readAllStandardError());
    return QString::fromUtf8(python.readAllStandardOutput());
}

std::set<std::string> warnings(Personnel& house, const std::string& last, std::optional<base::Date> start,
                               std::optional<std::string> except = {}) {
    std::set<std::string> codes;
    for (const auto& warning :
         usecases::checkRecruitment(house.context(), house.caller("noir"),
                                    {domain::RecruitmentKind::arrival, "camille", last, start, std::move(except)})
             .warnings)
        codes.insert(warning.code);
    return codes;
}

} // namespace

class TestArrivals : public QObject {
    Q_OBJECT

    Houses houses_;

private slots:
    void whoAlreadyHasOneIsShown() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.last_name = "Lefèvre";
        const auto ticket = house.submitted(entry);
        const auto today = base::dayOf(house.context().now());
        using Codes = std::set<std::string>;
        QVERIFY(warnings(house, "LEFEVRE", base::addedDays(today, 40)) == Codes{"open_recruitment"});
        QVERIFY(warnings(house, "Lefevre", base::addedDays(today, 40), ticket.reference) == Codes{});
        QVERIFY(warnings(house, "Lefevreux", base::addedDays(today, 3)) == Codes{"short"});
        QVERIFY(warnings(house, "Petit", base::addedDays(today, -1)) == Codes{"past"});
        move(house, "fontaine", ticket, ActionCode::refuse, saying("Pas de poste."));
        QVERIFY(warnings(house, "Lefèvre", {}) == Codes{});
        QCOMPARE(statusOf([&] { usecases::checkRecruitment(house.context(), house.caller("benali"), {}); }), 403);
    }

    void thePeriodIsAWorkbook() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.last_name = "=Rousseau&<fils>";
        const auto tracked = house.tracked(entry);
        entry.start_date = base::addedDays(entry.start_date, 100);
        entry.last_name = "Lointaine";
        house.submitted(entry);
        const auto book = usecases::exportArrivals(house.context(), house.caller("caron"), {});
        QVERIFY(book.name.starts_with("Arrivees_2026-") && book.name.ends_with(".xlsx"));
        const auto text = read(book.bytes);
        for (const auto* sheet : {"Par date", "Par site", "Par service", "Tâches"})
            QVERIFY2(text.contains(QString::fromUtf8(sheet)), sheet);
        QVERIFY(text.contains(QStringLiteral("=Rousseau&amp;&lt;fils&gt;")) && !text.contains(QStringLiteral("<f>")));
        QVERIFY(text.contains(QString::fromStdString(house.child(tracked, "compte").reference)));
        QVERIFY(!text.contains(QStringLiteral("Lointaine")));
        QCOMPARE(statusOf([&] { usecases::exportArrivals(house.context(), house.caller("fontaine"), {}); }), 403);
        QCOMPARE(refusalOf([&] {
                     usecases::exportArrivals(house.context(), house.caller("caron"),
                                              {base::Date{2026, 5, 2}, base::Date{2026, 5, 1}});
                 })
                     .errors.at(0)
                     .field,
                 std::string("to"));
    }

    void aPeriodListsThoseThatAreOverToo() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.wishes = {};
        entry.details.reset();
        const auto done = house.tracked(entry);
        for (const auto& child : done.children)
            house.done(house.read("caron", child.reference));
        entry.start_date = base::addedDays(entry.start_date, -2);
        const auto first = house.submitted(entry);
        const auto gone = house.submitted(entry);
        move(house, "fontaine", gone, ActionCode::refuse, saying("Non."));
        const auto listed = [&](const api::Period& period, const char* who = "caron") {
            return usecases::listRecruitments(house.context(), house.caller(who), period).items;
        };
        const auto all = listed({});
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.at(0).reference, first.reference);
        QCOMPARE(all.at(1).reference, done.reference);
        QCOMPARE(all.at(1).version, house.read("caron", done.reference).version);
        QCOMPARE(listed({entry.start_date, entry.start_date}).size(), std::size_t{1});
        QCOMPARE(statusOf([&] { listed({base::Date{2026, 5, 2}, base::Date{2026, 5, 1}}); }), 422);
        QCOMPARE(statusOf([&] { listed({}, "fontaine"); }), 403);
    }

    void threeDaysBeforeWhoeverIsConcernedHearsOfDelays() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        const auto late = [&] { return count(house, "outbox WHERE subject LIKE '%En retard%'"); };
        house.clock += 26 * day; // four days before: tasks are late, the day is not near
        QCOMPARE(usecases::remindOfLateness(house.context()), std::size_t{0});
        house.clock += day;
        QCOMPARE(usecases::remindOfLateness(house.context()), std::size_t{1});
        QCOMPARE(late(), 2); // caron and fontaine
        usecases::remindOfLateness(house.context());
        QCOMPARE(late(), 2); // once
        // Sent mails are forgotten after a month: it is not told anew then.
        house.clock += 31 * day;
        house.database().lease()->script("UPDATE outbox SET sent_at = created_at");
        QVERIFY(usecases::sweep(house.context()).mails > 0);
        QCOMPARE(usecases::remindOfLateness(house.context()), std::size_t{0});
        auto entry = house.entry();
        entry.start_date = base::addedDays(base::dayOf(house.context().now()), 30);
        move(house, "caron", house.read("caron", parent.reference), ActionCode::amend, house.amending(entry));
        QCOMPARE(usecases::remindOfLateness(house.context()), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "test_arrivals.moc"
