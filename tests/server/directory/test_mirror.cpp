// The mirror alone: names that change hands between two readings.
#include "server/directory/mirror.hpp"

#include <QtTest>

using namespace ilvm::directory;

namespace {

Mirror::Given person(const std::string& key, const std::string& name, const std::string& manager = {}) {
    Entry entry{"cn=" + name + ",dc=test",
                {{"entryuuid", {key}}, {"samaccountname", {key}}, {"objectclass", {"user"}}}};
    if (!manager.empty()) entry.values["manager"] = {"cn=" + manager + ",dc=test"};
    return {entry, {}};
}

Mirror::Given group(const std::string& key, const std::string& name, const std::string& member) {
    return {{"cn=" + name + ",dc=test", {{"entryuuid", {key}}, {"cn", {name}}, {"objectclass", {"group"}}}},
            {"cn=" + member + ",dc=test"}};
}

bool isMember(const Mirror& mirror, const std::string& key) {
    return !mirror.person(key).groups.empty();
}

} // namespace

class TestMirror : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesChangeHands_data() {
        QTest::addColumn<bool>("isGroupFirst");
        QTest::newRow("the group comes first") << true;
        QTest::newRow("the people come first") << false;
    }

    // One and two swapped their names; the group, which names whom it held all along, and a report by their manager.
    void namesChangeHands() {
        QFETCH(bool, isGroupFirst);
        Mirror mirror(Flavour::openldap);
        mirror.putAll({person("one", "martin"), person("two", "durand"), group("g", "TECH", "martin"),
                       person("report", "petit", "martin")});
        mirror.settle();
        QVERIFY(isMember(mirror, "one") && !isMember(mirror, "two"));
        std::vector<Mirror::Given> given{group("g", "TECH", "durand"), person("report", "petit", "durand"),
                                         person("one", "durand"), person("two", "martin")};
        if (!isGroupFirst) std::reverse(given.begin(), given.end());
        mirror.putAll(given);
        QVERIFY(isMember(mirror, "one"));
        QVERIFY(!isMember(mirror, "two"));
        QCOMPARE(mirror.person("report").manager_key, std::string("one"));
        QVERIFY(!mirror.unknownNames());
    }

    // By name alone nobody can tell two groups apart: none of them gives anything.
    void groupsOfOneNameAreNone() {
        Mirror mirror(Flavour::openldap);
        mirror.putAll({person("one", "martin"), person("two", "durand"), group("g", "TECH", "martin")});
        auto other = group("h", "tech", "durand");
        other.entry.name = "cn=tech,ou=elsewhere,dc=test";
        QCOMPARE(mirror.putGroup(other.entry, other.members), (Mirror::Keys{"one", "two"}));
        QVERIFY(!isMember(mirror, "one") && !isMember(mirror, "two"));
        QVERIFY(mirror.remove("h").contains("one"));
        QVERIFY(isMember(mirror, "one") && !isMember(mirror, "two"));
    }

    // Who was not let in had no row that could be named as a manager.
    void whoIsLetInAgainConcernsTheirReports() {
        Mirror mirror(Flavour::openldap);
        auto boss = person("boss", "boss");
        boss.entry.values["useraccountcontrol"] = {"514"};
        mirror.putAll({boss, person("report", "petit", "boss")});
        boss.entry.values["useraccountcontrol"] = {"512"};
        QVERIFY(mirror.putPerson(boss.entry).contains("report"));
    }
};

QTEST_GUILESS_MAIN(TestMirror)
#include "test_mirror.moc"
