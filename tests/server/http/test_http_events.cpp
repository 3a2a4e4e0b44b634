// Event streams: what is pushed arrives, silence is filled, who is too slow is told to start anew.
#include "tests/server/http/http_fixture.hpp"
#include <QTest>
#include <atomic>
#include <map>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using namespace std::chrono_literals;

namespace {

http::EventFrame frame(const std::string& text) {
    return std::make_shared<const std::string>("data: " + text + "\n\n");
}

// A hub as small as can be: who is subscribed, and a push to all.
class Hub {
public:
    std::shared_ptr<void> subscribe(std::shared_ptr<http::EventChannel> channel) {
        const std::lock_guard lock(mutex_);
        const int id = next_++;
        channels_[id] = std::move(channel);
        return std::shared_ptr<void>(nullptr, [this, id](void*) {
            const std::lock_guard again(mutex_);
            channels_.erase(id);
        });
    }

    int push(const http::EventFrame& event) {
        const std::lock_guard lock(mutex_);
        int taken = 0;
        for (const auto& [id, channel] : channels_)
            taken += channel->push(event) ? 1 : 0;
        return taken;
    }

    void endAll() {
        const std::lock_guard lock(mutex_);
        for (const auto& [id, channel] : channels_)
            channel->end();
    }

    std::size_t count() {
        const std::lock_guard lock(mutex_);
        return channels_.size();
    }

private:
    std::mutex mutex_;
    std::map<int, std::shared_ptr<http::EventChannel>> channels_;
    int next_ = 0;
};

http::Router routes(Hub& hub) {
    http::Router router;
    router.stream("/events", [&hub](const http::Request& request, std::shared_ptr<http::EventChannel> channel) {
        if (request.queryValue("refuse")) throw base::Refusal(base::notAllowed("Non."));
        channel->push(frame("hello"));
        return hub.subscribe(std::move(channel));
    });
    router.plain("GET", "/plain", [](const http::Request&) { return http::json(200, "{}"); });
    return router;
}

void open(RawClient& client) {
    client.send("GET /events HTTP/1.1\r\nHost: h\r\n" + std::string(signedIn) + "\r\n");
    client.until("data: hello\n\n");
}

} // namespace

class TestHttpEvents : public QObject {
    Q_OBJECT

private slots:
    void pushesWhatIsPushed() {
        for (const Over over : {Over::plain, Over::tls}) {
            Hub hub;
            HttpFixture fixture(routes(hub), [over](http::Settings& settings) {
                if (over == Over::tls) settings.tls = testCertificate();
            });
            RawClient client(fixture.port(), over);
            client.send("GET /events HTTP/1.1\r\nHost: h\r\n" + std::string(signedIn) + "\r\n");
            const std::string head = client.until("\r\n\r\n");
            QVERIFY(head.starts_with("HTTP/1.1 200 OK\r\n"));
            QVERIFY(head.find("Content-Type: text/event-stream\r\n") != std::string::npos);
            const std::string retry = client.until("\n\n");
            QVERIFY(retry.starts_with("retry: "));
            const int wait = std::stoi(retry.substr(7));
            QVERIFY(wait >= 2'000 && wait <= 6'000);
            QCOMPARE(client.until("\n\n"), std::string("data: hello\n\n"));
            QTRY_COMPARE(hub.count(), std::size_t(1));
            for (int i = 0; i < 1'000; ++i) {
                hub.push(frame(std::to_string(i)));
                if (i % 100 == 0) client.until("data: " + std::to_string(i) + "\n\n");
            }
            client.until("data: 999\n\n");
            QCOMPARE(fixture.server->gauges().eventStreams, std::size_t(1));
            hub.endAll();
            QCOMPARE(client.untilClosed(), std::string());
            QTRY_COMPARE(hub.count(), std::size_t(0));
        }
    }

