// The catalogue and what a new database is given, on a real PostgreSQL.
#include "server/usecases/catalogue.hpp"
#include "server/usecases/seed.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::usecases;
using tests::count, tests::House, tests::refusalOf;

namespace {

const api::CatalogueItem item{"station",
                              "Station d'accueil",
                              domain::Kind::request,
                              "IT",
                              domain::ApprovalRule::n1,
                              domain::Priority::low,
                              "Pour quel poste ?"};

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsMakeSense() {
        std::set<std::string> services, codes;
        for (const auto& service : defaultTargetServices())
            services.insert(service.code);
        for (const auto& one : defaultCatalogue()) {
            QVERIFY2(codes.insert(one.code).second, one.code.c_str());
            QVERIFY2(services.contains(one.target_service), one.code.c_str());
            QVERIFY(one.kind == domain::Kind::request || one.approvals == domain::ApprovalRule::none);
        }
    }

    void seedingTwiceIsSeedingOnce() {
        House house(houses_);
        const Seed seed{{{"CAMSP", "CAMSP", api::ServiceType::origin}},
                        {{"GG_ONE", domain::Role::technician, {"IT"}}, {"GG_ONE", domain::Role::admin, {}}}};
        seedDatabase(house.context(), seed);
        const auto items = readCatalogue(house.context()).items;
        QCOMPARE(items.back().code, defaultCatalogue().back().code);
        const auto changes = count(house, "changes"), events = count(house, "events");
        seedDatabase(house.context(), seed);
        QCOMPARE(count(house, "changes"), changes);
        QCOMPARE(count(house, "events"), events);
        QCOMPARE(readCatalogue(house.context()).items, items);
        QCOMPARE(count(house, "services WHERE type = 'origin' AND code = 'CAMSP'"), 1);
    }

    void configurationDecidesForTheGroupsItNames() {
        House house(houses_);
        seedDatabase(house.context(),
                     {{}, {{"GG_ONE", domain::Role::technician, {"IT"}}, {"GG_TWO", domain::Role::hr, {}}}});
        seedDatabase(house.context(), {{}, {{"GG_ONE", domain::Role::technician, {"IT", "IMAGO"}}}});
        QCOMPARE(count(house, "group_mappings"), 2);
        QCOMPARE(count(house, "group_mappings WHERE directory_group = 'GG_ONE' AND services = '{IT,IMAGO}'"), 1);
        QCOMPARE(count(house, "events WHERE subject = 'mapping:GG_ONE'"), 2);
    }

    void adminsWriteWithProof() {
        House house(houses_);
        const auto admin = house.caller("lemoine");
        QCOMPARE(writeCatalogueItem(house.context(), admin, "station", item, {}).json, wire::toJson(item));
        auto changed = item;
        changed.label = "  Station d'accueil USB-C ";
        changed.hint.reset();
        const auto written = writeCatalogueItem(house.context(), admin, "station", changed, {});
        QVERIFY(written.json.find("\"Station d'accueil USB-C\"") != std::string::npos);
        writeCatalogueItem(house.context(), admin, "station",
                           wire::readAnswer<api::CatalogueItem>(written.json).value(), {});
        QCOMPARE(count(house, "events WHERE subject_type = 'catalogue_item' AND subject = 'station'"), 2);
        QCOMPARE(count(house, "changes WHERE type = 'catalogue_item' AND subject = 'station'"), 2);
        QCOMPARE(count(house, "events WHERE subject = 'station' AND changes = '{\"hint\":{\"from\":\"Pour quel poste "
                              "?\",\"to\":null},\"label\":{\"from\":\"Station d''accueil\",\"to\":\"Station d''accueil "
                              "USB-C\"}}'"),
                 1);
    }

    void nonsenseIsRefusedFieldByField() {
        House house(houses_);
        const auto admin = house.caller("lemoine");
        api::CatalogueItem bad{"Wrong Code",
                               "  ",
                               domain::Kind::incident,
                               "NOWHERE",
                               domain::ApprovalRule::n1,
                               domain::Priority::low,
                               std::string(501, 'x')};
        const auto problem = refusalOf([&] { writeCatalogueItem(house.context(), admin, "Wrong Code", bad, {}); });
        QCOMPARE(problem.status, 422);
        std::set<std::string> fields;
        for (const auto& error : problem.errors)
            fields.insert(error.field);
        QCOMPARE(fields, (std::set<std::string>{"approvals", "code", "hint", "label", "target_service"}));
        QCOMPARE(refusalOf([&] { writeCatalogueItem(house.context(), admin, "other", item, {}); }).status, 422);
        bad = item;
        bad.kind = domain::Kind::purchase;
        QCOMPARE(refusalOf([&] { writeCatalogueItem(house.context(), admin, "station", bad, {}); }).errors[0].field,
                 std::string("kind"));
        QCOMPARE(
            refusalOf([&] { writeCatalogueItem(house.context(), house.caller("haddad"), "station", item, {}); }).status,
            403);
        QCOMPARE(count(house, "catalogue_items WHERE code IN ('station', 'other')"), 0);
    }

    void aRepeatedKeyGivesTheFirstAnswer() {
        House house(houses_);
        const auto admin = house.caller("lemoine");
        const Attempt attempt{"k1", "fingerprint"};
        writeCatalogueItem(house.context(), admin, "station", item, attempt);
        auto later = item;
        later.label = "Autre";
        writeCatalogueItem(house.context(), admin, "station", later, {});
        QCOMPARE(writeCatalogueItem(house.context(), admin, "station", item, attempt).json, wire::toJson(item));
        QCOMPARE(count(house, "catalogue_items WHERE label = 'Autre'"), 1);
        QCOMPARE(refusalOf([&] {
                     writeCatalogueItem(house.context(), admin, "station", item, {"k1", "another"});
                 }).status,
                 422);
    }

private:
    tests::Houses houses_;
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
