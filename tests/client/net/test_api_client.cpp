// Calls against a server that answers, refuses, is silent, or breaks off.
#include "client/net/api_client.hpp"
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