    void refusesLikeAnyOther() {
        Hub hub;
        HttpFixture fixture(routes(hub));
        RawClient client(fixture.port());
        QCOMPARE(client.ask("GET", "/events").status, 401);
        QCOMPARE(client.ask("GET", "/events?refuse", signedIn).status, 403);
        QCOMPARE(client.ask("HEAD", "/events", signedIn).status, 405);
        QCOMPARE(client.ask("GET", "/plain", signedIn).status, 200);
    }

    void fillsSilenceWithComments() {
        Hub hub;
        HttpFixture fixture(routes(hub), [](http::Settings& settings) { settings.deadlines.eventComment = 100ms; });
        RawClient client(fixture.port());
        open(client);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.until("\n\n"), std::string(": keep-alive\n\n"));
    }

    void noticesThatAClientHasGone() {
        for (const Over over : {Over::plain, Over::tls}) {
            Hub hub;
            HttpFixture fixture(routes(hub), [over](http::Settings& settings) {
                if (over == Over::tls) settings.tls = testCertificate();
            });
            {
                RawClient client(fixture.port(), over);
                open(client);
                client.send("what a stream's client says is not listened to");
                hub.push(frame("still here"));
                client.until("data: still here\n\n");
                QTRY_COMPARE(hub.count(), std::size_t(1));
            }
            QTRY_COMPARE(hub.count(), std::size_t(0));
            QCOMPARE(hub.push(frame("nobody")), 0);
            QTRY_COMPARE(fixture.server->gauges().eventStreams, std::size_t(0));
        }
    }

    void tellsTheSlowToStartAnew() {
        Hub hub;
        HttpFixture fixture(routes(hub), [](http::Settings& settings) { settings.limits.eventFrames = 10; });
        RawClient slow(fixture.port());
        RawClient quick(fixture.port());
        open(slow);
        open(quick);
        QTRY_COMPARE(hub.count(), std::size_t(2));
        const http::EventFrame large = frame(std::string(100'000, 'x'));
        int pushed = 0;
        while (hub.push(large) == 2) { // until the kernel takes no more for the slow one, and its queue is full
            quick.until("\n\n");
            QVERIFY(++pushed < 2'000);
        }
        const std::string rest = slow.untilClosed();
        QVERIFY(rest.ends_with("event: resync\ndata: {}\n\n"));
        QVERIFY(rest.size() < static_cast<std::size_t>(pushed) * large->size()); // the queue itself was dropped
        quick.until("\n\n");
        QTRY_COMPARE(hub.count(), std::size_t(1));
        QCOMPARE(hub.push(frame("on")), 1);
        quick.until("data: on\n\n");
    }

    void manyPushToManyAtOnce() {
        Hub hub;
        HttpFixture fixture(routes(hub), [](http::Settings& settings) { settings.limits.eventFrames = 100'000; });
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 50; ++i) {
            clients.push_back(std::make_unique<RawClient>(fixture.port()));
            open(*clients.back());
        }
        QTRY_COMPARE(hub.count(), std::size_t(50));
        {
            std::vector<std::jthread> pushing;
            for (int t = 0; t < 4; ++t)
                pushing.emplace_back([&hub] {
                    for (int i = 0; i < 200; ++i)
                        hub.push(frame("event"));
                });
        }
        for (const auto& client : clients)
            for (int i = 0; i < 800; ++i)
                QCOMPARE(client->until("\n\n"), std::string("data: event\n\n"));
    }

    void channelsOutliveTheServer() {
        Hub hub;
        std::shared_ptr<http::EventChannel> kept;
        http::Router router;
        router.stream("/events", [&kept](const http::Request&, std::shared_ptr<http::EventChannel> channel) {
            kept = channel;
            return std::make_shared<int>(1);
        });
        {
            HttpFixture fixture(std::move(router), [](http::Settings& settings) { settings.deadlines.linger = 50ms; });
            RawClient client(fixture.port());
            client.send("GET /events HTTP/1.1\r\nHost: h\r\n" + std::string(signedIn) + "\r\n");
            client.until("retry: ");
            fixture.server->stop();
        }
        QVERIFY(!kept->push(frame("too late")));
        kept->end();
    }
};

QTEST_GUILESS_MAIN(TestHttpEvents)
#include "test_http_events.moc"
