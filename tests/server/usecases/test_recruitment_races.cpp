// The children of one recruitment and their parent, moved by many at the same moment; and a server that dies between.
#include "tests/server/usecases/personnel.hpp"

#include <QtTest>
#include <barrier>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

// All of them start together; gives what each was answered (0: it was done).
std::vector<int> together(const std::vector<std::function<void()>>& works) {
    std::barrier start(static_cast<std::ptrdiff_t>(works.size()));
    std::vector<int> statuses(works.size());
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < works.size(); ++i)
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            statuses[i] = statusOf(works[i]);
        });
    threads.clear();
    return statuses;
}

} // namespace

class TestRecruitmentRaces : public QObject {
    Q_OBJECT

    Houses houses_;

private slots:
    void theLastTwoCloseTogetherAndTheParentOnce() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.wishes = {};
        entry.details.reset();
        for (int round = 0; round < 10; ++round) {
            const auto parent = house.tracked(entry);
            house.done(house.child(parent, "compte"));
            const auto pay =
                move(house, "lambert", house.read("lambert", house.child(parent, "paie").reference), ActionCode::take);
            const auto desk =
                move(house, "faure", house.read("faure", house.child(parent, "bureau").reference), ActionCode::take);
            const auto statuses = together({[&] { move(house, "lambert", pay, ActionCode::close, saying("Fait.")); },
                                            [&] { move(house, "faure", desk, ActionCode::close, saying("Fait.")); }});
            QVERIFY((statuses == std::vector<int>{0, 0}));
            QCOMPARE(house.read("caron", parent.reference).status, Status::closed);
            QCOMPARE(count(house, "events WHERE subject = '" + parent.reference + "' AND to_status = 'closed'"), 1);
        }
        QCOMPARE(house.brokenChain(), std::string());
    }

    void aTakenTaskAndACancelledParentAgree() {
        Personnel house(houses_);
        int taken = 0, refused = 0;
        for (int round = 0; round < 10; ++round) {
            const auto parent = house.tracked();
            const auto account = house.read("haddad", house.child(parent, "compte").reference);
            const auto statuses =
                together({[&] { move(house, "haddad", account, ActionCode::take); },
                          [&] { move(house, "caron", parent, ActionCode::cancel, saying("Elle ne vient pas.")); }});
            QCOMPARE(statuses[1], 0);
            QVERIFY(statuses[0] == 0 || statuses[0] == 409);
            ++(statuses[0] == 0 ? taken : refused);
            const auto over = house.read("caron", parent.reference);
            QCOMPARE(over.status, Status::cancelled);
            for (const auto& child : over.children)
                QCOMPARE(child.status, Status::cancelled);
            // Whoever had it when it ended is told, and nobody else.
            QCOMPARE(count(house, "outbox o JOIN users u ON u.id = o.recipient_id WHERE u.login = 'haddad' AND "
                                  "o.message_id LIKE '" +
                                      parent.reference + ".dropped-%'"),
                     statuses[0] == 0 ? 1 : 0);
        }
        qInfo("taken first %d times, cancelled first %d times", taken, refused);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void twoApproveAndTheTasksAreMadeOnce() {
        Personnel house(houses_);
        for (int round = 0; round < 10; ++round) {
            const auto ticket = house.submitted(house.entry());
            const auto statuses = together({[&] { move(house, "fontaine", ticket, ActionCode::approve); },
                                            [&] { move(house, "marchand", ticket, ActionCode::approve); }});
            QCOMPARE(std::count(statuses.begin(), statuses.end(), 0), 1);
            QCOMPARE(house.read("caron", ticket.reference).children.size(), std::size_t{9});
        }
    }

    void everybodyAtOnceNeverDeadlocks() {
        Personnel house(houses_, 16);
        const auto parent = house.tracked();
        std::vector<std::function<void()>> works;
        for (const auto& child : parent.children)
            works.push_back(
                [&house, reference = child.reference, technician = house.technicianOf(child.target_service)] {
                    for (int i = 0; i < 10; ++i) {
                        auto ticket = house.read(technician, reference);
                        if (ticket.status == Status::pending_n2)
                            move(house, "garnier", house.read("garnier", reference), ActionCode::approve);
                        else if (ticket.status == Status::open && !ticket.waits_for)
                            move(house, technician, ticket, ActionCode::take);
                        else if (ticket.status == Status::in_progress)
                            move(house, technician, ticket, ActionCode::release);
                    }
                });
        for (int i = 0; i < 3; ++i)
            works.push_back([&house, &parent, i] {
                for (int n = 0; n < 5; ++n) {
                    auto entry = house.entry();
                    entry.site = "Site " + std::to_string(i * 10 + n);
                    const auto seen = house.read("noir", parent.reference);
                    if (statusOf([&] { move(house, "noir", seen, ActionCode::amend, house.amending(entry)); }) == 500)
                        throw std::runtime_error("not answered");
                }
            });
        for (const auto status : together(works))
            QVERIFY(status == 0 || status == 409);
        QCOMPARE(house.brokenChain(), std::string());
    }

    // Either the approval sees what was given, or the giving sees the approval.
    void aThingGivenWhileTheDepartureIsApprovedComesBackOnce() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.wishes = {"badge"};
        entry.details.reset();
        for (int round = 0; round < 20; ++round) {
            const auto arrival = house.tracked(entry);
            const auto departure = house.submitted(house.entryAfter(arrival, domain::RecruitmentKind::departure));
            const auto badge =
                move(house, "faure", house.read("faure", house.child(arrival, "badge").reference), ActionCode::take);
            const auto statuses = together({[&] { move(house, "faure", badge, ActionCode::close, saying("Remis.")); },
                                            [&] { move(house, "fontaine", departure, ActionCode::approve); }});
            QVERIFY((statuses == std::vector<int>{0, 0}));
            QCOMPARE(count(house, "onboarding_tasks WHERE takes_back_id = (SELECT id FROM tickets WHERE reference = '" +
                                      badge.reference + "')"),
                     1);
        }
        QCOMPARE(house.brokenChain(), std::string());
    }

    void anApprovalIsSentTwiceAndAnsweredAlike() {
        Personnel house(houses_);
        const auto ticket = house.submitted(house.entry());
        const usecases::Attempt attempt{"the key", store::Bytes(32, 'f')};
        const auto once = move(house, "fontaine", ticket, ActionCode::approve, {}, attempt);
        const auto twice = move(house, "fontaine", ticket, ActionCode::approve, {}, attempt);
        QVERIFY(once == twice);
        QCOMPARE(once.children.size(), std::size_t{9});
        QCOMPARE(count(house, "tickets WHERE kind = 'onboarding'"), 9);
    }

    // The database forgets whatever of the approval was done when the server's connection dies before its commit.
    void allTasksOrNone() {
        Personnel house(houses_, 2);
        int whole = 0;
        for (int round = 0; round < 12; ++round) {
            const auto ticket = house.submitted(house.entry());
            // The statement with this number of the approval is the last that the database hears.
            const auto trap =
                "CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                "IF (SELECT count(*) FROM tickets WHERE kind = 'onboarding' AND parent_id = (SELECT id "
                "FROM tickets WHERE reference = '" +
                ticket.reference + "')) >= " + std::to_string(round % 11) +
                " THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$; "
                "CREATE OR REPLACE TRIGGER die BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION die();";
            house.database().lease()->script(trap);
            try {
                move(house, "fontaine", ticket, ActionCode::approve);
            } catch (const store::DatabaseAway&) {
            }
            house.database().lease()->script("DROP TRIGGER die ON events");
            const auto after = house.read("caron", ticket.reference);
            const bool done = after.status == Status::tracking;
            QVERIFY(done || after.status == Status::pending_n1);
            QCOMPARE(after.children.size(), std::size_t(done ? 9 : 0));
            whole += done ? 1 : 0;
        }
        QVERIFY(whole > 0 && whole < 12);
        QCOMPARE(house.brokenChain(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestRecruitmentRaces)
#include "test_recruitment_races.moc"
