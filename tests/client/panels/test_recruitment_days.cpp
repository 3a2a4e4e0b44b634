// Recruitments by their days: on the sheet of a month, in the next sixty days by site and service, and as a workbook.
#include "client/kit/day_edit.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/kit/today.hpp"
#include "client/panels/recruitments/arrivals_month.hpp"
#include "client/panels/recruitments/coming_list.hpp"
#include "client/panels/recruitments/day_cell.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "client/panels/recruitments/recruitments_panel.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/recruitment_row.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"
#include "tests/client/support/text.hpp"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using panels::RecruitmentsPanel;

class TestRecruitmentDays : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;
    const QString reference_ = QStringLiteral("FCPI-00031");

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        desk_->window().showPlace(QStringLiteral("recruitments"));
    }
    RecruitmentsPanel* panel() const { return desk_->window().findChild<RecruitmentsPanel*>(); }
    kit::TabBar* tabs() const { return panel()->findChild<kit::TabBar*>(); }
    panels::RecruitmentPage* page() const { return panel()->findChild<panels::RecruitmentPage*>(); }
    QStringList words(const QWidget& on) const {
        QStringList all;
        for (const auto* label : on.findChildren<QLabel*>())
            if (label->isVisible()) all.append(label->text());
        return all;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void theMonthShowsWhoComesAndOpensThem() {
        sit(recruitmentDesk());
        tabs()->setCurrentIndex(RecruitmentsPanel::calendar);
        auto* month = panel()->findChild<panels::ArrivalsMonth*>();
        QVERIFY(month->isVisible());
        const QDate day = kit::dateOf(dayIn(3));
        month->setMonth(day);
        panels::ArrivalMark* mark = nullptr;
        QDate first;
        for (auto* cell : month->findChildren<panels::DayCell*>()) {
            if (!first.isValid()) first = cell->day();
            if (cell->day() != day) continue;
            QCOMPARE(cell->arrivals().size(), 1U);
            mark = cell->findChild<panels::ArrivalMark*>();
        }
        QCOMPARE(first.dayOfWeek(), static_cast<int>(Qt::Monday));
        QVERIFY(mark);
        QVERIFY(mark->accessibleName().contains(text("1 tâche en retard, 3/7")));
        QTest::mouseClick(mark, Qt::LeftButton);
        QVERIFY(page() && page()->isVisible());
        QCOMPARE(page()->reference(), reference_);
    }

    void aMonthBringsThoseThatAreOver() {
        sit(recruitmentDesk());
        auto over = *desk_->server().world().find(reference_.toStdString());
        over.reference = over.recruitment->reference = "FCPI-00007";
        over.status = over.recruitment->status = domain::Status::closed;
        over.recruitment->start_date = dayIn(-400);
        over.children.clear();
        desk_->server().world().tickets.push_back(over);
        tabs()->setCurrentIndex(RecruitmentsPanel::calendar);
        auto* month = panel()->findChild<panels::ArrivalsMonth*>();
        const QDate day = kit::dateOf(over.recruitment->start_date);
        month->setMonth(day);
        const auto onThatDay = [&]() -> std::size_t {
            for (auto* cell : month->findChildren<panels::DayCell*>())
                if (cell->day() == day) return cell->arrivals().size();
            return 0;
        };
        QTRY_COMPARE(onThatDay(), 1U);
    }

    void theNextSixtyDaysStandBySiteAndService() {
        sit(recruitmentDesk());
        tabs()->setCurrentIndex(RecruitmentsPanel::coming);
        auto* list = panel()->findChild<panels::ComingList*>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 5); // not the one that has come
        const QStringList said = words(*list);
        const auto lille = said.indexOf(text("Lille Fives")), none = said.indexOf(text("Site non précisé"));
        QVERIFY(lille >= 0 && none > lille);
        QVERIFY(said.contains(text("SESSAD Nord")) && said.contains(text("IME Les Tilleuls")));
        auto* row = list->findChild<ticket::RecruitmentRow*>();
        row->setFocus(Qt::TabFocusReason);
        QTest::keyClick(row, Qt::Key_Return);
        QVERIFY(page() && page()->isVisible());
    }

    void theWorkbookIsSaved() {
        sit(recruitmentDesk());
        tabs()->setCurrentIndex(RecruitmentsPanel::coming);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.xlsx"));
        QTest::mouseClick(desk_->button(text("Exporter (xlsx)")), Qt::LeftButton);
        auto* dialog = panel()->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("PK workbook /api/v1/exports/arrivals.xlsx"));
        QTRY_VERIFY(desk_->toasts().join(QLatin1Char(' ')).contains(text("a.xlsx")));
        dialog->close();
    }

    void aFullDayKeepsTheOthersInAMenu() {
        sit(crowdedRecruitmentDesk());
        tabs()->setCurrentIndex(RecruitmentsPanel::calendar);
        auto* month = panel()->findChild<panels::ArrivalsMonth*>();
        const QDate day = kit::dateOf(dayIn(6));
        month->setMonth(day);
        for (auto* cell : month->findChildren<panels::DayCell*>()) {
            if (cell->day() != day) continue;
            QCOMPARE(cell->arrivals().size(), 9U);
            const auto visible = [](const auto& all) {
                return std::count_if(all.begin(), all.end(), [](const QWidget* one) { return one->isVisible(); });
            };
            QTRY_COMPARE(visible(cell->findChildren<QPushButton*>()), 1);
            const auto shown = visible(cell->findChildren<panels::ArrivalMark*>());
            for (const auto* others : cell->findChildren<QPushButton*>())
                if (others->isVisible()) QCOMPARE(others->text(), text("%1 autres").arg(9 - shown));
            return;
        }
        QFAIL("that day is not on the sheet");
    }

    void whatChangesMovesAtOnce() {
        sit(recruitmentDesk());
        tabs()->setCurrentIndex(RecruitmentsPanel::coming);
        auto* list = panel()->findChild<panels::ComingList*>();
        QCOMPARE(list->count(), 5);
        QTRY_VERIFY(desk_->server().isHeard());
        auto changed = *desk_->truth().ticket(reference_);
        ++changed.version;
        changed.recruitment->start_date = dayIn(90);
        desk_->server().tell(changed);
        QTRY_COMPARE(list->count(), 4);
    }

    void onlyRealDaysAreRead_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("whole") << text("5/1/2027") << QDate(2027, 1, 5);
        QTest::newRow("short year") << text("05/01/27") << QDate(2027, 1, 5);
        QTest::newRow("no year: the next one") << text("5/1") << QDate(2027, 1, 5);
        QTest::newRow("no year, still to come") << text("24/12") << QDate(2026, 12, 24);
        QTest::newRow("no such day") << text("31/02/2027") << QDate();
        QTest::newRow("words") << text("demain") << QDate();
        QTest::newRow("nothing") << QString() << QDate();
    }
    void onlyRealDaysAreRead() {
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        QCOMPARE(kit::dayFrom(typed, {2026, 11, 27}).value_or(QDate()), day);
    }
};

QTEST_MAIN(TestRecruitmentDays)
#include "test_recruitment_days.moc"
