// Things that are given while the person's departure is settled already come back too.
// Not here: what was given before (test_recruitment_guards.cpp), and both at the same moment
// (test_recruitment_races.cpp).
#include "tests/server/usecases/personnel.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::RecruitmentKind, domain::Status;

namespace {

// Of the children of this departure: what each takes back, in the order in which they were made.
std::vector<std::string> takenBack(Personnel& house, const api::Ticket& departure) {
    std::vector<std::string> things;
    for (const auto& child : house.read("caron", departure.reference).children)
        if (const auto ticket = house.read("caron", child.reference); ticket.onboarding->takes_back)
            things.push_back(*ticket.onboarding->takes_back);
    return things;
}

using Things = std::vector<std::string>;

} // namespace

class TestLateReturns : public QObject {
    Q_OBJECT

    Houses houses_;

private slots:
    void whatIsGivenAfterTheApprovalIsTakenBackByIt() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        house.done(house.child(arrival, "compte"));
        const auto departure = house.tracked(house.entryAfter(arrival, RecruitmentKind::departure));
        QVERIFY((takenBack(house, departure) == Things{"Compte AD et messagerie"}));
        const auto badge = house.done(house.child(arrival, "badge"));
        QVERIFY((takenBack(house, departure) == Things{"Compte AD et messagerie", "Badge"}));
        const auto task = house.child(departure, "badge");
        QCOMPARE(task.status, Status::open);
        QCOMPARE(task.target_service, std::string("SG"));
        QCOMPARE(task.title, "Retour du badge : " + house.entry().first_name + " " + house.entry().last_name);
        QCOMPARE(count(house, "outbox o JOIN users u ON u.id = o.recipient_id WHERE u.login = 'faure' AND "
                              "o.message_id LIKE '" +
                                  departure.reference + ".tasks-%' AND o.body_text LIKE '%" + badge.reference +
                                  "%' AND o.body_text LIKE '%" + task.reference + "%'"),
                 1);
        // Given by a task that takes nothing back: nothing more is to be done.
        house.done(house.child(arrival, "bureau"));
        QCOMPARE(takenBack(house, departure).size(), std::size_t{2});
        QCOMPARE(house.brokenChain(), std::string());
    }

    void givenAgainItIsTakenBackOnce() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        const auto departure = house.tracked(house.entryAfter(arrival, RecruitmentKind::departure));
        const auto badge = house.done(house.child(arrival, "badge"));
        QVERIFY((takenBack(house, departure) == Things{"Badge"}));
        const auto again = move(house, "caron", house.read("caron", badge.reference), ActionCode::reopen,
                                saying("Il ne s'ouvre pas."));
        house.done(again);
        QVERIFY((takenBack(house, departure) == Things{"Badge"}));
        // A second workstation, by a mobility, is a second thing.
        const auto moved = house.tracked(house.entryAfter(arrival, RecruitmentKind::move, {"materiel"}));
        house.done(house.child(arrival, "compte"));
        house.done(house.child(arrival, "materiel"));
        house.done(house.child(moved, "materiel"));
        QVERIFY((takenBack(house, departure) ==
                 Things{"Badge", "Compte AD et messagerie", "Poste de travail", "Poste de travail (mobilité)"}));
        QCOMPARE(house.brokenChain(), std::string());
    }

    void whatIsGivenBringsBackNothingElse() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        house.done(house.child(arrival, "badge"));
        const auto departure = house.tracked(house.entryAfter(arrival, RecruitmentKind::departure));
        QVERIFY((takenBack(house, departure) == Things{"Badge"}));
        // As where its wish was taken off by an amendment.
        house.database().lease()->script("UPDATE tickets SET status = 'cancelled' WHERE reference = '" +
                                         house.child(departure, "badge").reference + "'");
        house.done(house.child(arrival, "cles"));
        QVERIFY((takenBack(house, departure) == Things{"Badge", "Clés"}));
        // A return that was refused waits for HR to ask again; given once more it is not to be taken back twice.
        house.database().lease()->script("UPDATE tickets SET status = 'refused' WHERE reference = '" +
                                         house.child(departure, "cles").reference + "'");
        const auto again = move(house, "caron", house.read("caron", house.child(arrival, "cles").reference),
                                ActionCode::reopen, saying("Perdues."));
        house.done(again);
        QVERIFY((takenBack(house, departure) == Things{"Badge", "Clés"}));
    }

    void aDepartureThatWasOverOpensAgain() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        const auto departure = house.tracked(house.entryAfter(arrival, RecruitmentKind::departure));
        for (const auto& child : departure.children)
            house.done(house.read("caron", child.reference));
        QCOMPARE(house.read("caron", departure.reference).status, Status::closed);
        house.done(house.child(arrival, "cles"));
        QCOMPARE(house.read("caron", departure.reference).status, Status::tracking);
        house.done(house.child(departure, "cles"), domain::Return::lost);
        const auto over = house.read("caron", departure.reference);
        QCOMPARE(over.status, Status::closed);
        QVERIFY(over.recruitment->held->back().outcome == domain::Return::lost);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void anAmendmentLeavesItsTaskInPlace() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        const auto departure = house.tracked(house.entryAfter(arrival, RecruitmentKind::departure));
        house.done(house.child(arrival, "badge"));
        auto later = house.entryAfter(arrival, RecruitmentKind::departure);
        later.start_date = base::addedDays(later.start_date, 7);
        move(house, "caron", house.read("caron", departure.reference), ActionCode::amend, house.amending(later));
        QVERIFY((takenBack(house, departure) == Things{"Badge"}));
        const auto task = house.child(departure, "badge");
        QCOMPARE(task.status, Status::open);
        QVERIFY(task.due_at == base::endOfDay(later.start_date));
    }

    void onlyAnApprovedDepartureTakesBack() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        const auto waiting = house.submitted(house.entryAfter(arrival, RecruitmentKind::departure));
        house.done(house.child(arrival, "badge"));
        QVERIFY(house.read("caron", waiting.reference).children.empty());
        const auto approved = move(house, "fontaine", house.read("fontaine", waiting.reference), ActionCode::approve);
        QVERIFY((takenBack(house, approved) == Things{"Badge"}));
        move(house, "caron", house.read("caron", approved.reference), ActionCode::cancel, saying("Il reste."));
        const auto children = house.read("caron", approved.reference).children.size();
        house.done(house.child(arrival, "cles"));
        QCOMPARE(house.read("caron", approved.reference).children.size(), children);
    }
};

QTEST_GUILESS_MAIN(TestLateReturns)
#include "test_late_returns.moc"
