// Absences: giving decisions over, taking them back, and time that begins and ends it, on a real PostgreSQL.
// Not here: what whoever stands in decides (test_delegated_decisions.cpp).
#include "server/usecases/people.hpp"
#include "server/usecases/user_sheets.hpp"
#include "tests/server/usecases/absences.hpp"

#include <QtTest>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Role;

namespace {

using Texts = std::vector<std::string>;

const domain::Rights none{};

Texts faultsOf(const base::Problem& problem) {
    Texts fields;
    for (const auto& error : problem.errors)
        fields.push_back(error.field + " " + error.code);
    return fields;
}

api::Me me(House& house, const std::string& who) {
    return usecases::readMe(house.context(), house.caller(who));
}

std::int64_t toldInFeed(House& house, const std::string& who) {
    return count(house, "changes WHERE type = 'user' AND subject = '" + house.caller(who).actor.id + "'");
}

std::int64_t events(House& house, const std::string& giver, const std::string& action) {
    return count(house, "events WHERE subject_type = 'user' AND subject = '" + house.caller(giver).actor.id +
                            "' AND action = '" + action + "'");
}

} // namespace

class TestDelegations : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void aColleagueDecidesAtOnce() {
        House house(houses_);
        const auto ticket = askForPc(house);
        QCOMPARE(readingAs(house, "roux", ticket), 404);
        const int wakes = house.changes;
        const auto given = give(house, "fontaine", "roux");
        QCOMPARE(given.giver.login, std::string("fontaine"));
        QCOMPARE(given.to.login, std::string("roux"));
        QCOMPARE(given.until.milliseconds, house.clock + aDay);
        QVERIFY(!given.ended_at && given.reason == "Congés");
        QCOMPARE(house.changes.load(), wakes + 1);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand", "roux"}));
        const auto seen = readAs(house, "roux", ticket);
        QCOMPARE(seen.approvals[0].stand_ins->size(), std::size_t(1));
        QCOMPARE(seen.approvals[0].stand_ins->front().person.login, std::string("roux"));
        QCOMPARE(loginsOf(seen.approvals[0].stand_ins->front().givers), Texts{"fontaine"});
        QCOMPARE(seen.version, ticket.version); // nobody moved it
    }

    void bothAreTold() {
        House house(houses_);
        const auto given = give(house, "fontaine", "roux");
        for (const auto* who : {"fontaine", "roux"}) {
            QCOMPARE(toldInFeed(house, who), 1);
            QCOMPARE(me(house, who).delegations, std::vector<api::Delegation>{given});
            const auto list = usecases::listDelegations(house.context(), house.caller(who));
            QCOMPARE(list.items, std::vector<api::GivenDelegation>{given});
            const auto sheet =
                usecases::readUserSheet(house.context(), house.caller("lemoine"), house.caller(who).actor.id);
            QCOMPARE(sheet.delegations, std::vector<api::GivenDelegation>{given});
        }
        QCOMPARE(mailsTo(house, "roux"), Texts{"Marie Fontaine vous confie ses décisions"});
        QCOMPARE(mailsTo(house, "fontaine"), Texts{"Vos décisions sont confiées à Sylvie Roux"});
        QVERIFY(lastMailTo(house, "roux").find("Congés") != std::string::npos);
        QVERIFY(me(house, "marchand").delegations.empty());
        QVERIFY(usecases::listDelegations(house.context(), house.caller("marchand")).items.empty());
        QCOMPARE(events(house, "fontaine", "delegate"), 1);
        QCOMPARE(count(house, "events WHERE action = 'delegate' AND comment = 'Congés' AND actor_id::text = subject"),
                 1);
    }

    void whatMakesNoSense() {
        House house(houses_);
        const auto refused = [&](const api::DelegationDraft& draft) {
            const auto problem = refusalOf([&] { give(house, "fontaine", draft); });
            return problem.status == 422 ? faultsOf(problem) : Texts{std::to_string(problem.status)};
        };
        QCOMPARE(refused(absence(house, "fontaine")), Texts{"to self"});
        QCOMPARE(refused(absence(house, "roux", -2 * aDay)), Texts{"from past"});
        QCOMPARE(refused(absence(house, "roux", 400 * aDay, 401 * aDay)), Texts{"from too_far"});
        QCOMPARE(refused(absence(house, "roux", aDay, aDay)), Texts{"until before_from"});
        QCOMPARE(refused(absence(house, "roux", -anHour, 0)), Texts{"until past"});
        QCOMPARE(refused(absence(house, "roux", 0, 367 * aDay)), Texts{"until too_long"});
        QCOMPARE(refused(absence(house, "roux", aDay, aDay + anHour / 4 - 1)), Texts{"until too_short"});
        QCOMPARE(refused(absence(house, "roux", -anHour, anHour / 4 - 1)), Texts{"until too_short"}); // it begins now
        auto draft = absence(house, "roux", aDay, 0);
        draft.to = "999999";
        draft.reason = std::string(501, 'x');
        QCOMPARE(refused(draft), (Texts{"until before_from", "to unknown_person", "reason too_long"}));
        draft = absence(house, "roux");
        draft.to = "nobody";
        QCOMPARE(refused(draft), Texts{"to unknown_person"});
        house.follow("roux", none, false);
        QCOMPARE(refused(absence(house, "roux")), Texts{"to not_active"});
        QCOMPARE(count(house, "delegations"), 0);
        QCOMPARE(count(house, "outbox"), 0);
    }

    void onlyWhoDecidesHandsDecisionsOver() {
        House house(houses_);
        for (const auto* who : {"benali", "haddad", "lemoine"}) // an admin, and director: a signature stays theirs
            QCOMPARE(statusOf([&] { give(house, who, "roux"); }), 403);
        const auto former = house.caller("fontaine");
        house.follow("fontaine", none);
        QCOMPARE(statusOf([&] { usecases::giveDelegation(house.context(), former, absence(house, "roux"), {}); }), 403);
        house.follow("fontaine", none, false);
        QCOMPARE(statusOf([&] { usecases::giveDelegation(house.context(), former, absence(house, "roux"), {}); }), 401);
        QCOMPARE(statusOf([&] { give(house, "girard", "roux"); }), 0);
    }

    void nobodyIsAbsentTwiceAtATime() {
        House house(houses_);
        const auto first = give(house, "fontaine", absence(house, "roux", aDay, 3 * aDay));
        const auto problem = refusalOf([&] { give(house, "fontaine", absence(house, "girard", 2 * aDay, 4 * aDay)); });
        QCOMPARE(problem.type, std::string("ilvm:not-possible"));
        QCOMPARE(wire::readAnswer<api::GivenDelegation>(problem.current).value(), first);
        give(house, "fontaine", absence(house, "girard", 3 * aDay, 4 * aDay)); // one after the other
        give(house, "marchand", absence(house, "roux", aDay, 3 * aDay));       // somebody else's
        end(house, "fontaine", first);
        give(house, "fontaine", absence(house, "girard", aDay, 3 * aDay));
        // The database holds it too, whatever the program says.
        bool refused = false;
        try {
            house.database().lease()->run("INSERT INTO delegations (giver_id, stand_in_id, from_at, until_at, made_at) "
                                          "SELECT giver_id, stand_in_id, from_at, until_at, made_at FROM delegations "
                                          "WHERE ended_at IS NULL LIMIT 1");
        } catch (const std::exception&) {
            refused = true;
        }
        QVERIFY(refused);
    }

    void twentyAreEnough() {
        House house(houses_);
        const auto at = [&](int day) { return absence(house, "roux", day * aDay, day * aDay + anHour / 4); };
        const auto first = give(house, "fontaine", at(0));
        for (int day = 1; day < 20; ++day)
            give(house, "fontaine", at(day));
        QCOMPARE(faultsOf(refusalOf([&] { give(house, "fontaine", at(20)); })), Texts{"from too_many"});
        give(house, "marchand", at(20)); // somebody else's
        end(house, "fontaine", first);
        give(house, "fontaine", at(20));
        QCOMPARE(statusOf([&] { give(house, "fontaine", at(21)); }), 422);
        house.clock += aDay + anHour; // another is over by itself
        give(house, "fontaine", at(22));
    }

    // Each is two mails, and two more when it ends.
    void fortyInADayAreEnough() {
        House house(houses_);
        for (int time = 0; time < 40; ++time)
            end(house, "fontaine", give(house, "fontaine", absence(house, "roux")));
        QCOMPARE(faultsOf(refusalOf([&] { give(house, "fontaine", absence(house, "roux")); })),
                 Texts{"from too_often"});
        give(house, "marchand", absence(house, "roux")); // somebody else's
        house.clock += aDay + 1;
        give(house, "fontaine", absence(house, "roux"));
    }

    void sentTwiceItIsGivenOnce() {
        House house(houses_);
        const usecases::Attempt attempt{"key", "fingerprint"};
        const auto draft = absence(house, "roux");
        const auto first = give(house, "fontaine", draft, attempt);
        QCOMPARE(give(house, "fontaine", draft, attempt), first);
        QCOMPARE(statusOf([&] { give(house, "fontaine", draft, {"key", "other"}); }), 422);
        QCOMPARE(count(house, "delegations"), 1);
        QCOMPARE(events(house, "fontaine", "delegate"), 1);
    }

    void itsGiverEndsIt() {
        House house(houses_);
        const auto ticket = askForPc(house);
        const auto given = give(house, "fontaine", "roux");
        QCOMPARE(readingAs(house, "roux", ticket), 0);
        for (const auto* who : {"roux", "marchand", "lemoine"})
            QCOMPARE(statusOf([&] { end(house, who, given); }), 404);
        house.clock += anHour;
        end(house, "fontaine", given);
        QCOMPARE(statusOf([&] { end(house, "fontaine", given); }), 404);
        QCOMPARE(statusOf([&] { usecases::endDelegation(house.context(), house.caller("fontaine"), "x"); }), 404);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand"}));
        QCOMPARE(readingAs(house, "roux", ticket), 404);
        QCOMPARE(mailsTo(house, "roux").back(), std::string("La délégation de Marie Fontaine est terminée"));
        QCOMPARE(mailsTo(house, "fontaine").back(), std::string("Votre délégation est terminée"));
        QVERIFY(me(house, "roux").delegations.empty());
        QCOMPARE(usecases::listDelegations(house.context(), house.caller("roux")).items.at(0).ended_at->milliseconds,
                 house.clock.load());
        QCOMPARE(events(house, "fontaine", "end_delegation"), 1);
        house.clock += 2 * aDay;
        QCOMPARE(usecases::followDelegations(house.context()).over, std::size_t(0)); // it was followed
        house.clock += 90 * aDay;
        QVERIFY(usecases::listDelegations(house.context(), house.caller("roux")).items.empty());
    }

    void timeBeginsAndEndsIt() {
        House house(houses_);
        const auto ticket = askForPc(house);
        const auto given = give(house, "fontaine", absence(house, "roux", anHour, aDay));
        QCOMPARE(me(house, "roux").delegations.size(), std::size_t(1)); // to come
        QCOMPARE(readingAs(house, "roux", ticket), 404);
        house.clock += anHour - 1;
        QCOMPARE(usecases::followDelegations(house.context()).begun, std::size_t(0));
        house.clock += 1;
        const int wakes = house.changes;
        QCOMPARE(usecases::followDelegations(house.context()).begun, std::size_t(1));
        QCOMPARE(house.changes.load(), wakes + 1);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand", "roux"}));
        QCOMPARE(mailsTo(house, "roux").back(), std::string("La délégation de Marie Fontaine commence"));
        QCOMPARE(mailsTo(house, "fontaine").back(), std::string("Votre délégation commence"));
        QCOMPARE(toldInFeed(house, "roux"), 2);
        QCOMPARE(usecases::followDelegations(house.context()).begun, std::size_t(0));
        house.clock = given.until.milliseconds;
        QCOMPARE(usecases::followDelegations(house.context()).over, std::size_t(1));
        QCOMPARE(readingAs(house, "roux", ticket), 404);
        QVERIFY(me(house, "fontaine").delegations.empty());
        QCOMPARE(mailsTo(house, "roux").back(), std::string("La délégation de Marie Fontaine est terminée"));
        QCOMPARE(count(house, "events WHERE action IN ('begin_delegation', 'end_delegation') AND actor_id IS NULL"), 2);
        QCOMPARE(statusOf([&] { end(house, "fontaine", given); }), 404);
        QVERIFY(!usecases::listDelegations(house.context(), house.caller("roux")).items.at(0).ended_at);
    }

    // No server ran while it would have begun and ended.
    void whatPassedUnseenIsOver() {
        House house(houses_);
        give(house, "fontaine", absence(house, "roux", anHour, aDay));
        house.clock += 2 * aDay;
        const auto followed = usecases::followDelegations(house.context());
        QCOMPARE(followed.begun, std::size_t(0));
        QCOMPARE(followed.over, std::size_t(1));
        QCOMPARE(events(house, "fontaine", "begin_delegation"), 0);
    }

    void twoServersFollowItOnce() {
        House house(houses_, 12);
        for (int round = 0; round < 10; ++round) {
            give(house, "fontaine", absence(house, "roux", anHour, 2 * anHour));
            house.clock += anHour;
            std::atomic<std::size_t> begun{0};
            {
                std::vector<std::jthread> servers;
                for (int i = 0; i < 6; ++i)
                    servers.emplace_back([&] { begun += usecases::followDelegations(house.context()).begun; });
            }
            QCOMPARE(begun.load(), std::size_t(1));
            QCOMPARE(events(house, "fontaine", "begin_delegation"), round + 1);
            house.clock += anHour;
            usecases::followDelegations(house.context());
        }
    }

    void whoLeavesStandsInNoMore() {
        House house(houses_);
        const auto ticket = askForPc(house);
        give(house, "fontaine", "roux");
        house.follow("roux", none, false);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand"}));
        house.follow("roux", none);
        QCOMPARE(decidersNow(house, ticket), (Texts{"fontaine", "marchand", "roux"}));
        house.follow("fontaine", none); // who has no right hands none over
        QCOMPARE(decidersNow(house, ticket), Texts{"marchand"});
        QCOMPARE(readingAs(house, "roux", ticket), 404);
    }
};

QTEST_GUILESS_MAIN(TestDelegations)
#include "test_delegations.moc"
