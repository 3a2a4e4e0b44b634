// What helps to write: a picker, in which nothing is chosen before somebody chooses, numbers in groups, days, segments
// and boxes to tick; and gauges that say what they show.
#include "client/kit/day_edit.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/grouped_edit.hpp"
#include "client/kit/picker.hpp"
#include "client/kit/ring_gauge.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/tick_card.hpp"

#include <QMenu>
#include <QtTest>

using namespace ilvm::kit;

class TestKitChoosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsChosenBySteppingThroughTheList() {
        Picker picker(QStringLiteral("Search"));
        show(picker);
        connect(&picker, &Picker::asked, this, [&] { picker.offer({first_, second_}); });
        QSignalSpy changed(&picker, &Picker::choiceChanged);
        QTest::keyClick(&picker, Qt::Key_Down); // opens it
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QVERIFY(!picker.choice());
        QVERIFY(picker.text().isEmpty());
        QTest::keyClick(&picker, Qt::Key_Down);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QVERIFY(picker.choice());
        QCOMPARE(picker.choice()->id, second_.id);
        QCOMPARE(picker.text(), second_.text); // without what tells it from its neighbours
        QCOMPARE(changed.size(), 1);
        QTest::keyClicks(&picker, QStringLiteral("x")); // what stands there is no longer what was chosen
        QVERIFY(!picker.choice());
        QCOMPARE(changed.size(), 2);
    }

    void aNumberIsGroupedAndTheCursorStays() {
        GroupedEdit edit({3, 3, 3, 5});
        show(edit);
        QTest::keyClicks(&edit, QStringLiteral("73282932000074"));
        QCOMPARE(edit.text(), QStringLiteral("732 829 320 00074"));
        edit.setCursorPosition(5); // behind 7328
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(edit.text(), QStringLiteral("732 293 200 0074"));
        QTest::keyClicks(&edit, QStringLiteral("8"));
        QCOMPARE(edit.compact(), QStringLiteral("73282932000074"));
        edit.setText(QStringLiteral(" fr14\u00A02004 ")); // as it is pasted
        QCOMPARE(edit.compact(), QStringLiteral("FR142004"));
    }

    void whatWasTypedInGroupsIsUndone() {
        GroupedEdit edit({3, 3, 3, 5});
        show(edit);
        const QString all = QStringLiteral("732 829 320 00074"), less = QStringLiteral("732 293 200 0074");
        QTest::keyClicks(&edit, QStringLiteral("73282932000074"));
        edit.setCursorPosition(5);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(edit.text(), less);
        QSignalSpy changed(&edit, &QLineEdit::textChanged);
        QTest::keySequence(&edit, QKeySequence::Undo);
        QCOMPARE(edit.text(), all);
        QCOMPARE(changed.size(), 1); // what stands between two texts in groups is not told
        while (edit.isUndoAvailable()) {
            QTest::keySequence(&edit, QKeySequence::Undo);
            QVERIFY(all.startsWith(edit.text())); // never one that was not seen
        }
        QCOMPARE(edit.text(), QString());
        while (edit.text() != all) {
            QVERIFY(edit.isRedoAvailable());
            QTest::keySequence(&edit, QKeySequence::Redo);
        }
        QTest::keySequence(&edit, QKeySequence::Redo);
        QCOMPARE(edit.text(), less);
        QVERIFY(!edit.isRedoAvailable());
        edit.setCompact(QStringLiteral("73282932000074")); // of a draft: there is nothing before it
        QVERIFY(!edit.isUndoAvailable());
    }

    void theMenuUndoesAsTheKeysDo() {
        GroupedEdit edit({4});
        show(edit);
        QTest::keyClicks(&edit, QStringLiteral("fr1420041010"));
        edit.setCursorPosition(6);
        QTest::keyClick(&edit, Qt::Key_Delete);
        const auto choose = [&edit](int entry) {
            QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(4, 4), edit.mapToGlobal(QPoint(4, 4)));
            QApplication::sendEvent(&edit, &asked);
            auto* menu = edit.findChildren<QMenu*>().last();
            menu->actions().at(entry)->trigger();
            menu->close();
        };
        choose(0);
        QCOMPARE(edit.text(), QStringLiteral("FR14 2004 1010"));
        choose(1);
        QCOMPARE(edit.text(), QStringLiteral("FR14 2041 010"));
    }

    void aGaugeSaysWhatIsOver() {
        Gauge gauge;
        gauge.setFace({1000, 800, 300}, QStringLiteral("over by 100"));
        QCOMPARE(gauge.face().over(), 100);
        QCOMPARE(gauge.spoken(), QStringLiteral("over by 100"));
        gauge.resize(110, 8);
        QImage picture = gauge.grab().toImage();
        QVERIFY(picture.pixelColor(105, 4) != picture.pixelColor(90, 4)); // the excess stands out
        QVERIFY(picture.pixelColor(90, 4) != picture.pixelColor(40, 4));
    }

    void aDayIsSpelledOutOnceItIsLeft() {
        QWidget window;
        auto* day = new DayEdit(&window);
        auto* other = new QLineEdit(&window);
        other->move(0, 60);
        show(window);
        QSignalSpy changed(day, &DayEdit::dayChanged);
        day->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(day, QStringLiteral("26/11/2027"));
        QVERIFY(changed.size() > 0);
        QCOMPARE(day->day().value(), QDate(2027, 11, 26));
        QCOMPARE(day->text(), QStringLiteral("26/11/2027"));
        other->setFocus(Qt::TabFocusReason);
        QCOMPARE(day->text(), QLocale().toString(QDate(2027, 11, 26), QStringLiteral("dddd d MMMM yyyy")));
        day->setFocus(Qt::TabFocusReason);
        QCOMPARE(day->text(), QStringLiteral("26/11/2027")); // as it is written
        QTest::keyClicks(day, QStringLiteral("x"));
        QVERIFY(!day->day());
        other->setFocus(Qt::TabFocusReason);
        QCOMPARE(day->text(), QStringLiteral("x")); // what is none stays as it was typed
    }

    void arrowsWalkTheSegments() {
        Segmented segmented({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
        show(segmented);
        QSignalSpy changed(&segmented, &Segmented::currentChanged);
        QCOMPARE(segmented.current(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(segmented.current(), 1);
        QCOMPARE(changed.size(), 1);
        segmented.setCurrent(1); // the same says nothing
        QCOMPARE(changed.size(), 1);
    }

    void aBoxSaysWhomItConcerns() {
        TickCard card(QStringLiteral("Badge"), QStringLiteral("Services"));
        QCOMPARE(card.accessibleName(), QStringLiteral("Badge, Services"));
        show(card);
        QTest::keyClick(&card, Qt::Key_Space);
        QVERIFY(card.isChecked());
    }

    void onlyTheWholeIsAHundred() {
        RingGauge ring;
        ring.setShare(199, 200, QStringLiteral("199 of 200"));
        QCOMPARE(ring.percent(), 99);
        ring.setShare(200, 200, {});
        QCOMPARE(ring.percent(), 100);
        ring.setShare(0, 0, {});
        QCOMPARE(ring.percent(), 0);
    }

private:
    static void show(QWidget& widget) {
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
        widget.setFocus();
    }

    const Choice first_{QStringLiteral("1"), QStringLiteral("One"), QStringLiteral("first")},
        second_{QStringLiteral("2"), QStringLiteral("Two"), QStringLiteral("second")};
};

QTEST_MAIN(TestKitChoosing)
#include "test_kit_choosing.moc"
