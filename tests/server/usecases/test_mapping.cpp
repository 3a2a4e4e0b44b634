// The mapping of groups to rights: what would change is what changes.
#include "server/usecases/administer_user.hpp"
#include "server/usecases/losses.hpp"
#include "server/usecases/seed.hpp"
#include "server/usecases/what_if.hpp"
#include "server/usecases/write_mapping.hpp"
#include "tests/server/usecases/town.hpp"

#include <QtTest>
#include <random>
#include <set>

using namespace ilvm;
using namespace ilvm::usecases;
using domain::Role;
using tests::loginOf, tests::refusalOf, tests::Town;

namespace {

constexpr int rounds = 60, people = 30, groups = 12;

using Texts = std::vector<std::string>;
using Rights = std::set<std::string>; // "role:hr", "technician:IT", …

// Written apart from the code that decides it.
Rights rightsOf(const std::vector<Town::Membership>& memberships, const std::vector<api::GroupRight>& mapping) {
    Rights rights;
    for (const auto& item : mapping)
        for (const auto& membership : memberships)
            if (QString::fromStdString(item.group)
                    .compare(QString::fromStdString(membership.group), Qt::CaseInsensitive) == 0) {
                rights.insert("role:" + std::string(wire::codeOf(item.role)));
                for (const auto& service : item.services)
                    rights.insert((item.role == Role::technician ? "technician:" : "manager:") + service);
            }
    return rights;
}

Rights textOf(const api::RightsSet& set) {
    Rights rights;
    for (const auto role : set.roles)
        rights.insert("role:" + std::string(wire::codeOf(role)));
    for (const auto& service : set.services)
        rights.insert("technician:" + service);
    for (const auto& service : set.origin_services)
        rights.insert("manager:" + service);
    return rights;
}

Rights textOf(const store::UserRow& row) {
    return textOf(api::RightsSet{row.roles, row.services, row.origin_services});
}

Rights without(const Rights& all, const Rights& some) {
    Rights rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::inserter(rest, rest.end()));
    return rest;
}

std::map<std::string, Rights> everybody(Town& town) {
    std::map<std::string, Rights> all;
    for (const auto& row : store::readUsers(*town.database.lease()))
        all[row.login] = textOf(row);
    return all;
}

class Chance {
public:
    explicit Chance(unsigned seed) : generator_(seed) {}
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(generator_); }
    bool oneIn(int n) { return below(n) == 0; }

    std::vector<Town::Membership> memberships() {
        std::set<int> chosen;
        for (int i = below(5); i > 0; --i)
            chosen.insert(below(groups));
        std::vector<Town::Membership> all;
        for (const int group : chosen)
            all.push_back({"GG_" + std::to_string(group)});
        return all;
    }

    std::vector<api::GroupRight> mapping() {
        constexpr std::array roles{Role::technician, Role::manager, Role::approver_tech, Role::approver_budget,
                                   Role::director,   Role::hr,      Role::asset_manager, Role::admin};
        std::vector<api::GroupRight> items{{"gg_admin", Role::admin, {}}}; // so that somebody may save it
        std::set<std::pair<int, int>> chosen;
        for (int i = below(14); i > 0; --i)
            chosen.insert({below(groups), below(int(roles.size()))});
        for (const auto& [group, role] : chosen)
            items.push_back({(oneIn(3) ? "gg_" : "GG_") + std::to_string(group), roles[std::size_t(role)],
                             services(roles[std::size_t(role)])});
        return items;
    }

private:
    Texts services(Role role) {
        if (role == Role::technician) return oneIn(2) ? Texts{"IT"} : Texts{"SG", "IMAGO"};
        if (role == Role::manager) return oneIn(2) ? Texts{"SESSAD"} : Texts{"SIEGE", "SESSAD"};
        return {};
    }

    std::mt19937 generator_;
};

api::MappingDraft draftOf(Town& town, std::vector<api::GroupRight> items) {
    return {std::move(items), readMapping(town.context, town.caller("lemoine")).version, {}};
}

} // namespace

class TestMapping : public QObject {
    Q_OBJECT

    tests::Houses houses_;

