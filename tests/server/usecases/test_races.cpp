// Many people at the same moment: one wins, nothing is done twice, chains stay whole.
#include "server/store/tickets.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "shared/wire/read.hpp"
#include "tests/server/usecases/house.hpp"

#include <QtTest>
#include <barrier>
#include <set>
#include <thread>

using namespace ilvm;
using namespace ilvm::usecases;
using tests::House;

namespace {

constexpr int people = 64;

api::Submission incident() {
    api::Submission submission;
    submission.title = "Imprimante";
    submission.description = "Bourrage.";
    return submission;
}

// Each of `count` threads does `work(index)` in each round, all starting a round together.
template <typename F, typename G>
void together(int count, int rounds, F&& work, G&& between) {
    std::barrier start(count + 1), end(count + 1);
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            for (int round = 0; round < rounds; ++round) {
                start.arrive_and_wait();
                work(i);
                end.arrive_and_wait();
            }
        });
    for (int round = 0; round < rounds; ++round) {
        between(round);
        start.arrive_and_wait();
        end.arrive_and_wait();
    }
}

} // namespace

class TestRaces : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<tests::Houses>(); }

    void oneTakerWinsEachTime() {
        House house(*houses_, 16, people);
        std::vector<Caller> takers;
        for (int i = 0; i < people; ++i)
            takers.push_back(house.caller("tech" + std::to_string(i)));
        const Caller author = house.caller("benali");
        std::string reference;
        std::atomic<int> winners{0}, losers{0};
        constexpr int rounds = 200;
        std::vector<int> winnersOf;
        together(
            people, rounds,
            [&](int i) {
                api::MoveRequest request;
                request.version = 1;
                try {
                    moveTicket(house.context(), takers[static_cast<std::size_t>(i)], reference,
                               domain::ActionCode::take, request, {"take" + reference, "f"});
                    ++winners;
                } catch (const base::Refusal& refusal) {
                    const auto current = wire::readAnswer<api::Ticket>(refusal.problem().current);
                    if (refusal.problem().status == 409 && current.has_value() && current->assignee) ++losers;
                }
            },
            [&](int) {
                winnersOf.push_back(winners);
                reference = wire::readAnswer<api::Ticket>(submitTicket(house.context(), author, incident(), {}).json)
                                ->reference;
            });
        for (std::size_t round = 0; round < winnersOf.size(); ++round)
            QCOMPARE(winnersOf[round], static_cast<int>(round));
        QCOMPARE(winners.load(), rounds);
        QCOMPARE(losers.load(), rounds * (people - 1));
    }

    void twinsAreDoneOnceAndAnsweredAlike() {
        House house(*houses_, 16);
        const Caller author = house.caller("benali");
        constexpr int twins = 8, rounds = 50;
        std::vector<std::string> answers(twins);
        std::string key;
        together(
            twins, rounds,
            [&](int i) {
                answers[static_cast<std::size_t>(i)] =
                    submitTicket(house.context(), author, incident(), {key, "f"}).json;
            },
            [&](int round) {
                QCOMPARE(std::set<std::string>(answers.begin(), answers.end()).size(), std::size_t(1));
                key = "key" + std::to_string(round);
            });
        auto connection = house.database().lease();
        QCOMPARE(store::value<int>(connection->run("SELECT count(*) AS n FROM tickets").front(), "n"), rounds);
    }

    void chainsStayWholeUnderMixedMoves() {
        House house(*houses_, 16, people);
        const Caller author = house.caller("benali");
        const std::string reference =
            wire::readAnswer<api::Ticket>(submitTicket(house.context(), author, incident(), {}).json)->reference;
        std::atomic<int> moved{0};
        together(
            16, 20,
            [&](int i) {
                const Caller technician = house.caller("tech" + std::to_string(i));
                api::MoveRequest request;
                {
                    auto connection = house.database().lease();
                    request.version = store::readTicketRow(*connection, reference)->version;
                }
                request.priority = i % 2 == 0 ? domain::Priority::high : domain::Priority::low;
                try {
                    moveTicket(house.context(), technician, reference, domain::ActionCode::prioritise, request, {});
                    ++moved;
                } catch (const base::Refusal& refusal) {
                    QCOMPARE(refusal.problem().status, 409);
                }
            },
            [](int) {});
        auto connection = house.database().lease();
        const auto events = connection->run("SELECT encode(hash, 'hex') AS hash, encode(previous_hash, 'hex') AS "
                                            "previous FROM events WHERE subject = $1 ORDER BY sequence",
                                            store::bind(reference));
        QCOMPARE(static_cast<int>(events.size()), moved + 1);
        for (std::size_t i = 1; i < events.size(); ++i)
            QVERIFY(*events[i]["previous"] == *events[i - 1]["hash"]);
        QCOMPARE(store::readTicketRow(*connection, reference)->version, moved + 1);
    }
};

QTEST_GUILESS_MAIN(TestRaces)
#include "test_races.moc"
