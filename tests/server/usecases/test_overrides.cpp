// What an admin puts beside the directory's word, on a real PostgreSQL: overrides, disarming, and why somebody may.
#include "server/usecases/administer_user.hpp"
#include "server/usecases/grant_admin.hpp"
#include "server/usecases/rights_ends.hpp"
#include "server/usecases/user_sheets.hpp"
#include "tests/server/usecases/town.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;
using tests::refusalOf;
using tests::Town;

namespace {

using Roles = std::vector<Role>;
using Texts = std::vector<std::string>;

constexpr std::int64_t hour = 3'600'000;

api::OverrideDraft forcing(std::optional<Roles> roles, std::optional<Texts> services,
                           std::optional<Texts> origins = {}) {
    api::OverrideDraft draft;
    draft.roles = std::move(roles);
    draft.services = std::move(services);
    draft.origin_services = std::move(origins);
    draft.reason = "L'annuaire a du retard.";
    return draft;
}

api::UserSheet sheetIn(const Written<api::UserSheet>& written) {
    return wire::readAnswer<api::UserSheet>(written.json).value();
}

api::UserSheet force(Town& town, const std::string& login, const api::OverrideDraft& draft,
                     const std::string& admin = "lemoine", const Attempt& attempt = {}) {
    return sheetIn(writeOverride(town.context, town.caller(admin), town.id(login), draft, attempt));
}

Texts wrongFields(const base::Problem& problem) {
    Texts fields;
    for (const auto& error : problem.errors)
        fields.push_back(error.field + " " + error.code);
    return fields;
}

api::Why chain(Role role, std::optional<std::string> service, api::RightSource source, Texts path = {},
               bool effective = true) {
    return {role, std::move(service), source, std::move(path), effective};
}

} // namespace

class TestOverrides : public QObject {
    Q_OBJECT

    tests::Houses houses_;

private Q_SLOTS:
    void theDirectoryTheOverrideAndWhatFollows() {
        Town town(houses_);
        const auto sheet = force(town, "haddad", forcing({}, Texts{"SG", "IT"}));
        QCOMPARE(sheet.directory, (api::RightsSet{{Role::requester, Role::technician}, {"IMAGO", "IT"}, {}}));
        QCOMPARE(sheet.effective, (api::RightsSet{{Role::requester, Role::technician}, {"IT", "SG"}, {}}));
        QCOMPARE(*sheet.override->services, (Texts{"IT", "SG"}));
        QVERIFY(!sheet.override->roles);
        QCOMPARE(sheet.override->by.login, std::string("lemoine"));
        const std::vector<api::Why> why{
            chain(Role::requester, {}, api::RightSource::everyone),
            chain(Role::technician, "IMAGO", api::RightSource::group, {"GG_TECH_IMAGO"}, false),
            chain(Role::technician, "IT", api::RightSource::group, {"GG_SUPPORT", "GG_TECH_IT"}),
            chain(Role::technician, "IT", api::RightSource::override),
            chain(Role::technician, "SG", api::RightSource::override)};
        QCOMPARE(sheet.why, why);
        QCOMPARE(sheet.events.front().action, std::string("override"));
        QCOMPARE(sheet.events.front().comment.value(), std::string("L'annuaire a du retard."));
        QVERIFY(sheet.events.front().changes->contains("override") &&
                sheet.events.front().changes->contains("services"));
        QCOMPARE(town.row("haddad").tokens, domain::tokensOf(store::actorOf(town.row("haddad"))));
    }

    void servicesGiveTheRoleAndTakeIt() {
        Town town(houses_);
        auto sheet = force(town, "benali", forcing({}, Texts{"IT"}, Texts{"SESSAD"}));
        QCOMPARE(sheet.effective,
                 (api::RightsSet{{Role::requester, Role::technician, Role::manager}, {"IT"}, {"SESSAD"}}));
        sheet = force(town, "haddad", forcing({}, Texts{}));
        QCOMPARE(sheet.effective, (api::RightsSet{{Role::requester}, {}, {}}));
        sheet = force(town, "fontaine", forcing(Roles{Role::hr}, {}));
        QCOMPARE(sheet.effective, (api::RightsSet{{Role::requester, Role::hr}, {}, {}}));
        sheet = force(town, "fontaine", forcing(Roles{Role::manager, Role::director}, {}));
        QCOMPARE(sheet.effective, (api::RightsSet{{Role::requester, Role::manager, Role::director}, {}, {"SESSAD"}}));
    }

