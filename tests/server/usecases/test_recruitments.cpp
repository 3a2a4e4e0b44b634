// A recruitment from HR's form to the last task, and what its moves do to its children, on a real database.
// Not here: every interleaving (tests/shared/test_recruitment.cpp), and races (test_recruitment_races.cpp).
#include "server/usecases/read_ticket.hpp"
#include "tests/server/usecases/personnel.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

std::vector<std::string> tasksOf(Personnel& house, const api::Ticket& parent) {
    std::vector<std::string> codes;
    for (const auto& child : parent.children)
        codes.push_back(house.read("caron", child.reference).onboarding->task);
    return codes;
}

std::optional<std::string> whyNot(const api::Ticket& ticket, ActionCode action) {
    for (const auto& each : ticket.actions.value())
        if (each.action == action && each.refused) return each.refused->code;
    return std::nullopt;
}

bool offers(const api::Ticket& ticket, ActionCode action) {
    return std::any_of(ticket.actions->begin(), ticket.actions->end(),
                       [&](const auto& each) { return each.action == action && !each.refused; });
}

} // namespace

class TestRecruitments : public QObject {
    Q_OBJECT

    Houses houses_;

private slots:
    void itIsEnteredByHrAndDecidedByTheServiceThatRecruits() {
        Personnel house(houses_);
        QCOMPARE(statusOf([&] { house.submitted(house.entry(), "benali"); }), 403);
        const auto ticket = house.submitted(house.entry());
        QCOMPARE(ticket.status, Status::pending_n1);
        QVERIFY(ticket.reference.starts_with("FCPI-"));
        QCOMPARE(ticket.title, std::string("Arrivée de Camille Rousseau"));
        QVERIFY(ticket.description.find("SESSAD Nord") != std::string::npos);
        QCOMPARE(ticket.approvals.size(), std::size_t{1});
        QCOMPARE(ticket.approvals[0].deciders.size(), std::size_t{2}); // fontaine and marchand, not siegel
        QVERIFY(ticket.children.empty());
        QVERIFY(house.sees("noir", ticket.reference));
        QVERIFY(house.sees("fontaine", ticket.reference));
        for (const auto* who : {"benali", "haddad", "siegel", "chevalier"})
            QVERIFY2(!house.sees(who, ticket.reference), who);
        QCOMPARE(statusOf([&] { move(house, "noir", ticket, ActionCode::approve); }), 403);
        api::Submission child;
        child.kind = domain::Kind::onboarding;
        QCOMPARE(statusOf([&] { usecases::submitTicket(house.context(), house.caller("caron"), child, {}); }), 422);
    }

    void theApprovalMakesAllTasks() {
        Personnel house(houses_);
        house.clock = base::systemNow().milliseconds; // what is late is counted by the clock of PostgreSQL
        const auto parent = house.tracked();
        QCOMPARE(parent.status, Status::tracking);
        QCOMPARE(parent.children.size(), std::size_t{9});
        QVERIFY((parent.recruitment->readiness == domain::Readiness{0, 9, 0}));
        QCOMPARE(house.child(parent, "materiel").status, Status::pending_n2);
        const auto imago = house.read("diallo", house.child(parent, "imago").reference);
        QCOMPARE(imago.status, Status::open);
        QVERIFY(imago.waits_for == std::vector<std::string>{house.child(parent, "compte").reference});
        QCOMPARE(imago.parent.value(), parent.reference);
        QVERIFY(imago.description.find("Éducateur") != std::string::npos);
        QCOMPARE(imago.recruitment->last_name, std::string("Rousseau"));
        QVERIFY(!imago.recruitment->remarks);
        QVERIFY(imago.due_at == base::endOfDay(base::addedDays(house.entry().start_date, -1)));
        QCOMPARE(whyNot(imago, ActionCode::take).value_or(""), std::string("waits"));
        QVERIFY(!house.sees("diallo", parent.reference)); // the card on their task is all that they need
        QVERIFY(!house.sees("diallo", house.child(parent, "compte").reference));
        QCOMPARE(house.brokenChain(), std::string());
    }

