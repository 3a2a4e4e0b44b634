// Sign-in, sessions and rights, on a real PostgreSQL and a real directory.
#include "server/directory/ldap_directory.hpp"
#include "server/store/catalogue.hpp"
#include "server/store/digest.hpp"
#include "server/usecases/people.hpp"
#include "server/usecases/reconcile.hpp"
#include "server/usecases/rights_mapping.hpp"
#include "server/usecases/sign_in.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "shared/wire/read.hpp"
#include "tests/server/usecases/house.hpp"
#include "tests/support/test_directory.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;

namespace {

// A directory that answers with what a test says.
class Scripted : public directory::Directory {
public:
    directory::Verification verify(std::string_view, std::string_view) override { return {}; }
    std::optional<directory::Person> readPerson(std::string_view) override { return {}; }
    std::optional<directory::Person> findPerson(std::string_view) override { return {}; }
    directory::Snapshot snapshot() override { return answer; }
    void probe() override {}

    directory::Snapshot answer;
};

template <typename F>
base::Problem refusalOf(F&& work) {
    try {
        work();
    } catch (const base::Refusal& refusal) {
        return refusal.problem();
    }
    return {};
}

const Client here{"10.0.0.1", "test"}, elsewhere{"10.0.0.2", "test"};

} // namespace

class TestPeople : public QObject {
    Q_OBJECT

    // A fresh database that knows nobody.
    struct Office {
        explicit Office(tests::Houses& houses)
            : database({houses.freshDatabase(), 4}),
              context{database, [this] { return base::Instant{clock}; }, store::randomBytes, [this] { ++wakes; }, {}} {
            auto connection = database.lease();
            for (const auto& [group, role, service] : {std::tuple{"gg_ilvm_tech_it", Role::technician, "IT"},
                                                       {"GG_ILVM_TECH_IMAGO", Role::technician, "IMAGO"},
                                                       {"GG_ILVM_MGR_SESSAD", Role::manager, "SESSAD"},
                                                       {"GG_ILVM_N2_TECH", Role::approver_tech, ""}})
                store::replaceGroupMappings(
                    *connection, group,
                    {{group, role, *service ? std::vector<std::string>{service} : std::vector<std::string>{}}});
        }

        std::int64_t count(const std::string& what) {
            return store::value<std::int64_t>(database.lease()->run("SELECT count(*) AS n FROM " + what).front(), "n");
        }

        std::int64_t clock = 1'795'000'000'000;
        int wakes = 0;
        store::Database database;
        Context context;
    };

    api::Session enter(Office& office, const std::string& login, const Client& client = here,
                       const std::string& password = "secret") {
        return signIn(office.context, *directory_, {login, password}, client);
    }

private Q_SLOTS:
    void initTestCase() {
        ldap_.addPerson({.login = "fontaine", .displayName = "Marie Fontaine"});
        ldap_.addPerson({.login = "benali", .displayName = "Nadia Bénali", .manager = "fontaine"});
        ldap_.addPerson({.login = "haddad", .displayName = "Karim Haddad", .department = "SIEGE"});
        ldap_.addPerson({.login = "girard", .displayName = "Pierre Girard", .department = "SIEGE"});
        ldap_.addPerson({.login = "petit", .displayName = "Sophie Petit", .department = "SIEGE"});
        ldap_.addGroup("GG_ILVM_TECH_IT", {"haddad"});
        ldap_.addGroup("Informatique", {"GG_ILVM_TECH_IT"});
        ldap_.addGroup("GG_ILVM_TECH_IMAGO", {"Informatique"}); // haddad, through two groups
        ldap_.addGroup("GG_ILVM_MGR_SESSAD", {"fontaine"});
        ldap_.addGroup("GG_ILVM_N2_TECH", {"girard"});
        directory::Settings settings;
        settings.urls = {ldap_.url()};
        settings.start_tls = true;
        settings.ca = ldap_.certificate().caFile();
        settings.bind_dn = ldap_.serviceAccount();
        settings.bind_password = ldap_.servicePassword();
        settings.base = ldap_.base();
        directory_ = std::make_unique<directory::LdapDirectory>(settings, base::systemNow);
    }