    void itSurvivesWhatTheDirectorySaysAndIsLifted() {
        Town town(houses_);
        force(town, "haddad", forcing({}, Texts{"SG"}));
        town.tell("haddad", {{"GG_N2"}, {"GG_TECH_IT"}});
        QCOMPARE(town.row("haddad").services, Texts{"SG"});
        QVERIFY(store::actorOf(town.row("haddad")).rights.has(Role::approver_tech)); // roles are still the directory's
        reconcile(town.context,
                  directory::Snapshot{{town.person("lemoine", {{"GG_ADMIN"}}), town.person("durand", {{"GG_ADMIN"}}),
                                       town.person("haddad", {{"GG_TECH_IT"}}),
                                       town.person("fontaine", {{"GG_MGR_SESSAD"}}), town.person("girard", {{"GG_N2"}}),
                                       town.person("benali", {}), town.person("roux", {})},
                                      {}});
        QCOMPARE(town.row("haddad").services, Texts{"SG"});
        const auto sheet = sheetIn(liftOverride(town.context, town.caller("durand"), town.id("haddad"), {}));
        QVERIFY(!sheet.override);
        QCOMPARE(sheet.effective, sheet.directory);
        QCOMPARE(sheet.effective.services, Texts{"IT"});
        QCOMPARE(sheet.events.front().action, std::string("lift_override"));
        QCOMPARE(refusalOf([&] { liftOverride(town.context, town.caller("durand"), town.id("haddad"), {}); }).status,
                 404);
    }

    void itEndsWhileItsPersonWorks() {
        Town town(houses_);
        auto draft = forcing({}, Texts{"IT"});
        draft.until = base::Instant{town.clock + hour};
        force(town, "benali", draft);
        const auto token = town.enter("benali");
        QVERIFY(authenticate(town.context, token).actor.rights.isTechnicianOf("IT"));
        town.clock += hour - 1;
        QCOMPARE(endWhatIsOver(town.context).number, std::size_t(0));
        const auto rights = town.count("changes WHERE type = 'rights'"), wakes = std::int64_t(town.wakes);
        town.clock += 1;
        QCOMPARE(endWhatIsOver(town.context).number, std::size_t(1));
        QVERIFY(!authenticate(town.context, token).actor.rights.isTechnicianOf("IT"));
        QCOMPARE(town.count("changes WHERE type = 'rights'"), rights + 1);
        QCOMPARE(std::int64_t(town.wakes), wakes + 1);
        QCOMPARE(town.count("events WHERE action = 'end_override' AND actor_id IS NULL"), 1);
        QCOMPARE(endWhatIsOver(town.context).number, std::size_t(0));
    }

    // Whatever comes first at that moment, a change of the directory or the job: the right is gone.
    void itsEndDoesNotWaitForTheJob() {
        Town town(houses_);
        auto draft = forcing({}, Texts{"IT"});
        draft.until = base::Instant{town.clock + hour};
        force(town, "benali", draft);
        town.clock += hour;
        town.tell("benali", {{"GG_N2"}});
        QCOMPARE(town.row("benali").services, Texts{});
        QVERIFY(!readUserSheet(town.context, town.caller("lemoine"), town.id("benali")).override);
        QCOMPARE(endWhatIsOver(town.context).number, std::size_t(0));
        QCOMPARE(town.count("events WHERE action = 'end_override'"), 1);
    }

