// Two servers on one database: they start together and migrate it once, what happens through one is told on the streams
// of the other, a race through both has one winner, and the one that is left serves everybody.
#include "client/actions/synchroniser.hpp"
#include "server/store/database.hpp"
#include "server/store/rows.hpp"
#include "tests/contract/api_client.hpp"
#include "tests/server/app/running_server.hpp"
#include "tests/support/free_port.hpp"

#include <QtTest>
#include <barrier>
#include <csignal>
#include <set>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode;

namespace {

// What a person's client knows, through one of the servers.
class Watcher {
public:
    Watcher(const std::string& url, const QByteArray& certificates, const std::string& token)
        : synchroniser_(api_, truth_) {
        net::ServerAddress address;
        address.url = QUrl(QString::fromStdString(url));
        address.certificates = certificates;
        api_.setServer(address);
        api_.setToken(QByteArray::fromStdString(token));
        synchroniser_.start();
    }

    bool isUpToDate() const { return synchroniser_.state() == actions::Synchroniser::State::upToDate; }
    const api::Ticket* ticket(const std::string& reference) const {
        return truth_.ticket(QString::fromStdString(reference));
    }

private:
    net::ApiClient api_;
    truth::Truth truth_;
    actions::Synchroniser synchroniser_;
};

api::Submission incident(const std::string& title) {
    api::Submission submission;
    submission.title = title;
    submission.description = "Bourrage au deuxième bac.";
    return submission;
}

api::MoveRequest seen(const api::Ticket& ticket) {
    api::MoveRequest request;
    request.version = ticket.version;
    return request;
}

} // namespace

class TestTwoServers : public QObject {
    Q_OBJECT

    std::unique_ptr<RunningServer> first_;
    std::unique_ptr<SecondServer> second_;

    std::string tokenOf(const std::string& login) {
        return first_->signIn(login, "secret").json()["token"].toString().toStdString();
    }
    ApiClient throughFirst(const std::string& login) { return ApiClient(first_->port(), tokenOf(login)); }
    ApiClient throughSecond(const std::string& login) { return ApiClient(second_->port(), tokenOf(login)); }

private Q_SLOTS:
    void initTestCase() {
        std::signal(SIGPIPE, SIG_IGN);
        first_ = std::make_unique<RunningServer>();
    }

    void theyStartTogetherAndMigrateOnce() {
        second_ = std::make_unique<SecondServer>(*first_);
        first_->start();
        second_->waitUntilReady();
        store::Connection connection(first_->database());
        const auto rows = connection.run("SELECT count(*) AS n FROM schema_migrations");
        QVERIFY(store::value<std::int64_t>(rows.front(), "n") > 0);
        const auto log = first_->log() + second_->log();
        QCOMPARE(QString::fromStdString(log).count("applied migration V001"), 1);
        QCOMPARE(first_->command({"migrate"}), std::string("nothing to apply\n"));
    }

    void eachTellsWhatHappensThroughTheOther() {
        const auto certificates = QByteArray::fromStdString(support::contentOf(first_->ca()));
        Watcher here(first_->url(), certificates, tokenOf("vidal")),
            there(second_->url(), certificates, tokenOf("vidal"));
        QTRY_VERIFY_WITH_TIMEOUT(here.isUpToDate() && there.isUpToDate(), 10'000);
        auto benali = throughFirst("benali"), haddad = throughSecond("haddad");
        for (int round = 0; round < 20; ++round) {
            const auto ticket = benali.call<api::SubmitTicket>({}, incident("Imprimante")).value();
            QTRY_VERIFY(there.ticket(ticket.reference) && here.ticket(ticket.reference));
            QVERIFY(haddad.call<api::MoveTicket>({ticket.reference, ActionCode::take}, seen(ticket)).has_value());
            QTRY_COMPARE(here.ticket(ticket.reference)->status, domain::Status::in_progress);
            QTRY_COMPARE(there.ticket(ticket.reference)->status, domain::Status::in_progress);
        }
    }

    void oneOfThoseWhoRaceThroughBothWins() {
        std::vector<ApiClient> takers;
        for (const auto* login : {"haddad", "vidal"}) {
            takers.push_back(throughFirst(login));
            takers.push_back(throughSecond(login));
        }
        auto benali = throughFirst("benali");
        for (int round = 0; round < 25; ++round) {
            const auto ticket = benali.call<api::SubmitTicket>({}, incident("Écran")).value();
            std::barrier start(static_cast<std::ptrdiff_t>(takers.size()));
            std::vector<int> statuses(takers.size());
            {
                std::vector<std::jthread> threads;
                for (std::size_t i = 0; i < takers.size(); ++i)
                    threads.emplace_back([&, i] {
                        start.arrive_and_wait();
                        const auto taken =
                            takers[i].call<api::MoveTicket>({ticket.reference, ActionCode::take}, seen(ticket));
                        statuses[i] = taken.has_value() ? 200 : taken.error().status;
                    });
            }
            std::sort(statuses.begin(), statuses.end());
            QCOMPARE(statuses, (std::vector<int>{200, 409, 409, 409}));
        }
    }

    void oneKeyThroughBothIsDoneOnce() {
        const auto token = tokenOf("roux");
        ApiClient here(first_->port(), token), there(second_->port(), token);
        for (int round = 0; round < 25; ++round) {
            const std::string key = "twin " + std::to_string(round);
            std::barrier start(2);
            std::set<std::string> references;
            std::mutex mutex;
            const auto submit = [&](ApiClient& client) {
                start.arrive_and_wait();
                const auto ticket = client.call<api::SubmitTicket>({}, incident(key), key).value();
                const std::lock_guard lock(mutex);
                references.insert(ticket.reference);
            };
            {
                std::jthread one([&] { submit(here); }), other([&] { submit(there); });
            }
            QCOMPARE(references.size(), std::size_t(1));
        }
    }

    void everyMailComesOnceThoughBothSend() {
        store::Connection connection(first_->database());
        const auto count = [&](const char* sql) {
            return store::value<std::int64_t>(connection.run(sql).front(), "n");
        };
        QTRY_COMPARE_WITH_TIMEOUT(count("SELECT count(*) AS n FROM outbox WHERE sent_at IS NULL"), 0, 60'000);
        const auto all = static_cast<std::size_t>(count("SELECT count(*) AS n FROM outbox"));
        std::set<std::string> ids;
        for (const auto& mail : first_->mails.mails())
            ids.insert(mail.messageId());
        QVERIFY(all > 80);
        QCOMPARE(first_->mails.mails().size(), all);
        QCOMPARE(ids.size(), all);
    }

    void theOneThatIsLeftServesEverybody() {
        const auto certificates = QByteArray::fromStdString(support::contentOf(first_->ca()));
        Watcher there(second_->url(), certificates, tokenOf("haddad"));
        QTRY_VERIFY_WITH_TIMEOUT(there.isUpToDate(), 10'000);
        auto benali = throughSecond("benali");
        first_->kill();
        const auto ticket = benali.call<api::SubmitTicket>({}, incident("Clavier")).value();
        QTRY_VERIFY(there.ticket(ticket.reference));
        first_->command({"audit", "verify"});
    }

    void cleanupTestCase() {
        second_.reset();
        first_.reset();
    }
};

QTEST_GUILESS_MAIN(TestTwoServers)
#include "test_two_servers.moc"
