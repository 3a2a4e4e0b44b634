// The server is killed again and again while people work, and the mail relay is away all the time: everything that was
// acknowledged is there, nothing is there twice, chains hold, and when the relay is back every mail comes once.
#include "server/store/database.hpp"
#include "server/store/rows.hpp"
#include "tests/contract/chains.hpp"
#include "tests/contract/worker.hpp"
#include "tests/server/app/running_server.hpp"

#include <QtTest>
#include <csignal>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr int deaths = 8;
constexpr std::size_t mostBetweenDeaths = 40; // acknowledged writes; the moment of the death is drawn

} // namespace

class TestKilled : public QObject {
    Q_OBJECT

    std::unique_ptr<RunningServer> server_;
    Workers workers_;

    ApiClient client(const std::string& login) {
        return ApiClient(server_->port(), server_->signIn(login, "secret").json()["token"].toString().toStdString());
    }

    std::size_t count(const std::string& what) {
        store::Connection connection(server_->database());
        const auto rows = connection.run("SELECT count(*) AS n FROM " + what);
        return static_cast<std::size_t>(store::value<std::int64_t>(rows.front(), "n"));
    }

private Q_SLOTS:
    void initTestCase() {
        std::signal(SIGPIPE, SIG_IGN); // of connections that died with the server
        server_ = std::make_unique<RunningServer>();
        server_->mails.stop();
        server_->start();
        for (const auto& [author, technician] :
             {std::pair{"benali", "haddad"}, {"roux", "vidal"}, {"lambert", "haddad"}, {"fontaine", "vidal"}})
            workers_.add(std::make_unique<Worker>(author, client(author), client(technician)));
    }

    void whatWasAcknowledgedSurvivesEveryDeath() {
        const auto seed = std::random_device{}();
        std::mt19937 random(seed);
        workers_.begin();
        for (int death = 0; death < deaths; ++death) {
            workers_.waitForMore(1 + random() % mostBetweenDeaths);
            server_->kill();
            server_->start();
        }
        workers_.waitForMore(10); // the last one is survived, too
        workers_.end();
        qInfo("seed %u: %d deaths, %zu tickets, %zu writes", seed, deaths, workers_.tickets(), workers_.acknowledged());

        auto admin = client("lemoine");
        const auto differences = workers_.differences(admin);
        QVERIFY2(differences.empty(), (differences + server_->log()).c_str());
        QVERIFY2(workers_.refusals().contains(0), "no death cut anybody off");
        const auto tickets = workers_.tickets();
        QCOMPARE(count("tickets"), tickets);
        QCOMPARE(count("(SELECT DISTINCT title FROM tickets) AS titles"), tickets);
        QCOMPARE(count("messages"), tickets * Worker::messagesOfTicket);
        QCOMPARE(count("events WHERE subject_type = 'ticket'"), tickets * Worker::eventsOfTicket);
        QCOMPARE(count("idempotency_keys"), workers_.acknowledged());
    }

    void chainsHold() {
        server_->command({"audit", "verify"}); // throws when it finds anything
        store::Connection connection(server_->database());
        const auto report = verifyChains(connection);
        QCOMPARE(report.broken, std::vector<std::string>());
        QVERIFY(report.chains >= workers_.tickets());
    }

    void everyMailComesOnceWhenTheRelayIsBack() {
        const auto expected = workers_.tickets() * Worker::mailsOfTicket;
        QCOMPARE(count("outbox"), expected);
        QVERIFY(server_->mails.mails().empty());
        QVERIFY(count("outbox WHERE attempts > 0") > 0);
        server_->stop();
        // The pause after a failure and the lease of a sender that died are minutes (test_outbox.cpp): they pass at
        // once.
        store::Connection(server_->database()).script("UPDATE outbox SET next_attempt_at = now(), leased_until = NULL");
        server_->mails.start();
        server_->start();
        server_->mails.waitFor(expected, std::chrono::minutes(2));
        // Nothing is left to be sent, so nothing comes twice.
        QTRY_COMPARE_WITH_TIMEOUT(count("outbox WHERE sent_at IS NULL"), 0u, 20'000);
        std::set<std::string> ids;
        for (const auto& mail : server_->mails.mails())
            ids.insert(mail.messageId());
        QCOMPARE(server_->mails.mails().size(), expected);
        QCOMPARE(ids.size(), expected);
        QCOMPARE(server_->command({"mail", "dead-letters"}), std::string("0 dead letters\n"));
    }

    void cleanupTestCase() { server_.reset(); }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "test_killed.moc"
