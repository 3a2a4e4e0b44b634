// An absence in open windows: who stands in gets what waits for a decision, and loses it again, without asking.
// Not here: what is decided (tests/server/usecases/test_delegated_decisions.cpp).
#include "tests/server/feed/feed_house.hpp"
#include "tests/server/usecases/absences.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

// The last `me` that a stream was told, once it holds so many delegations.
bool hasMe(const std::vector<Told>& told, std::size_t delegations) {
    for (auto each = told.rbegin(); each != told.rend(); ++each)
        for (const auto& upsert : each->change.upserts)
            if (upsert.type == api::FeedType::me)
                return wire::readAnswer<api::Me>(upsert.value.text).value().delegations.size() == delegations;
    return false;
}

bool waitForMe(const std::shared_ptr<Listener>& listener, std::size_t delegations) {
    return listener->waitFor([&](const auto& told) { return hasMe(told, delegations); });
}

} // namespace

class TestFeedDelegations : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void whoStandsInIsTold() {
        FeedHouse feed(houses_);
        auto& house = feed.house;
        const auto ticket = submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        const auto standIn = feed.listen("roux"), giver = feed.listen("fontaine");
        const auto given = give(house, "fontaine", "roux");
        QVERIFY(standIn->waitForUpsert(ticket.reference));
        QVERIFY(waitForMe(standIn, 1));
        QVERIFY(waitForMe(giver, 1));
        QVERIFY(giver->waitForUpsert(ticket.reference)); // others may decide it now
        end(house, "fontaine", given);
        QVERIFY(standIn->waitForRemoval(ticket.reference));
        QVERIFY(waitForMe(standIn, 0));
        QVERIFY(waitForMe(giver, 0));
    }

    void timeIsToldToo() {
        FeedHouse feed(houses_);
        auto& house = feed.house;
        const auto ticket = submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        give(house, "fontaine", absence(house, "roux", anHour, 2 * anHour));
        const auto standIn = feed.listen("roux");
        house.clock += anHour;
        usecases::followDelegations(house.context());
        QVERIFY(standIn->waitForUpsert(ticket.reference));
        house.clock += anHour;
        usecases::followDelegations(house.context());
        QVERIFY(standIn->waitForRemoval(ticket.reference));
        QVERIFY(waitForMe(standIn, 0));
    }
};

QTEST_GUILESS_MAIN(TestFeedDelegations)
#include "test_feed_delegations.moc"