    void groupsBecomeRights() {
        const std::vector<store::GroupMapping> mappings{{"gg_tech", Role::technician, {"IT", "IMAGO"}},
                                                        {"GG_TECH", Role::manager, {"SESSAD"}},
                                                        {"gg_other", Role::admin, {}},
                                                        {"gg_more", Role::technician, {"IT"}}};
        const auto rights = rightsFrom({"Gg_Tech", "gg_more", "nobody's"}, mappings);
        QCOMPARE(rights.roles, (std::vector<Role>{Role::requester, Role::technician, Role::manager}));
        QCOMPARE(rights.services, (std::vector<std::string>{"IMAGO", "IT"}));
        QCOMPARE(rights.origin_services, std::vector<std::string>{"SESSAD"});
        QCOMPARE(rightsFrom({}, mappings).roles, std::vector<Role>{Role::requester});
    }

    void sessionsKnowTheirPerson() {
        Office office(houses_);
        const auto session = enter(office, "haddad");
        QCOMPARE(session.me.services, (std::vector<std::string>{"IMAGO", "IT"}));
        const auto caller = authenticate(office.context, session.token);
        QCOMPARE(caller.actor.id, session.me.id);
        QVERIFY(caller.actor.rights.isTechnicianOf("IMAGO"));
        QVERIFY(domain::intersects(caller.tokens, {"technician:IT"}));
        QVERIFY(domain::intersects(caller.tokens, {std::string(store::everyoneToken)}));
        QCOMPARE(readMe(office.context, caller), session.me);
        QCOMPARE(office.count("sessions WHERE token_hash = sha256('" + session.token + "')"), 1);
        QCOMPARE(refusalOf([&] { authenticate(office.context, session.token + "x"); }).status, 401);
        QCOMPARE(refusalOf([&] { authenticate(office.context, ""); }).status, 401);
    }

    void loginsComeInThreeForms() {
        Office office(houses_);
        const auto id = enter(office, "benali").me.id;
        for (const char* login : {"BENALI", " benali ", "MEDICO\\benali"})
            QCOMPARE(enter(office, login).me.id, id);
        QCOMPARE(office.count("users"), 1);
    }

    void sessionsSlideAndEnd() {
        Office office(houses_);
        const auto idle = office.context.policy.session.idle.count();
        const auto longest = office.context.policy.session.longest.count();
        const auto session = enter(office, "benali");
        const auto opened = office.clock;
        while (office.clock + idle - 1 < opened + longest) {
            office.clock += idle - 1;
            authenticate(office.context, session.token);
        }
        office.clock = opened + longest;
        QCOMPARE(refusalOf([&] { authenticate(office.context, session.token); }).status, 401);
        const auto other = enter(office, "benali");
        office.clock += idle;
        QCOMPARE(refusalOf([&] { authenticate(office.context, other.token); }).status, 401);
    }

    void oneSessionEndsAlone() {
        Office office(houses_);
        const auto first = enter(office, "benali"), second = enter(office, "benali");
        signOut(office.context, authenticate(office.context, first.token));
        QCOMPARE(refusalOf([&] { authenticate(office.context, first.token); }).status, 401);
        authenticate(office.context, second.token);
        auto connection = office.database.lease();
        QCOMPARE(revokeAllOf(*connection, second.me.id), std::size_t(1));
        QCOMPARE(refusalOf([&] { authenticate(office.context, second.token); }).status, 401);
    }

