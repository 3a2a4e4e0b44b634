// Stopping: what was accepted is answered, what is idle is closed, and it is over in time.
#include "tests/server/http/http_fixture.hpp"
#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using namespace std::chrono_literals;

namespace {

http::Router routes(Gate& gate) {
    http::Router router;
    router.plain("GET", "/quick", [](const http::Request&) { return http::json(200, "{}"); });
    router.plain("GET", "/gate", [&gate](const http::Request&) {
        gate.pass();
        return http::json(200, "\"answered\"");
    });
    router.stream("/events", [](const http::Request&, std::shared_ptr<http::EventChannel> channel) {
        channel->push(std::make_shared<const std::string>("data: hello\n\n"));
        return std::make_shared<int>(1);
    });
    return router;
}

std::string asking(const std::string& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + std::string(signedIn) + "\r\n";
}

} // namespace

class TestHttpStop : public QObject {
    Q_OBJECT

private slots:
    void answersWhatItHasAccepted() {
        for (const Over over : {Over::plain, Over::tls}) {
            Gate gate;
            HttpFixture fixture(routes(gate), [over](http::Settings& settings) {
                settings.ordinary = {2, 64};
                if (over == Over::tls) settings.tls = testCertificate();
            });
            std::vector<std::unique_ptr<RawClient>> clients;
            for (int i = 0; i < 20; ++i) {
                clients.push_back(std::make_unique<RawClient>(fixture.port(), over));
                clients.back()->send(asking("/gate"));
            }
            gate.waitFor(2); // the other eighteen are queued, on their way, or not yet read
            std::jthread stopping([&fixture] { fixture.server->stop(); });
            gate.open();
            for (const auto& client : clients) {
                const Answer answer = client->answer();
                QCOMPARE(answer.status, 200);
                QCOMPARE(answer.body, std::string("\"answered\""));
                QCOMPARE(client->untilClosed(), std::string());
            }
        }
    }

    void closesWhatIsIdleAndEndsStreams() {
        Gate gate;
        HttpFixture fixture(routes(gate));
        RawClient idle(fixture.port());
        QCOMPARE(idle.ask("GET", "/quick", signedIn).status, 200);
        RawClient stream(fixture.port());
        stream.send(asking("/events"));
        stream.until("data: hello\n\n");
        QElapsedTimer timer;
        timer.start();
        std::jthread stopping([&fixture] { fixture.server->stop(); });
        QCOMPARE(idle.untilClosed(), std::string());
        QCOMPARE(stream.untilClosed(), std::string());
        stopping.join();
        QVERIFY2(timer.elapsed() < 1'500, "nothing had to be waited for");
        QCOMPARE(fixture.server->gauges().connections, std::size_t(0));
    }

    void acceptsNothingMore() {
        Gate gate;
        HttpFixture fixture(routes(gate));
        const std::uint16_t port = fixture.port();
        fixture.server->stop();
        QVERIFY_EXCEPTION_THROWN(RawClient late(port), std::runtime_error);
        fixture.server->stop(); // twice is once
    }

    void isOverInTime() {
        Gate gate;
        HttpFixture fixture(routes(gate), [](http::Settings& settings) { settings.deadlines.stop = 300ms; });
        RawClient silent(fixture.port());
        silent.send("GET /quick HT");
        RawClient waiting(fixture.port());
        waiting.send(asking("/gate"));
        gate.waitFor(1);
        QElapsedTimer timer;
        timer.start();
        std::jthread stopping([&fixture] { fixture.server->stop(); });
        QCOMPARE(silent.untilClosed(), std::string());
        QCOMPARE(waiting.untilClosed(), std::string());
        QVERIFY2(timer.elapsed() < 3'000, "the deadline did not cut off");
        gate.open(); // a job that runs is waited for
        stopping.join();
        QCOMPARE(fixture.records.waitFor(2).size(), std::size_t(2));
    }

    void stopsUnderLoad() {
        for (int round = 0; round < 5; ++round) {
            Gate gate;
            HttpFixture fixture(routes(gate), [](http::Settings& settings) { settings.tls = testCertificate(); });
            std::atomic<int> answered = 0;
            std::atomic<int> wrong = 0;
            std::vector<std::jthread> clients;
            for (int i = 0; i < 8; ++i)
                clients.emplace_back([&] {
                    try {
                        RawClient client(fixture.port(), Over::tls);
                        for (;;) {
                            if (client.ask("GET", "/quick", signedIn).status != 200) ++wrong;
                            ++answered;
                        }
                    } catch (const std::runtime_error&) { // the end of the connection, between two answers
                    }
                });
            QTRY_VERIFY(answered > 100);
            fixture.server->stop();
            clients.clear();
            QCOMPARE(wrong.load(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpStop)
#include "test_http_stop.moc"
