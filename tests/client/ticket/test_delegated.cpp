// Whose place a decision is taken in: said before it, beside it and in the history, with the whole names.
#include "client/actions/personal.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/quiet_tab.hpp"
#include "client/kit/stepper.hpp"
#include "client/panels/manager/decided_row.hpp"
#include "client/panels/manager/decision_row.hpp"
#include "client/ticket/decision_bar.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/history_view.hpp"
#include "client/ticket/path_preview.hpp"
#include "client/ticket/stand_in.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/desk_personal.hpp"

#include <QLabel>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr int day = 24 * 60;
const char* const giver = "Marie Fontaine";
const QString one = QStringLiteral("DEM-00408"),
              decides = QStringLiteral("Vous décidez par délégation de Marie Fontaine"),
              mark = QStringLiteral("par délégation de Marie Fontaine");

// Nadia Benali stands in for Marie Fontaine, who decides these.
World standInDesk() {
    World world = deskOf(Seat::requester);
    world.delegations = {delegation(world, "7", giver, "Nadia Benali", day, -3 * day)};
    for (const char* reference : {"DEM-00408", "DEM-00466"})
        standIn(world, reference, "Nadia Benali", giver);
    return world;
}

} // namespace

class TestDelegated : public QObject {
    Q_OBJECT

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
        QTRY_VERIFY(desk_->server().isHeard());
        QTRY_VERIFY(desk_->workspace().personal.delegations());
        desk_->window().showPlace(QStringLiteral("manager"));
        QCOMPARE(desk_->window().place(), QStringLiteral("manager"));
    }
    template <typename Part>
    QStringList said() {
        QStringList all;
        for (const auto* part : desk_->window().findChildren<Part*>())
            if (part->isVisible())
                for (const auto* label : part->template findChildren<kit::ClampedLabel*>())
                    if (label->isVisible()) all.append(label->text());
        return all;
    }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void cleanup() { desk_.reset(); }

    void whoStandsInIsToldForWhom() {
        sit(standInDesk());
        QTRY_COMPARE(said<panels::DecisionRow>().count(mark), 2);
        desk_->window().openTicket(one);
        QTRY_VERIFY(said<ticket::DecisionBar>().contains(decides));
        QVERIFY(desk_->button(QStringLiteral("Valider DEM-00408")));
    }

    void whoeverDecidesByTheirOwnRightStandsInForNobody() {
        auto world = standInDesk();
        world.find("DEM-00408")->approvals[0].stand_ins.reset();
        sit(std::move(world));
        desk_->window().openTicket(one);
        QTRY_VERIFY(desk_->button(QStringLiteral("Valider DEM-00408")));
        QVERIFY(!said<ticket::DecisionBar>().contains(decides));
        QCOMPARE(said<panels::DecisionRow>().count(mark), 1); // of the other one
    }

    void allInWhosePlaceOneDecidesAreNamed() {
        auto world = standInDesk();
        world.find("DEM-00408")->approvals[0].stand_ins->front().givers.push_back(world.person("Sofia Marchetti"));
        sit(std::move(world));
        desk_->window().openTicket(one);
        const QString both = decides + QStringLiteral(", Sofia Marchetti");
        QTRY_VERIFY(said<ticket::DecisionBar>().contains(both));
    }

    void whatIsDecidedBearsTheMark() {
        sit(standInDesk());
        desk_->window().openTicket(one);
        QTRY_VERIFY(desk_->button(QStringLiteral("Valider DEM-00408")));
        QTest::mouseClick(desk_->button(QStringLiteral("Valider DEM-00408")), Qt::LeftButton);
        desk_->workspace().tickets.sendAllDeferred();
        QTRY_COMPARE(desk_->server().movesSeen(), 1);
        QTRY_VERIFY(desk_->truth().ticket(one)->approvals[0].on_behalf_of);
        QTRY_COMPARE(desk_->window().openedTicket(), QStringLiteral("DEM-00466")); // the next one stands open
        desk_->window().openTicket(one);
        QTRY_VERIFY(said<ticket::StandInLines>().contains(QStringLiteral("N1\u00a0: Nadia Benali, ") + mark));
        QTRY_VERIFY(said<panels::DecidedRow>().contains(mark));
        const auto tabs = desk_->window().findChildren<kit::QuietTab*>();
        for (auto* tab : tabs)
            if (tab->isVisible() && tab->text() == QStringLiteral("Historique")) tab->click();
        QTRY_VERIFY(said<ticket::HistoryView>().contains(mark));
    }

    void theMarkIsSpokenInThePath() {
        auto world = standInDesk();
        auto& approval = world.find("DEM-00417")->approvals[0];
        approval.on_behalf_of = world.person(giver);
        const auto steps = ticket::stepsOf(*world.find("DEM-00417"), QString(), QDateTime::currentDateTime());
        QVERIFY(std::any_of(steps.begin(), steps.end(), [](const auto& step) { return step.aside == mark; }));
    }

    void aNameThatBeginsWithAVowelIsElided() {
        api::Person ines;
        ines.display_name = "Inès Roux";
        QCOMPARE(ticket::onBehalfOf(ines), QStringLiteral("par délégation d'Inès Roux"));
        QCOMPARE(ticket::decidesFor({ines}), QStringLiteral("Vous décidez par délégation d'Inès Roux"));
    }

    void whoWouldStandInIsMarkedBeforeARequestIsSent() {
        auto world = standInDesk();
        api::Preview preview;
        preview.approvals = {world.find("DEM-00408")->approvals[0]};
        auto& deciders = preview.approvals[0].deciders;
        std::rotate(deciders.begin(), deciders.end() - 1, deciders.end()); // who stands in is named first
        ticket::PathPreview path;
        path.show(preview, QString(), QStringLiteral("Informatique"));
        const QString both = QStringLiteral("Nadia Benali, ") + mark + QStringLiteral(" · Marie Fontaine");
        const auto labels = path.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const auto* label) { return label->text() == QStringLiteral("N1\u00a0: ") + both; }));
        const auto steps = path.findChildren<kit::StepItem*>();
        QVERIFY(std::any_of(steps.begin(), steps.end(), [&](const auto* step) {
            return step->spoken().endsWith(QStringLiteral("M. Fontaine +1, ") + both);
        }));
        preview.approvals[0].stand_ins.reset();
        path.show(preview, QString(), QStringLiteral("Informatique"));
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const auto* label) {
            return label->text() == QStringLiteral("N1\u00a0: Nadia Benali, Marie Fontaine");
        }));
    }

    void thePlaceGoesWithTheDelegation() {
        auto world = standInDesk();
        auto& second = world.find("DEM-00466")->approvals[0];
        second.deciders.pop_back();
        second.stand_ins.reset();
        sit(std::move(world));
        desk_->window().openTicket(one);
        QTRY_VERIFY(said<ticket::DecisionBar>().contains(decides));
        auto ticket = *desk_->server().world().find(one.toStdString());
        ticket.approvals[0].deciders.pop_back();
        ticket.approvals[0].stand_ins.reset();
        ++ticket.version;
        desk_->server().tell(ticket);
        QTRY_VERIFY(!said<ticket::DecisionBar>().contains(decides));
        QTRY_VERIFY(!desk_->button(QStringLiteral("Valider DEM-00408")));
    }

    void daysAreSaidAsPeopleSayThem() {
        const QDateTime now(QDate(2026, 11, 23), QTime(14, 32));
        const auto at = [](const QDateTime& moment) { return base::Instant{moment.toMSecsSinceEpoch()}; };
        const auto morning = at(QDateTime(QDate(2026, 11, 24), QTime(8, 0)));
        QCOMPARE(ticket::sinceWords(morning, now), QStringLiteral("24/11 à 08:00"));
        QCOMPARE(ticket::sinceWords(at(QDate(2026, 11, 24).startOfDay()), now), QStringLiteral("24/11"));
        QCOMPARE(ticket::untilWords(at(QDate(2026, 12, 1).startOfDay()), now), QStringLiteral("30/11 inclus"));
        QCOMPARE(ticket::untilWords(at(QDate(2027, 1, 1).startOfDay()), now), QStringLiteral("31/12 inclus"));
        QCOMPARE(ticket::untilWords(at(QDateTime(QDate(2027, 1, 4), QTime(12, 0))), now),
                 QStringLiteral("04/01/2027 à 12:00"));
    }

private:
    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;
};

QTEST_MAIN(TestDelegated)
#include "test_delegated.moc"
