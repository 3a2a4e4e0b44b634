// A list of tickets under the hand: what moves, what stays where it is, and what each key does.
#include "client/kit/button.hpp"
#include "client/kit/language.hpp"
#include "client/kit/theme.hpp"
#include "client/ticket/row_list.hpp"
#include "tests/client/desk/world.hpp"

#include <QScrollBar>
#include <QtTest>
#include <memory>

using namespace ilvm;
using ticket::RowList;

namespace {

class PlainRow : public ticket::SelectableRow {
public:
    PlainRow() { setFixedHeight(40); }
    void show(const api::Ticket&, bool) override {}
};

struct Bench {
    tests::World world = tests::emptyDesk(tests::Seat::technician);
    truth::Truth truth;
    truth::Pending pending;
    std::unique_ptr<models::TicketListModel> model;
    std::unique_ptr<RowList> list;

    explicit Bench(int tickets) {
        truth.apply({{{api::FeedType::me, {wire::toJson(world.me)}}}, {}, {}});
        for (int i = 0; i < tickets; ++i)
            put(i, domain::Priority::normal);
        model = std::make_unique<models::TicketListModel>(truth, pending, models::pool(domain::Pool::standard));
        list = std::make_unique<RowList>(*model, [] { return new PlainRow; });
        list->resize(300, 400);
        QCursor::setPos(QPoint(5'000, 5'000)); // away from the list
        list->show();
        list->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(list.get()));
        list->clearFocus(); // which the only widget of a window has by itself
    }
    static QString reference(int number) { return QStringLiteral("INC-%1").arg(number, 5, 10, QLatin1Char('0')); }
    api::Ticket ticket(int number, domain::Priority priority) {
        return tests::incident(world, reference(number).toStdString(), "Écran noir", "Nadia Benali", priority,
                               5'000 - number);
    }
    void put(int number, domain::Priority priority) { truth.apply(truth::Truth::changeOf(ticket(number, priority))); }
    void taken(int number) {
        auto gone = ticket(number, domain::Priority::normal);
        gone.status = domain::Status::in_progress;
        gone.assignee = world.person("Inès Moreau");
        gone.version = 2;
        truth.apply(truth::Truth::changeOf(gone));
    }
    int top(int number) const { return list->row(reference(number))->mapTo(list->viewport(), QPoint(0, 0)).y(); }
    void press(int key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        QTest::keyClick(list.get(), Qt::Key(key), held);
    }
};

} // namespace