    // An item for each of whom something differs, and exactly that.
    static void expectItems(const api::WhatIf& said, const std::map<std::string, Rights>& before,
                            const std::map<std::string, Rights>& after) {
        std::map<std::string, const api::RightsChange*> items;
        for (const auto& item : said.items)
            items[item.person.login] = &item;
        QCOMPARE(items.size(), said.items.size());
        for (const auto& [login, rights] : before) {
            const auto& then = after.at(login);
            const auto item = items.find(login);
            QCOMPARE(item != items.end(), rights != then);
            if (item == items.end()) continue;
            QCOMPARE(textOf(item->second->gains), without(then, rights));
            QCOMPARE(textOf(item->second->losses), without(rights, then));
        }
    }

private Q_SLOTS:
    // What the brake holds is held by the group that gives it: what else the directory takes stays taken.
    void whatIsHeldKeepsItsGroupAlone() {
        Town town(houses_);
        const auto before = town.row("haddad");
        auto wanted = before;
        wanted.groups = Texts{};
        wanted.groups_through.clear();
        const auto rules = readRules(*town.database.lease(), town.context.now());
        wanted = ruled(std::move(wanted), rules);
        const api::Loss held{{before.id, before.login, before.display_name, {}}, false, {}, {"IMAGO"}, {}};
        const auto kept = keeping(held, before, wanted, rules.mappings);
        QCOMPARE(kept.services, Texts{"IMAGO"});
        QCOMPARE(*kept.groups, Texts{"GG_TECH_IMAGO"});
        const auto again = ruled(kept, rules);
        QCOMPARE(again.services, kept.services);
        QCOMPARE(again.roles, kept.roles);
    }

    void whatIfIsWhatHappens() {
        const auto seed = qEnvironmentVariableIsSet("ILVM_SEED") ? qEnvironmentVariable("ILVM_SEED").toUInt()
                                                                 : std::random_device{}();
        qInfo("ILVM_SEED=%u", seed);
        Chance chance(seed);
        Town town(houses_);
        std::map<std::string, std::vector<Town::Membership>> memberships;
        for (int i = 0; i < people; ++i)
            town.tell(loginOf(i), memberships[loginOf(i)] = chance.memberships());
        const auto lemoine = town.caller("lemoine");
        api::OverrideDraft forced;
        forced.services = Texts{"IT"};
        forced.reason = "Intérim";
        writeOverride(town.context, lemoine, town.id(loginOf(0)), forced, {});
        disarmUser(town.context, lemoine, town.id(loginOf(1)), {});
        int changed = 0, moved = 0;
        for (int round = 0; round < rounds; ++round) {
            auto draft = draftOf(town, chance.mapping());
            auto said = askWhatIf(town.context, lemoine, draft);
            if (chance.oneIn(3)) { // the directory changes meanwhile
                const auto who = loginOf(2 + chance.below(people - 2));
                const auto earlier = everybody(town);
                auto more = memberships[who];
                more.push_back({"GG_" + std::to_string(chance.below(groups))});
                QVERIFY(town.tell(who, memberships[who] = more).refused.empty());
                const auto later = askWhatIf(town.context, lemoine, draft);
                draft.effect = said.effect;
                if (later.effect != said.effect) {
                    const auto refused = refusalOf([&] { writeMapping(town.context, lemoine, draft, {}); });
                    QCOMPARE(refused.type, std::string("ilvm:effect-changed"));
                    QCOMPARE(wire::readAnswer<api::WhatIf>(refused.current).value(), later);
                    ++moved;
                }
                said = later;
            }
            draft.effect = said.effect;
            const auto before = everybody(town);
            writeMapping(town.context, lemoine, draft, {});
            const auto after = everybody(town);
            expectItems(said, before, after);
            if (QTest::currentTestFailed()) return;
            for (int i = 2; i < people; ++i) {
                auto expected = rightsOf(memberships[loginOf(i)], draft.items);
                expected.insert("role:requester");
                QCOMPARE(after.at(loginOf(i)), expected);
            }
            QVERIFY(after.at(loginOf(0)).contains("technician:IT"));
            QCOMPARE(after.at(loginOf(1)), Rights{});
            changed += int(said.items.size());
            QCOMPARE(askWhatIf(town.context, lemoine, draftOf(town, draft.items)).items.size(), std::size_t(0));
        }
        qInfo("%d changes of rights, %d what-ifs that the directory overtook", changed, moved);
        QVERIFY(changed > rounds && moved > 0);
    }

