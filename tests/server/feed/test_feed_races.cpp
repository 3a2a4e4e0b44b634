// Many writers that commit late and in any order, and readers that follow: none lost, none told twice.
#include "server/feed/notifier.hpp"
#include "server/usecases/sync.hpp"
#include "tests/server/feed/listener.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QtTest>
#include <random>
#include <set>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr int writers = 64, transactions = 25;
constexpr std::size_t rows = writers * transactions;

// Each transaction takes its place in the order of the feed first and commits when the others have gone on.
void write(const std::string& url, int writer) {
    store::Connection connection(url);
    std::mt19937 chance(static_cast<unsigned>(writer));
    for (int i = 0; i < transactions; ++i) {
        const std::string code = "item" + std::to_string(writer) + "-" + std::to_string(i);
        store::Transaction transaction(connection);
        store::appendChange(connection, {"catalogue_item", code, {}, {std::string(store::everyoneToken)}, {}});
        connection.run("SELECT pg_sleep($1::float8)",
                       store::bind(std::to_string(0.001 * static_cast<double>(chance() % 20))));
        connection.run("INSERT INTO catalogue_items (code, label, kind, target_service, approvals, default_priority) "
                       "VALUES ($1, 'x', 'request', 'IT', 'none', 'normal')",
                       store::bind(code));
        transaction.commit();
    }
}

feed::Hub::Settings settingsOf(House& house) {
    return {.poll = std::chrono::milliseconds(5), .now = house.context().now, .log = [](const std::string&) {}};
}

// The lease of the first stream of a hub, once it reads, and the cursor that it begins with.
std::pair<std::shared_ptr<void>, std::string> begin(feed::Hub& hub, const feed::Reader& reader,
                                                    const std::shared_ptr<Listener>& listener) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (true) {
        try {
            auto lease = hub.subscribe(reader, {}, listener);
            return {std::move(lease), listener->told().at(0).id};
        } catch (const store::DatabaseAway&) {
            if (std::chrono::steady_clock::now() > deadline) throw;
            std::this_thread::yield();
        }
    }
}

// Tickets come, move and go, and so do haddad's rights.
void workForAWhile(House& house) {
    using domain::Role;
    std::mt19937 chance(7);
    for (int i = 0; i < 60; ++i) {
        auto ticket = submit(house, i % 2 ? "benali" : "roux", "Numéro " + std::to_string(i));
        if (chance() % 2) ticket = move(house, "moreau", ticket, domain::ActionCode::take);
        if (chance() % 3 == 0) transfer(house, "moreau", ticket, "IMAGO");
        if (i % 15 == 7) giveRights(house, "haddad", {{Role::technician}, {"IMAGO"}, {}});
        if (i % 15 == 11) giveRights(house, "haddad", {{Role::technician}, {"IT"}, {}});
    }
}

struct Seen {
    std::set<std::string> values;
    std::size_t count = 0;

    void add(const std::vector<api::Upsert>& upserts) {
        for (const auto& upsert : upserts) {
            values.insert(upsert.value.text);
            ++count;
        }
    }
};

// A client that asks for what is new again and again, until it has all.
Seen poll(House& house, const feed::Reader& reader, store::FeedPosition from) {
    Seen seen;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    auto connection = house.database().lease();
    while (seen.count < rows && std::chrono::steady_clock::now() < deadline) {
        const auto page = feed::catchUp(*connection, reader, from, std::nullopt, 50);
        seen.add(page.upserts);
        from = page.position;
    }
    return seen;
}

// A stream that is cut and taken up again, at the last cursor it saw.
Seen follow(feed::Hub& hub, const feed::Reader& reader, std::string cursor) {
    Seen seen;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    for (std::size_t atLeast = 1; seen.count < rows && std::chrono::steady_clock::now() < deadline; ++atLeast) {
        auto listener = std::make_shared<Listener>();
        auto lease = hub.subscribe(reader, cursor, listener);
        listener->waitFor(
            [&](const auto& told) { return told.size() >= 20 * atLeast || seen.count + told.size() >= rows; });
        lease.reset();
        for (const auto& told : listener->told()) {
            seen.add(told.change.upserts);
            cursor = told.id;
        }
    }
    return seen;
}

// Wakes the hub until it is so; false after ten seconds.
bool wokenUntil(store::Connection& connection, const std::function<bool()>& holds) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        connection.run("SELECT pg_notify($1, '')", store::bind(feed::wakeUpChannel));
    }
    return true;
}

} // namespace

class TestFeedRaces : public QObject {
    Q_OBJECT

