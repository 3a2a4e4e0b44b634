// What whoever stands in sees: what they may decide or have decided, and nothing more once it is over; whoever saves
// beside that does not bring it back. On a real PostgreSQL. Not here: deciding itself (test_delegated_decisions.cpp).
#include "server/store/users.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "tests/server/usecases/absences.hpp"

#include <QtTest>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

using Texts = std::vector<std::string>;

api::Ticket again(House& house, const api::Ticket& ticket) {
    api::MoveRequest corrected;
    corrected.fields.emplace().title = "PC portable";
    return move(house, "benali", ticket, ActionCode::resubmit, corrected);
}

} // namespace

class TestDelegatedSight : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    // Whatever became of it meanwhile: sight was handed over for a time, as the decision was.
    void itEndsWithTheDelegation() {
        House house(houses_);
        const auto first = give(house, "fontaine", "roux"), second = give(house, "girard", "roux");
        const auto refused = [&](const std::string& who, ActionCode action) {
            return move(house, who, askForPc(house), action, saying("Lequel ?"));
        };
        std::vector<api::Ticket> others;
        others.push_back(move(house, "petit", move(house, "fontaine", askForPc(house), ActionCode::approve),
                              ActionCode::approve)); // by colleagues
        others.push_back(refused("marchand", ActionCode::send_back));
        others.push_back(refused("fontaine", ActionCode::refuse));
        others.push_back(refused("benali", ActionCode::cancel));
        others.push_back(again(house, refused("marchand", ActionCode::send_back)));
        const auto own =
            move(house, "roux", move(house, "fontaine", askForPc(house), ActionCode::approve), ActionCode::approve);
        const auto corrected = again(house, refused("roux", ActionCode::send_back));
        const auto reads = [&](int status) {
            return std::all_of(others.begin(), others.end(),
                               [&](const auto& each) { return readingAs(house, "roux", each) == status; });
        };
        QVERIFY(reads(0));
        end(house, "fontaine", first);
        QVERIFY(reads(0)); // for girard still
        end(house, "girard", second);
        QVERIFY(reads(404));
        // Nor does what is done later bring it back.
        QCOMPARE(readingAs(house, "roux", move(house, "haddad", others[0], ActionCode::take)), 404);
        QCOMPARE(readingAs(house, "roux", again(house, others[1])), 404);
        // Who has decided goes on to see it, on whichever of its paths.
        QCOMPARE(readingAs(house, "roux", own), 0);
        QCOMPARE(readingAs(house, "roux", corrected), 0);
    }

    void itEndsWhenItsTimeHasCome() {
        House house(houses_);
        const auto given = give(house, "fontaine", "roux");
        const auto ticket = move(house, "fontaine", askForPc(house), ActionCode::refuse, saying("Trop tôt."));
        QCOMPARE(readingAs(house, "roux", ticket), 0);
        house.clock = given.until.milliseconds;
        QCOMPARE(usecases::followDelegations(house.context()).over, std::size_t(1));
        QCOMPARE(readingAs(house, "roux", ticket), 404);
        QCOMPARE(readAs(house, "benali", ticket).version, ticket.version); // nobody moved it
    }

    // A path that is given up keeps nobody: whoever stood in at its decided steps neither.
    void aNewPathForgetsTheOld() {
        House house(houses_);
        give(house, "fontaine", "roux");
        auto ticket = move(house, "fontaine", askForPc(house), ActionCode::approve);
        ticket = move(house, "girard", ticket, ActionCode::send_back, saying("Lequel ?"));
        QCOMPARE(readingAs(house, "roux", ticket), 0);
        house.follow("fontaine", {}); // hands nothing over any more
        QCOMPARE(readingAs(house, "roux", again(house, ticket)), 404);
    }

    // Whoever read the request before the end and saves it after reads it again.
    void aMoveBesideTheEndBringsNothingBack() {
        House house(houses_);
        const auto given = give(house, "fontaine", "roux");
        const auto ticket = askForPc(house);
        auto connection = house.database().lease();
        store::Transaction ending(*connection);
        store::lockUsers(*connection);
        QVERIFY(store::endDelegation(*connection, given.id, given.giver.id, house.context().now()));
        QCOMPARE(usecases::refreshDeciders(*connection, house.context(), {given.to.id}), std::size_t(1));
        std::atomic<int> status{-1};
        std::jthread moving([&] {
            api::MoveRequest urgent;
            urgent.priority = domain::Priority::high;
            status = statusOf([&] { move(house, "haddad", ticket, ActionCode::prioritise, urgent); });
        });
        while (status < 0 && count(house, "pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = "
                                          "current_database()") == 0)
            std::this_thread::yield();
        QCOMPARE(status.load(), -1); // it waits
        ending.commit();
        moving.join();
        QCOMPARE(status.load(), 0);
        QCOMPARE(readAs(house, "benali", ticket).priority, domain::Priority::high);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand"}));
        QCOMPARE(readingAs(house, "roux", ticket), 404);
    }

    void aSubmissionBesideTheEndIsFollowed() {
        House house(houses_);
        const auto given = give(house, "fontaine", "roux");
        const auto ticket = askForPc(house);
        const auto script = [&](const char* sql) { house.database().lease()->script(sql); };
        script("CREATE TABLE before AS SELECT id, approvals, deciders, audience FROM tickets");
        end(house, "fontaine", given);
        script("UPDATE tickets t SET approvals = b.approvals, deciders = b.deciders, audience = b.audience "
               "FROM before b WHERE b.id = t.id"); // as if it came only now
        QCOMPARE(readingAs(house, "roux", ticket), 0);
        house.clock += usecases::longestSubmission - 1;
        QCOMPARE(usecases::followSubmissions(house.context()), std::size_t(1));
        QCOMPARE(readingAs(house, "roux", ticket), 404);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand"}));
    }
};

QTEST_GUILESS_MAIN(TestDelegatedSight)
#include "test_delegated_sight.moc"
