// The audit as an admin reads it, and sessions as their people see them.
#include "server/usecases/administer_user.hpp"
#include "server/usecases/audit_trail.hpp"
#include "server/usecases/catalogue.hpp"
#include "server/usecases/user_sheets.hpp"
#include "tests/server/usecases/town.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;
using tests::refusalOf;
using tests::Town;

namespace {

using Texts = std::vector<std::string>;

constexpr std::int64_t day = 24 * 3'600'000;

void force(Town& town, const std::string& admin, const std::string& login, const std::string& reason) {
    api::OverrideDraft draft;
    draft.services = Texts{"IT"};
    draft.reason = reason;
    writeOverride(town.context, town.caller(admin), town.id(login), draft, {});
}

Texts actionsOf(const std::vector<api::AuditEvent>& events) {
    Texts actions;
    for (const auto& event : events)
        actions.push_back(event.action + " " + event.subject_label);
    return actions;
}

} // namespace

class TestAuditTrail : public QObject {
    Q_OBJECT

    tests::Houses houses_;

private Q_SLOTS:
    void filtersFindWhatTheySay() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        town.clock += 10 * day;
        force(town, "lemoine", "benali", "Été à l'accueil");
        town.clock += day;
        force(town, "durand", "roux", "Remplacement");
        town.clock += day;
        disarmUser(town.context, town.caller("durand"), town.id("benali"), {});
        const auto found = [&](const api::AuditFilter& filter) {
            api::AuditQuery query;
            static_cast<api::AuditFilter&>(query) = filter;
            return actionsOf(listAudit(town.context, lemoine, query).items);
        };
        const auto benali = "user:" + town.id("benali");
        QCOMPARE(found({.subject = benali}),
                 (Texts{"disarm Personne benali", "override Personne benali", "follow_directory Personne benali"}));
        QCOMPARE(found({.subject = "user", .actor = town.id("durand")}),
                 (Texts{"disarm Personne benali", "override Personne roux"}));
        QCOMPARE(found({.action = "override"}), (Texts{"override Personne roux", "override Personne benali"}));
        QCOMPARE(found({.action = "override", .q = "ete accueil"}), Texts{"override Personne benali"});
        QCOMPARE(found({.action = "override", .q = "durand"}), Texts{"override Personne roux"});
        QCOMPARE(found({.action = "override", .q = "zzz"}), Texts{});
        const auto today = base::dayOf(town.context.now()), yesterday = base::addedDays(today, -1);
        QCOMPARE(found({.actor = "system", .from = yesterday}), Texts{});
        QCOMPARE(found({.from = yesterday, .to = yesterday}), Texts{"override Personne roux"});
        QCOMPARE(refusalOf([&] { found({.from = today, .to = yesterday}); }).status, 422);
        QCOMPARE(refusalOf([&] { found({.actor = "nobody"}); }).status, 400);
        QCOMPARE(refusalOf([&] { listAudit(town.context, town.caller("roux"), {}); }).status, 403);
    }

    void pagesFollowEachOtherWithoutAGap() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        force(town, "lemoine", "benali", "Un");
        force(town, "lemoine", "benali", "Deux"); // at the same moment
        api::AuditQuery query;
        query.limit = 200;
        const auto all = listAudit(town.context, lemoine, query);
        QVERIFY(!all.next_cursor);
        query.limit = 2;
        std::vector<api::AuditEvent> paged;
        do {
            auto page = listAudit(town.context, lemoine, query);
            QVERIFY(!page.items.empty());
            paged.insert(paged.end(), page.items.begin(), page.items.end());
            query.cursor = page.next_cursor;
        } while (query.cursor);
        QCOMPARE(paged, all.items);
        query.cursor = "nonsense";
        QCOMPARE(refusalOf([&] { listAudit(town.context, lemoine, query); }).status, 400);
    }

    void sessionsAreSeenAndEnded() {
        Town town(houses_);
        const auto mine = authenticate(town.context, town.enter("benali", "ILVM/2 (bureau)"));
        const auto other = town.enter("benali", "ILVM/2 (portable)");
        const auto theirs = town.enter("roux");
        const auto listed = listSessions(town.context, mine).items;
        QCOMPARE(listed.size(), std::size_t(2));
        const auto current = std::find_if(listed.begin(), listed.end(), [](const auto& each) { return each.current; });
        const auto portable =
            std::find_if(listed.begin(), listed.end(), [](const auto& each) { return !each.current; });
        QCOMPARE(current->device, std::string("ILVM/2 (bureau)"));
        const auto ofRoux = listSessions(town.context, authenticate(town.context, theirs)).items.front().id;
        QCOMPARE(refusalOf([&] { endSession(town.context, mine, ofRoux); }).status, 404);
        QCOMPARE(refusalOf([&] { endSession(town.context, mine, "x"); }).status, 404);
        endSession(town.context, mine, portable->id);
        QCOMPARE(refusalOf([&] { authenticate(town.context, other); }).status, 401);
        town.enter("benali");
        town.enter("benali");
        QCOMPARE(endOtherSessions(town.context, mine).ended, 2);
        QCOMPARE(listSessions(town.context, mine).items.size(), std::size_t(1));
        QCOMPARE(endSessionsOf(town.context, town.caller("lemoine"), town.id("roux")).ended, 1);
        QCOMPARE(refusalOf([&] { authenticate(town.context, theirs); }).status, 401);
        QCOMPARE(town.count("events WHERE action IN ('end_session', 'end_sessions')"), 3);
        QCOMPARE(town.count("changes WHERE type = 'session'"), 3);
    }

    void peopleAreFilteredAndCounted() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        force(town, "lemoine", "benali", "Renfort");
        disarmUser(town.context, lemoine, town.id("roux"), {});
        const auto found = [&](const api::UserQuery& query) {
            Texts logins;
            for (const auto& user : listUsers(town.context, lemoine, query).items)
                logins.push_back(user.login);
            return logins;
        };
        QCOMPARE(found({.role = Role::technician}), (Texts{"benali", "haddad"}));
        QCOMPARE(found({.service = "IMAGO"}), Texts{"haddad"});
        QCOMPARE(found({.service = "SESSAD"}), Texts{"fontaine"});
        QCOMPARE(found({.override = true}), Texts{"benali"});
        QCOMPARE(found({.active = false}), Texts{"roux"});
        QCOMPARE(found({.q = "person fon"}), Texts{"fontaine"});
        const auto first = listUsers(town.context, lemoine, {.limit = 3});
        QCOMPARE(*first.total, 7);
        QCOMPARE(*first.counts, (api::UserCounts{6, 2, 1, 1, 2, 1, 1}));
        QCOMPARE(found({.limit = 200, .cursor = first.next_cursor}), (Texts{"girard", "haddad", "lemoine", "roux"}));
        QCOMPARE(first.items.front().open_sessions, 0);
        QCOMPARE(listUsers(town.context, lemoine, {.q = "lemoine"}).items.front().open_sessions, 2);
        QCOMPARE(refusalOf([&] { listUsers(town.context, town.caller("haddad"), {}); }).status, 403);
    }

    void servicesAreWrittenWithProof() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        const api::Service service{"Siège Nord", "Siège, bâtiment nord", api::ServiceType::origin};
        const auto write = [&](const std::string& code, const api::Service& wanted) {
            return writeService(town.context, lemoine, code, wanted, {}).status;
        };
        QCOMPARE(write(service.code, service), 200);
        QCOMPARE(write(service.code, service), 200);
        QCOMPARE(town.count("events WHERE subject = 'service:origin:Siège Nord'"), 1);
        QCOMPARE(write("IT", {"IT", "Informatique et réseaux", api::ServiceType::target}), 200);
        QCOMPARE(town.count("services WHERE code = 'IT' AND label = 'Informatique et réseaux'"), 1);
        QCOMPARE(town.count("changes WHERE type = 'service' AND subject = 'target:IT'"), 1);
        QCOMPARE(refusalOf([&] { write("A,B", {"A,B", "x", api::ServiceType::origin}); }).status, 422);
        QCOMPARE(refusalOf([&] { write("IT", {"SG", "x", api::ServiceType::target}); }).status, 422);
        QCOMPARE(refusalOf([&] { writeService(town.context, town.caller("roux"), "IT", service, {}); }).status, 403);
    }
};

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "test_audit_trail.moc"
