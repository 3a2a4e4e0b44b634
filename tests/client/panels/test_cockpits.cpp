// The cockpits in their whole window, over a server of this process: taking, deciding, undoing, several at once.
#include "client/kit/button.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/technician/technician_panel.hpp"
#include "client/ticket/ticket_window.hpp"
#include "tests/client/desk/desk.hpp"

#include <QCheckBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using tests::Desk;
using tests::Seat;

namespace {

ticket::RowList& listOf(Desk& desk, const QString& name) {
    auto* list = qobject_cast<ticket::RowList*>(desk.list(name));
    if (!list) qFatal("no list %s", qPrintable(name));
    return *list;
}

const QString standard = QStringLiteral("Pool Standard");
const QString waiting = QStringLiteral("Décisions en attente");

} // namespace

class TestCockpits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = tests::stillTheme(); }

    void takingIsUndoneByControlZ() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        auto& pool = listOf(desk, standard);
        QTRY_VERIFY(pool.row(QStringLiteral("INC-00485")));
        pool.select(QStringLiteral("INC-00485"));
        pool.setFocus();
        QTest::keyClick(&pool, Qt::Key_P);
        QTRY_COMPARE(desk.server().moves(), QStringList{QStringLiteral("take INC-00485")});
        QTRY_COMPARE(desk.toasts(), QStringList{QStringLiteral("INC-00485 pris en charge")});
        QTRY_COMPARE(pool.selected(), QStringLiteral("INC-00482")); // the next row, not the top
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.server().moves().last(), QStringLiteral("release INC-00485"));
        QTRY_VERIFY(pool.row(QStringLiteral("INC-00485")));
    }

    void somebodyFasterIsNamed() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        auto& pool = listOf(desk, standard);
        QTRY_VERIFY(pool.row(QStringLiteral("INC-00482")));
        auto* theirs = desk.server().world().find("INC-00482");
        theirs->status = domain::Status::in_progress;
        theirs->assignee = desk.server().world().person("Inès Moreau");
        ++theirs->version;
        desk.server().refuse("INC-00482", 409, "Déjà pris par Inès Moreau à 14:31.");
        QVERIFY(desk.button(QStringLiteral("Prendre en charge INC-00482")));
        QTest::mouseClick(desk.button(QStringLiteral("Prendre en charge INC-00482")), Qt::LeftButton);
        QTRY_COMPARE(desk.toasts().size(), 1);
        QVERIFY2(desk.toasts().first().contains(QStringLiteral("Déjà pris par Inès Moreau à 14:31.")),
                 qPrintable(desk.toasts().first()));
        QTRY_VERIFY(!pool.row(QStringLiteral("INC-00482")));
    }

    void aRowThatIsSentSaysSo() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        desk.server().hold(true);
        auto& pool = listOf(desk, standard);
        QTRY_VERIFY(pool.row(QStringLiteral("INC-00485")));
        QTest::mouseClick(desk.button(QStringLiteral("Prendre en charge INC-00485")), Qt::LeftButton);
        QTRY_VERIFY(!pool.row(QStringLiteral("INC-00485"))->isEnabled());
        desk.server().hold(false);
        QTRY_VERIFY(!pool.row(QStringLiteral("INC-00485")));
    }

    void anApprovalWaitsAndCanBeTakenBack() {
        Desk desk(*theme_, tests::deskOf(Seat::manager));
        QVERIFY(desk.isReady());
        auto& rows = listOf(desk, waiting);
        QTRY_VERIFY(rows.row(QStringLiteral("DEM-00414")));
        rows.select(QStringLiteral("DEM-00414"));
        QTest::keyClick(&rows, Qt::Key_V);
        QTRY_COMPARE(desk.toasts(), QStringList{QStringLiteral("DEM-00414 validé")});
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(rows.row(QStringLiteral("DEM-00414"))->isEnabled());
        QVERIFY(desk.server().moves().isEmpty());
        QTest::keyClick(&rows, Qt::Key_V);
        QTRY_COMPARE(desk.toasts().size(), 1);
        desk.window().showPlace(QStringLiteral("requests")); // leaving the page sends it
        QTRY_COMPARE(desk.server().moves(), QStringList{QStringLiteral("approve DEM-00414")});
    }

    void severalTogetherHaveOneWayBack() {
        Desk desk(*theme_, tests::deskOf(Seat::manager));
        QVERIFY(desk.isReady());
        auto& rows = listOf(desk, waiting);
        QTRY_VERIFY(rows.row(QStringLiteral("DEM-00408")));
        for (const char* reference : {"DEM-00408", "DEM-00414", "DEM-00466"})
            QTest::mouseClick(rows.row(QString::fromLatin1(reference))->findChild<QCheckBox*>(), Qt::LeftButton, {},
                              QPoint(6, 8));
        QCOMPARE(rows.checked().size(), 3);
        QVERIFY(desk.button(QStringLiteral("Valider"))); // of the bar in place of the filters
        QTest::mouseClick(desk.button(QStringLiteral("Valider")), Qt::LeftButton);
        QTRY_COMPARE(desk.toasts(), QStringList{QStringLiteral("3 demandes validées")});
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.workspace().pending.count(), 0);
        QVERIFY(desk.server().moves().isEmpty());
    }

    void whatFailedStaysChosen() {
        Desk desk(*theme_, tests::deskOf(Seat::manager));
        QVERIFY(desk.isReady());
        auto& rows = listOf(desk, waiting);
        QTRY_VERIFY(rows.row(QStringLiteral("DEM-00408")));
        desk.server().refuse("DEM-00414", 409, "Une autre personne corrige cette demande.");
        rows.check(QStringLiteral("DEM-00408"), true);
        rows.check(QStringLiteral("DEM-00414"), true);
        QTest::mouseClick(desk.button(QStringLiteral("Refuser…")), Qt::LeftButton);
        auto* dialog = desk.window().findChild<kit::AskDialog*>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("doublon"));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!rows.row(QStringLiteral("DEM-00408")));
        QCOMPARE(rows.checked(), QStringList{QStringLiteral("DEM-00414")});
        QVERIFY(rows.row(QStringLiteral("DEM-00414"))->isEnabled());
    }

    void narrowColumnsBecomeTabs() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        auto* panel = desk.window().findChild<panels::TechnicianPanel*>();
        QVERIFY(!panel->isTabbed());
        theme_->setTextPercent(130);
        desk.window().resize(1200, 700); // the pane stands beside, and text is large
        QTRY_VERIFY(panel->isTabbed());
        const auto bars = panel->findChildren<kit::TabBar*>();
        QCOMPARE(bars.first()->tabText(0), standard);
        QVERIFY(!desk.list(QStringLiteral("Pool Imago")));
        bars.first()->setCurrentIndex(2);
        QVERIFY(desk.list(QStringLiteral("Pool Imago")));
        theme_->setTextPercent(100);
        desk.window().resize(1440, 900);
        QTRY_VERIFY(!panel->isTabbed());
    }

    void shiftReturnOpensAWindow() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        auto& pool = listOf(desk, standard);
        QTRY_VERIFY(pool.row(QStringLiteral("INC-00482")));
        pool.select(QStringLiteral("INC-00482"));
        QTest::keyClick(&pool, Qt::Key_Return, Qt::ShiftModifier);
        auto* window = desk.window().findChild<ticket::TicketWindow*>();
        QVERIFY(window && window->isWindow() && window->isVisible());
        QCOMPARE(window->reference(), QStringLiteral("INC-00482"));
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!desk.window().findChild<ticket::TicketWindow*>());
    }

    void offlineDecisionsSayWhy() {
        Desk desk(*theme_, tests::deskOf(Seat::manager));
        QVERIFY(desk.isReady());
        auto& rows = listOf(desk, waiting);
        QTRY_VERIFY(rows.row(QStringLiteral("DEM-00414")));
        rows.select(QStringLiteral("DEM-00414"));
        desk.server().goAway();
        QTRY_VERIFY(desk.workspace().synchroniser.state() == actions::Synchroniser::State::offline);
        const auto buttons = rows.row(QStringLiteral("DEM-00414"))->findChildren<kit::Button*>();
        QTRY_VERIFY(!buttons.last()->isEnabled());
        QCOMPARE(buttons.last()->toolTip(), QStringLiteral("Hors connexion"));
    }

    void howItWasLeftIsHowItIsFound() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        auto* splitter = desk.window().findChild<panels::TechnicianPanel*>()->findChildren<QSplitter*>().last();
        QCOMPARE(splitter->orientation(), Qt::Vertical);
        auto* handle = splitter->handle(1);
        const int before = splitter->sizes().last();
        QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(5, 2));
        QTest::mouseMove(handle, QPoint(5, -98));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(5, -98));
        const int after = splitter->sizes().last();
        QVERIFY(after > before + 50);
        desk.reopen();
        splitter = desk.window().findChild<panels::TechnicianPanel*>()->findChildren<QSplitter*>().last();
        QTRY_COMPARE(splitter->sizes().last(), after);
    }

private:
    std::unique_ptr<kit::Theme> theme_;
};

QTEST_MAIN(TestCockpits)
#include "test_cockpits.moc"
