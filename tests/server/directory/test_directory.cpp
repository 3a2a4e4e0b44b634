// Sign-in, people, groups and the whole directory, against a real slapd.
#include "tests/support/test_directory.hpp"
#include "server/directory/ldap_directory.hpp"

#include <QtTest>
#include <algorithm>
#include <map>
#include <thread>

using namespace ilvm::directory;
using ilvm::base::Instant;
using ilvm::support::TestPerson;

namespace {

constexpr Instant present{1'700'000'000'000};

std::vector<std::string> namesOf(const std::vector<Group>& groups) {
    std::vector<std::string> names;
    for (const Group& group : groups)
        names.push_back(group.name);
    return names;
}

} // namespace

class TestDirectoryReading : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void peopleSignInByLoginAndPrincipalName();
    void wrongPasswordsAreRefused();
    void emptyPasswordsNeverReachTheWire();
    void disabledAndExpiredAreToldApart();
    void loginsCannotInject();
    void twoOfOneLoginSignInNeither();
    void namesWithAccentsCommasAndQuotes();
    void groupsNestAndCyclesEnd();
    void renamedPeopleKeepTheirKey();
    void snapshotsEqualSingleReadings();
    void snapshotsPage();
    void activeDirectoryKeysAreGuids();
    void manyAskAtOnce();

private:
    Settings settings() const;
    LdapDirectory directory() const {
        return LdapDirectory(settings(), [] { return present; });
    }
    SignIn signIn(const std::string& login, const std::string& password) const {
        return directory().verify(login, password).outcome;
    }

    ilvm::support::TestDirectory slapd_;
};

Settings TestDirectoryReading::settings() const {
    return {.flavour = Flavour::openldap,
            .urls = {slapd_.url()},
            .start_tls = true,
            .ca = slapd_.certificate().caFile(),
            .bind_dn = slapd_.serviceAccount(),
            .bind_password = slapd_.servicePassword(),
            .base = slapd_.base()};
}

void TestDirectoryReading::initTestCase() {
    slapd_.addPerson({.login = "a.lemoine", .displayName = "Anne Lemoine"});
    slapd_.addPerson({.login = "n.benali", .displayName = "Nadia Benali", .manager = "a.lemoine"});
    slapd_.addPerson({.login = "k.haddad", .displayName = "Karim Haddad", .department = "SIEGE"});
    slapd_.addGroup("GG_ILVM_TECH_IT", {"k.haddad"});
}

void TestDirectoryReading::peopleSignInByLoginAndPrincipalName() {
    for (const char* login : {"n.benali", "N.BENALI", "n.benali@ilvm.test", "ILVM\\n.benali", " n.benali "}) {
        const Verification verification = directory().verify(login, "secret");
        QVERIFY2(verification.outcome == SignIn::accepted, login);
        QCOMPARE(verification.person->login, std::string("n.benali"));
    }
    const Person nadia = *directory().verify("n.benali", "secret").person;
    QCOMPARE(nadia.display_name, std::string("Nadia Benali"));
    QCOMPARE(nadia.user_principal_name, std::string("n.benali@ilvm.test"));
    QCOMPARE(nadia.mail, std::string("n.benali@ilvm.test"));
    QCOMPARE(nadia.title, std::string("Éducatrice spécialisée"));
    QCOMPARE(nadia.department, std::string("SESSAD"));
    QCOMPARE(directory().readPerson(nadia.manager_key)->login, std::string("a.lemoine"));
    QVERIFY(!directory().readPerson("00000000-0000-0000-0000-000000000000"));
    QVERIFY(!directory().findPerson("nobody"));
}

void TestDirectoryReading::wrongPasswordsAreRefused() {
    QVERIFY(signIn("n.benali", "Secret") == SignIn::wrong_password);
    QVERIFY(signIn("n.benali", std::string("secret\0x", 8)) == SignIn::wrong_password);
    const Verification unknown = directory().verify("nobody", "secret");
    QVERIFY(unknown.outcome == SignIn::unknown && !unknown.person && !unknown.for_log.empty());
    QVERIFY(signIn("", "secret") == SignIn::unknown);
}

