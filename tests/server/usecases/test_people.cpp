// Sign-in, sessions and the throttle, on a real PostgreSQL and a real directory.
#include "server/usecases/people.hpp"
#include "server/usecases/rights_mapping.hpp"
#include "tests/server/usecases/registry.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;
using tests::Office;
using tests::refusalOf;

namespace {

const Client here{"10.0.0.1", "test"}, elsewhere{"10.0.0.2", "test"};

} // namespace

class TestPeople : public QObject {
    Q_OBJECT

    tests::Registry registry_;

private Q_SLOTS:
    void groupsBecomeRights() {
        const MappedGroups mappings({{"gg_tech", Role::technician, {"IT", "IMAGO"}},
                                     {"GG_TECH", Role::manager, {"SESSAD"}},
                                     {"gg_other", Role::admin, {}},
                                     {"gg_more", Role::technician, {"IT"}}});
        const auto rights = rightsFrom({"Gg_Tech", "gg_more", "nobody's"}, mappings);
        QCOMPARE(rights.roles, (std::vector<Role>{Role::requester, Role::technician, Role::manager}));
        QCOMPARE(rights.services, (std::vector<std::string>{"IMAGO", "IT"}));
        QCOMPARE(rights.origin_services, std::vector<std::string>{"SESSAD"});
        QCOMPARE(rightsFrom({}, mappings).roles, std::vector<Role>{Role::requester});
        QCOMPARE(mappings.of("GG_Tech").size(), std::size_t(2));
        QVERIFY(mappings.of("gg_tec").empty() && MappedGroups().of("gg_tech").empty());
    }

    void sessionsKnowTheirPerson() {
        Office office(registry_.houses);
        const auto session = registry_.enter(office, "haddad");
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
        Office office(registry_.houses);
        const auto id = registry_.enter(office, "benali").me.id;
        for (const char* login : {"BENALI", " benali ", "MEDICO\\benali"})
            QCOMPARE(registry_.enter(office, login).me.id, id);
        QCOMPARE(office.count("users"), 1);
    }

    void sessionsSlideAndEnd() {
        Office office(registry_.houses);
        const auto idle = office.context.policy.session.idle.count();
        const auto longest = office.context.policy.session.longest.count();
        const auto session = registry_.enter(office, "benali");
        const std::int64_t opened = office.clock;
        while (office.clock + idle - 1 < opened + longest) {
            office.clock += idle - 1;
            authenticate(office.context, session.token);
        }
        office.clock = opened + longest;
        QCOMPARE(refusalOf([&] { authenticate(office.context, session.token); }).status, 401);
        const auto other = registry_.enter(office, "benali");
        office.clock += idle;
        QCOMPARE(refusalOf([&] { authenticate(office.context, other.token); }).status, 401);
    }

    void oneSessionEndsAlone() {
        Office office(registry_.houses);
        const auto first = registry_.enter(office, "benali"), second = registry_.enter(office, "benali");
        signOut(office.context, authenticate(office.context, first.token));
        QCOMPARE(refusalOf([&] { authenticate(office.context, first.token); }).status, 401);
        authenticate(office.context, second.token);
        auto connection = office.database.lease();
        QCOMPARE(revokeAllOf(*connection, second.me.id), std::size_t(1));
        QCOMPARE(refusalOf([&] { authenticate(office.context, second.token); }).status, 401);
    }

    void guessersWaitAndNobodyElse() {
        Office office(registry_.houses);
        const auto wrong = [&](const char* login, const Client& client) {
            return refusalOf([&] { registry_.enter(office, login, client, "wrong"); });
        };
        for (int i = 0; i < office.context.policy.throttle.account_failures; ++i)
            QCOMPARE(wrong(i % 2 ? "benali" : "MEDICO\\Benali", here).status, 401);
        const auto refused = wrong("benali", here);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.retry_after, 15);
        QCOMPARE(refusalOf([&] { registry_.enter(office, "benali", here); }).status,
                 429); // the right password waits as well
        registry_.enter(office, "benali", elsewhere);
        registry_.enter(office, "haddad", here);
        office.clock += office.context.policy.throttle.block.count();
        registry_.enter(office, "benali", here);
        QCOMPARE(wrong("benali", here).status, 401); // a success begins a new count
    }

    void guessersFromEverywhereDoNotLockTheOwnerOut() {
        Office office(registry_.houses);
        office.context.policy.throttle.account_failures_anywhere = 3;
        registry_.enter(office, "benali", here);
        for (int i = 0; i < 3; ++i)
            refusalOf([&] { registry_.enter(office, "benali", {"10.1.1." + std::to_string(i), ""}, "wrong"); });
        QCOMPARE(refusalOf([&] { registry_.enter(office, "benali", elsewhere); }).status, 429);
        registry_.enter(office, "benali", here);
    }

    void anAddressThatTriesManyNamesWaits() {
        Office office(registry_.houses);
        office.context.policy.throttle.address_failures = 3;
        registry_.enter(office, "benali", here);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(refusalOf([&] { registry_.enter(office, "nobody" + std::to_string(i), here); }).status, 401);
        QCOMPARE(refusalOf([&] { registry_.enter(office, "haddad", here); }).status, 429);
        registry_.enter(office, "benali", here); // whose session shows that the address is theirs as well
        registry_.enter(office, "haddad", elsewhere);
    }

    void colleaguesAreFoundByTheBeginningOfTheirNames() {
        Office office(registry_.houses);
        reconcile(office.context, *registry_.directory);
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
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
