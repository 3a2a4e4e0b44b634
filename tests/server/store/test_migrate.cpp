// Migrations: once, in order, together, and never over what they do not know.
#include "server/store/migrate.hpp"
#include "server/store/rows.hpp"
#include "tests/support/private_postgres.hpp"

#include <QtTest>
#include <thread>

using namespace ilvm;
using store::Connection;
using store::Migration;

namespace {

const Migration first{"V001__one.sql", "CREATE TABLE one (n integer); INSERT INTO one VALUES (1);"};
const Migration second{"V002__two.sql", "CREATE TABLE two (n integer);"};
const Migration broken{"V002__two.sql", "CREATE TABLE two (n integer); SELECT nonsense;"};

using Names = std::vector<std::string>;

} // namespace

class TestMigrate : public QObject {
    Q_OBJECT

    std::string fresh() { return postgres_.createDatabase("m" + std::to_string(++made_)); }

private Q_SLOTS:
    void ownMigrationsApply() {
        Connection connection(fresh());
        const auto migrations = store::embeddedMigrations();
        QCOMPARE(store::pendingMigrations(connection, migrations).size(), migrations.size());
        QCOMPARE(store::migrate(connection, migrations).size(), migrations.size());
        QCOMPARE(store::pendingMigrations(connection, migrations), Names{});
        QCOMPARE(store::migrate(connection, migrations), Names{});
    }

    void onlyWhatIsMissingIsApplied() {
        Connection connection(fresh());
        QCOMPARE(store::migrate(connection, {first}), Names{"V001__one.sql"});
        QCOMPARE(store::pendingMigrations(connection, {first, second}), Names{"V002__two.sql"});
        QCOMPARE(store::migrate(connection, {first, second}), Names{"V002__two.sql"});
        QCOMPARE(connection.run("SELECT count(*) FROM one").front().at(0).value(), std::string_view("1"));
    }

    void serversThatStartTogetherMigrateOnce() {
        const auto url = fresh();
        std::vector<std::thread> servers;
        std::atomic<std::size_t> applied = 0;
        for (int i = 0; i < 8; ++i)
            servers.emplace_back([&] {
                Connection connection(url);
                applied += store::migrate(connection, {first, second}).size();
            });
        for (auto& server : servers)
            server.join();
        QCOMPARE(applied.load(), std::size_t(2));
        Connection connection(url);
        QCOMPARE(connection.run("SELECT count(*) FROM one").front().at(0).value(), std::string_view("1"));
    }

    void changedOrUnknownOrMissingIsRefused() {
        Connection connection(fresh());
        store::migrate(connection, {first, second});
        const Migration changed{first.name, first.sql + " "}, older{"V000__zero.sql", "SELECT 1"};
        for (const auto& migrations : {std::vector<Migration>{changed, second}, {first}, {older, first, second}}) {
            QVERIFY_EXCEPTION_THROWN(store::migrate(connection, migrations), store::MigrationRefused);
            QVERIFY_EXCEPTION_THROWN(store::pendingMigrations(connection, migrations), store::MigrationRefused);
        }
        QCOMPARE(store::migrate(connection, {first, second}), Names{});
    }

    void failureLeavesNothingBehind() {
        Connection connection(fresh());
        QVERIFY_EXCEPTION_THROWN(store::migrate(connection, {first, broken}), std::runtime_error);
        QCOMPARE(store::pendingMigrations(connection, {first, second}), Names{"V002__two.sql"});
        QVERIFY(!connection.run("SELECT to_regclass('two')").front().at(0));
        QCOMPARE(store::migrate(connection, {first, second}), Names{"V002__two.sql"});
    }

private:
    support::PrivatePostgres postgres_;
    int made_ = 0;
};

QTEST_GUILESS_MAIN(TestMigrate)
#include "test_migrate.moc"
