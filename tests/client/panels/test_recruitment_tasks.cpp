// The tasks of recruitments at the technician's desk: whose they are, what holds them, how they end.
// Not here: what is said about them (test_recruitment_talk.cpp) and HR's place (test_recruitments_panel.cpp).
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/ref_link.hpp"
#include "client/kit/segmented.hpp"
#include "client/panels/technician/pool_column.hpp"
#include "client/panels/technician/technician_panel.hpp"
#include "client/ticket/parent_card.hpp"
#include "client/ticket/row_list.hpp"
#include "client/ticket/ticket_header.hpp"
#include "client/ticket/ticket_window.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"
#include "tests/client/support/text.hpp"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Status;

class TestRecruitmentTasks : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;
    const QString reference_ = QStringLiteral("FCPI-00031");

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
        QCOMPARE(desk_->window().place(), QStringLiteral("technician"));
    }
    // A head of the service that recruits, who is a technician too; the recruitment is not on this machine.
    World headOfService() const {
        auto world = arrivalsDesk();
        world.me.roles.push_back(domain::Role::manager);
        world.me.origin_services = {"SESSAD"};
        return world;
    }
    ticket::ParentCard* card() const {
        for (auto* each : desk_->window().findChildren<ticket::ParentCard*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    kit::RefLink* link() const { return card() ? card()->findChild<kit::RefLink*>() : nullptr; }
    bool says(const QWidget& on, const QString& words) const {
        for (const auto* label : on.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        for (const auto* painted : on.findChildren<kit::Painted*>())
            if (painted->isVisible() && painted->spoken().contains(words)) return true;
        return false;
    }
    // The count in its head.
    QString figureOf(const panels::PoolColumn& column) const {
        for (const auto* label : column.findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
            if (bool isNumber = false; label->text().toInt(&isNumber), isNumber) return label->text();
        return {};
    }
    // Whether it may be pressed or not.
    QList<QAbstractButton*> named(const QString& name) const {
        QList<QAbstractButton*> all;
        for (auto* button : desk_->window().findChildren<QAbstractButton*>())
            if (button->isVisible() && button->accessibleName() == name) all.append(button);
        return all;
    }
    ticket::RowList& arrivals() const {
        auto* list = qobject_cast<ticket::RowList*>(desk_->list(text("Pool Arrivées")));
        if (!list) qFatal("no pool of arrivals");
        return *list;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void whoDoesNotSeeTheRecruitmentReadsItsReference() {
        sit(arrivalsDesk());
        desk_->window().openTicket(text("ONB-00465"));
        QTRY_VERIFY(card());
        QTRY_VERIFY(says(*card(), reference_));
        QVERIFY(says(*card(), text("Camille Rousseau")));
        QVERIFY(!link());
    }

    // The others are quieter, and stand in the menu where they have no room.
    void oneNextStepStandsOut() {
        sit(arrivalsDesk());
        desk_->window().openTicket(text("ONB-00464"));
        auto* header = desk_->window().findChild<ticket::TicketHeader*>();
        QVERIFY(header);
        QTRY_VERIFY(!header->findChildren<kit::Button*>().isEmpty());
        QStringList next;
        for (const auto* button : header->findChildren<kit::Button*>()) {
            if (button->variant() == kit::ButtonVariant::primary) next.append(button->text());
            if (button->isVisible()) QVERIFY(button->width() >= button->sizeHint().width());
        }
        QCOMPARE(next, QStringList{text("Clôturer")});
    }

    void whoSeesItOpensIt() {
        sit(headOfService());
        desk_->window().openTicket(text("ONB-00465"));
        QTRY_VERIFY(link());
        QCOMPARE(link()->text(), reference_);
        const auto parents = recruitmentDesk();
        desk_->server().world().tickets.push_back(*World(parents).find(reference_.toStdString()));
        QTest::mouseClick(link(), Qt::LeftButton);
        QTRY_VERIFY(desk_->window().findChild<ticket::TicketWindow*>());
        QCOMPARE(desk_->window().findChild<ticket::TicketWindow*>()->reference(), reference_);
        QVERIFY(desk_->toasts().isEmpty());
    }

    void whatCannotBeOpenedSaysWhy() {
        sit(headOfService());
        desk_->window().openTicket(text("ONB-00465"));
        QTRY_VERIFY(link());
        QTest::mouseClick(link(), Qt::LeftButton); // the server knows none of that name for them
        QTRY_COMPARE(desk_->toasts().size(), 1);
        QVERIFY2(desk_->toasts().first().startsWith(reference_), qPrintable(desk_->toasts().first()));
        QVERIFY2(desk_->toasts().first().contains(text("Introuvable.")), qPrintable(desk_->toasts().first()));
        QVERIFY(!desk_->window().findChild<ticket::TicketWindow*>());
        desk_->server().goAway();
        QTest::mouseClick(link(), Qt::LeftButton);
        QTRY_COMPARE(desk_->toasts().size(), 2);
        QVERIFY2(desk_->toasts().last().startsWith(reference_), qPrintable(desk_->toasts().last()));
    }

    // The task has a window of its own: what it has to say stands in that window.
    void aWindowOfItsOwnSaysItItself() {
        sit(headOfService());
        auto& rows = arrivals();
        QTRY_VERIFY(rows.row(text("ONB-00465")));
        rows.select(text("ONB-00465"));
        QTest::keyClick(&rows, Qt::Key_Return, Qt::ShiftModifier);
        auto* window = desk_->window().findChild<ticket::TicketWindow*>();
        QVERIFY(window);
        auto* inWindow = window->findChild<kit::RefLink*>();
        QVERIFY(inWindow);
        QTest::mouseClick(inWindow, Qt::LeftButton);
        QTRY_VERIFY(window->findChild<kit::Toast*>());
        QVERIFY(window->findChild<kit::Toast*>()->spoken().contains(text("Introuvable.")));
    }

    void aTaskThatWaitsIsNotTakenAndSaysWhy() {
        sit(arrivalsDesk());
        auto& rows = arrivals();
        QTRY_VERIFY(rows.row(text("ONB-00465")));
        desk_->window().openTicket(text("ONB-00465"));
        const QString name = text("Prendre en charge ONB-00465");
        QTRY_COMPARE(named(name).size(), 2); // on its card, and in the pane
        for (const auto* button : named(name)) {
            QVERIFY(!button->isEnabled());
            QVERIFY2(button->toolTip().contains(text("ONB-00464")), qPrintable(button->toolTip()));
            QCOMPARE(button->accessibleDescription(), button->toolTip());
        }
        QVERIFY(says(*rows.row(text("ONB-00465")), text("attend ONB-00464")));
        rows.setFocus();
        QTest::keyClick(&rows, Qt::Key_P);
        QVERIFY(desk_->server().moves().isEmpty());
        auto free = *desk_->truth().ticket(text("ONB-00465"));
        free.waits_for.reset();
        ++free.version;
        QTRY_VERIFY(desk_->server().isHeard());
        desk_->server().tell(free);
        QTRY_VERIFY(named(name).first()->isEnabled() && named(name).last()->isEnabled());
        QVERIFY(!says(*rows.row(text("ONB-00465")), text("attend ONB-00464")));
    }

    // What stands in the pool is counted: the tasks whose cost waits for N2 too.
    void whatWaitsForN2IsCountedWhereItStands() {
        sit(arrivalsDesk());
        auto& rows = arrivals();
        QTRY_VERIFY(rows.row(text("ONB-00467")));
        QVERIFY(says(*rows.row(text("ONB-00467")), text("N2 décide de son coût")));
        QVERIFY(named(text("Prendre en charge ONB-00467")).isEmpty());
        const panels::PoolColumn* column = nullptr;
        for (const auto* each : desk_->window().findChildren<panels::PoolColumn*>())
            if (each->isAncestorOf(&rows)) column = each;
        QVERIFY(column);
        QVERIFY(rows.row(text("ONB-00465")) && rows.row(text("ONB-00472")));
        QCOMPARE(figureOf(*column), QStringLiteral("3"));
        const auto* panel = desk_->window().findChild<panels::TechnicianPanel*>();
        QCOMPARE(panel->quietCount(), text("3 à prendre en charge"));
        auto decided = *desk_->truth().ticket(text("ONB-00467"));
        decided.status = Status::refused;
        ++decided.version;
        QTRY_VERIFY(desk_->server().isHeard());
        desk_->server().tell(decided);
        QTRY_VERIFY(!rows.row(text("ONB-00467")));
        QTRY_COMPARE(figureOf(*column), QStringLiteral("2"));
        QCOMPARE(panel->quietCount(), text("2 à prendre en charge"));
    }

    void whatComesBackIsSaidOrLost() {
        sit(arrivalsDesk());
        desk_->window().openTicket(text("ONB-00480"));
        QTRY_VERIFY(desk_->button(text("Clôturer ONB-00480")));
        QTest::mouseClick(desk_->button(text("Clôturer ONB-00480")), Qt::LeftButton);
        auto* dialog = desk_->window().findChild<QDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        auto* outcome = dialog->findChild<kit::Segmented*>();
        QVERIFY(outcome);
        QStringList choices;
        for (const auto* each : outcome->findChildren<QAbstractButton*>())
            choices.append(each->text());
        QCOMPARE(choices, (QStringList{text("À préciser"), text("Rendu"), text("Déclaré perdu")}));
        QCOMPARE(outcome->current(), 0); // nobody has said it yet
        QTRY_VERIFY(says(*dialog, text("Badge n° 214")));
        dialog->findChild<QPlainTextEdit*>()->setPlainText(text("Jamais retrouvé."));
        QTest::mouseClick(desk_->button(text("Clôturer la demande")), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY(says(*dialog, text("Précisez s'il est rendu ou perdu.")));
        QVERIFY(desk_->workspace().pending.count() == 0);
        outcome->setCurrent(2);
        QTest::mouseClick(desk_->button(text("Clôturer la demande")), Qt::LeftButton);
        QTRY_VERIFY(!dialog->isVisible());
        desk_->window().showPlace(QStringLiteral("requests")); // leaving the page sends it
        QTRY_COMPARE(desk_->server().moves(), QStringList{text("close ONB-00480")});
        QVERIFY(desk_->server().requests().at(0).outcome == domain::Return::lost);
        QCOMPARE(desk_->server().requests().at(0).comment.value(), std::string("Jamais retrouvé."));
    }

    void whatWasGivenBackIsSaidAsSuch() {
        sit(arrivalsDesk());
        desk_->window().openTicket(text("ONB-00480"));
        QTRY_VERIFY(desk_->button(text("Clôturer ONB-00480")));
        QTest::mouseClick(desk_->button(text("Clôturer ONB-00480")), Qt::LeftButton);
        auto* dialog = desk_->window().findChild<QDialog*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        dialog->findChild<QPlainTextEdit*>()->setPlainText(text("Rendu à l'accueil."));
        dialog->findChild<kit::Segmented*>()->setCurrent(1);
        QTest::mouseClick(desk_->button(text("Clôturer la demande")), Qt::LeftButton);
        desk_->window().showPlace(QStringLiteral("requests"));
        QTRY_COMPARE(desk_->server().requests().size(), std::size_t(1));
        QVERIFY(desk_->server().requests().at(0).outcome == domain::Return::returned);
    }
};

QTEST_MAIN(TestRecruitmentTasks)
#include "test_recruitment_tasks.moc"