    // What ends by itself is no word of the directory: however many it is, the brake has nothing to say of it.
    void manyEndsAtOnceAreNoAlarm() {
        Town town(houses_);
        auto draft = forcing({}, Texts{"IT"});
        draft.until = base::Instant{town.clock + 24 * hour};
        directory::Snapshot everything;
        for (const auto* admin : {"lemoine", "durand"})
            everything.people.push_back(town.person(admin, {{"GG_ADMIN"}}));
        everything.people.push_back(town.person("haddad", {{"GG_TECH_IMAGO"}, {"GG_TECH_IT"}}));
        everything.people.push_back(town.person("fontaine", {{"GG_MGR_SESSAD"}}));
        everything.people.push_back(town.person("girard", {{"GG_N2"}}));
        for (const std::string login : {"benali", "roux", "p1", "p2", "p3", "p4"}) {
            everything.people.push_back(town.person(login, {}));
            town.tell(login, {});
            force(town, login, draft);
        }
        grantAdmin(town.context, "benali", "Panne");
        QCOMPARE(endWhatIsOver(town.context).next.value(), *draft.until);
        town.clock += 24 * hour;
        const auto done = reconcile(town.context, everything);
        QVERIFY2(done.refused.empty(), done.refused.c_str());
        QCOMPARE(town.count("directory_alarms"), 0);
        QCOMPARE(town.count("directory_losses"), 0);
        QCOMPARE(town.row("benali").roles, Roles{Role::requester});
        QCOMPARE(town.count("users WHERE 'IT' = ANY(services)"), 1);
        QCOMPARE(town.count("events WHERE action = 'end_override'"), 6);
        QCOMPARE(town.count("events WHERE action = 'end_grant' AND actor_id IS NULL"), 1);
        QVERIFY(!endWhatIsOver(town.context).next);
    }

    void whatMakesNoSense() {
        Town town(houses_);
        const auto refused = [&](const std::string& login, const api::OverrideDraft& draft) {
            return wrongFields(refusalOf([&] { force(town, login, draft); }));
        };
        QCOMPARE(refused("benali", forcing({}, {})), Texts{"roles required"});
        QCOMPARE(refused("benali", forcing({}, Texts{"IT", "NOWHERE"})), Texts{"services[1] unknown"});
        QCOMPARE(refused("benali", forcing({}, {}, Texts{"IT"})), Texts{"origin_services[0] unknown"});
        QCOMPARE(refused("benali", forcing(Roles{Role::technician}, {})), Texts{"services required"});
        QCOMPARE(refused("benali", forcing(Roles{Role::hr}, Texts{"IT"})), Texts{"services without_role"});
        auto draft = forcing({}, Texts{"IT"});
        draft.reason = " \n";
        draft.until = base::Instant{town.clock};
        QCOMPARE(refused("benali", draft), (Texts{"reason required", "until past"}));
        QCOMPARE(refusalOf([&] { force(town, "benali", forcing({}, Texts{"IT"}), "haddad"); }).status, 403);
        QCOMPARE(town.count("overrides"), 0);
    }

    void onlyWhatWasSeenIsChanged() {
        Town town(houses_);
        auto draft = forcing({}, Texts{"IT"});
        draft.version = readUserSheet(town.context, town.caller("lemoine"), town.id("benali")).version;
        const Attempt attempt{"key", "fingerprint"};
        const auto first = force(town, "benali", draft, "lemoine", attempt);
        QCOMPARE(force(town, "benali", draft, "lemoine", attempt), first); // the answer got lost
        QCOMPARE(town.count("events WHERE action = 'override'"), 1);
        const auto stale = refusalOf([&] { force(town, "benali", draft); });
        QCOMPARE(stale.type, std::string("ilvm:stale-version"));
        QCOMPARE(wire::readAnswer<api::UserSheet>(stale.current).value().version, first.version);
        town.tell("benali", {}, true);
        QCOMPARE(refusalOf([&] { force(town, "benali", forcing({}, Texts{"SG"})); }).type,
                 std::string("ilvm:not-possible"));
        QCOMPARE(refusalOf([&] { readUserSheet(town.context, town.caller("lemoine"), "999999"); }).status, 404);
        QCOMPARE(refusalOf([&] { readUserSheet(town.context, town.caller("lemoine"), "x"); }).status, 404);
    }

