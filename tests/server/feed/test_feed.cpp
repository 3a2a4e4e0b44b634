// The live feed on a real PostgreSQL: who is told what, and that a stream that comes back misses nothing.
#include "server/feed/notifier.hpp"
#include "server/store/sessions.hpp"
#include "server/usecases/sessions.hpp"
#include "tests/server/feed/feed_house.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::tests;
using api::FeedType;
using domain::ActionCode, domain::Role;

namespace {

void expectOrderedIds(const std::vector<Told>& told) {
    const auto numbers = [](const std::string& id) {
        const auto dot = id.find('.'), second = id.find('.', dot + 1);
        return std::pair(std::stoull(id.substr(dot + 1)), std::stoull(id.substr(second + 1)));
    };
    for (std::size_t i = 1; i < told.size(); ++i)
        QVERIFY2(numbers(told[i - 1].id) < numbers(told[i].id), (told[i - 1].id + " " + told[i].id).c_str());
}

} // namespace

class TestFeed : public QObject {
    Q_OBJECT

    std::unique_ptr<Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<Houses>(); }

    void theFirstEventSaysWhereOneStands() {
        FeedHouse feed(*houses_);
        const auto listener = feed.listen("benali");
        const auto told = listener->told();
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].event, std::string("change"));
        QVERIFY(told[0].change.upserts.empty() && told[0].change.removals.empty());
        QCOMPARE(told[0].id, told[0].change.cursor);
    }

    void aChangeReachesWhoeverMaySeeIt() {
        FeedHouse feed(*houses_);
        const auto author = feed.listen("benali"), technician = feed.listen("haddad"), other = feed.listen("diallo"),
                   colleague = feed.listen("roux");
        const auto ticket = submit(feed.house, "benali", "Écran noir");
        QVERIFY(author->waitForUpsert(ticket.reference));
        QVERIFY(technician->waitForUpsert(ticket.reference));
        QVERIFY(!hasUpsert(technician->told().back(), FeedType::ticket, "\"actions\""));
        // What others are told afterwards shows that this one was not for them.
        const auto own = submit(feed.house, "roux", "Souris");
        QVERIFY(colleague->waitForUpsert(own.reference));
        transfer(feed.house, "haddad", own, "IMAGO");
        QVERIFY(other->waitForUpsert(own.reference));
        QVERIFY(!hasUpsert(colleague->told().at(1), FeedType::ticket, ticket.reference));
        QCOMPARE(other->told().size(), 2u);
    }

    void aTransferIsARemovalForThoseWhoLoseIt() {
        FeedHouse feed(*houses_);
        const auto loses = feed.listen("haddad"), gains = feed.listen("diallo"), keeps = feed.listen("benali");
        const auto ticket = submit(feed.house, "benali", "Écran noir");
        transfer(feed.house, "moreau", ticket, "IMAGO");
        QVERIFY(loses->waitForRemoval(ticket.reference));
        QVERIFY(gains->waitForUpsert(ticket.reference));
        QVERIFY(keeps->waitFor(
            [](const auto& told) { return hasUpsert(told.back(), FeedType::ticket, "\"target_service\":\"IMAGO\""); }));
        QVERIFY(keeps->told().back().change.removals.empty());
    }

    void internalNotesAreForTheirReaders() {
        FeedHouse feed(*houses_);
        const auto author = feed.listen("benali"), technician = feed.listen("moreau"), admin = feed.listen("lemoine");
        const auto ticket = submit(feed.house, "benali", "Écran noir");
        say(feed.house, "haddad", ticket, "Entre nous", true);
        say(feed.house, "haddad", ticket, "Bonjour");
        const auto hears = [](const std::shared_ptr<Listener>& listener, const std::string& text) {
            return listener->waitFor([&](const auto& all) {
                return std::any_of(all.begin(), all.end(),
                                   [&](const Told& told) { return hasUpsert(told, FeedType::message, text); });
            });
        };
        for (const auto& listener : {technician, admin})
            QVERIFY(hears(listener, "Entre nous") && hears(listener, "Bonjour"));
        QVERIFY(hears(author, "Bonjour"));
        for (const auto& told : author->told())
            QVERIFY(!hasUpsert(told, FeedType::message, "Entre nous"));
    }

    void newRightsBringAndTake() {
        FeedHouse feed(*houses_);
        const auto ticket = submit(feed.house, "benali", "Écran noir");
        const auto listener = feed.listen("diallo");
        giveRights(feed.house, "diallo", {{Role::technician}, {"IT"}, {}});
        QVERIFY(listener->waitForUpsert(ticket.reference));
        QVERIFY(hasUpsert(listener->told().back(), FeedType::me, "\"services\":[\"IT\"]"));
        const auto next = submit(feed.house, "roux", "Souris");
        QVERIFY(listener->waitForUpsert(next.reference));
        giveRights(feed.house, "diallo", {{Role::technician}, {"IMAGO"}, {}});
        QVERIFY(listener->waitForRemoval(ticket.reference));
        QVERIFY(hasRemoval(listener->told().back(), next.reference));
        const auto count = listener->told().size();
        submit(feed.house, "roux", "Clavier");
        giveRights(feed.house, "diallo", {{Role::technician, Role::hr}, {"IMAGO"}, {}});
        QVERIFY(listener->waitFor(
            [](const auto& told) { return hasUpsert(told.back(), FeedType::me, "\"technician\",\"hr\""); }));
        QCOMPARE(listener->told().size(), count + 1); // nothing of the keyboard
        expectOrderedIds(listener->told());
    }

    void aStreamEndsWithItsSession() {
        FeedHouse feed(*houses_);
        const auto reader = readerOf(feed.house, "diallo");
        const auto listener = feed.listen(reader), other = feed.listen("diallo");
        store::deleteSession(*feed.house.database().lease(), reader.tokenHash);
        giveRights(feed.house, "diallo", {});
        QVERIFY(listener->waitForEnd());
        QVERIFY(other->waitFor([](const auto& told) { return told.size() == 2; }));
        QVERIFY(!other->ended());
    }

    // At once, not at the next look at all sessions.
    void signingOutEndsTheStream() {
        FeedHouse feed(*houses_);
        const auto reader = readerOf(feed.house, "diallo");
        const auto listener = feed.listen(reader), other = feed.listen("diallo");
        auto caller = feed.house.caller("diallo");
        caller.token_hash = reader.tokenHash;
        usecases::signOut(feed.house.context(), caller);
        QVERIFY(listener->waitForEnd());
        QVERIFY(!other->ended());
        QCOMPARE(other->told().size(), 1u); // it is no news for anybody
    }

    void whoLeftIsForgotten() {
        FeedHouse feed(*houses_);
        feed.listen("benali");
        QCOMPARE(feed.hub.figures().streams, 1u);
        feed.leases.clear();
        QTRY_COMPARE(feed.hub.figures().streams, 0u);
    }

    // At each cursor that a stream ever saw, a client that comes back there ends with the same copy, told in order.
    void oneResumesAtEveryCursor() {
        FeedHouse feed(*houses_);
        auto& house = feed.house;
        const auto reader = readerOf(house, "haddad");
        const auto live = feed.listen(reader);
        for (int i = 0; i < 4; ++i) {
            auto ticket = submit(house, i % 2 ? "benali" : "roux", "Numéro " + std::to_string(i));
            say(house, "haddad", ticket, "Je regarde");
            if (i % 2) {
                ticket = move(house, "haddad", ticket, ActionCode::take);
                ticket = move(house, "haddad", ticket, ActionCode::release);
            }
            if (i > 1) transfer(house, "moreau", ticket, "IMAGO");
        }
        const auto last = submit(house, "benali", "La fin");
        QVERIFY(live->waitForUpsert(last.reference));
        const auto all = live->told();
        expectOrderedIds(all);
        Copy whole;
        for (const auto& told : all)
            apply(whole, told.change.upserts, told.change.removals);
        Copy before;
        for (std::size_t i = 0; i < all.size(); ++i) {
            apply(before, all[i].change.upserts, all[i].change.removals);
            const auto back = feed.listen(reader, all[i].id);
            Copy copy = before;
            const auto missed = back->told();
            expectOrderedIds(missed);
            for (const auto& told : missed)
                apply(copy, told.change.upserts, told.change.removals);
            QVERIFY(copy == whole);
            if (i + 1 == all.size()) QVERIFY(missed.empty());
        }
    }

    // So that whoever is cut off again and again gets on: what was missed begins with little.
    void whatWasMissedIsToldInPieces() {
        FeedHouse feed(*houses_);
        const auto reader = readerOf(feed.house, "haddad");
        const auto cursor = feed.listen(reader)->told().at(0).id;
        std::set<std::string> missing;
        for (int i = 0; i < 30; ++i)
            missing.insert(submit(feed.house, "benali", "Numéro " + std::to_string(i)).reference);
        QVERIFY(feed.listen("haddad", cursor)->waitForUpsert(*missing.rbegin()));
        std::optional<std::string> last = cursor;
        for (int cuts = 0; !missing.empty(); ++cuts) {
            const auto told = feed.listen(reader, last)->told();
            QVERIFY(!told.empty());
            QVERIFY(told[0].change.upserts.size() <= 8);
            for (const auto& upsert : told[0].change.upserts)
                std::erase_if(missing, [&](const auto& reference) {
                    return upsert.value.text.find('"' + reference + '"') != std::string::npos;
                });
            last = told[0].id; // the line breaks after the first
            QVERIFY(cuts < 30);
        }
    }

    void rightsThatChangedMeanwhileAreToldOnReturn() {
        FeedHouse feed(*houses_);
        const auto lost = submit(feed.house, "benali", "Écran noir");
        auto reader = readerOf(feed.house, "haddad");
        const auto cursor = feed.listen(reader)->told().at(0).id;
        feed.leases.clear();
        transfer(feed.house, "moreau", submit(feed.house, "roux", "Souris"), "SG");
        giveRights(feed.house, "haddad", {{Role::technician}, {"SG"}, {}});
        // The session was read before the rights changed: what it says is out of date.
        const auto back = feed.listen(reader, cursor);
        QVERIFY(back->waitForRemoval(lost.reference));
        QVERIFY(back->waitForUpsert("INC-00002"));
        QVERIFY(back->waitFor([](const auto& all) {
            return std::any_of(all.begin(), all.end(),
                               [](const Told& told) { return hasUpsert(told, FeedType::me, "\"SG\""); });
        }));
        submit(feed.house, "benali", "Pour IT");
        const auto toner = submit(feed.house, "benali", "Toner", "x", {}, "toner");
        QVERIFY(back->waitForUpsert(toner.reference));
        for (const auto& told : back->told())
            QVERIFY(!hasUpsert(told, FeedType::ticket, "Pour IT"));
    }

    void whatCannotBeResumedIsTakenAnew_data() {
        QTest::addColumn<QString>("cursor");
        QTest::newRow("garbage") << "x";
        QTest::newRow("empty") << "";
        QTest::newRow("another history") << "0123456789ab.5.1";
        QTest::newRow("the future") << "EPOCH.99999999999.1";
        QTest::newRow("swept") << "EPOCH.1.1";
        QTest::newRow("page of a snapshot") << "EPOCH.1.1.after5";
    }
    void whatCannotBeResumedIsTakenAnew() {
        QFETCH(QString, cursor);
        FeedHouse feed(*houses_);
        submit(feed.house, "benali", "Écran noir");
        {
            auto connection = feed.house.database().lease();
            cursor.replace("EPOCH", QString::fromStdString(store::feedEpoch(*connection)));
            store::sweepChanges(*connection, {base::systemNow().milliseconds + 60'000});
        }
        const auto listener = feed.listen("haddad", cursor.toStdString());
        QCOMPARE(listener->told().at(0).event, std::string("resync"));
        const auto next = submit(feed.house, "benali", "Souris");
        QVERIFY(listener->waitForUpsert(next.reference));
    }

    void theReaderSurvivesItsConnection() {
        FeedHouse feed(*houses_);
        const auto listener = feed.listen("haddad");
        const auto before = submit(feed.house, "benali", "Un");
        QVERIFY(listener->waitForUpsert(before.reference));
        feed.house.database().lease()->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                           "WHERE datname = current_database() AND pid <> pg_backend_pid() "
                                           "AND query ILIKE '%changes%'");
        const auto after = submit(feed.house, "benali", "Deux");
        QVERIFY(listener->waitForUpsert(after.reference));
        expectOrderedIds(listener->told());
    }

    void aCommitWakesTheReader() {
        House house(*houses_);
        feed::Hub hub(house.database(), settingsOf(house, std::chrono::hours(1)));
        feed::Notifier notifier(house.database().url());
        const auto reader = readerOf(house, "haddad");
        auto listener = std::make_shared<Listener>();
        std::shared_ptr<void> lease;
        QTRY_VERIFY([&] {
            try {
                lease = hub.subscribe(reader, {}, listener);
                return true;
            } catch (const store::DatabaseAway&) {
                return false;
            }
        }());
        const auto ticket = submit(house, "benali", "Écran noir");
        notifier.changed();
        QVERIFY(listener->waitForUpsert(ticket.reference));
    }
};

QTEST_GUILESS_MAIN(TestFeed)
#include "test_feed.moc"
