// What becomes of a statement when the server stops it, breaks off or goes away, and that the pool recovers.
#include "server/store/database.hpp"
#include "server/store/rows.hpp"
#include "tests/support/private_postgres.hpp"

#include <QtTest>
#include <csignal>
#include <thread>

using namespace ilvm;
using store::Connection, store::DatabaseAway;

class TestDatabase : public QObject {
    Q_OBJECT

    support::PrivatePostgres postgres_;

    std::string url() { return postgres_.url(); }

private Q_SLOTS:
    void aStatementThatTakesTooLongIsNoFaultOfTheProgram() {
        Connection connection(url());
        connection.script("SET statement_timeout = '50ms'");
        QVERIFY_THROWS_EXCEPTION(DatabaseAway, connection.run("SELECT pg_sleep(60)"));
        QVERIFY(!connection.broken());
        connection.run("SELECT 1");
    }

    void aLockThatIsNotToBeHadIsNone() {
        Connection holder(url()), other(url());
        holder.script("CREATE TABLE held (n integer)");
        store::Transaction transaction(holder);
        holder.script("LOCK TABLE held");
        other.script("SET lock_timeout = '50ms'");
        QVERIFY_THROWS_EXCEPTION(DatabaseAway, other.run("SELECT * FROM held"));
    }

    // A backend that is killed has no time to say why: there is no SQLSTATE.
    void aConnectionThatBreaksOffIsAway() {
        store::Database database({url(), 2, std::chrono::seconds(10)});
        {
            auto victim = database.lease();
            const auto pid = store::value<int>(victim->run("SELECT pg_backend_pid() AS pid").front(), "pid");
            std::jthread killer([&] {
                Connection watcher(url());
                const auto sleeps = [&] {
                    return watcher
                               .run("SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND state = 'active' "
                                    "AND query LIKE '%pg_sleep%'",
                                    store::bind(pid))
                               .size() == 1;
                };
                while (!sleeps())
                    std::this_thread::yield();
                ::kill(pid, SIGKILL);
            });
            QVERIFY_THROWS_EXCEPTION(DatabaseAway, victim->run("SELECT pg_sleep(60)"));
            QVERIFY(victim->broken());
        }
        // The others are ended by the server as it recovers; then it is back.
        const auto answers = [&] {
            try {
                return database.lease()->run("SELECT 1 AS n").size() == 1;
            } catch (const DatabaseAway&) {
                return false;
            }
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
