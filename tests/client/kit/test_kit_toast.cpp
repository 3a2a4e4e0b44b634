// The clock of a toast: it runs, it waits under the pointer and the focus, and it ends exactly once.
#include "client/kit/theme.hpp"
#include "client/kit/toast.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QCursor>
#include <QEnterEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace ilvm::kit;
using namespace std::chrono_literals;

namespace {

ToastText taken() {
    return {QStringLiteral("INC-00482 pris en charge"), QStringLiteral("Annuler"), QStringLiteral("Ctrl Z")};
}

// A window in which something else has the focus, as in life.
class Window : public QWidget {
public:
    Window() : edit_(this) { edit_.setFocus(); }

private:
    QLineEdit edit_;
};

void enter(QWidget* widget) {
    QEnterEvent event(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1));
    QApplication::sendEvent(widget, &event);
}

void leave(QWidget* widget) {
    QEvent event(QEvent::Leave);
    QApplication::sendEvent(widget, &event);
}

} // namespace

class TestKitToast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        theme_ = std::make_unique<Theme>(*qApp);
        QCursor::setPos(0, 0); // away from where toasts appear
    }
    void runsOut();
    void pointerStopsTheClock();
    void focusStopsTheClock();
    void actionIsChosenInsteadOfEnding();
    void crossEnds();
    void aFourthEndsTheOldest();
    void undoMeansTheNewest();
    void staysAtTheBottom();

private:
    std::unique_ptr<Theme> theme_;
};

void TestKitToast::runsOut() {
    Window window;
    window.show();
    ToastHost host(&window, 20ms);
    QSignalSpy ended(host.say(taken()), &Toast::ended);
    QVERIFY(host.isVisible());
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!host.isVisible());
    QCOMPARE(host.undoable(), nullptr);
}

void TestKitToast::pointerStopsTheClock() {
    Window window;
    window.show();
    ToastHost host(&window, 40ms);
    Toast* toast = host.say(taken());
    QSignalSpy ended(toast, &Toast::ended);
    enter(toast);
    QVERIFY(toast->isWaiting());
    const auto left = toast->left();
    QVERIFY(!ended.wait(120)); // three lives long
    QCOMPARE(toast->left(), left);
    leave(toast);
    QVERIFY(!toast->isWaiting());
    QTRY_COMPARE(ended.count(), 1);
}

void TestKitToast::focusStopsTheClock() {
    Window window;
    window.show();
    ToastHost host(&window, 10s);
    Toast* toast = host.say(taken());
    auto* action = toast->findChildren<QAbstractButton*>().at(1);
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QApplication::sendEvent(action, &in);
    QVERIFY(toast->isWaiting());
    enter(toast);
    QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(action, &out);
    QVERIFY(toast->isWaiting()); // the pointer is still over it
    leave(toast);
    QVERIFY(!toast->isWaiting());
}

void TestKitToast::actionIsChosenInsteadOfEnding() {
    Window window;
    ToastHost host(&window, 10s);
    Toast* toast = host.say(taken());
    QSignalSpy ended(toast, &Toast::ended);
    QSignalSpy chosen(toast, &Toast::actionChosen);
    toast->chooseAction();
    toast->chooseAction();
    toast->end();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(ended.count(), 0);
    QCOMPARE(host.undoable(), nullptr);
}

void TestKitToast::crossEnds() {
    Window window;
    window.show();
    ToastHost host(&window, 10s);
    Toast* toast = host.say(taken());
    QSignalSpy ended(toast, &Toast::ended);
    toast->findChildren<QAbstractButton*>().last()->click();
    QCOMPARE(ended.count(), 1);
}

void TestKitToast::aFourthEndsTheOldest() {
    Window window;
    ToastHost host(&window, 10s);
    Toast* oldest = host.say(taken());
    QSignalSpy ended(oldest, &Toast::ended);
    host.say(taken());
    host.say(taken());
    QCOMPARE(ended.count(), 0);
    QSignalSpy newest(host.say(taken()), &Toast::ended);
    QCOMPARE(ended.count(), 1);
    host.endAll();
    QCOMPARE(newest.count(), 1);
}

void TestKitToast::undoMeansTheNewest() {
    Window window;
    ToastHost host(&window, 10s);
    Toast* first = host.say(taken());
    Toast* second = host.say(taken());
    host.say({QStringLiteral("Copié")}); // nothing to undo
    QCOMPARE(host.undoable(), second);
    second->chooseAction();
    QCOMPARE(host.undoable(), first);
}

void TestKitToast::staysAtTheBottom() {
    Window window;
    window.resize(900, 600);
    window.show();
    ToastHost host(&window, 10s);
    host.say(taken());
    const auto centred = [&] { return std::abs(host.geometry().center().x() - window.rect().center().x()) <= 1; };
    QVERIFY(centred());
    QVERIFY(host.geometry().bottom() < window.height());
    window.resize(1200, 700);
    QVERIFY(centred());
    QVERIFY(host.geometry().top() > 500);
}

QTEST_MAIN(TestKitToast)
#include "test_kit_toast.moc"
