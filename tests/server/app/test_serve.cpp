// The whole server from outside: it starts from its configuration, signs people in, and ends when asked to.
#include "server/store/database.hpp"
#include "tests/server/app/running_server.hpp"

#include <QJsonArray>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr const char* newTicket =
    "{\"kind\":\"incident\",\"title\":\"Écran noir\",\"description\":\"Rien ne s'affiche.\"}";

} // namespace

class TestServe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        server_ = std::make_unique<RunningServer>();
        server_->start();
    }

    void peopleSignInWithTheirRights() {
        const auto session = server_->signIn("HADDAD", "secret");
        QVERIFY2(session.status == 200, session.body.c_str());
        const auto me = session.json()["me"].toObject();
        QCOMPARE(me["login"].toString(), QString("haddad"));
        QCOMPARE(me["display_name"].toString(), QString("Karim Haddad"));
        QCOMPARE(me["roles"].toArray(), (QJsonArray{"requester", "technician"}));
        QCOMPARE(me["services"].toArray(), QJsonArray{"IT"});
        const auto token = session.json()["token"].toString().toStdString();
        QCOMPARE(token.size(), std::size_t(43)); // 256 bits in base64url

        QCOMPARE(server_->call("GET", "/api/v1/me", token).json(), me);
        QCOMPARE(server_->call("GET", "/api/v1/me").status, 401);
        QCOMPARE(server_->call("DELETE", "/api/v1/session", token).status, 204);
        QCOMPARE(server_->call("GET", "/api/v1/me", token).status, 401);
    }

    void refusalsLookAlike() {
        server_->directory.addPerson({.login = "ancien", .displayName = "Ancien Salarié"});
        server_->directory.disable("ancien");
        const auto wrong = server_->signIn("benali", "faux");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.headers.at("content-type"), std::string("application/problem+json"));
        for (const auto& [login, password] : {std::pair{"ancien", "secret"}, {"personne", "secret"}, {"benali", ""}}) {
            const auto answer = server_->signIn(login, password);
            QCOMPARE(answer.status, 401);
            for (const char* field : {"type", "title", "status", "detail"})
                QCOMPARE(answer.json()[field], wrong.json()[field]);
        }
        for (const char* reason : {"wrong password", "disabled account", "unknown account", "empty or oversized"})
            QTRY_VERIFY2(server_->log().find(reason) != std::string::npos, reason);
    }

    void directoryAwayHoldsNobodyBack() {
        const auto token = server_->signIn("benali", "secret").json()["token"].toString().toStdString();
        server_->directory.stop();
        const auto refused = server_->signIn("haddad", "secret");
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.json()["type"].toString(), QString("ilvm:directory-away"));
        QCOMPARE(server_->call("GET", "/api/v1/me", token).status, 200);
        server_->directory.start();
        QCOMPARE(server_->signIn("haddad", "secret").status, 200);
        // Money waits until the directory is followed again, which what comes next spends.
        const auto admin = server_->signIn("lemoine", "secret").json()["token"].toString().toStdString();
        QTRY_COMPARE_WITH_TIMEOUT(server_->call("GET", "/api/v1/directory", admin).json()["state"].toString(),
                                  QString("live"), 30'000);
    }

    void requestsFindTheirPath() {
        const auto token = server_->signIn("benali", "secret").json()["token"].toString().toStdString();
        const auto ticket = server_->call("POST", "/api/v1/tickets", token, newTicket);
        QVERIFY2(ticket.status == 201, ticket.body.c_str());
        QCOMPARE(ticket.json()["target_service"].toString(), QString("IT"));
        const auto catalogue = server_->call("GET", "/api/v1/catalogue", token).json()["items"].toArray();
        QVERIFY(catalogue.size() > 10);
        const auto first = std::find_if(catalogue.begin(), catalogue.end(), [](const QJsonValue& item) {
            return item.toObject()["approvals"].toString().startsWith("n1_n2");
        });
        QCOMPARE(first->toObject()["target_service"].toString(), QString("IT"));
    }

    void theApiDescribesItselfToEveryone() {
        const auto description = server_->call("GET", "/api/v1/openapi.json");
        QCOMPARE(description.status, 200);
        QCOMPARE(description.body, server_->command({"openapi"}));
    }

    void demonstrationIsLoadedOnce() {
        const std::vector<std::string> words{"demo-data", server_->url(), server_->accounts(), server_->ca()};
        const auto first = QString::fromStdString(server_->command(words)).split(' ');
        QVERIFY2(first[0].toInt() > 20, qPrintable(first.join(' ')));
        QCOMPARE(first[3], QString("0"));
        QCOMPARE(QString::fromStdString(server_->command(words)),
                 "0 tickets made, " + first[0] + " were there already\n");
        const auto token = server_->signIn("haddad", "secret").json()["token"].toString().toStdString();
        for (const char* view : {"pool", "assigned"})
            QVERIFY(!server_->call("GET", std::string("/api/v1/tickets?view=") + view, token)
                         .json()["items"]
                         .toArray()
                         .isEmpty());
    }

    // That of the demonstration's purchase which waits for its signature.
    void ordersAreReadAndPreparedForSigning() {
        const auto token = server_->signIn("leroy", "secret").json()["token"].toString().toStdString();
        const auto waiting = server_->call("GET", "/api/v1/tickets?view=to_sign", token).json()["items"].toArray();
        QCOMPARE(waiting.size(), 1);
        const auto path =
            "/api/v1/tickets/" + waiting[0].toObject()["reference"].toString().toStdString() + "/purchase-order";
        const auto order = server_->call("GET", path + ".pdf", token);
        QCOMPARE(order.status, 200);
        QCOMPARE(order.headers.at("content-type"), std::string("application/pdf"));
        QVERIFY(order.headers.at("content-disposition").find("BC-") != std::string::npos);
        const auto toSign = server_->call("GET", path + "/to-sign.pdf", token);
        QCOMPARE(toSign.status, 200);
        QVERIFY(order.body.starts_with("%PDF-") && toSign.body.starts_with(order.body));
        QVERIFY(toSign.body.size() > order.body.size());
    }

    void mailsGoOutAndChainsHold() {
        QTRY_VERIFY_WITH_TIMEOUT(!server_->mails.mails().empty(), 20'000);
        QCOMPARE(server_->command({"mail", "dead-letters"}), std::string("0 dead letters\n"));
        const auto report = server_->command({"audit", "verify"}); // throws when it fails
        QVERIFY2(report.find("broken") == std::string::npos, report.c_str());
        store::Connection connection(server_->database());
        connection.script("UPDATE events SET action = 'refuse' WHERE subject_type = 'ticket' AND sequence = 1");
        QVERIFY_EXCEPTION_THROWN(server_->command({"audit", "verify"}), std::runtime_error);
        connection.script("UPDATE events SET action = 'submit' WHERE subject_type = 'ticket' AND sequence = 1");
    }

    void whatIsWrongIsSaid() {
        for (const auto& words :
             {std::vector<std::string>{"dance"}, {"serve", "now"}, {"check-config", "--http.listne=x"}, {"demo-data"}})
            QVERIFY_EXCEPTION_THROWN(server_->command(words), std::runtime_error);
        QCOMPARE(server_->command({"check-config"}), std::string("the configuration is right\n"));
        QCOMPARE(server_->command({"migrate"}), std::string("nothing to apply\n"));
    }

    void watchersAreAnswered() {
        QCOMPARE(server_->admin("/healthz").status, 200);
        QCOMPARE(server_->admin("/readyz").json()["status"].toString(), QString("ready"));
        const auto metrics = server_->admin("/metrics");
        QVERIFY(metrics.body.find("ilvm_http_requests_total{") != std::string::npos);
        QVERIFY(metrics.body.find("ilvm_event_streams 0") != std::string::npos);
        const auto token = server_->signIn("lemoine", "secret").json()["token"].toString().toStdString();
        QCOMPARE(server_->call("GET", "/metrics", token).status, 404);
    }

    void databaseAwayIsSaidAndPasses() {
        const auto token = server_->signIn("benali", "secret").json()["token"].toString().toStdString();
        server_->postgres.stop();
        QCOMPARE(server_->call("GET", "/api/v1/me", token).status, 503);
        QCOMPARE(server_->admin("/healthz").status, 200);
        QCOMPARE(server_->admin("/readyz").status, 503);
        server_->postgres.start();
        QTRY_COMPARE(server_->call("GET", "/api/v1/me", token).status, 200);
        QTRY_COMPARE(server_->admin("/readyz").status, 200);
    }

    void eachRequestIsALineOfJson() {
        const auto answer = server_->call("GET", "/api/v1/nowhere%22");
        const auto id = answer.headers.at("x-request-id");
        QTRY_VERIFY(server_->log().find(id) != std::string::npos);
        for (const auto& line : QByteArray::fromStdString(server_->log()).split('\n')) {
            if (line.isEmpty()) continue;
            const auto object = QJsonDocument::fromJson(line).object();
            QVERIFY2(object.contains("at") && object.contains("level") && object.contains("message"), line);
        }
        QCOMPARE(server_->log().find("secret"), std::string::npos);
    }

    void endsWhenAskedAndStartsAgain() {
        const auto token = server_->signIn("benali", "secret").json()["token"].toString().toStdString();
        server_->stop();
        server_->directory.stop(); // without it the server starts all the same
        server_->start();
        QCOMPARE(server_->call("GET", "/api/v1/me", token).status, 200);
        QCOMPARE(server_->signIn("benali", "secret").status, 503);
        server_->directory.start();
        QCOMPARE(server_->signIn("benali", "secret").status, 200);
    }

    void cleanupTestCase() { server_.reset(); }

private:
    std::unique_ptr<RunningServer> server_;
};

QTEST_GUILESS_MAIN(TestServe)
#include "test_serve.moc"
