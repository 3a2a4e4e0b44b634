// Absences: decisions are handed over, called off and taken back; they begin and end by themselves; who stands in for
// somebody is told, and finds the place. Not here: an answer that is lost, and short rooms (test_absence_sending.cpp).
#include "client/kit/ask_dialog.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/empty_state.hpp"
#include "client/panels/absences/absence_form.hpp"
#include "client/panels/absences/absence_row.hpp"
#include "client/panels/absences/hour_edit.hpp"
#include "client/shell/rail.hpp"
#include "tests/client/panels/absence_seat.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

base::Instant inMilliseconds(std::int64_t left) {
    return {base::systemNow().milliseconds + left};
}

} // namespace

class TestAbsences : public AbsenceSeat {
    Q_OBJECT

    bool railHas(const QString& name) {
        const auto all = desk_->window().findChild<shell::Rail*>()->findChildren<QAbstractButton*>();
        return std::any_of(all.begin(), all.end(),
                           [&](const auto* one) { return one->isVisible() && one->text() == name; });
    }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void cleanup() { desk_.reset(); }

    void anHourIsReadAsPeopleWriteIt() {
        using panels::hourFrom;
        for (const char* typed : {"14:30", "14h30", "1430", "14 h 30", "14.30"})
            QCOMPARE(hourFrom(QString::fromLatin1(typed)).value_or(QTime()), QTime(14, 30));
        for (const char* typed : {"8", "08", "8h", "8:"})
            QCOMPARE(hourFrom(QString::fromLatin1(typed)).value_or(QTime()), QTime(8, 0));
        for (const char* typed : {"", "25:00", "14:60", "midi", "-3", "14:3"})
            QVERIFY2(!hourFrom(QString::fromLatin1(typed)), typed);
    }

    void decisionsAreHandedOver() {
        sit(deskOf(Seat::manager));
        QTRY_VERIFY(says(QStringLiteral("Aucune absence en cours")));
        choose(other);
        const auto last = QDate::currentDate().addDays(6);
        type("Fin", last.toString(QStringLiteral("dd/MM/yyyy")));
        type("Motif", QStringLiteral("Congés"));
        QVERIFY(press(handOver));
        QTRY_COMPARE(kept().size(), std::size_t(1));
        const auto& made = kept().front();
        QCOMPARE(made.to.display_name, std::string(other));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(made.until.milliseconds), last.addDays(1).startOfDay());
        const auto early = base::systemNow().milliseconds - desk_->server().world().handings.at(0).from.milliseconds;
        QVERIFY(early > 3'600'000 && early < 23 * 3'600'000); // whatever the clock here says, the server's now counts
        QCOMPARE(made.reason.value_or(""), std::string("Congés"));
        QTRY_VERIFY(toasted(QStringLiteral("Vos décisions sont confiées à Sofia Marchetti du ")));
        QTRY_COMPARE(rows().size(), 1);
        QVERIFY(rows().first().contains(QStringLiteral("En cours")));
        QVERIFY(panel().findChild<ticket::PersonPicker*>()->text().isEmpty()); // written down, and gone from the form
        QVERIFY(desk_->workspace().drafts.text(QStringLiteral("absence")).isEmpty());

