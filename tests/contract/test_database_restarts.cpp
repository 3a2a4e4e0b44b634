// PostgreSQL restarts, or crashes, under load: whoever asks meanwhile is told 503 and nothing worse, nothing that was
// acknowledged is lost or doubled, streams stay open, and the server, never restarted, goes on by itself.
#include "client/actions/synchroniser.hpp"
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

constexpr std::size_t between = 60; // acknowledged writes from one restart to the next

} // namespace

class TestDatabaseRestarts : public QObject {
    Q_OBJECT

    std::unique_ptr<RunningServer> server_;
    Workers workers_;

    std::string tokenOf(const std::string& login) {
        return server_->signIn(login, "secret").json()["token"].toString().toStdString();
    }
    ApiClient client(const std::string& login) { return ApiClient(server_->port(), tokenOf(login)); }

    std::size_t count(const std::string& what) {
        store::Connection connection(server_->database());
        const auto rows = connection.run("SELECT count(*) AS n FROM " + what);
        return static_cast<std::size_t>(store::value<std::int64_t>(rows.front(), "n"));
    }

private Q_SLOTS:
    void initTestCase() {
        std::signal(SIGPIPE, SIG_IGN);
        // What was acknowledged must survive a crash of PostgreSQL itself.
        server_ = std::make_unique<RunningServer>(support::PrivatePostgres::Durability::durable);
        server_->start();
        for (const auto& [author, technician] :
             {std::pair{"benali", "haddad"}, {"roux", "vidal"}, {"lambert", "haddad"}, {"fontaine", "vidal"}})
            workers_.add(std::make_unique<Worker>(author, client(author), client(technician)));
    }

    void everybodyWaitsAndGoesOn() {
        net::ApiClient api;
        net::ServerAddress address;
        address.url = QUrl(QString::fromStdString(server_->url()));
        address.certificates = QByteArray::fromStdString(support::contentOf(server_->ca()));
        api.setServer(address);
        api.setToken(QByteArray::fromStdString(tokenOf("vidal")));
        truth::Truth truth;
        actions::Synchroniser synchroniser(api, truth);
        using State = actions::Synchroniser::State;
        synchroniser.start();
        QTRY_COMPARE_WITH_TIMEOUT(synchroniser.state(), State::upToDate, 10'000);
        int offline = 0;
        connect(&synchroniser, &actions::Synchroniser::stateChanged, this,
                [&] { offline += synchroniser.state() == State::offline; });

        const auto probe = tokenOf("lemoine");
        workers_.begin();
        for (const bool crash : {false, true, false}) {
            workers_.waitForMore(between);
            crash ? server_->postgres.kill() : server_->postgres.stop();
            QCOMPARE(server_->call("GET", "/api/v1/me", probe).status, 503);
            QCOMPARE(server_->call("GET", "/api/v1/tickets", probe).headers["content-type"],
                     std::string("application/problem+json"));
            QCOMPARE(server_->signIn("lemoine", "secret").status, 503);
            QCOMPARE(server_->admin("/readyz").status, 503);
            QCOMPARE(server_->admin("/healthz").status, 200);
            server_->postgres.start();
            QTRY_COMPARE_WITH_TIMEOUT(server_->admin("/readyz").status, 200, 10'000);
        }
        workers_.waitForMore(between);
        workers_.end();
        qInfo("%zu tickets, %zu writes", workers_.tickets(), workers_.acknowledged());

        auto admin = client("lemoine");
        const auto differences = workers_.differences(admin);
        QVERIFY2(differences.empty(), (differences + server_->log()).c_str());
        QCOMPARE(workers_.refusals(), std::set<int>{503});
        const auto tickets = workers_.tickets();
        QCOMPARE(count("tickets"), tickets);
        QCOMPARE(count("messages"), tickets * Worker::messagesOfTicket);
        QCOMPARE(count("events WHERE subject_type = 'ticket'"), tickets * Worker::eventsOfTicket);
        store::Connection connection(server_->database());
        QCOMPARE(verifyChains(connection).broken, std::vector<std::string>());

        // The stream that was open all the time has told everything.
        const auto behind = [&] {
            QStringList references;
            for (const auto& worker : workers_.all())
                for (const auto& reference : worker->references()) {
                    const auto* ticket = truth.ticket(QString::fromStdString(reference));
                    if (!ticket || ticket->status != domain::Status::closed)
                        references << QString::fromStdString(reference);
                }
            return references;
        };
        QTRY_COMPARE_WITH_TIMEOUT(behind(), QStringList(), 20'000);
        QCOMPARE(offline, 0);
        synchroniser.stop();
    }

    // One whose sending a restart interrupted may come twice, under the same Message-ID.
    void noMailIsLost() {
        const auto expected = workers_.tickets() * Worker::mailsOfTicket;
        server_->stop();
        // The lease of what was interrupted is minutes: they pass at once.
        store::Connection(server_->database()).script("UPDATE outbox SET next_attempt_at = now(), leased_until = NULL");
        server_->start();
        QTRY_COMPARE_WITH_TIMEOUT(count("outbox WHERE sent_at IS NULL"), 0u, 60'000);
        std::set<std::string> ids;
        for (const auto& mail : server_->mails.mails())
            ids.insert(mail.messageId());
        QCOMPARE(ids.size(), expected);
    }

    void nothingWorseStandsInTheLog() {
        for (const auto& line : QByteArray::fromStdString(server_->log()).split('\n'))
            QVERIFY2(!line.contains("\"status\":500"), line);
    }

    void cleanupTestCase() { server_.reset(); }
};

QTEST_GUILESS_MAIN(TestDatabaseRestarts)
#include "test_database_restarts.moc"
