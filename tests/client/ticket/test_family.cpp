// A recruitment and its tasks as they are shown: by service, what waits, what is late, where a service stands.
#include "client/ticket/family.hpp"

#include <QtTest>

using namespace ilvm;
using domain::Status;

namespace {

constexpr base::Instant now{1'000'000'000'000};

api::TicketSummary task(const std::string& reference, Status status, const std::string& service = "IT",
                        const std::string& waitsFor = {}, std::int64_t dueIn = 1'000) {
    api::TicketSummary made;
    made.reference = reference;
    made.status = status;
    made.target_service = service;
    made.due_at = base::Instant{now.milliseconds + dueIn};
    if (!waitsFor.empty()) made.waits_for = std::vector{waitsFor};
    return made;
}

} // namespace

class TestFamily : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTaskWaitsUntilTheOtherIsSettled() {
        const auto waiting = task("ONB-2", Status::open, "IMAGO", "ONB-1");
        for (const auto& [other, waits] : {std::pair{Status::in_progress, true}, std::pair{Status::refused, true},
                                           std::pair{Status::closed, false}, std::pair{Status::cancelled, false}})
            QCOMPARE(!ticket::stillWaitsFor(waiting, {task("ONB-1", other), waiting}).isEmpty(), waits);
        QCOMPARE(ticket::stillWaitsFor(waiting, {waiting}), QStringList{QStringLiteral("ONB-1")}); // not known here
        const auto over = task("ONB-2", Status::closed, "IMAGO", "ONB-1");
        QVERIFY(ticket::stillWaitsFor(over, {task("ONB-1", Status::open), over}).isEmpty());
    }

    void whatIsGivenUpDoesNotCount() {
        const ticket::Tasks tasks{task("ONB-1", Status::closed), task("ONB-2", Status::cancelled),
                                  task("ONB-3", Status::open, "IT", {}, -1), task("ONB-4", Status::refused)};
        const auto readiness = ticket::readinessOf(tasks, now);
        QCOMPARE(readiness.done, 1);
        QCOMPARE(readiness.total, 3);
        QCOMPARE(readiness.late, 1);
        QVERIFY(ticket::isLate(tasks[2], now));
        QVERIFY(!ticket::isLate(task("ONB-5", Status::closed, "IT", {}, -1), now));
    }

    void whatHoldsMostSaysWhereAServiceStands() {
        using Tasks = ticket::Tasks;
        QCOMPARE(ticket::statusOf(Tasks{task("1", Status::closed), task("2", Status::refused)}), Status::refused);
        QCOMPARE(ticket::statusOf(Tasks{task("1", Status::closed), task("2", Status::cancelled)}), Status::closed);
        QCOMPARE(ticket::statusOf(Tasks{task("1", Status::cancelled)}), Status::cancelled);
        QCOMPARE(ticket::statusOf(Tasks{task("1", Status::closed), task("2", Status::open)}), Status::in_progress);
        QCOMPARE(ticket::statusOf(Tasks{task("1", Status::open), task("2", Status::pending_n2)}), Status::open);
        QCOMPARE(ticket::statusOf(Tasks{task("1", Status::pending_n2)}), Status::pending_n2);
    }

    void servicesStandInTheirOrder() {
        truth::Truth truth;
        api::Change change;
        for (const auto* code : {"SG", "IT"})
            change.upserts.push_back(
                {api::FeedType::service, {wire::toJson(api::Service{code, code, api::ServiceType::target})}});
        truth.apply(change);
        const auto groups = ticket::byService(
            truth, {task("ONB-3", Status::open), task("ONB-2", Status::open, "SG"), task("ONB-1", Status::open)});
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].service, truth.services().front().code);
        const auto& it = groups[0].service == "IT" ? groups[0] : groups[1];
        QCOMPARE(it.tasks[0].reference, std::string("ONB-1"));
    }

    void aTaskThatIsKnownNewerIsTaken() {
        truth::Truth truth;
        api::Ticket parent, child;
        parent.children = {task("ONB-1", Status::open)};
        child.reference = "ONB-1";
        child.status = Status::closed;
        child.version = 2;
        truth.apply(truth::Truth::changeOf(child));
        QCOMPARE(ticket::tasksOf(truth, parent)[0].status, Status::closed);
        parent.children[0].version = 3; // and not an older one
        QCOMPARE(ticket::tasksOf(truth, parent)[0].status, Status::open);
    }

    void daysAreCounted() {
        const base::Date today{2026, 11, 27};
        QCOMPARE(ticket::daysLeft({2026, 11, 30}, today), QStringLiteral("D − 3"));
        QCOMPARE(ticket::daysLeft(today, today), QStringLiteral("today"));
        QCOMPARE(ticket::daysLeft({2026, 11, 25}, today), QStringLiteral("D + 2"));
        QCOMPARE(ticket::shortDay({2026, 12, 1}, today), QStringLiteral("01/12"));
        QCOMPARE(ticket::shortDay({2027, 1, 5}, today), QStringLiteral("05/01/2027"));
    }
};

QTEST_MAIN(TestFamily)
#include "test_family.moc"