class TestRowList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        kit::speak(*qApp, kit::Language::french);
        theme_ = std::make_unique<kit::Theme>(*qApp);
    }

    void newsAboveMovesNothingThatIsRead() {
        Bench bench(40);
        bench.list->verticalScrollBar()->setValue(200);
        const int before = bench.top(8);
        bench.put(900, domain::Priority::blocking);
        bench.put(901, domain::Priority::blocking);
        QTRY_COMPARE(bench.list->unseenAbove(), 2);
        QCOMPARE(bench.top(8), before);
        auto* pill = bench.list->findChild<kit::Button*>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(pill->text(), QStringLiteral("2 nouveaux"));
        QVERIFY(pill->isVisible());
        QTest::mouseClick(pill, Qt::LeftButton);
        QCOMPARE(bench.list->verticalScrollBar()->value(), 0);
        QVERIFY(!pill->isVisible());
    }

    void newsStandsOnTopOfWhatNobodyReads() {
        Bench bench(40);
        bench.put(900, domain::Priority::blocking);
        QTRY_VERIFY(bench.list->row(Bench::reference(900)));
        QCOMPARE(bench.list->unseenAbove(), 0);
        QCOMPARE(bench.list->verticalScrollBar()->value(), 0);
    }

    void fiftyThenTheRest() {
        Bench bench(120);
        QVERIFY(bench.list->row(Bench::reference(49)));
        QVERIFY(!bench.list->row(Bench::reference(50)));
        const auto buttons = bench.list->widget()->findChildren<kit::Button*>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.first()->text(), QStringLiteral("Afficher la suite"));
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QVERIFY(bench.list->row(Bench::reference(99)));
        QVERIFY(!bench.list->row(Bench::reference(100)));
        bench.list->select(Bench::reference(110)); // found by other means: it is brought in
        QVERIFY(bench.list->row(Bench::reference(110)));
    }

    void afterOnesOwnActionTheNextRowIsSelected() {
        Bench bench(5);
        bench.list->select(Bench::reference(1));
        bench.pending.add(Bench::reference(1), domain::ActionCode::take);
        bench.taken(1);
        bench.pending.remove(Bench::reference(1));
        QTRY_COMPARE(bench.list->selected(), Bench::reference(2));
    }

    void whatSomebodyElseTookStaysOpen() {
        Bench bench(5);
        bench.list->select(Bench::reference(1));
        QSignalSpy changed(bench.list.get(), &RowList::selectionChanged);
        bench.taken(1);
        QTRY_VERIFY(!bench.list->row(Bench::reference(1)));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(bench.list->selected(), Bench::reference(1));
        bench.press(Qt::Key_Down); // goes on from where it stood
        QCOMPARE(bench.list->selected(), Bench::reference(2));
    }

    void keysMove() {
        Bench bench(5);
        bench.list->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(bench.list->selected(), Bench::reference(0));
        bench.press(Qt::Key_J);
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.list->selected(), Bench::reference(2));
        bench.press(Qt::Key_K);
        QCOMPARE(bench.list->selected(), Bench::reference(1));
        bench.press(Qt::Key_End);
        QCOMPARE(bench.list->selected(), Bench::reference(4));
        bench.press(Qt::Key_Home);
        QCOMPARE(bench.list->selected(), Bench::reference(0));
    }

    void keysAct_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<int>("action");
        using domain::ActionCode;
        QTest::newRow("P") << int(Qt::Key_P) << false << int(ActionCode::take);
        QTest::newRow("T") << int(Qt::Key_T) << false << int(ActionCode::transfer);
        QTest::newRow("Maj C") << int(Qt::Key_C) << true << int(ActionCode::close);
        QTest::newRow("C") << int(Qt::Key_C) << false << int(ActionCode::send_back);
        QTest::newRow("V") << int(Qt::Key_V) << false << int(ActionCode::approve);
        QTest::newRow("R") << int(Qt::Key_R) << false << int(ActionCode::refuse);
    }
    void keysAct() {
        QFETCH(int, key);
        QFETCH(bool, shift);
        QFETCH(int, action);
        Bench bench(2);
        bench.list->select(Bench::reference(0));
        QSignalSpy chosen(bench.list.get(), &RowList::actionChosen);
        bench.press(key, shift ? Qt::ShiftModifier : Qt::NoModifier);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(0).toString(), Bench::reference(0));
        QCOMPARE(static_cast<int>(chosen.first().at(1).value<domain::ActionCode>()), action);
        bench.press(key, Qt::ControlModifier); // another key altogether
        QCOMPARE(chosen.count(), 1);
        bench.list->setProperty(ticket::lettersProperty, false);
        bench.press(key, shift ? Qt::ShiftModifier : Qt::NoModifier);
        QCOMPARE(chosen.count(), 1);
    }

    void returnOpens() {
        Bench bench(2);
        bench.list->select(Bench::reference(1));
        QSignalSpy opened(bench.list.get(), &RowList::opened), window(bench.list.get(), &RowList::windowAsked),
            primary(bench.list.get(), &RowList::primaryAsked);
        bench.press(Qt::Key_Return);
        bench.press(Qt::Key_Return, Qt::ShiftModifier);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(window.count(), 1);
        QCOMPARE(primary.count(), 1);
    }

    void severalAreChosenWhereThatHasASense() {
        Bench bench(5);
        bench.list->select(Bench::reference(0));
        bench.press(Qt::Key_X);
        QVERIFY(bench.list->checked().isEmpty());
        bench.list->setCheckable(true);
        bench.press(Qt::Key_X);
        QCOMPARE(bench.list->checked(), QStringList{Bench::reference(0)});
        bench.press(Qt::Key_X);
        QVERIFY(bench.list->checked().isEmpty());
        bench.press(Qt::Key_Down, Qt::ShiftModifier);
        bench.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.list->checked(), QStringList({Bench::reference(0), Bench::reference(1), Bench::reference(2)}));
        bench.taken(1); // what leaves the list is chosen no more
        QTRY_COMPARE(bench.list->checked(), QStringList({Bench::reference(0), Bench::reference(2)}));
    }

    void aReaderHearsAListOfSentences() {
        Bench bench(2);
        bench.list->setFocus(Qt::TabFocusReason);
        auto* list = QAccessible::queryAccessibleInterface(bench.list.get());
        QCOMPARE(list->role(), QAccessible::List);
        auto* row = QAccessible::queryAccessibleInterface(bench.list->row(Bench::reference(0)));
        QCOMPARE(row->role(), QAccessible::ListItem);
        QVERIFY2(
            row->text(QAccessible::Name)
                .startsWith(QStringLiteral("INC-00000, Écran noir, priorité normale, Nadia Benali, SESSAD, depuis ")),
            qPrintable(row->text(QAccessible::Name)));
        QTRY_VERIFY(row->state().selected && row->state().focused);
        QVERIFY(!QAccessible::queryAccessibleInterface(bench.list->row(Bench::reference(1)))->state().selected);
    }

private:
    std::unique_ptr<kit::Theme> theme_;
};

QTEST_MAIN(TestRowList)
#include "test_row_list.moc"