        desk_->server().tellDelegations(kept());
        QTRY_VERIFY(says(QStringLiteral("Absence en cours, jusqu'au ")));
        desk_->window().showPlace(QStringLiteral("manager"));
        QTRY_VERIFY(says(QStringLiteral("Vos décisions sont confiées à Sofia Marchetti jusqu'au ")));
        QVERIFY(press(QStringLiteral("Gérer")));
        QCOMPARE(desk_->window().place(), place);
    }

    void whatIsWrongStandsAtItsField() {
        sit(deskOf(Seat::manager));
        QVERIFY(press(handOver));
        QVERIFY(field("À qui").isWrong() && field("Fin").isWrong());
        QVERIFY(QApplication::focusWidget() == field("À qui").control());
        choose(me);
        type("Début", QStringLiteral("demain"));
        type("Heure de fin", QStringLiteral("midi"));
        type("Fin", QStringLiteral("01/01/2020"));
        QVERIFY(!field("Fin").isWrong()); // until it is looked at again
        QVERIFY(press(handOver));
        for (const char* name : {"À qui", "Début", "Heure de fin"})
            QVERIFY2(field(name).isWrong(), name);
        choose(other);
        type("Début", {});
        type("Heure de fin", {});
        QVERIFY(press(handOver));
        QVERIFY(field("Fin").isWrong()); // past
        type("Fin", QDate::currentDate().addDays(500).toString(QStringLiteral("dd/MM/yyyy")));
        QVERIFY(press(handOver));
        QVERIFY(field("Fin").isWrong()); // more than a year
        type("Début", QDate::currentDate().addDays(9).toString(QStringLiteral("dd/MM/yyyy")));
        type("Fin", QDate::currentDate().addDays(3).toString(QStringLiteral("dd/MM/yyyy")));
        QVERIFY(press(handOver));
        QVERIFY(field("Fin").isWrong()); // before it begins
        QVERIFY(kept().empty());
    }

    void whatTheServerRefusesIsSaidWhereItBelongs() {
        auto world = deskOf(Seat::manager);
        world.delegations = {delegation(world, "1", me, other, day, -3 * day)};
        sit(std::move(world));
        choose("Luc Perrin");
        type("Fin", QDate::currentDate().addDays(9).toString(QStringLiteral("dd/MM/yyyy")));
        QVERIFY(press(handOver));
        QTRY_VERIFY(field("À qui").isWrong());
        QCOMPARE(field("À qui").control()->accessibleDescription(), QStringLiteral("Cette personne n'a plus accès."));
        choose("Florence Aubry");
        QVERIFY(!field("À qui").isWrong());
        QVERIFY(press(handOver));
        QTRY_VERIFY(says(QStringLiteral("Vos décisions sont déjà confiées à Sofia Marchetti.")));
        QCOMPARE(kept().size(), std::size_t(1));
        QCOMPARE(panel().findChild<ticket::PersonPicker*>()->person()->display_name, std::string("Florence Aubry"));
    }

    void whatWasTypedIsFoundAgain() {
        sit(deskOf(Seat::manager));
        choose(other);
        type("Fin", QStringLiteral("pas encore sûre"));
        type("Heure de début", QStringLiteral("14h"));
        type("Motif", QStringLiteral("Formation"));
        desk_->window().showPlace(QStringLiteral("manager"));
        desk_->reopen();
        desk_->window().showPlace(place);
        QCOMPARE(panel().findChild<ticket::PersonPicker*>()->person()->display_name, std::string(other));
        QCOMPARE(qobject_cast<kit::DayEdit*>(field("Fin").control())->typed(), QStringLiteral("pas encore sûre"));
        QCOMPARE(qobject_cast<QLineEdit*>(field("Heure de début").control())->text(), QStringLiteral("14h"));
        QVERIFY(press(QStringLiteral("Abandonner le brouillon")));
        QVERIFY(!panel().findChild<ticket::PersonPicker*>()->person());
        QVERIFY(desk_->workspace().drafts.text(QStringLiteral("absence")).isEmpty());
    }

    void anAbsenceIsEndedAfterAQuestion() {
        auto world = deskOf(Seat::manager);
        world.delegations = {delegation(world, "1", me, other, day, -3 * day),
                             delegation(world, "2", me, "Florence Aubry", -9 * day, -12 * day),
                             delegation(world, "3", me, other, 60 * day, 50 * day)};
        sit(std::move(world));
        QTRY_COMPARE(rows().size(), 3);
        QVERIFY(rows().at(0).contains(QStringLiteral("En cours")));
        QVERIFY(rows().at(1).contains(QStringLiteral("À venir")));
        QVERIFY(rows().at(2).contains(QStringLiteral("Terminée")));
        QVERIFY(press(QStringLiteral("Mettre fin…\u00a0: Sofia Marchetti")));
        auto* dialog = desk_->window().findChild<kit::AskDialog*>();
        QVERIFY(dialog);
        QVERIFY(press(QStringLiteral("Ne rien changer")));
        QVERIFY(!kept().front().ended_at);
        QTRY_VERIFY(!desk_->window().findChild<kit::AskDialog*>());
        QVERIFY(press(QStringLiteral("Mettre fin…\u00a0: Sofia Marchetti")));
        QVERIFY(press(QStringLiteral("Mettre fin maintenant")));
        QTRY_VERIFY(kept().front().ended_at);
        QTRY_VERIFY(toasted(QStringLiteral("Sofia Marchetti ne décide plus à votre place")));
        QTRY_VERIFY(rows().at(0).contains(QStringLiteral("À venir")));
        auto* next = desk_->button(QStringLiteral("Annuler…\u00a0: Florence Aubry"));
        QVERIFY(next);
        QTRY_COMPARE(desk_->window().window()->focusWidget(), next); // not lost with the row that was ended
        QVERIFY(press(QStringLiteral("Annuler…\u00a0: Florence Aubry")));
        QVERIFY(press(QStringLiteral("Annuler l'absence")));
        QTRY_VERIFY(kept().at(1).ended_at);
        QTRY_COMPARE(desk_->button(QStringLiteral("Annuler…\u00a0: Florence Aubry")), nullptr);
    }

    void itBeginsAndEndsByItself() {
        sit(deskOf(Seat::manager));
        auto one = delegation(desk_->server().world(), "1", me, other, 0, 0);
        one.from = inMilliseconds(2'500);
        one.until = inMilliseconds(5'000);
        desk_->server().tellDelegations({one});
        QTRY_COMPARE(rows().size(), 1);
        QVERIFY(rows().first().contains(QStringLiteral("À venir")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Absence en cours")), patience);
        QVERIFY(rows().first().contains(QStringLiteral("En cours")));
        QVERIFY(toasted(QStringLiteral("Votre absence commence\u00a0: Sofia Marchetti décide à votre place")));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Aucune absence en cours")), patience);
        QVERIFY(rows().first().contains(QStringLiteral("Terminée")));
        QVERIFY(toasted(QStringLiteral("Votre absence est terminée")));
    }

    void whoeverStandsInIsToldAndFindsThePlace() {
        sit(deskOf(Seat::requester));
        QCOMPARE(desk_->window().place(), QStringLiteral("requests")); // nothing there for them
        QVERIFY(!railHas(QStringLiteral("Absences")));
        const auto handed = delegation(desk_->server().world(), "7", me, "Nadia Benali", 60, -3 * day, "Congés");
        desk_->server().tellDelegations({handed});
        QTRY_VERIFY(toasted(QStringLiteral("Marie Fontaine vous confie ses décisions du ")));
        QTRY_VERIFY(railHas(QStringLiteral("Absences")));
        desk_->window().showPlace(place);
        QTRY_COMPARE(rows().size(), 1);
        QVERIFY(says(QStringLiteral("Vous décidez par délégation de\u00a0: Marie Fontaine")));
        QVERIFY(!panel().findChild<panels::AbsenceForm*>()->isVisible()); // nothing of their own to hand over
        QVERIFY(!desk_->button(QStringLiteral("Mettre fin…\u00a0: Marie Fontaine")));
        desk_->window().showPlace(QStringLiteral("requests"));

        auto ended = handed;
        ended.ended_at = base::systemNow();
        desk_->server().tellDelegations({ended});
        QTRY_VERIFY(toasted(QStringLiteral("Vous ne décidez plus par délégation de Marie Fontaine")));
        QTRY_VERIFY(!railHas(QStringLiteral("Absences")));
    }

    void whatWasHandedOverMeanwhileIsToldOnce() {
        auto world = deskOf(Seat::requester);
        world.delegations = {delegation(world, "7", me, "Nadia Benali", 60, -3 * day)};
        sit(std::move(world));
        QTRY_VERIFY(toasted(QStringLiteral("Marie Fontaine vous confie ses décisions du ")));
        desk_->reopen();
        desk_->window().showPlace(place);
        QTRY_COMPARE(rows().size(), 1);
        QVERIFY(desk_->toasts().isEmpty());
    }

    void aFailureIsNotAnEmptyList() {
        auto world = deskOf(Seat::manager);
        world.personalAway = true;
        sit(std::move(world));
        const auto retry = QStringLiteral("Réessayer");
        QTRY_VERIFY(desk_->button(retry));
        desk_->server().world().personalAway = false;
        QVERIFY(press(retry));
        QTRY_VERIFY(!desk_->button(retry));
        QVERIFY(rows().isEmpty());
        QVERIFY(panel().findChild<kit::EmptyState*>()->isVisible());
    }

private:
};

QTEST_MAIN(TestAbsences)
#include "test_absences.moc"
