// An admin is left whatever admins do to each other, at the same moment too.
#include "server/usecases/administer_user.hpp"
#include "server/usecases/grant_admin.hpp"
#include "server/usecases/rights_ends.hpp"
#include "server/usecases/what_if.hpp"
#include "server/usecases/write_mapping.hpp"
#include "tests/server/usecases/town.hpp"

#include <QtTest>
#include <barrier>
#include <thread>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;
using tests::refusalOf;
using tests::Town;

namespace {

constexpr int rounds = 25;

api::OverrideDraft withRoles(std::vector<Role> roles) {
    api::OverrideDraft draft;
    draft.roles = std::move(roles);
    draft.reason = "Essai";
    return draft;
}

std::int64_t admins(Town& town) {
    return town.count("users WHERE active AND 'admin' = ANY(roles) AND 'role:admin' = ANY(tokens)");
}

} // namespace

class TestLastAdmin : public QObject {
    Q_OBJECT

    tests::Houses houses_;

    template <typename One, typename Other>
    static void together(One&& one, Other&& other) {
        std::barrier start(2);
        std::jthread thread([&] {
            start.arrive_and_wait();
            one();
        });
        start.arrive_and_wait();
        other();
    }

private Q_SLOTS:
    void nobodyDisarmsThemselves() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        const auto id = town.id("lemoine");
        QCOMPARE(refusalOf([&] { disarmUser(town.context, lemoine, id, {}); }).status, 403);
        QCOMPARE(refusalOf([&] { writeOverride(town.context, lemoine, id, withRoles({Role::hr}), {}); }).status, 403);
        writeOverride(town.context, lemoine, id, withRoles({Role::hr, Role::admin}), {});
        town.tell("lemoine", {}); // an admin by the override alone
        QCOMPARE(refusalOf([&] { liftOverride(town.context, lemoine, id, {}); }).status, 403);
        liftOverride(town.context, town.caller("durand"), id, {});
        QCOMPARE(admins(town), 1);
        QCOMPARE(refusalOf([&] { disarmUser(town.context, lemoine, town.id("durand"), {}); }).status, 403);
    }

    // An admin for a day does not take the last one that lasts.
    void adminsForATimeDoNotCount() {
        Town town(houses_);
        auto draft = withRoles({Role::admin});
        draft.until = base::Instant{town.clock + 3'600'000};
        writeOverride(town.context, town.caller("lemoine"), town.id("benali"), draft, {});
        grantAdmin(town.context, "roux", "Panne");
        disarmUser(town.context, town.caller("benali"), town.id("durand"), {});
        for (const auto* who : {"benali", "roux"}) {
            const auto refused = refusalOf([&] { disarmUser(town.context, town.caller(who), town.id("lemoine"), {}); });
            QCOMPARE(refused.type, std::string("ilvm:last-admin"));
        }
        QVERIFY(town.row("lemoine").active);
        town.tell("lemoine", {}); // the directory may
        disarmUser(town.context, town.caller("roux"), town.id("benali"), {});
        QCOMPARE(admins(town), 1);
    }

    // Who is demoted for a time is no admin today: what the what-if says is what saving does.
    void whoIsDemotedForATimeDoesNotCountEither() {
        Town town(houses_);
        const base::Instant later{town.clock + 3'600'000};
        town.map("GG_CHEFS", Role::admin, {});
        town.tell("durand", {{"GG_CHEFS"}});
        auto demoted = withRoles({Role::hr}), promoted = withRoles({Role::admin});
        demoted.until = promoted.until = later;
        writeOverride(town.context, town.caller("lemoine"), town.id("durand"), demoted, {});
        writeOverride(town.context, town.caller("lemoine"), town.id("roux"), promoted, {});
        const auto roux = town.caller("roux");
        const auto mapping = readMapping(town.context, roux);
        api::MappingDraft draft{mapping.items, mapping.version, {}};
        std::erase_if(draft.items, [](const auto& item) { return item.group == "GG_ADMIN"; });
        QVERIFY(askWhatIf(town.context, roux, draft).refused);
        QCOMPARE(refusalOf([&] { writeMapping(town.context, roux, draft, {}); }).type, std::string("ilvm:last-admin"));
    }

    // No admin ends it: it is done, and whoever was one is told.
    void anOverrideThatEndsTakesTheLastOneLoudly() {
        Town town(houses_);
        auto draft = withRoles({Role::admin});
        draft.until = base::Instant{town.clock + 3'600'000};
        writeOverride(town.context, town.caller("lemoine"), town.id("roux"), draft, {});
        town.tell("durand", {});
        town.tell("lemoine", {});
        QCOMPARE(admins(town), 1);
        const auto mails = town.count("outbox");
        town.clock += 3'600'000;
        QVERIFY(endWhatIsOver(town.context).adminless);
        QCOMPARE(admins(town), 0);
        QCOMPARE(town.count("outbox"), mails + 1);
        QVERIFY(!endWhatIsOver(town.context).adminless);
    }

    void ofTwoWhoDisarmEachOtherOneWins() {
        Town town(houses_, 8);
        for (int round = 0; round < rounds; ++round) {
            const auto lemoine = town.caller("lemoine"), durand = town.caller("durand");
            int one = -1, other = -1;
            together(
                [&] { one = refusalOf([&] { disarmUser(town.context, lemoine, durand.actor.id, {}); }).status; },
                [&] { other = refusalOf([&] { disarmUser(town.context, durand, lemoine.actor.id, {}); }).status; });
            QVERIFY2((one == 0 && other == 401) || (one == 401 && other == 0),
                     (std::to_string(one) + " " + std::to_string(other)).c_str());
            QCOMPARE(admins(town), 1);
            const std::string winner = one == 0 ? "lemoine" : "durand", loser = one == 0 ? "durand" : "lemoine";
            restoreUser(town.context, town.caller(winner), town.id(loser), {});
            QCOMPARE(admins(town), 2);
        }
    }

    void overridesAndMappingsRaceAsWell() {
        Town town(houses_, 8);
        for (int round = 0; round < rounds; ++round) {
            const auto lemoine = town.caller("lemoine"), durand = town.caller("durand");
            const auto mapping = readMapping(town.context, durand);
            api::MappingDraft draft{mapping.items, mapping.version, {}};
            std::erase_if(draft.items, [](const auto& item) { return item.role == Role::admin; });
            int one = -1, other = -1;
            together(
                [&] {
                    one = refusalOf([&] {
                              writeOverride(town.context, lemoine, durand.actor.id, withRoles({Role::requester}), {});
                          }).status;
                },
                [&] { other = refusalOf([&] { writeMapping(town.context, durand, draft, {}); }).status; });
            QVERIFY(one == 0 && other == 403); // nobody saves a mapping that takes it from themselves
            QCOMPARE(admins(town), 1);
            liftOverride(town.context, lemoine, durand.actor.id, {});
        }
    }

    // A session that is opened while its person is disarmed is not there when they come back.
    void noSessionOutlivesItsPerson() {
        Town town(houses_, 8);
        const auto lemoine = town.caller("lemoine");
        for (int round = 0; round < rounds; ++round) {
            std::string token;
            together([&] { disarmUser(town.context, lemoine, town.id("benali"), {}); },
                     [&] {
                         try {
                             token = town.enter("benali");
                         } catch (const base::Refusal&) {
                         }
                     });
            restoreUser(town.context, lemoine, town.id("benali"), {});
            QCOMPARE(refusalOf([&] { authenticate(town.context, token); }).status, 401);
        }
    }
};

QTEST_GUILESS_MAIN(TestLastAdmin)
#include "test_last_admin.moc"
