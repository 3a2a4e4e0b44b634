// What is malformed, truncated, oversized, slow, or too much: refused with the right words, and nobody else suffers.
#include "tests/server/http/http_fixture.hpp"
#include <QTest>
#include <random>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using namespace std::chrono_literals;

namespace {

http::Router hostileRoutes(Gate* gate = nullptr) {
    http::Router router;
    router.plain(
        "GET", "/open", [](const http::Request&) { return http::json(200, "{}"); }, openRoute());
    router.plain("POST", "/echo", [](const http::Request& request) { return http::json(200, request.body); });
    http::RouteOptions small = openRoute();
    small.bodyLimit = 10;
    router.plain(
        "POST", "/small", [](const http::Request& request) { return http::json(200, request.body); }, small);
    router.plain("POST", "/signed/small", [](const http::Request&) { return http::noContent(); }, {.bodyLimit = 10});
    if (!gate) return router;
    const auto wait = [gate](const http::Request&) {
        gate->pass();
        return http::json(200, "{}");
    };
    router.plain("GET", "/gate", wait, openRoute());
    http::RouteOptions signIn = openRoute();
    signIn.pool = http::Pool::signIn;
    router.plain("POST", "/session", wait, signIn);
    return router;
}

} // namespace

class TestHttpBadInput : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatIsMalformed_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& request, int status = 400) {
            QTest::newRow(name) << request << status;
        };
        row("no http", "hello\r\n\r\n");
        row("unknown version", "GET /open HTTP/3.0\r\nHost: h\r\n\r\n");
        row("http 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        row("no host", "GET /open HTTP/1.1\r\n\r\n");
        row("two hosts", "GET /open HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        row("space before colon", "GET /open HTTP/1.1\r\nHost : h\r\n\r\n");
        row("control in value", "GET /open HTTP/1.1\r\nHost: h\r\nX: a\x01z\r\n\r\n");
        row("two equal lengths", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na");
        row("two lengths", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na");
        row("negative length", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n");
        row("length and chunks",
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("other encoding", "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("identity", "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n");
        row("chunks in the old version", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("bad chunk", "POST /small HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        row("header too long", "GET /open HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n", 431);
        row("header without end", "GET /open HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(70'000, 'x'), 431);
        row("body announced too large", "POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n", 413);
        row("body announced huge", "POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 18446744073709551615\r\n\r\n",
            413);
        row("chunks too large",
            "POST /small HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\nghijkl\r\n", 413);
        row("too large, but who asks?", "POST /signed/small HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n", 401);
    }
    void refusesWhatIsMalformed() {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        HttpFixture fixture(hostileRoutes());
        RawClient client(fixture.port());
        client.send(request.toStdString());
        const Answer answer = client.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("Content-Type"), std::string("application/problem+json"));
        QCOMPARE(answer.header("Connection"), std::string("close"));
        QCOMPARE(client.untilClosed(), std::string());
        QCOMPARE(fixture.records.waitFor(1)[0].status, status);
    }

    void saysThatARequestIsTruncated() {
        HttpFixture fixture(hostileRoutes());
        for (const char* part : {"GET /open HT", "POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab"}) {
            RawClient client(fixture.port());
            client.send(part);
            client.sendNoMore();
            QCOMPARE(client.answer().status, 400);
        }
    }

    void sendsALargeRefusedBodyItsAnswer() {
        HttpFixture fixture(hostileRoutes());
        RawClient client(fixture.port());
        client.send("POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\n\r\n");
        client.send(std::string(2'000'000, 'x')); // all of it, before looking at the answer
        QCOMPARE(client.answer().status, 413);
    }

    void readsChunksAndContinues() {
        HttpFixture fixture(hostileRoutes());
        RawClient client(fixture.port());
        client.send("POST /small HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client.until("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        QCOMPARE(client.answer().body, std::string("abcde"));
        client.send("POST /nowhere HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n" +
                    std::string(signedIn) + "\r\n");
        QCOMPARE(client.answer().status, 404); // at once, without wanting the body
        QCOMPARE(client.untilClosed(), std::string());
    }

    void doesNotWaitForever_data() {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status"); // 0: closed without a word
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("half a header") << QByteArray("GET /open HTTP/1.1\r\nHo") << 408;
        QTest::newRow("half a body") << QByteArray("POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab")
                                     << 408;
    }
    void doesNotWaitForever() {
        QFETCH(QByteArray, sent);
        QFETCH(int, status);
        HttpFixture fixture(hostileRoutes(), [](http::Settings& settings) {
            settings.deadlines.header = 100ms;
            settings.deadlines.body = 100ms;
        });
        RawClient client(fixture.port());
        client.send(sent.toStdString());
        if (status != 0) QCOMPARE(client.answer().status, status);
        QCOMPARE(client.untilClosed(), std::string());
    }

    void cutsOffWhoTrickles() {
        HttpFixture fixture(hostileRoutes(), [](http::Settings& settings) {
            settings.deadlines.body = 300ms;
            settings.limits.slowestBody = 100'000;
        });
        RawClient client(fixture.port());
        client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n" + std::string(signedIn) + "\r\n");
        std::atomic<bool> over = false;
        std::jthread trickle([&] { // never silent for as long as the deadline, never fast enough
            while (!over) {
                client.send("x");
                std::this_thread::sleep_for(20ms);
            }
        });
        const Answer answer = client.answer();
        over = true;
        QCOMPARE(answer.status, 408);
    }

    void closesIdleConnections() {
        HttpFixture fixture(hostileRoutes(), [](http::Settings& settings) { settings.deadlines.keepAlive = 100ms; });
        RawClient client(fixture.port(), Over::plain);
        QCOMPARE(client.ask("GET", "/open").status, 200);
        QCOMPARE(client.untilClosed(), std::string());
    }

    void slowClientsHoldNobodyUp() {
        HttpFixture fixture(hostileRoutes(), [](http::Settings& settings) {
            settings.loops = 1;
            settings.ordinary = {1, 1'000};
        });
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 200; ++i) {
            slow.push_back(std::make_unique<RawClient>(fixture.port()));
            slow.back()->send(i % 2 ? "GET /op" : "POST /small HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n1");
        }
        RawClient quick(fixture.port());
        for (int i = 0; i < 100; ++i)
            QCOMPARE(quick.ask("GET", "/open").status, 200);
        QCOMPARE(fixture.server->gauges().connections, std::size_t(201));
        for (int i = 1; i < 200; i += 2)
            slow[static_cast<std::size_t>(i)]->send("en HTTP/1.1\r\nHost: h\r\n\r\n");
        for (int i = 1; i < 200; i += 2)
            QCOMPARE(slow[static_cast<std::size_t>(i)]->answer().status, 200);
    }

    void saysThatItIsBusy() {
        Gate gate;
        HttpFixture fixture(hostileRoutes(&gate), [](http::Settings& settings) { settings.ordinary = {1, 1}; });
        RawClient held(fixture.port());
        held.send("GET /gate HTTP/1.1\r\nHost: h\r\n\r\n");
        gate.waitFor(1);
        RawClient queued(fixture.port());
        queued.send("GET /gate HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_COMPARE(fixture.server->gauges().queuedOrdinary, std::size_t(1));
        RawClient refused(fixture.port());
        const Answer answer = refused.ask("GET", "/open");
        QCOMPARE(answer.status, 503);
        QVERIFY(!answer.header("Retry-After").empty());
        gate.open();
        QCOMPARE(held.answer().status, 200);
        QCOMPARE(queued.answer().status, 200);
        QCOMPARE(refused.ask("GET", "/open").status, 200); // the same connection: it was not to blame
    }

    void aDeadDirectoryStarvesNobody() {
        Gate gate;
        HttpFixture fixture(hostileRoutes(&gate));
        std::vector<std::unique_ptr<RawClient>> signingIn;
        for (int i = 0; i < 5; ++i) { // one thread and a queue of four
            signingIn.push_back(std::make_unique<RawClient>(fixture.port()));
            signingIn.back()->send("POST /session HTTP/1.1\r\nHost: h\r\n\r\n");
            gate.waitFor(1);
        }
        QTRY_COMPARE(fixture.server->gauges().queuedSignIn, std::size_t(4));
        RawClient client(fixture.port());
        QCOMPARE(client.ask("POST", "/session").status, 503);
        QCOMPARE(client.ask("GET", "/open").status, 200);
        gate.open();
        for (const auto& each : signingIn)
            QCOMPARE(each->answer().status, 200);
    }

    void doesNotWaitForALateHandler() {
        Gate gate;
        HttpFixture fixture(hostileRoutes(&gate), [](http::Settings& settings) { settings.deadlines.handler = 100ms; });
        RawClient client(fixture.port());
        const Answer late = client.ask("GET", "/gate", "X-Request-Id: late-1\r\n");
        QCOMPARE(late.status, 503);
        QCOMPARE(late.header("X-Request-Id"), std::string("late-1"));
        QCOMPARE(client.ask("GET", "/open").status, 200);
        QCOMPARE(fixture.records.waitFor(2)[0].route, std::string("/gate"));
        gate.open();
    }

    void refusesTooManyConnections() {
        HttpFixture fixture(hostileRoutes(), [](http::Settings& settings) { settings.limits.connections = 2; });
        RawClient first(fixture.port());
        QCOMPARE(first.ask("GET", "/open").status, 200);
        {
            RawClient second(fixture.port());
            QCOMPARE(second.ask("GET", "/open").status, 200);
            RawClient third(fixture.port());
            QCOMPARE(third.untilClosed(), std::string());
        }
        QTRY_COMPARE(fixture.server->gauges().connections, std::size_t(1));
        RawClient fourth(fixture.port());
        QCOMPARE(fourth.ask("GET", "/open").status, 200);
    }

    void garbageHarmsNobody() {
        HttpFixture fixture(hostileRoutes(), [](http::Settings& settings) { settings.deadlines.linger = 100ms; });
        HttpFixture secure(hostileRoutes(), [](http::Settings& settings) { settings.tls = testCertificate(); });
        std::mt19937 random(4'711);
        for (int round = 0; round < 300; ++round) {
            std::string garbage = round % 3 ? std::string("POST /echo HTTP/1.1\r\nHost: h\r\n") : std::string();
            for (auto left = random() % 2'000; left > 0; --left)
                garbage += static_cast<char>(random());
            RawClient client(round % 2 ? fixture.port() : secure.port());
            client.send(garbage);
            client.sendNoMore();
            client.untilClosed();
        }
        RawClient client(fixture.port());
        QCOMPARE(client.ask("GET", "/open").status, 200);
        RawClient secureClient(secure.port(), Over::tls);
        QCOMPARE(secureClient.ask("GET", "/open").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHttpBadInput)
#include "test_http_bad_input.moc"