    std::unique_ptr<Houses> houses_;
    std::vector<std::shared_ptr<void>> leases_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<Houses>(); }

    void lateCommitsAreNeitherLostNorDoubled() {
        House house(*houses_);
        feed::Hub hub(house.database(), settingsOf(house));
        const auto reader = readerOf(house, "benali");
        const auto live = std::make_shared<Listener>();
        const auto [lease, start] = begin(hub, reader, live);
        const auto from = store::feedHorizon(*house.database().lease());
        const std::string first = start;
        Seen polled, resumed;
        std::thread poller([&] { polled = poll(house, reader, from); });
        std::thread follower([&] { resumed = follow(hub, reader, first); });
        std::vector<std::thread> crowd;
        for (int i = 0; i < writers; ++i)
            crowd.emplace_back([&, i] { write(house.database().url(), i); });
        for (auto& writer : crowd)
            writer.join();
        poller.join();
        follower.join();
        QVERIFY(live->waitFor([](const auto& told) { return told.size() >= rows + 1; }));
        Seen heard;
        for (const auto& told : live->told())
            heard.add(told.change.upserts);
        for (const auto* seen : {&heard, &polled, &resumed}) {
            QCOMPARE(seen->values.size(), rows); // none lost
            QCOMPARE(seen->count, rows);         // none double
        }
    }

    // While the hub works out for one stream what new rights bring, another one of the same person is opened.
    void whoComesWhileRightsAreToldIsToldToo() {
        House house(*houses_);
        feed::Hub hub(house.database(), {.poll = std::chrono::hours(1),
                                         .sessions = std::chrono::hours(1),
                                         .now = house.context().now,
                                         .log = [](const std::string&) {}});
        const auto reader = readerOf(house, "haddad");
        const auto first = std::make_shared<Listener>(), second = std::make_shared<Listener>();
        const auto lease = begin(hub, reader, first).first;
        store::Connection asking(house.database().url()), holding(house.database().url());
        submit(house, "benali", "Écran noir");
        QVERIFY(wokenUntil(asking, [&] { return first->told().size() > 1; }));
        const auto isHeld = [&] {
            return !asking.run("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'tickets'::regclass").empty();
        };
        std::size_t heard = 0;
        for (int i = 0; leases_.empty() && i < 20; ++i) { // an old wake-up may let the hub be faster than the lock
            heard = first->told().size();
            giveRights(house, "haddad", {{domain::Role::technician}, {i % 2 ? "IT" : "IMAGO"}, {}});
            store::Transaction transaction(holding);
            holding.run("LOCK TABLE tickets IN ACCESS EXCLUSIVE MODE");
            QVERIFY(wokenUntil(asking, [&] { return isHeld() || first->told().size() > heard; }));
            if (isHeld()) leases_.push_back(hub.subscribe(reader, first->told().back().id, second));
        }
        QVERIFY(!leases_.empty());
        QVERIFY(first->waitFor([&](const auto& told) { return told.size() > heard; }));
        QVERIFY(second->waitFor([](const auto& told) { return !told.empty(); }));
        QCOMPARE(second->told().front().id, first->told().back().id);
        leases_.clear();
    }

    // Streams that are opened and left at any moment, while everything changes, end with what a snapshot shows.
    void streamsThatComeAndGoEndWithTheTruth() {
        House house(*houses_, 16);
        feed::Hub hub(house.database(), settingsOf(house));
        const auto reader = readerOf(house, "haddad");
        Copy copy;
        std::string cursor = begin(hub, reader, std::make_shared<Listener>()).second;
        std::atomic<bool> over = false;
        std::thread work([&] {
            workForAWhile(house);
            over = true;
        });
        for (std::size_t round = 0; !over; ++round) {
            auto listener = std::make_shared<Listener>();
            auto lease = hub.subscribe(reader, cursor, listener);
            listener->waitFor([&](const auto& told) { return told.size() > round % 5 || over; });
            lease.reset();
            for (const auto& told : listener->told()) {
                apply(copy, told.change.upserts, told.change.removals);
                cursor = told.id;
            }
        }
        work.join();
        const auto caller = house.caller("haddad");
        bool more = true;
        while (more) {
            const auto page = usecases::sync(house.context(), caller, {cursor, 7});
            apply(copy, page.upserts, page.removals);
            cursor = page.cursor;
            more = page.more;
        }
        Copy truth;
        const auto snapshot = usecases::sync(house.context(), caller, {});
        apply(truth, snapshot.upserts, snapshot.removals);
        const auto isNoTicket = [](const auto& item) { return !item.first.starts_with("ticket "); };
        std::erase_if(copy, isNoTicket);
        std::erase_if(truth, isNoTicket);
        QVERIFY(truth.size() > 10);
        QCOMPARE(copy.size(), truth.size());
        QVERIFY(copy == truth);
    }
};

QTEST_GUILESS_MAIN(TestFeedRaces)
#include "test_feed_races.moc"