void TestDirectoryReading::emptyPasswordsNeverReachTheWire() {
    QVERIFY(signIn("n.benali", "") == SignIn::wrong_password);
    Settings nowhere = settings();
    nowhere.urls = {"ldap://127.0.0.1:1"}; // nobody listens: asking would throw
    LdapDirectory away(nowhere, [] { return present; });
    QVERIFY(away.verify("n.benali", "").outcome == SignIn::wrong_password);
    QVERIFY_EXCEPTION_THROWN(away.verify("n.benali", "secret"), DirectoryAway);
}

void TestDirectoryReading::disabledAndExpiredAreToldApart() {
    slapd_.addPerson({.login = "gone"});
    slapd_.disable("gone");
    QVERIFY(signIn("gone", "secret") == SignIn::disabled);
    QVERIFY(signIn("gone", "wrong") == SignIn::wrong_password);
    QVERIFY(directory().findPerson("gone")->disabled);
    slapd_.enable("gone");
    QVERIFY(signIn("gone", "secret") == SignIn::accepted);
    const std::int64_t ticks = (present.milliseconds + 11'644'473'600'000) * 10'000;
    slapd_.setAttribute("gone", "accountExpires", std::to_string(ticks));
    QVERIFY(signIn("gone", "secret") == SignIn::expired);
    slapd_.setAttribute("gone", "accountExpires", std::to_string(ticks + 10'000));
    QVERIFY(signIn("gone", "secret") == SignIn::accepted);
    QCOMPARE(directory().findPerson("gone")->expires->milliseconds, present.milliseconds + 1);
}

void TestDirectoryReading::loginsCannotInject() {
    for (const char* login : {"*", "n.benali)(cn=*", "*)(objectClass=*", "n.benali\\2a", "n.ben*", "*@ilvm.test",
                              "n.benali)(|(sAMAccountName=*", "(", "\\"}) {
        QVERIFY2(signIn(login, "secret") == SignIn::unknown, login);
    }
}

void TestDirectoryReading::twoOfOneLoginSignInNeither() {
    slapd_.addPerson({.login = "twin", .displayName = "Twin One"});
    slapd_.addPerson({.login = "other", .displayName = "Twin Two"});
    slapd_.setAttribute("other", "sAMAccountName", "twin");
    QVERIFY(signIn("twin", "secret") == SignIn::unknown);
    QVERIFY(signIn("other@ilvm.test", "secret") == SignIn::accepted);
}

void TestDirectoryReading::namesWithAccentsCommasAndQuotes() {
    const std::string name = " Zoé \"Zo\" Nguyen, née O'Brien + #1; <\\> ";
    slapd_.addPerson({.login = "z.nguyên(1)*",
                      .displayName = name,
                      .password = "pâss wörd",
                      .mail = "zo@ilvm.test",
                      .manager = "n.benali"});
    slapd_.addGroup("GG Été, \"A\"+B", {"z.nguyên(1)*"});
    slapd_.addGroup("GG_OUTER_ÉTÉ", {"GG Été, \"A\"+B"});
    const Verification verification = directory().verify("z.nguyên(1)*", "pâss wörd");
    QVERIFY(verification.outcome == SignIn::accepted);
    QCOMPARE(verification.person->display_name, name);
    QCOMPARE(namesOf(verification.person->groups), (std::vector<std::string>{"GG Été, \"A\"+B", "GG_OUTER_ÉTÉ"}));
    const Snapshot snapshot = directory().snapshot();
    QVERIFY(std::find(snapshot.people.begin(), snapshot.people.end(), *verification.person) != snapshot.people.end());
}

void TestDirectoryReading::groupsNestAndCyclesEnd() {
    slapd_.addPerson({.login = "nested"});
    slapd_.addGroup("L1", {"nested"});
    slapd_.addGroup("L2", {"L1"});
    slapd_.addGroup("L3", {"L2", "nested"});
    slapd_.addMember("L1", "L3"); // a cycle
    slapd_.addMember("L2", "L2"); // and one of its own
    QCOMPARE(namesOf(directory().findPerson("nested")->groups), (std::vector<std::string>{"L1", "L2", "L3"}));
    slapd_.removeMember("L1", "nested");
    QCOMPARE(namesOf(directory().findPerson("nested")->groups), (std::vector<std::string>{"L1", "L2", "L3"}));
    slapd_.removeMember("L3", "nested");
    QVERIFY(directory().findPerson("nested")->groups.empty());
}

void TestDirectoryReading::renamedPeopleKeepTheirKey() {
    slapd_.addPerson({.login = "m.fontaine", .displayName = "Marie Fontaine"});
    slapd_.addGroup("GG_RENAMED", {"m.fontaine"});
    const Person before = *directory().findPerson("m.fontaine");
    slapd_.rename("m.fontaine", "m.durand");
    const Person after = *directory().readPerson(before.key);
    QCOMPARE(after.login, std::string("m.durand"));
    QCOMPARE(after.groups, before.groups);
    slapd_.remove("m.durand");
    QVERIFY(!directory().readPerson(before.key));
}

void TestDirectoryReading::snapshotsEqualSingleReadings() {
    const Snapshot snapshot = directory().snapshot();
    QVERIFY(snapshot.people.size() >= 3);
    QVERIFY(std::is_sorted(snapshot.people.begin(), snapshot.people.end(),
                           [](const Person& a, const Person& b) { return a.key < b.key; }));
    for (const Person& person : snapshot.people) {
        const std::optional<Person> read = directory().readPerson(person.key);
        QVERIFY2(read && *read == person, person.login.c_str());
    }
}

void TestDirectoryReading::snapshotsPage() {
    std::vector<std::string> logins;
    for (int number = 0; number < 1'100; ++number) { // more than two pages, more than slapd's size limit
        logins.push_back("many" + std::to_string(number));
        slapd_.addPerson({.login = logins.back()});
    }
    slapd_.addGroup("GG_MANY", logins);
    const Snapshot snapshot = directory().snapshot();
    const auto count = std::count_if(snapshot.people.begin(), snapshot.people.end(), [](const Person& person) {
        return person.login.starts_with("many") && namesOf(person.groups) == std::vector<std::string>{"GG_MANY"};
    });
    QCOMPARE(count, 1'100);
}

void TestDirectoryReading::activeDirectoryKeysAreGuids() {
    slapd_.addPerson({.login = "guid"});
    slapd_.addGroup("GG_GUID", {"guid"});
    slapd_.setAttribute("guid", "objectGUID", "\x01\x02\x03\x04*()\\\x09\x0a\x0b\x0c\x0d\x0e\x0f\xff");
    slapd_.setAttribute("GG_GUID", "objectGUID", "\x01\x02\x03\x04*()\\\x09\x0a\x0b\x0c\x0d\x0e\x0f\xfe");
    Settings flavoured = settings();
    flavoured.flavour = Flavour::active_directory;
    LdapDirectory directory(flavoured, [] { return present; });
    const Verification verification = directory.verify("guid", "secret");
    QVERIFY(verification.outcome == SignIn::accepted);
    QCOMPARE(verification.person->key, std::string("04030201-282a-5c29-090a-0b0c0d0e0fff"));
    QVERIFY(directory.readPerson(verification.person->key) == verification.person);
    QCOMPARE(verification.person->groups.front().key, std::string("04030201-282a-5c29-090a-0b0c0d0e0ffe"));
}

void TestDirectoryReading::manyAskAtOnce() {
    LdapDirectory directory(settings(), [] { return present; });
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&directory, &right, number] {
            for (int round = 0; round < 10; ++round) {
                const bool proper = (number + round) % 2 == 0;
                const SignIn outcome = directory.verify("n.benali", proper ? "secret" : "wrong").outcome;
                right += outcome == (proper ? SignIn::accepted : SignIn::wrong_password);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(right.load(), 80);
}

QTEST_GUILESS_MAIN(TestDirectoryReading)
#include "test_directory.moc"