    void guessersWaitAndNobodyElse() {
        Office office(houses_);
        const auto wrong = [&](const char* login, const Client& client) {
            return refusalOf([&] { enter(office, login, client, "wrong"); });
        };
        for (int i = 0; i < office.context.policy.throttle.account_failures; ++i)
            QCOMPARE(wrong(i % 2 ? "benali" : "MEDICO\\Benali", here).status, 401);
        const auto refused = wrong("benali", here);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.retry_after, 15);
        QCOMPARE(refusalOf([&] { enter(office, "benali", here); }).status, 429); // the right password waits as well
        enter(office, "benali", elsewhere);
        enter(office, "haddad", here);
        office.clock += office.context.policy.throttle.block.count();
        enter(office, "benali", here);
        QCOMPARE(wrong("benali", here).status, 401); // a success begins a new count
    }

    void guessersFromEverywhereDoNotLockTheOwnerOut() {
        Office office(houses_);
        office.context.policy.throttle.account_failures_anywhere = 3;
        enter(office, "benali", here);
        for (int i = 0; i < 3; ++i)
            refusalOf([&] { enter(office, "benali", {"10.1.1." + std::to_string(i), ""}, "wrong"); });
        QCOMPARE(refusalOf([&] { enter(office, "benali", elsewhere); }).status, 429);
        enter(office, "benali", here);
    }

    void anAddressThatTriesManyNamesWaits() {
        Office office(houses_);
        office.context.policy.throttle.address_failures = 3;
        enter(office, "benali", here);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(refusalOf([&] { enter(office, "nobody" + std::to_string(i), here); }).status, 401);
        QCOMPARE(refusalOf([&] { enter(office, "haddad", here); }).status, 429);
        enter(office, "benali", here); // whose session shows that the address is theirs as well
        enter(office, "haddad", elsewhere);
    }

    void everybodyIsFollowed() {
        Office office(houses_);
        const auto done = reconcile(office.context, *directory_);
        QCOMPARE(done.refused, std::string());
        QCOMPARE(done.added, std::size_t(office.count("users")));
        QCOMPARE(office.count("users u JOIN users m ON m.id = u.manager_id "
                              "WHERE u.login = 'benali' AND m.login = 'fontaine'"),
                 1);
        const auto changes = office.count("changes"), events = office.count("events");
        const auto again = reconcile(office.context, *directory_);
        QCOMPARE(again.added + again.changed + again.deactivated, std::size_t(0));
        QCOMPARE(office.count("changes"), changes);
        QCOMPARE(office.count("events"), events);
        QCOMPARE(office.wakes, 1);
    }

    void rightsThatChangeAreToldAndProved() {
        Office office(houses_);
        reconcile(office.context, *directory_);
        const auto session = enter(office, "petit");
        ldap_.addMember("GG_ILVM_TECH_IT", "petit");
        QCOMPARE(reconcile(office.context, *directory_).changed, std::size_t(1));
        QVERIFY(authenticate(office.context, session.token).actor.rights.isTechnicianOf("IT"));
        QCOMPARE(office.count("changes WHERE type = 'rights' AND subject = '" + session.me.id +
                              "' AND audience_before = '{user:" + session.me.id +
                              "}' "
                              "AND 'technician:IT' = ANY(audience_after)"),
                 1);
        QCOMPARE(office.count("events WHERE subject_type = 'user' AND subject = '" + session.me.id +
                              "' AND changes LIKE '%technician%'"),
                 1);
        ldap_.removeMember("GG_ILVM_TECH_IT", "petit");
        reconcile(office.context, *directory_);
        QVERIFY(!authenticate(office.context, session.token).actor.rights.isTechnicianOf("IT"));
    }

    void whoIsDisabledIsOutAtOnce() {
        Office office(houses_);
        reconcile(office.context, *directory_);
        const auto session = enter(office, "petit");
        ldap_.disable("petit");
        QCOMPARE(reconcile(office.context, *directory_).deactivated, std::size_t(1));
        QCOMPARE(refusalOf([&] { authenticate(office.context, session.token); }).status, 401);
        QCOMPARE(refusalOf([&] { enter(office, "petit"); }).status, 401);
        QCOMPARE(office.count("sessions WHERE user_id = " + session.me.id), 0);
        QCOMPARE(listPeople(office.context, {"petit", {}, {}}).items.size(), std::size_t(0));
        ldap_.enable("petit");
        reconcile(office.context, *directory_);
        QCOMPARE(enter(office, "petit").me.id, session.me.id);
    }

    void renamedPeopleStayThemselves() {
        Office office(houses_);
        reconcile(office.context, *directory_);
        const auto id = enter(office, "petit").me.id;
        ldap_.rename("petit", "petit-durand");
        ldap_.setAttribute("petit-durand", "displayName", "Sophie Petit-Durand");
        QCOMPARE(reconcile(office.context, *directory_).changed, std::size_t(1));
        QCOMPARE(enter(office, "petit-durand").me.id, id);
        QCOMPARE(office.count("changes WHERE type = 'user' AND subject = '" + id + "' AND audience_before = '{*}'"), 1);
        ldap_.rename("petit-durand", "petit");
        ldap_.setAttribute("petit", "displayName", "Sophie Petit");
    }

    void doubtfulAnswersChangeNobody() {
        Office office(houses_);
        reconcile(office.context, *directory_);
        Scripted doubtful;
        QVERIFY(!reconcile(office.context, doubtful).refused.empty());
        doubtful.answer = directory_->snapshot();
        for (auto& person : doubtful.answer.people)
            person.groups.clear();
        QVERIFY(!reconcile(office.context, doubtful).refused.empty());
        QCOMPARE(office.count("users WHERE NOT active"), 0);
        QVERIFY(office.count("users WHERE 'technician' = ANY(roles)") > 0);
        ldap_.stop();
        QVERIFY_EXCEPTION_THROWN(reconcile(office.context, *directory_), directory::DirectoryAway);
        QCOMPARE(refusalOf([&] { enter(office, "benali"); }).status, 503);
        ldap_.start();
    }

    void pendingTicketsFindTheirNewDeciders() {
        Office office(houses_);
        reconcile(office.context, *directory_);
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
        const auto caller = authenticate(office.context, enter(office, "benali").token);
        submitTicket(office.context, caller, submission, {});
        ldap_.addMember("GG_ILVM_MGR_SESSAD", "girard");
        QCOMPARE(reconcile(office.context, *directory_).tickets, std::size_t(1));
        QCOMPARE(office.count("tickets t JOIN users u ON u.id = ANY(t.deciders) WHERE u.login = 'girard'"), 1);
        ldap_.removeMember("GG_ILVM_MGR_SESSAD", "girard");
    }

    void colleaguesAreFoundByTheBeginningOfTheirNames() {
        Office office(houses_);
        reconcile(office.context, *directory_);
        const auto logins = [&](const std::string& q) {
            std::vector<std::string> found;
            for (const auto& person : listPeople(office.context, {q, {}, {}}).items)
                found.push_back(person.login);
            return found;
        };
        QCOMPARE(logins("bena"), std::vector<std::string>{"benali"});
        QCOMPARE(logins("BÉNALI nad"), std::vector<std::string>{"benali"});
        QCOMPARE(logins("siege").size(), std::size_t(3));
        QCOMPARE(logins("zzz"), std::vector<std::string>{});
        QCOMPARE(logins("' & | ! :* \\"), logins(""));

        std::vector<std::string> paged;
        std::optional<std::string> cursor;
        do {
            const auto page = listPeople(office.context, {{}, 2, cursor});
            QVERIFY(page.items.size() <= 2);
            for (const auto& person : page.items)
                paged.push_back(person.login);
            cursor = page.next_cursor;
        } while (cursor);
        QCOMPARE(paged, logins(""));
        QCOMPARE(refusalOf([&] { listPeople(office.context, {{}, 201, {}}); }).status, 400);
        QCOMPARE(refusalOf([&] { listPeople(office.context, {{}, {}, "x"}); }).status, 400);
    }

private:
    tests::Houses houses_;
    support::TestDirectory ldap_;
    std::unique_ptr<directory::LdapDirectory> directory_;
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
