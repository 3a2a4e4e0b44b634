// The mapping and the brake: what is held back keeps nobody from saving another mapping, and an alarm says whether the
// directory or the configuration is its cause.
#include "server/store/directory_link.hpp"
#include "server/usecases/seed.hpp"
#include "server/usecases/what_if.hpp"
#include "server/usecases/write_mapping.hpp"
#include "tests/server/usecases/town.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;
using tests::loginOf, tests::refusalOf, tests::Town;

namespace {

api::MappingDraft draftOf(Town& town) {
    const auto mapping = readMapping(town.context, town.caller("lemoine"));
    return {mapping.items, mapping.version, {}};
}

} // namespace

class TestMappingBrake : public QObject {
    Q_OBJECT

    tests::Houses houses_;

private Q_SLOTS:
    // Nobody's groups were read before the upgrade, and the first reading lacks a branch: whom the brake keeps stays
    // unread, and the mapping is saved all the same, without touching them.
    void aMappingIsSavedBesideWhatIsHeldBack() {
        Town town(houses_);
        directory::Snapshot lacking;
        for (const auto& [login, group] : std::map<std::string, std::string>{{"lemoine", "GG_ADMIN"},
                                                                             {"durand", "GG_ADMIN"},
                                                                             {"haddad", "GG_TECH_IT"},
                                                                             {"fontaine", "GG_MGR_SESSAD"},
                                                                             {"girard", "GG_N2"},
                                                                             {"benali", "GG_X"},
                                                                             {"roux", "GG_X"}}) {
            town.tell(login, {{group}});
            lacking.people.push_back(town.person(login, {{group}}));
        }
        for (int i = 0; i < 6; ++i)
            town.tell(loginOf(i), {{"GG_TECH_IT"}});
        const auto lemoine = town.caller("lemoine");
        town.database.lease()->run("UPDATE users SET groups = NULL");
        QVERIFY(!reconcile(town.context, lacking).refused.empty());
        auto draft = draftOf(town);
        draft.items.push_back({"GG_X", Role::hr, {}});
        QCOMPARE(refusalOf([&] { askWhatIf(town.context, lemoine, draft); }).type,
                 std::string("ilvm:directory-unread"));
        reconcile(town.context, lacking); // once more, now beside the alarm
        QCOMPARE(town.count("users WHERE groups IS NULL"), 6);
        std::erase_if(draft.items, [](const auto& item) { return item.group == "GG_TECH_IT"; });
        const auto said = askWhatIf(town.context, lemoine, draft);
        QCOMPARE(said.items.size(), std::size_t(3)); // haddad, benali, roux
        draft.effect = said.effect;
        writeMapping(town.context, lemoine, draft, {});
        QCOMPARE(town.row("roux").roles, (std::vector<Role>{Role::requester, Role::hr}));
        QCOMPARE(town.count("users WHERE active AND services = '{IT}' AND login LIKE 'person%'"), 6);
    }

    // An alarm says who takes what: the directory, the configuration, or both.
    void theConfigurationIsNamedAsTheCause() {
        Town town(houses_);
        directory::Snapshot everything;
        const auto add = [&](const std::string& login, const std::vector<Town::Membership>& memberships) {
            town.tell(login, memberships);
            everything.people.push_back(town.person(login, memberships));
        };
        add("lemoine", {{"GG_ADMIN"}});
        add("durand", {{"GG_ADMIN"}});
        add("haddad", {{"GG_TECH_IT"}});
        add("fontaine", {{"GG_MGR_SESSAD"}});
        for (const auto* login : {"girard", "benali", "roux"})
            add(login, {{"GG_N2"}});
        for (int i = 0; i < 6; ++i)
            add(loginOf(i), {{"GG_TECH_IT"}});
        const auto reason = [&] { return store::readAlarm(*town.database.lease())->reason; };
        seedDatabase(town.context, {{}, {{"GG_TECH_IT", Role::hr, {}}}});
        QVERIFY(!reconcile(town.context, everything).refused.empty());
        QCOMPARE(reason(), std::string("La correspondance des groupes, que la configuration a changée, retirerait des "
                                       "droits à 7 personnes sur 13."));
        for (auto& person : everything.people) // and meanwhile the directory takes those of three others
            if (!person.groups.empty() && person.groups.front().name == "GG_N2") person.groups.clear();
        town.database.lease()->run("UPDATE directory_alarms SET ended_at = now()");
        QVERIFY(!reconcile(town.context, everything).refused.empty());
        QVERIFY2(reason().starts_with("L'annuaire et la correspondance des groupes, que la configuration a changée, "
                                      "retireraient des droits à 10 personnes"),
                 reason().c_str());
        seedDatabase(town.context, {{}, {{"GG_TECH_IT", Role::technician, {"IT"}}}});
        for (auto& person : everything.people)
            if (person.login.starts_with("person")) person.groups.clear();
        town.database.lease()->run("UPDATE directory_alarms SET ended_at = now()");
        QVERIFY(!reconcile(town.context, everything).refused.empty());
        QVERIFY2(reason().starts_with("L'annuaire retirerait des droits à 9 personnes"), reason().c_str());
    }
};

QTEST_GUILESS_MAIN(TestMappingBrake)
#include "test_mapping_brake.moc"