    // The answer got lost, and others have acted before the same came again.
    void whatWasDoneUnderAKeyIsDoneOnce() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        const auto id = town.id("benali");
        const Attempt lifting{"lift", "lift"}, disarming{"disarm", "disarm"}, restoring{"restore", "restore"};
        force(town, "benali", forcing({}, Texts{"IT"}));
        const auto lifted = liftOverride(town.context, lemoine, id, lifting).json;
        QCOMPARE(liftOverride(town.context, lemoine, id, lifting).json, lifted);
        force(town, "benali", forcing({}, Texts{"SG"}), "durand");
        QCOMPARE(liftOverride(town.context, lemoine, id, lifting).json, lifted);
        QCOMPARE(town.row("benali").services, Texts{"SG"});
        disarmUser(town.context, lemoine, id, disarming);
        const auto restored = restoreUser(town.context, lemoine, id, restoring).json;
        disarmUser(town.context, lemoine, id, disarming);
        QVERIFY(town.row("benali").active);
        disarmUser(town.context, town.caller("durand"), id, disarming); // a key is one's own
        QVERIFY(!town.row("benali").active);
        QCOMPARE(restoreUser(town.context, lemoine, id, restoring).json, restored);
        QVERIFY(!town.row("benali").active);
        QCOMPARE(refusalOf([&] {
                     restoreUser(town.context, lemoine, id, {"lift", "restore"});
                 }).type,
                 std::string("ilvm:idempotency-mismatch"));
        QCOMPARE(town.count("events WHERE action = 'lift_override'"), 1);
        QCOMPARE(town.count("events WHERE action = 'disarm'"), 2);
        QCOMPARE(town.count("events WHERE action = 'restore'"), 1);
    }

    void actsWaitForTheDirectory() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        noteDirectoryLink(town.context, api::LinkState::away);
        const auto id = town.id("benali");
        for (const auto& act :
             std::vector<std::function<void()>>{[&] { force(town, "benali", forcing({}, Texts{"IT"})); },
                                                [&] { liftOverride(town.context, lemoine, id, {}); },
                                                [&] { disarmUser(town.context, lemoine, id, {}); },
                                                [&] { restoreUser(town.context, lemoine, id, {}); },
                                                [&] { endSessionsOf(town.context, lemoine, id); }})
            QCOMPARE(refusalOf(act).status, 503);
        QCOMPARE(readUserSheet(town.context, lemoine, id).id, id);
        noteDirectoryLink(town.context, api::LinkState::live);
        disarmUser(town.context, lemoine, id, {});
    }

    void whoIsDisarmedStaysOut() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        const auto token = town.enter("haddad");
        disarmUser(town.context, lemoine, town.id("haddad"), {});
        disarmUser(town.context, lemoine, town.id("haddad"), {});
        QCOMPARE(town.count("events WHERE action = 'disarm'"), 1);
        QCOMPARE(refusalOf([&] { authenticate(town.context, token); }).status, 401);
        QCOMPARE(town.count("sessions WHERE user_id = " + town.id("haddad")), 0);
        QCOMPARE(refusalOf([&] { town.enter("haddad"); }).status, 401);
        town.tell("haddad", {{"GG_TECH_IT"}, {"GG_N2"}}); // whatever the directory says
        QCOMPARE(refusalOf([&] { town.enter("haddad"); }).status, 401);
        auto sheet = readUserSheet(town.context, lemoine, town.id("haddad"));
        QVERIFY(!sheet.active && sheet.let_in && sheet.disarmed->by.login == "lemoine");
        QCOMPARE(sheet.directory.services, Texts{"IT"});
        QCOMPARE(sheet.effective, api::RightsSet{});
        sheet = sheetIn(restoreUser(town.context, lemoine, town.id("haddad"), {}));
        QVERIFY(sheet.active && !sheet.disarmed);
        QCOMPARE(sheet.effective, sheet.directory);
        QCOMPARE(refusalOf([&] { authenticate(town.context, token); }).status, 401); // what is over is over
        QVERIFY(authenticate(town.context, town.enter("haddad")).actor.rights.has(Role::approver_tech));
    }
};

QTEST_GUILESS_MAIN(TestOverrides)
#include "test_overrides.moc"
