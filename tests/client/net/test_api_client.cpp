// Calls against a server that answers, refuses, is silent, or breaks off.
#include "client/net/api_client.hpp"
#include "shared/api/people.hpp"
#include "tests/client/support/made.hpp"

#include <QBuffer>
#include <QtTest>

using namespace ilvm;
using support::FakeReply;
using support::FakeServer;
using Way = support::FakeReply::Way;

namespace {

using Answer = std::optional<base::Result<api::Ticket>>;

// Reads a ticket; what came is in `into` when it has.
void read(net::ApiClient& client, QObject* context, Answer& into, const QByteArray& key = {}) {
    client.call<api::ReadTicket>(
        {"INC-00001"}, {}, context, [&into](auto answer) { into = std::move(answer); }, key);
}

const QByteArray path = "GET /api/v1/tickets/INC-00001";

} // namespace

class TestApiClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        server_ = std::make_unique<FakeServer>();
        client_ = std::make_unique<net::ApiClient>();
        client_->setServer(server_->address());
        client_->setToken("secret");
        client_->setPatience(300);
    }

    void anAnswerIsAValue() {
        server_->next(path, support::replyOf(support::madeTicket("INC-00001")));
        Answer answer;
        QSignalSpy reached(client_.get(), &net::ApiClient::reached);
        read(*client_, this, answer, "k1");
        QTRY_VERIFY(answer);
        QVERIFY(answer->value() == support::madeTicket("INC-00001"));
        QCOMPARE(reached.size(), 1);
        const auto request = server_->requests(path).first();
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer secret"));
        QCOMPARE(request.key(), QByteArray("k1"));
    }

    void aRefusalIsAProblem() {
        const auto current = wire::toJson(support::madeTicket("INC-00001", 7));
        server_->next(path, support::problemOf(409, "ilvm:stale-version", "Déjà pris par Inès Moreau.", current));
        Answer answer;
        read(*client_, this, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().status, 409);
        QCOMPARE(answer->error().type, std::string("ilvm:stale-version"));
        QCOMPARE(wire::readAnswer<api::Ticket>(answer->error().current)->version, 7);
    }

    void aServerThatCannotSaysWhen() {
        auto reply = support::problemOf(503, "ilvm:database-away");
        reply.headers = "Retry-After: 7\r\n";
        server_->next(path, reply);
        Answer answer;
        read(*client_, this, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().status, 503);
        QCOMPARE(answer->error().retry_after, 7);
    }

    void whatDoesNotComeHasStatusZero_data() {
        QTest::addColumn<int>("way");
        QTest::addRow("hang") << static_cast<int>(Way::hang);
        QTest::addRow("drop") << static_cast<int>(Way::drop);
        QTest::addRow("cut in the body") << static_cast<int>(Way::cut);
    }
    void whatDoesNotComeHasStatusZero() {
        QFETCH(int, way);
        auto reply = support::replyOf(support::madeTicket("INC-00001"));
        reply.way = static_cast<Way>(way);
        server_->always(path, reply);
        QSignalSpy unreachable(client_.get(), &net::ApiClient::unreachable);
        Answer answer;
        read(*client_, this, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().status, 0);
        QCOMPARE(answer->error().type, std::string("ilvm:unreachable"));
        QCOMPARE(unreachable.size(), 1);
    }

    void aServerThatIsAwayIsUnreachable() {
        server_->goAway();
        Answer answer;
        read(*client_, this, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().status, 0);
    }

    void anEndedSessionIsTold() {
        server_->always(path, support::problemOf(401, "ilvm:not-signed-in"));
        QSignalSpy signedOut(client_.get(), &net::ApiClient::signedOut);
        Answer answer;
        read(*client_, this, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(signedOut.size(), 1);
        // The answer to a call of the session before says nothing about the present one.
        server_->next(path, [] {
            auto reply = support::problemOf(401, "ilvm:not-signed-in");
            reply.way = Way::hold;
            return reply;
        }());
        answer.reset();
        read(*client_, this, answer);
        QTRY_COMPARE(server_->count(path), 2);
        client_->setToken("another");
        server_->release();
        QTRY_VERIFY(answer);
        QCOMPARE(signedOut.size(), 1);
    }

    void nobodyIsCalledBackAfterTheyAreGone() {
        server_->next(path, support::replyOf(support::madeTicket("INC-00001")));
        QSignalSpy reached(client_.get(), &net::ApiClient::reached);
        Answer answer;
        {
            QObject gone;
            read(*client_, &gone, answer);
        }
        QVERIFY(reached.wait());
        QVERIFY(!answer);
    }

    void aTrustedCertificateIsNeeded() {
        FakeServer secure(FakeServer::Over::tls);
        secure.always(path, support::replyOf(support::madeTicket("INC-00001")));
        client_->setServer(secure.address());
        Answer answer;
        read(*client_, this, answer);
        QTRY_VERIFY(answer);
        QVERIFY(answer->has_value());

        client_->setServer({secure.address().url, {}}); // the authorities of the system do not know it
        answer.reset();
        read(*client_, this, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().type, std::string("ilvm:untrusted-server"));
        QCOMPARE(secure.count(path), 1);
    }

    // What a server offers beside passwords is not for Qt to take up: it would send the password a second time.
    void aChallengeIsNotAnswered() {
        auto refused = support::problemOf(401, "ilvm:wrong-credentials");
        refused.headers = "WWW-Authenticate: Bearer\r\nWWW-Authenticate: Negotiate\r\n";
        server_->always("POST /api/v1/session", refused);
        std::optional<base::Result<api::Session>> answer;
        client_->call<api::SignIn>({}, {"n.benali", "wrong"}, this, [&](auto came) { answer = std::move(came); });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().type, std::string("ilvm:wrong-credentials"));
        QCOMPARE(server_->count("POST"), 1);
    }

    void aTicketTakesThePlaceOfTheBody() {
        auto reply = support::replyOf(api::Session{"another", {}, support::madeMe()});
        reply.headers = "WWW-Authenticate: Negotiate cHJvb2Y=\r\n";
        server_->next("POST /api/v1/session", reply);
        std::optional<base::Result<api::Session>> answer;
        QByteArray proof;
        const auto take = [&](base::Result<api::Session> came, const QByteArray& said) {
            answer = std::move(came);
            proof = said;
        };
        client_->callByTicket<api::SignIn>("dGlja2V0", this, take);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value().token, std::string("another"));
        QCOMPARE(proof, QByteArray("cHJvb2Y="));
        const auto request = server_->requests("POST").first();
        QCOMPARE(request.headers.value("authorization"), QByteArray("Negotiate dGlja2V0"));
        QVERIFY(request.body.isEmpty());

        // Where others could listen nothing is sent.
        client_->setServer({QUrl(QStringLiteral("http://ilvm.invalid")), {}});
        answer.reset();
        client_->callByTicket<api::SignIn>("dGlja2V0", this, take);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().type, std::string("ilvm:not-confidential"));
    }

    void ticketsGoWhereNobodyListens_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::addRow("https") << "https://ilvm.example" << true;
        QTest::addRow("this machine") << "http://localhost:8080" << true;
        QTest::addRow("its address") << "http://127.0.0.1" << true;
        QTest::addRow("its address of version 6") << "http://[::1]:80" << true;
        QTest::addRow("in clear") << "http://ilvm.example" << false;
        QTest::addRow("a name that begins so") << "http://127.0.0.1.ilvm.example" << false;
        QTest::addRow("another scheme") << "ftp://localhost" << false;
        QTest::addRow("nowhere") << "" << false;
    }
    void ticketsGoWhereNobodyListens() {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        QCOMPARE(net::isConfidential({QUrl(url), {}}), allowed);
    }

    void anUploadSendsTheBytes() {
        const api::Uploaded uploaded{"9", std::string(64, 'a'), 3, "text/plain", "note.txt"};
        server_->next("POST /api/v1/attachments?name=note.txt", support::replyOf(uploaded, 201));
        QBuffer bytes;
        bytes.setData("abc");
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        std::optional<base::Result<api::Uploaded>> answer;
        client_->upload(QStringLiteral("note.txt"), "text/plain", &bytes, this, {},
                        [&](auto came) { answer = std::move(came); });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->value().id, std::string("9"));
        QCOMPARE(server_->requests("POST").first().body, QByteArray("abc"));
    }

private:
    std::unique_ptr<FakeServer> server_;
    std::unique_ptr<net::ApiClient> client_;
};

QTEST_GUILESS_MAIN(TestApiClient)
#include "test_api_client.moc"