    void manyLossesAreSeenFirst() {
        Town town(houses_);
        for (int i = 0; i < 6; ++i)
            town.tell(loginOf(i), {{"GG_TECH_IT"}});
        const auto lemoine = town.caller("lemoine");
        const auto token = town.enter(loginOf(0));
        auto draft = draftOf(town, readMapping(town.context, lemoine).items);
        std::erase_if(draft.items, [](const auto& item) { return item.group == "GG_TECH_IT"; });
        const auto unseen = refusalOf([&] { writeMapping(town.context, lemoine, draft, {}); });
        QCOMPARE(unseen.type, std::string("ilvm:effect-unseen"));
        const auto said = askWhatIf(town.context, lemoine, draft);
        QVERIFY(said.brake && !said.refused);
        QCOMPARE(said.losing, 7);
        draft.effect = said.effect;
        const auto written =
            wire::readAnswer<api::Mapping>(writeMapping(town.context, lemoine, draft, {}).json).value();
        QCOMPARE(written.version, draft.version + 1);
        QCOMPARE(written.items, draft.items);
        QVERIFY(!authenticate(town.context, token).actor.rights.isTechnicianOf("IT"));
        QCOMPARE(town.count("events WHERE action = 'follow_mapping' AND actor_id = " + lemoine.actor.id), 7);
        QCOMPARE(town.count("events WHERE subject = 'mapping:GG_TECH_IT' AND action = 'change'"), 1);
        QCOMPARE(refusalOf([&] { writeMapping(town.context, lemoine, draft, {}); }).type,
                 std::string("ilvm:stale-version"));
    }

    void whatCannotBeSaved() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        auto draft = draftOf(town, readMapping(town.context, lemoine).items);
        std::erase_if(draft.items, [](const auto& item) { return item.role == Role::admin; });
        QVERIFY(askWhatIf(town.context, lemoine, draft).refused.has_value());
        QCOMPARE(refusalOf([&] { writeMapping(town.context, lemoine, draft, {}); }).status, 403);
        draft.items = {{"GG_A", Role::technician, {}}, {" ", Role::hr, {}},
                       {"GG_B", Role::hr, {"IT"}},     {"gg_a", Role::technician, {"NOWHERE"}},
                       {"GG_C", Role::requester, {}},  {"GG_D", Role::manager, {"IT"}}};
        const auto refused = refusalOf([&] { askWhatIf(town.context, lemoine, draft); });
        QCOMPARE(refused.status, 422);
        Texts fields;
        for (const auto& error : refused.errors)
            fields.push_back(error.field + " " + error.code);
        QCOMPARE(fields, (Texts{"items[0].services required", "items[1].group required",
                                "items[2].services not_for_role", "items[3].services unknown", "items[3].group twice",
                                "items[4].role everyones", "items[5].services unknown"}));
        draft = draftOf(town, readMapping(town.context, lemoine).items);
        noteDirectoryLink(town.context, api::LinkState::away);
        QCOMPARE(refusalOf([&] { writeMapping(town.context, lemoine, draft, {}); }).status, 503);
        noteDirectoryLink(town.context, api::LinkState::live);
        town.database.lease()->run("UPDATE users SET groups = NULL WHERE login = 'benali'");
        QCOMPARE(refusalOf([&] { writeMapping(town.context, lemoine, draft, {}); }).type,
                 std::string("ilvm:directory-unread"));
    }

    void groupsAreFoundByAPart() {
        Town town(houses_);
        const auto found = listDirectoryGroups(town.context, town.caller("lemoine"), {"tech", {}}).items;
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found.front(), (api::DirectoryGroup{"GG_TECH_IMAGO", 1, true}));
        QCOMPARE(listDirectoryGroups(town.context, town.caller("lemoine"), {"support", {}}).items.front().mapped,
                 false);
    }

    // The configuration wins once, not at each start.
    void whatAnAdminChangedStays() {
        Town town(houses_);
        const Seed seed{{}, {{"GG_NEW", Role::hr, {}}}};
        seedDatabase(town.context, seed);
        const auto lemoine = town.caller("lemoine");
        auto draft = draftOf(town, readMapping(town.context, lemoine).items);
        for (auto& item : draft.items)
            if (item.group == "GG_NEW") item.role = Role::director;
        writeMapping(town.context, lemoine, draft, {});
        seedDatabase(town.context, seed);
        QCOMPARE(readMapping(town.context, lemoine).version, draft.version + 1);
        QCOMPARE(town.count("group_mappings WHERE directory_group = 'GG_NEW' AND role = 'director'"), 1);
        seedDatabase(town.context, {{}, {{"GG_NEW", Role::asset_manager, {}}}});
        QCOMPARE(town.count("group_mappings WHERE directory_group = 'GG_NEW' AND role = 'asset_manager'"), 1);
    }
};

QTEST_GUILESS_MAIN(TestMapping)
#include "test_mapping.moc"
