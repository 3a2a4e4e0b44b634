// Migrations: once, in order, together, and never over what they do not know.
#include "server/store/migrate.hpp"
#include "server/store/rows.hpp"
#include "tests/support/private_postgres.hpp"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace ilvm;
using store::Connection;
using store::Migration;

namespace {

const Migration first{"V001__one.sql", "CREATE TABLE one (n integer); INSERT INTO one VALUES (1);"};
const Migration second{"V002__two.sql", "CREATE TABLE two (n integer);"};
const Migration broken{"V002__two.sql", "CREATE TABLE two (n integer); SELECT nonsense;"};

// One person, one ticket, one message.
const std::string filling = "INSERT INTO users (directory_key, login, display_name, active, created_at, updated_at) "
                            "VALUES ('k', 'benali', 'Nadia Bénali', true, now(), now());"
                            "INSERT INTO tickets (reference, kind, status, title, description, priority, author_id, "
                            "origin_service, target_service, approval_rule, audience, created_at, updated_at, "
                            "chain_sequence, chain_hash, search) SELECT 'INC-00001', 'incident', 'open', 'Écran', '', "
                            "'normal', id, 'SESSAD', 'IT', 'none', '{}', now(), now(), 1, '', ilvm_words('Écran') "
                            "FROM users;"
                            "INSERT INTO messages (ticket_id, author_id, at, text) SELECT t.id, u.id, now(), "
                            "'Voilà l’écran' FROM tickets t, users u";

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

    // What the first version left in a database is there after the newest.
    void whatWasThereIsStillThere() {
        Connection connection(fresh());
        auto migrations = store::embeddedMigrations();
        const auto first = std::vector<Migration>(migrations.begin(), migrations.begin() + 2);
        store::migrate(connection, first);
        connection.script(filling);
        const std::string seen = "SELECT t.reference, t.title, t.version, m.text FROM tickets t JOIN messages m ON "
                                 "m.ticket_id = t.id";
        const auto before = connection.run(seen);
        QCOMPARE(store::migrate(connection, migrations).size(), migrations.size() - 2);
        const auto after = connection.run(seen);
        QCOMPARE(after.size(), before.size());
        for (std::size_t column = 0; column < 4; ++column)
            QVERIFY(after.front().at(column) == before.front().at(column));
        QVERIFY(!connection.run("SELECT amount_cents FROM tickets").front().at(0)); // only a purchase has one
    }

    // What an administrator does every night, and once in their life.
    void aDumpCanBeRestored() {
        const auto from = fresh(), to = fresh();
        {
            Connection connection(from);
            store::migrate(connection, store::embeddedMigrations());
            connection.script(filling);
        }
        const QTemporaryDir folder;
        const QString file = folder.filePath("dump");
        const auto runs = [](const QString& program, const QStringList& arguments) {
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(program, arguments);
            return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
                   process.exitCode() == 0;
        };
        QVERIFY(runs("pg_dump", {"--format=custom", "--file", file, "--dbname", QString::fromStdString(from)}));
        QVERIFY(runs("pg_restore", {"--exit-on-error", "--dbname", QString::fromStdString(to), file}));
        Connection restored(to);
        QCOMPARE(store::pendingMigrations(restored, store::embeddedMigrations()), Names{});
        QCOMPARE(restored.run("SELECT 1 FROM messages WHERE search @@ to_tsquery('ilvm_search', 'ecran')").size(), 1u);
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
