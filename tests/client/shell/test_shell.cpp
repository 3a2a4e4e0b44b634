// The window around the cockpits: rail, keys, zones, menus, settings.
#include "client/kit/language.hpp"
#include "client/kit/search_field.hpp"
#include "client/shell/command_palette.hpp"
#include "client/shell/rail.hpp"
#include "client/shell/settings_dialog.hpp"
#include "client/shell/shortcut_list.hpp"
#include "client/shell/top_bar.hpp"
#include "client/ticket/row_list.hpp"
#include "client/ticket/ticket_menu.hpp"
#include "client/ticket/ticket_pane.hpp"
#include "tests/client/desk/desk.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QtTest>

using namespace ilvm;
using tests::Desk;
using tests::Seat;

namespace {

const QString pool = QStringLiteral("Pool Standard");

QStringList textsOf(const QMenu& menu) {
    QStringList texts;
    for (const auto* action : menu.actions()) {
        texts.append(action->text());
        if (action->menu()) texts += textsOf(*action->menu());
    }
    return texts;
}

// What stood on the screen as a window of its own, however short.
class Windows : public QObject {
public:
    Windows() { qApp->installEventFilter(this); }
    QStringList shown;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = event->type() == QEvent::Show ? qobject_cast<QWidget*>(watched) : nullptr;
        if (widget && widget->isWindow()) shown.append(QString::fromLatin1(widget->metaObject()->className()));
        return false;
    }
};

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = tests::stillTheme(); }

    // A part that is shown before it has its place flashes, and takes the keyboard from the window.
    void nothingButTheWindowIsAWindow() {
        const Windows windows;
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        for (const char* place : {"requests", "new_request", "technician"})
            desk.window().showPlace(QString::fromLatin1(place));
        desk.window().openTicket(QStringLiteral("INC-00482"));
        QTRY_VERIFY(!desk.truth().messages(QStringLiteral("INC-00482")).empty());
        QCOMPARE(windows.shown, QStringList{QStringLiteral("ilvm::shell::MainWindow")});
        QVERIFY(desk.window().isActiveWindow());
    }

    void theRailFolds() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        auto* rail = desk.window().findChild<shell::Rail*>();
        QVERIFY(!rail->isFolded());
        desk.window().resize(1279, 800);
        QTRY_VERIFY(rail->isFolded());
        auto* account = desk.button(QStringLiteral("Compte et paramètres"));
        QVERIFY(account);
        QTRY_VERIFY(rail->rect().contains(QRect(account->mapTo(rail, QPoint(0, 0)), account->size())));
        desk.window().resize(1440, 900);
        QTRY_VERIFY(!rail->isFolded());
        QTest::keyClick(&desk.window(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(rail->isFolded());
        desk.reopen();
        QVERIFY(desk.window().findChild<shell::Rail*>()->isFolded());
    }

    void thePaneSlidesOver() {
        Desk desk(*theme_, tests::deskOf(Seat::technician), {1440, 900});
        QVERIFY(desk.isReady());
        desk.window().openTicket(QStringLiteral("INC-00482"));
        auto* pane = desk.window().findChild<ticket::TicketPane*>();
        auto* list = desk.list(pool);
        const int beside = list->mapTo(&desk.window(), QPoint(0, 0)).x();
        desk.window().resize(1100, 680);
        QTRY_VERIFY(pane->isVisible());
        QTRY_COMPARE(pane->mapTo(&desk.window(), QPoint(pane->width(), 0)).x(), desk.window().width() - 9);
        QVERIFY(beside > 0);
        QTest::keyClick(pane, Qt::Key_Escape);
        QTRY_VERIFY(!pane->isVisible());
        desk.window().resize(1440, 900);
        QTRY_VERIFY(pane->isVisible());
    }

    void digitsGoToPlacesOnBothKeyboards() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        QTest::keyClick(&desk.window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(desk.window().place(), QStringLiteral("requests"));
        QTest::keyClick(&desk.window(), Qt::Key_QuoteDbl, Qt::ControlModifier); // the 3 of an AZERTY keyboard
        QCOMPARE(desk.window().place(), QStringLiteral("technician"));
        QTest::keyClick(&desk.window(), Qt::Key_Eacute, Qt::ControlModifier); // the 2
        QCOMPARE(desk.window().place(), QStringLiteral("new_request"));
    }

    void lettersActInListsOnly() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        desk.window().activateWindow();
        auto* button = desk.button(QStringLiteral("Notifications"));
        QVERIFY(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_N);
        QCOMPARE(desk.window().place(), QStringLiteral("technician"));
        desk.settings().setLettersAct(false);
        desk.list(pool)->setFocus();
        QTest::keyClick(desk.list(pool), Qt::Key_N);
        QCOMPARE(desk.window().place(), QStringLiteral("technician"));
        desk.settings().setLettersAct(true);
        QTest::keyClick(desk.list(pool), Qt::Key_N);
        QCOMPARE(desk.window().place(), QStringLiteral("new_request"));
    }

    // `/` and `?` are shifted on an AZERTY keyboard; what they write is what counts.
    void signsActByWhatTheyWrite() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        auto* list = desk.list(pool);
        list->setFocus();
        QTest::sendKeyEvent(QTest::Click, list, Qt::Key_Slash, QStringLiteral("/"), Qt::ShiftModifier);
        auto* field = qobject_cast<kit::SearchField*>(QApplication::focusWidget());
        QVERIFY(field && field->isVisible());
        QTest::keyClicks(field, QStringLiteral("imprimante"));
        QTRY_COMPARE(desk.window().findChild<shell::TopBar*>()->findChildren<QLabel*>().at(1)->text(),
                     QStringLiteral("1 à prendre en charge"));
        QTest::keyClick(field, Qt::Key_Escape);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QTRY_VERIFY(qobject_cast<ticket::RowList*>(QApplication::focusWidget()));
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_Question, QStringLiteral("?"),
                            Qt::ShiftModifier);
        QVERIFY(desk.window().findChild<shell::ShortcutList*>());
    }

    void f6GoesRoundTheZones() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        desk.window().openTicket(QStringLiteral("INC-00482"));
        QList<QWidget*> seen;
        desk.window().findChild<shell::Rail*>()->findChildren<QAbstractButton*>().first()->setFocus();
        auto* first = QApplication::focusWidget();
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(&desk.window(), Qt::Key_F6);
            QVERIFY(!seen.contains(QApplication::focusWidget()));
            seen.append(QApplication::focusWidget());
        }
        QVERIFY(desk.window().findChild<shell::Rail*>()->isAncestorOf(seen.last()));
        QVERIFY(first);
        QTest::keyClick(&desk.window(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), seen.at(4));
    }

    void everyKeyIsInAMenu() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        QTest::mouseClick(desk.button(QStringLiteral("Compte et paramètres")), Qt::LeftButton);
        auto* menu = desk.window().findChild<QMenu*>();
        QVERIFY(menu);
        QString all = textsOf(*menu).join(QLatin1Char('\n'));
        menu->close();
        ticket::ActionRunner runner(desk.workspace(), &desk.window());
        QStringList ticketKeys;
        for (const char* reference : {"INC-00482", "INC-00459"}) {
            const ticket::TicketMenu each(desk.workspace(), runner, QString::fromLatin1(reference),
                                          ticket::TicketMenu::From::list, false);
            all += QLatin1Char('\n') + textsOf(each).join(QLatin1Char('\n'));
        }
        for (const char* key :
             {"Ctrl K", "N", "/",     "Ctrl Z", "Ctrl B", "F6", "Maj F6", "F5", "F1", "Ctrl 1", "Ctrl 3",
              "P",      "T", "Maj C", "D",      "X",      "⏎",  "Maj ⏎",  "J",  "K",  "Ctrl ⏎", "Ctrl S"})
            QVERIFY2(all.contains(QLatin1Char('\t') + QString::fromUtf8(key)), key);
    }

    void settingsTakeEffectAtOnce() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        shell::SettingsDialog dialog(*theme_, desk.settings(), &desk.window());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto boxes = dialog.findChildren<QComboBox*>();
        boxes.at(0)->setCurrentIndex(boxes.at(0)->findData(static_cast<int>(kit::Scheme::contrastDark)));
        QVERIFY(theme_->scheme() == kit::Scheme::contrastDark);
        QVERIFY(desk.settings().scheme() == kit::Scheme::contrastDark);
        boxes.at(1)->setCurrentIndex(3);
        QCOMPARE(theme_->textPercent(), 130);
        boxes.at(1)->setCurrentIndex(1);
        boxes.at(0)->setCurrentIndex(0);
        QVERIFY(theme_->scheme() == desk.settings().desktopScheme());
        QVERIFY(!desk.settings().scheme());
    }

    void thePlaceOfAbsencesIsThatOfWhoDecides() {
        for (const auto& [seat, enters] : {std::pair{Seat::manager, true}, std::pair{Seat::technician, false}}) {
            Desk desk(*theme_, tests::deskOf(seat));
            QVERIFY(desk.isReady());
            QTest::mouseClick(desk.button(QStringLiteral("Compte et paramètres")), Qt::LeftButton);
            auto* menu = desk.window().findChild<QMenu*>();
            QCOMPARE(textsOf(*menu).join(QLatin1Char('\n')).contains(QStringLiteral("Absences")), enters);
            menu->close();
            desk.window().showPlace(QStringLiteral("absences"));
            QCOMPARE(desk.window().place() == QStringLiteral("absences"), enters);
        }
    }

    void anotherLanguageIsSpokenAtOnce() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        bool chosen = false;
        connect(&desk.window(), &shell::MainWindow::languageChosen, this, [&] { chosen = true; });
        QTest::mouseClick(desk.button(QStringLiteral("Compte et paramètres")), Qt::LeftButton);
        auto* menu = desk.window().findChild<QMenu*>();
        for (auto* action : menu->actions())
            if (action->text() == QStringLiteral("Paramètres…")) action->trigger();
        menu->close();
        auto* dialog = desk.window().findChild<shell::SettingsDialog*>();
        QVERIFY(dialog);
        auto* languages = dialog->findChildren<QComboBox*>().at(2);
        languages->setCurrentIndex(languages->findData(static_cast<int>(kit::Language::english)));
        QVERIFY(chosen);
        QVERIFY(desk.settings().language() == kit::Language::english);
        kit::speak(*qApp, desk.settings().language());
        desk.reopen();
        QVERIFY(desk.button(QStringLiteral("New request")));
        kit::speak(*qApp, kit::Language::french);
    }

    void commandsAreFoundByTheirNames() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        QTest::keyClick(&desk.window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = desk.window().findChild<shell::CommandPalette*>();
        QVERIFY(palette);
        auto* field = palette->findChild<kit::SearchField*>();
        QTest::keyClicks(field, QStringLiteral("replier"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk.window().findChild<shell::Rail*>()->isFolded());
    }

private:
    std::unique_ptr<kit::Theme> theme_;
};

QTEST_MAIN(TestShell)
#include "test_shell.moc"
