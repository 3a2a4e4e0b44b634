// Rights that follow the directory, on a real PostgreSQL and a real directory.
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/people.hpp"
#include "server/usecases/sessions.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "tests/server/usecases/registry.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;
using tests::Office;
using tests::refusalOf;

namespace {

// A directory that answers with what a test says.
class Scripted : public directory::Directory {
public:
    directory::Verification verify(std::string_view, std::string_view) override { return verification; }
    std::optional<directory::Person> readPerson(std::string_view) override { return read(); }
    std::optional<directory::Person> findPerson(std::string_view) override { return {}; }
    directory::Snapshot snapshot() override { return answer; }
    std::unique_ptr<directory::Watch> watch(directory::Follower&) override { return {}; }
    void probe() override {}

    directory::Snapshot answer;
    directory::Verification verification;
    std::function<std::optional<directory::Person>()> read = [] { return std::optional<directory::Person>(); };
};

} // namespace

class TestFollowing : public QObject {
    Q_OBJECT

    tests::Registry registry_;

private Q_SLOTS:
    void everybodyIsFollowed() {
        Office office(registry_.houses);
        const auto done = reconcile(office.context, *registry_.directory);
        QCOMPARE(done.refused, std::string());
        QCOMPARE(done.added, std::size_t(office.count("users")));
        QCOMPARE(office.count("users u JOIN users m ON m.id = u.manager_id "
                              "WHERE u.login = 'benali' AND m.login = 'fontaine'"),
                 1);
        const auto changes = office.count("changes"), events = office.count("events");
        const auto again = reconcile(office.context, *registry_.directory);
        QCOMPARE(again.added + again.changed + again.deactivated, std::size_t(0));
        QCOMPARE(office.count("changes"), changes);
        QCOMPARE(office.count("events"), events);
        QCOMPARE(office.wakes, 1);
    }

