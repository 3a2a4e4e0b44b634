// Lines that help to write: a picker, in which nothing is chosen before somebody chooses, and numbers in groups.
#include "client/kit/gauge.hpp"
#include "client/kit/grouped_edit.hpp"
#include "client/kit/picker.hpp"

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
