// Ordinary requests: routing, authentication, refusals, keep-alive, limits, and what is reported of them.
#include "tests/server/http/http_fixture.hpp"
#include <QTest>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

http::Response text(std::string body) {
    http::Response response;
    response.contentType = "text/plain; charset=utf-8";
    response.body = std::move(body);
    return response;
}

http::Router routes() {
    http::Router router;
    router.plain(
        "GET", "/open", [](const http::Request&) { return text("welcome"); }, openRoute());
    router.plain("GET", "/me", [](const http::Request& request) { return text(request.callerAs<std::string>()); });
    router.plain("GET", "/tickets/{reference}", [](const http::Request& request) {
        return text(request.captureOf("reference") + "|" + std::string(request.queryValue("q").value_or("none")));
    });
    router.plain("POST", "/echo", [](const http::Request& request) { return text(request.body); });
    router.plain("DELETE", "/echo", [](const http::Request&) { return http::noContent(); });
    router.plain("GET", "/refused", [](const http::Request&) -> http::Response {
        throw base::Refusal(base::staleVersion("Trop \"tard\".\n", R"({"version":7})"), "seen 6, is 7");
    });
    router.plain("GET", "/accident",
                 [](const http::Request&) -> http::Response { throw std::runtime_error("the secret reason"); });
    return router;
}

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT

private slots:
    void answersInClearAndOverTls() {
        for (const Over over : {Over::plain, Over::tls}) {
            HttpFixture fixture(routes(), [over](http::Settings& settings) {
                if (over == Over::tls) settings.tls = testCertificate();
            });
            RawClient client(fixture.port(), over);
            const Answer answer = client.ask("GET", "/open");
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, std::string("welcome"));
            QCOMPARE(answer.header("Content-Type"), std::string("text/plain; charset=utf-8"));
            QVERIFY(!answer.header("Date").empty());
            const std::string large(900'000, 'x');
            QVERIFY(client.ask("POST", "/echo", signedIn, large).body == large);
        }
    }

    void knowsWhoAsks() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        const Answer stranger = client.ask("GET", "/me");
        QCOMPARE(stranger.status, 401);
        QCOMPARE(stranger.header("Content-Type"), std::string("application/problem+json"));
        QCOMPARE(stranger.header("WWW-Authenticate"), std::string("Bearer"));
        QCOMPARE(client.ask("GET", "/me", signedIn).body, std::string("Camille"));
    }

    void decodesThePathAndTheQuery() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        QCOMPARE(client.ask("GET", "/tickets/INC-1%2F2?q=caf%C3%A9+noir", signedIn).body,
                 std::string("INC-1/2|café noir"));
        QCOMPARE(client.ask("GET", "http://localhost/tickets/7", signedIn).body, std::string("7|none"));
        for (const char* bad : {"/tickets/%", "/tickets/%zz", "/tickets/%00", "/tickets/%ff", "/tickets/%ed%a0%80",
                                "/open?q=%c0%80", "*"})
            QCOMPARE(client.ask("GET", bad, signedIn).status, 400);
    }

    void saysWhatIsNotThere() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        QCOMPARE(client.ask("GET", "/nowhere").status, 401); // a stranger learns nothing about paths
        QCOMPARE(client.ask("GET", "/nowhere", signedIn).status, 404);
        QCOMPARE(client.ask("GET", "/tickets/", signedIn).status, 404);
        const Answer put = client.ask("PUT", "/echo", signedIn, "something that is not read");
        QCOMPARE(put.status, 405);
        QCOMPARE(put.header("Allow"), std::string("POST, DELETE"));
        QCOMPARE(client.ask("BREW", "/open", signedIn).header("Allow"), std::string("GET, HEAD"));
    }

    void turnsRefusalsAndAccidentsIntoProblems() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        const Answer refused = client.ask("GET", "/refused", std::string(signedIn) + "X-Request-Id: abc-1\r\n");
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.header("X-Request-Id"), std::string("abc-1"));
        const std::string expected =
            "{'type':'ilvm:stale-version','title':'La demande a changé entre-temps.','status':409,"
            "'detail':'Trop \\\"tard\\\".\\n','current':{'version':7},'request_id':'abc-1'}";
        QCOMPARE(QString::fromStdString(refused.body), QString::fromStdString(expected).replace('\'', '"'));
        const Answer accident = client.ask("GET", "/accident", signedIn);
        QCOMPARE(accident.status, 500);
        QVERIFY(accident.body.find("secret reason") == std::string::npos);
        QVERIFY(accident.body.find(accident.header("X-Request-Id")) != std::string::npos);
        QCOMPARE(fixture.records.waitFor(2)[1].error, std::string("the secret reason"));
    }

    void reportsEachRequest() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        client.ask("GET", "/tickets/INC-1", std::string(signedIn) + "X-Request-Id: not sane!\r\n");
        const http::AccessRecord record = fixture.records.waitFor(1)[0];
        QCOMPARE(record.method, std::string("GET"));
        QCOMPARE(record.path, std::string("/tickets/INC-1"));
        QCOMPARE(record.route, std::string("/tickets/{reference}"));
        QCOMPARE(record.status, 200);
        QCOMPARE(record.bytes, std::uint64_t(10));
        QCOMPARE(record.caller, std::string("camille"));
        QCOMPARE(record.remoteAddress, std::string("127.0.0.1"));
        QCOMPARE(record.requestId.size(), std::size_t(16));
    }

    void answersManyOnOneConnectionInOrder() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        std::string requests;
        for (int i = 0; i < 50; ++i)
            requests +=
                "GET /tickets/" + std::to_string(i) + " HTTP/1.1\r\nHost: h\r\n" + std::string(signedIn) + "\r\n";
        client.send(requests);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.answer().body, std::to_string(i) + "|none");
    }

    void headHasNoBody() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        const Answer head = client.ask("HEAD", "/open");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("Content-Length"), std::string("7"));
        QCOMPARE(client.ask("GET", "/open").body, std::string("welcome")); // nothing stood in between
        const Answer gone = client.ask("DELETE", "/echo", signedIn);
        QCOMPARE(gone.status, 204);
        QVERIFY(!gone.headers.find("Content-Length"));
    }

    void speaksTheOldVersionToo() {
        HttpFixture fixture(routes());
        RawClient client(fixture.port());
        client.send("GET /open HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QCOMPARE(client.answer().header("Connection"), std::string("keep-alive"));
        client.send("GET /open HTTP/1.0\r\n\r\n");
        QCOMPARE(client.answer().header("Connection"), std::string("close"));
        QCOMPARE(client.untilClosed(), std::string());
    }

    void refusesAPortInUse() {
        HttpFixture fixture(routes());
        http::Settings settings;
        settings.port = fixture.port();
        http::Server second(std::move(settings), routes(), {});
        QVERIFY_EXCEPTION_THROWN(second.start(), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "test_http_server.moc"