    void onlyWhatIsWishedIsMade() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.wishes = {"badge"};
        entry.details.reset();
        QVERIFY(
            (tasksOf(house, house.tracked(entry)) == std::vector<std::string>{"compte", "paie", "badge", "bureau"}));
    }

    void whatWaitsIsTakenOnceTheOtherIsDone() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        const auto imago = house.read("diallo", house.child(parent, "imago").reference);
        const auto refusal = refusalOf([&] { move(house, "diallo", imago, ActionCode::take); });
        QCOMPARE(refusal.type, std::string("ilvm:not-possible"));
        QVERIFY(refusal.detail.find(imago.waits_for->front()) != std::string::npos);
        house.done(house.child(parent, "compte"));
        const auto free = house.read("diallo", imago.reference);
        QVERIFY(!free.waits_for);
        QCOMPARE(free.version, imago.version); // nobody moved it
        QCOMPARE(free.recruitment->readiness.done, 1);
        QCOMPARE(move(house, "diallo", free, ActionCode::take).status, Status::in_progress);
    }

    void whoeverApprovedTheArrivalIsNotItsSecondLevel() {
        Personnel house(houses_);
        house.follow("chevalier", {{domain::Role::approver_budget, domain::Role::manager}, {}, {"SESSAD"}});
        const auto parent = move(house, "chevalier", house.submitted(house.entry()), ActionCode::approve);
        const auto hardware = house.read("chevalier", house.child(parent, "materiel").reference);
        QCOMPARE(whyNot(hardware, ActionCode::approve).value_or(""), std::string("separation_of_duties"));
        QCOMPARE(statusOf([&] { move(house, "chevalier", hardware, ActionCode::approve); }), 403);
        QCOMPARE(move(house, "garnier", hardware, ActionCode::approve).status, Status::open);
    }

    void theLastTaskClosesTheRecruitment() {
        Personnel house(houses_);
        auto parent = house.tracked();
        QVERIFY(!offers(parent, ActionCode::close));
        for (const auto* task : {"compte", "materiel", "telephone", "logiciels", "imago", "paie", "badge", "cles"})
            house.done(house.child(parent, task));
        QCOMPARE(house.read("caron", parent.reference).status, Status::tracking);
        const auto last = house.done(house.child(parent, "bureau"));
        QCOMPARE(last.recruitment->status, Status::closed);
        parent = house.read("caron", parent.reference);
        QCOMPARE(parent.status, Status::closed);
        QVERIFY(parent.closed_at.has_value());
        QVERIFY((parent.recruitment->readiness == domain::Readiness{9, 9, 0}));
        QCOMPARE(count(house, "outbox WHERE subject LIKE '%Tout est prêt%'"), 2); // caron and fontaine
        QCOMPARE(
            count(house, "events WHERE subject = '" + parent.reference + "' AND action = 'close' AND actor_id IS NULL"),
            1);
        const auto again =
            move(house, "caron", house.read("caron", last.reference), ActionCode::reopen, saying("Non."));
        QCOMPARE(again.recruitment->status, Status::tracking);
        QVERIFY(!house.read("caron", parent.reference).closed_at);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void aRefusedTaskHoldsItsParentUntilHrDecides() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.wishes = {"materiel", "telephone"};
        entry.details.reset();
        const auto parent = house.tracked(entry);
        for (const auto* task : {"compte", "paie", "bureau"})
            house.done(house.child(parent, task));
        auto hardware = move(house, "chevalier", house.read("chevalier", house.child(parent, "materiel").reference),
                             ActionCode::refuse, saying("Trop cher."));
        auto phone = move(house, "garnier", house.read("garnier", house.child(parent, "telephone").reference),
                          ActionCode::refuse, saying("Pas de budget."));
        QCOMPARE(house.read("caron", parent.reference).status, Status::tracking);
        QCOMPARE(statusOf([&] {
                     move(house, "haddad", house.read("haddad", phone.reference), ActionCode::drop_task, saying("x"));
                 }),
                 403);
        QCOMPARE(statusOf([&] { move(house, "noir", house.read("noir", phone.reference), ActionCode::drop_task); }),
                 422);
        hardware = move(house, "noir", house.read("noir", hardware.reference), ActionCode::ask_again,
                        saying("Un moins cher."));
        QCOMPARE(hardware.status, Status::pending_n2);
        QCOMPARE(hardware.approvals[0].state, domain::ApprovalState::approved);
        QCOMPARE(hardware.approvals[1].state, domain::ApprovalState::waiting);
        phone =
            move(house, "noir", house.read("noir", phone.reference), ActionCode::drop_task, saying("Sans téléphone."));
        QCOMPARE(phone.status, Status::cancelled);
        house.done(hardware);
        QCOMPARE(house.read("caron", parent.reference).status, Status::closed);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void aCorrectedTaskKeepsTheFirstLevel() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        const auto back = move(house, "garnier", house.read("garnier", house.child(parent, "materiel").reference),
                               ActionCode::send_back, saying("Quel modèle ?"));
        QCOMPARE(back.status, Status::to_correct);
        api::MoveRequest request;
        request.fields.emplace().description = "Modèle 14 pouces, d'occasion.";
        const auto again = move(house, "caron", house.read("caron", back.reference), ActionCode::resubmit, request);
        QCOMPARE(again.status, Status::pending_n2);
        QCOMPARE(again.approvals[0].state, domain::ApprovalState::approved);
        QCOMPARE(again.approvals[1].deciders.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestRecruitments)
#include "test_recruitments.moc"