    // Names of all groups, and by which of them each holds somebody; a sign-in, which does not know, leaves it.
    void theWayThroughGroupsIsKept() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        const auto through = [&] {
            const auto row =
                *store::readUserByKey(*office.database.lease(), registry_.directory->findPerson("haddad")->key);
            std::map<std::string, std::string> way;
            for (std::size_t i = 0; i < row.groups->size(); ++i)
                way[row.groups->at(i)] = row.groups_through.at(i);
            return way;
        };
        const std::map<std::string, std::string> way{
            {"GG_ILVM_TECH_IMAGO", "Informatique"}, {"GG_ILVM_TECH_IT", ""}, {"Informatique", "GG_ILVM_TECH_IT"}};
        QCOMPARE(through(), way);
        const auto changes = office.count("changes");
        registry_.enter(office, "haddad");
        QCOMPARE(through(), way);
        QCOMPARE(office.count("changes"), changes);
        QCOMPARE(office.count("events WHERE action = 'sign_in'"), 1);
    }

    void rightsThatChangeAreToldAndProved() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        const auto session = registry_.enter(office, "petit");
        registry_.ldap.addMember("GG_ILVM_TECH_IT", "petit");
        QCOMPARE(reconcile(office.context, *registry_.directory).changed, std::size_t(1));
        QVERIFY(authenticate(office.context, session.token).actor.rights.isTechnicianOf("IT"));
        QCOMPARE(office.count("changes WHERE type = 'rights' AND subject = '" + session.me.id +
                              "' AND audience_before = '{user:" + session.me.id +
                              "}' "
                              "AND 'technician:IT' = ANY(audience_after)"),
                 1);
        QCOMPARE(office.count("events WHERE subject_type = 'user' AND subject = '" + session.me.id +
                              "' AND changes LIKE '%technician%'"),
                 1);
        registry_.ldap.removeMember("GG_ILVM_TECH_IT", "petit");
        reconcile(office.context, *registry_.directory);
        QVERIFY(!authenticate(office.context, session.token).actor.rights.isTechnicianOf("IT"));
    }

    void whoIsDisabledIsOutAtOnce() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        const auto session = registry_.enter(office, "petit");
        registry_.ldap.disable("petit");
        QCOMPARE(reconcile(office.context, *registry_.directory).deactivated, std::size_t(1));
        QCOMPARE(refusalOf([&] { authenticate(office.context, session.token); }).status, 401);
        QCOMPARE(refusalOf([&] { registry_.enter(office, "petit"); }).status, 401);
        QCOMPARE(office.count("sessions WHERE user_id = " + session.me.id), 0);
        QCOMPARE(listPeople(office.context, {"petit", {}, {}}).items.size(), std::size_t(0));
        registry_.ldap.enable("petit");
        reconcile(office.context, *registry_.directory);
        QCOMPARE(registry_.enter(office, "petit").me.id, session.me.id);
    }

    void renamedPeopleStayThemselves() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        const auto id = registry_.enter(office, "petit").me.id;
        registry_.ldap.rename("petit", "petit-durand");
        registry_.ldap.setAttribute("petit-durand", "displayName", "Sophie Petit-Durand");
        QCOMPARE(reconcile(office.context, *registry_.directory).changed, std::size_t(1));
        QCOMPARE(registry_.enter(office, "petit-durand").me.id, id);
        QCOMPARE(office.count("changes WHERE type = 'user' AND subject = '" + id + "' AND audience_before = '{*}'"), 1);
        registry_.ldap.rename("petit-durand", "petit");
        registry_.ldap.setAttribute("petit", "displayName", "Sophie Petit");
    }

    void doubtfulAnswersChangeNobody() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        Scripted doubtful;
        QVERIFY(!reconcile(office.context, doubtful).refused.empty());
        doubtful.answer = registry_.directory->snapshot();
        for (auto& person : doubtful.answer.people)
            person.groups.clear();
        QVERIFY(!reconcile(office.context, doubtful).refused.empty());
        QCOMPARE(office.count("users WHERE NOT active"), 0);
        QVERIFY(office.count("users WHERE 'technician' = ANY(roles)") > 0);
        registry_.ldap.stop();
        QVERIFY_EXCEPTION_THROWN(reconcile(office.context, *registry_.directory), directory::DirectoryAway);
        QCOMPARE(refusalOf([&] { registry_.enter(office, "benali"); }).status, 503);
        registry_.ldap.start();
    }

    // What a sign-in read may be older than what was followed meanwhile.
    void aSignInBringsNothingBack() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        const auto without = *registry_.directory->findPerson("petit");
        auto with = without;
        with.groups.push_back({"key", "GG_ILVM_TECH_IT", "cn=GG_ILVM_TECH_IT"});
        Scripted directory;
        directory.verification = {directory::SignIn::accepted, with, {}};
        int readings = 0;
        directory.read = [&] {
            if (++readings > 1) return std::optional(without);
            follow(office.context, {{with}, {}}); // the right came, and went again: both after our question
            return std::optional(with);
        };
        const auto session = signIn(office.context, directory, {"petit", "secret"}, {"10.0.0.1", "test"});
        QCOMPARE(readings, 1); // the row says the same by now
        follow(office.context, {{without}, {}});
        QVERIFY(!authenticate(office.context, session.token).actor.rights.isTechnicianOf("IT"));
        readings = 0;
        directory.read = [&] {
            if (++readings == 1) {
                auto renamed = without;
                renamed.title = "Cheffe";
                follow(office.context, {{renamed}, {}});
                return std::optional(with);
            }
            return std::optional(without);
        };
        signIn(office.context, directory, {"petit", "secret"}, {"10.0.0.1", "test"});
        QCOMPARE(readings, 2);
        QVERIFY(!authenticate(office.context, session.token).actor.rights.isTechnicianOf("IT"));
        directory.read = [] { return std::optional<directory::Person>(); };
        QCOMPARE(refusalOf([&] {
                     signIn(office.context, directory, {"petit", "secret"}, {"10.0.0.1", "test"});
                 }).status,
                 401); // gone meanwhile
    }

    void aSessionDoesNotOutliveItsPerson() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        auto connection = office.database.lease();
        const auto row = *store::readUserByKey(*connection, registry_.directory->findPerson("petit")->key);
        openSession(*connection, office.context, row, {});
        connection->run("UPDATE users SET active = false WHERE login = 'petit'"); // after the row was read
        QCOMPARE(refusalOf([&] { openSession(*connection, office.context, row, {}); }).status, 401);
        QCOMPARE(office.count("sessions"), 1);
    }

    // Whatever they were allowed when they asked.
    void aRightThatWentMeanwhileServesNoMore() {
        Office office(registry_.houses);
        registry_.ldap.addGroup("GG_ILVM_ADMIN", {"girard"});
        reconcile(office.context, *registry_.directory);
        const auto caller = authenticate(office.context, registry_.enter(office, "girard").token);
        registry_.ldap.remove("GG_ILVM_ADMIN");
        reconcile(office.context, *registry_.directory);
        auto connection = office.database.lease();
        QCOMPARE(
            refusalOf([&] { proveSetting(*connection, office.context, caller, "x", "change", "null", "null"); }).status,
            403);
        QVERIFY(!asOfNow(*connection, caller).actor.rights.has(Role::admin));
        connection->run("UPDATE users SET active = false WHERE login = 'girard'");
        QCOMPARE(refusalOf([&] { asOfNow(*connection, caller); }).status, 401);
    }

    // Where nobody follows the directory a sign-in reads it; what the brake would hold back it takes from nobody.
    void aSignInDoesNotPassTheBrake() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        auto person = *registry_.directory->findPerson("haddad");
        person.groups.clear();
        Scripted directory;
        directory.verification = {directory::SignIn::accepted, person, {}};
        directory.read = [&] { return std::optional(person); };
        // The only ones with rights who are left.
        office.database.lease()->run("UPDATE users SET roles = '{requester}' WHERE login <> 'haddad'");
        const auto session = signIn(office.context, directory, {"haddad", "secret"}, {"10.0.0.1", "test"});
        QVERIFY(authenticate(office.context, session.token).actor.rights.isTechnicianOf("IT"));
        QCOMPARE(office.count("directory_alarms WHERE ended_at IS NULL"), 1);
    }

    void pendingTicketsFindTheirNewDeciders() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
        {
            auto connection = office.database.lease();
            store::addService(*connection, {"IT", "Informatique", api::ServiceType::target});
            api::CatalogueItem item{
                "vpn", "Accès VPN", domain::Kind::request, "IT", domain::ApprovalRule::n1, domain::Priority::normal,
                {}};
            store::saveCatalogueItem(*connection, item);
        }
        api::Submission submission;
        submission.kind = domain::Kind::request;
        submission.catalogue_item = "vpn";
        submission.title = "VPN";
        submission.description = "Télétravail";
        const auto caller = authenticate(office.context, registry_.enter(office, "benali").token);
        submitTicket(office.context, caller, submission, {});
        registry_.ldap.addMember("GG_ILVM_MGR_SESSAD", "girard");
        QCOMPARE(reconcile(office.context, *registry_.directory).tickets, std::size_t(1));
        QCOMPARE(office.count("tickets t JOIN users u ON u.id = ANY(t.deciders) WHERE u.login = 'girard'"), 1);
        registry_.ldap.removeMember("GG_ILVM_MGR_SESSAD", "girard");
    }
};

QTEST_GUILESS_MAIN(TestFollowing)
#include "test_following.moc"
