// The parts that need no socket: routes, ranges, reading byte by byte, the queue of a stream, the pool.
#include "server/http/event_queue.hpp"
#include "server/http/problem_response.hpp"
#include "server/http/range.hpp"
#include "server/http/request_reader.hpp"
#include "server/http/router.hpp"
#include "server/http/target.hpp"
#include "server/http/thread_pool.hpp"
#include <QTest>
#include <atomic>
#include <latch>
#include <random>

using namespace ilvm;
using namespace ilvm::http;
using State = RequestReader::State;

namespace {

Response nothing(const Request&) {
    return noContent();
}

std::string patternFor(const Router& router, std::string_view method, std::string_view path) {
    Request request;
    readTarget(path, request);
    const Router::Match match = router.find(method, request.segments);
    return match.route ? match.route->method + " " + match.route->pattern : "none " + match.allowed;
}

EventFrame frameOf(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

// Feeds as a connection would: what was not taken comes again, with one more part behind it.
State feedInParts(RequestReader& reader, std::string_view bytes, std::size_t part) {
    std::string waiting;
    while (!bytes.empty()) {
        waiting += bytes.substr(0, part);
        bytes.remove_prefix(std::min(part, bytes.size()));
        waiting.erase(0, reader.feed(waiting));
        if (reader.state() == State::body) {
            reader.beginBody(1000);
            waiting.erase(0, reader.feed(waiting));
        }
    }
    return reader.state();
}

} // namespace

class TestHttpParts : public QObject {
    Q_OBJECT

private slots:
    void prefersLiteralSegments() {
        Router router;
        router.plain("GET", "/tickets/{reference}", nothing);
        router.plain("POST", "/tickets/preview", nothing);
        router.plain("POST", "/tickets/actions/{action}", nothing);
        router.plain("POST", "/tickets/{reference}/messages", nothing);
        router.plain("GET", "/tickets/preview", nothing);
        QCOMPARE(patternFor(router, "GET", "/tickets/preview"), std::string("GET /tickets/preview"));
        QCOMPARE(patternFor(router, "GET", "/tickets/x"), std::string("GET /tickets/{reference}"));
        QCOMPARE(patternFor(router, "HEAD", "/tickets/x"), std::string("GET /tickets/{reference}"));
        QCOMPARE(patternFor(router, "POST", "/tickets/actions/take"), std::string("POST /tickets/actions/{action}"));
        QCOMPARE(patternFor(router, "POST", "/tickets/preview/messages"),
                 std::string("POST /tickets/{reference}/messages"));
        QCOMPARE(patternFor(router, "PUT", "/tickets/preview"), std::string("none POST, GET, HEAD"));
        QCOMPARE(patternFor(router, "GET", "/tickets"), std::string("none "));
        QVERIFY_EXCEPTION_THROWN(router.plain("GET", "/tickets/preview", nothing), std::logic_error);
    }

    void takesWhatStandsBeforeAnEnding() {
        Router router;
        router.plain("GET", "/pages/{n}.png", nothing);
        QCOMPARE(patternFor(router, "GET", "/pages/12.png"), std::string("GET /pages/{n}.png"));
        QCOMPARE(router.find("GET", {"pages", "12.png"}).captured.at(0),
                 (std::pair<std::string, std::string>("n", "12")));
        for (const char* path : {"/pages/.png", "/pages/12.jpg", "/pages/12", "/pages/12.png/"})
            QCOMPARE(patternFor(router, "GET", path), std::string("none "));
    }

    void understandsRanges_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("first"); // -1: the whole
        QTest::addColumn<int>("end");
        QTest::newRow("from to") << QByteArray("bytes=2-5") << 2 << 6;
        QTest::newRow("one byte") << QByteArray("bytes=0-0") << 0 << 1;
        QTest::newRow("open") << QByteArray("bytes=7-") << 7 << 10;
        QTest::newRow("past the end") << QByteArray("bytes=7-99") << 7 << 10;
        QTest::newRow("largest number") << QByteArray("bytes=7-18446744073709551615") << 7 << 10;
        QTest::newRow("suffix") << QByteArray("bytes=-3") << 7 << 10;
        QTest::newRow("suffix larger than all") << QByteArray("bytes=-30") << 0 << 10;
        QTest::newRow("outside") << QByteArray("bytes=10-") << 0 << 0;
        QTest::newRow("empty suffix") << QByteArray("bytes=-0") << 10 << 10;
        QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << -1 << 0;
        QTest::newRow("backwards") << QByteArray("bytes=5-2") << -1 << 0;
        QTest::newRow("another unit") << QByteArray("lines=1-2") << -1 << 0;
        QTest::newRow("no numbers") << QByteArray("bytes=-") << -1 << 0;
        QTest::newRow("too large a number") << QByteArray("bytes=99999999999999999999-") << 0 << 0;
        QTest::newRow("an end beyond all numbers") << QByteArray("bytes=7-99999999999999999999") << 7 << 10;
    }
    void understandsRanges() {
        QFETCH(QByteArray, field);
        QFETCH(int, first);
        QFETCH(int, end);
        const auto range = rangeFrom(field.toStdString(), 10);
        QCOMPARE(range.has_value(), first >= 0);
        if (!range) return;
        QCOMPARE(static_cast<int>(range->first), first);
        QCOMPARE(static_cast<int>(range->end), end);
    }

    void readsTheSameInPartsOfAnySize() {
        const std::string whole = "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "4;x=y\r\nabcd\r\n3\r\nefg\r\n0\r\nHost: trailer\r\n\r\n";
        for (std::size_t part = 1; part <= whole.size(); ++part) {
            RequestReader reader(1000);
            QCOMPARE(feedInParts(reader, whole, part), State::done);
            QCOMPARE(reader.takeBody(), std::string("abcdefg"));
            QCOMPARE(*reader.request().headers.find("host"), std::string("h"));
        }
    }

    // The route is known by the first line; whoever asks for another one has no more room than before.
    void aRouteMayAskForRoom() {
        Router router;
        RouteOptions roomy;
        roomy.headerLimit = 2000;
        router.plain("POST", "/session", nothing, roomy);
        router.plain("GET", "/session", nothing);
        const auto isTooLong = [&](const std::string& line, std::size_t header) {
            RequestReader reader(1000, [&](auto method, auto target) { return router.headerLimit(method, target); });
            const std::string head = line + " HTTP/1.1\r\nHost: h\r\nX: ";
            reader.feed(head + std::string(header - head.size() - 4, 'x') + "\r\n\r\n");
            return reader.state() == State::headerTooLarge;
        };
        QVERIFY(!isTooLong("POST /session", 1900));
        QVERIFY(isTooLong("POST /session", 2100));
        QVERIFY(!isTooLong("GET /session", 900));
        for (const char* other :
             {"GET /session", "POST /session/", "POST /session?a=b", "POST /sessions", "PUT /session"})
            QVERIFY2(isTooLong(other, 1100), other);
    }

    void survivesDamagedRequests() {
        const std::string whole = "POST /a?b=c HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\nX: y\r\n\r\n0123456789";
        std::mt19937 random(20'231'106);
        for (int round = 0; round < 20'000; ++round) {
            std::string damaged = whole;
            for (int i = 0; i < 3; ++i)
                damaged[random() % damaged.size()] = static_cast<char>(random());
            RequestReader reader(1000);
            feedInParts(reader, damaged, 1 + random() % 40);
            Request request;
            readTarget(reader.target(), request);
            for (const std::string& segment : request.segments)
                QVERIFY(segment.find('\0') == std::string::npos);
        }
    }

    void queueJoinsAndOverflows() {
        int rings = 0;
        EventQueue queue(3, 1000, [&rings] { ++rings; });
        QVERIFY(queue.push(frameOf("a\n\n")));
        QVERIFY(queue.push(frameOf("b\n\n")));
        QCOMPARE(rings, 1); // nobody looked in between
        QCOMPARE(*queue.take(), std::string("a\n\nb\n\n"));
        QVERIFY(!queue.take());
        for (int i = 0; i < 3; ++i)
            QVERIFY(queue.push(frameOf("c\n\n")));
        QVERIFY(!queue.push(frameOf("d\n\n")));
        QCOMPARE(*queue.take(), std::string("event: resync\ndata: {}\n\n"));
        QVERIFY(queue.isOver());
        QVERIFY(!queue.push(frameOf("e\n\n")));
    }

    // On a line that always breaks after a few kilobytes, something gets through each time.
    void queueJoinsLittleAtFirst() {
        EventQueue queue(100, 100'000, [] {});
        const std::string kilobyte(1'024, 'x');
        for (int i = 0; i < 60; ++i)
            QVERIFY(queue.push(frameOf(kilobyte)));
        for (const std::size_t joined : {2, 4, 8, 16, 16, 14})
            QCOMPARE(queue.take()->size(), joined * kilobyte.size());
        QVERIFY(!queue.take());
    }

    void queueCountsBytes() {
        EventQueue queue(100, 10, [] {});
        QVERIFY(queue.push(frameOf("12345678")));
        QVERIFY(queue.take());
        QVERIFY(queue.push(frameOf("12345678")));
        QVERIFY(!queue.push(frameOf("123")));
    }

    void poolRefusesWhatItCannotHold() {
        std::latch held(1);
        std::latch begun(1);
        std::atomic<int> done = 0;
        ThreadPool pool("test", 1, 2);
        QVERIFY(pool.tryPost([&] {
            begun.count_down();
            held.wait();
            ++done;
        }));
        begun.wait();
        QVERIFY(pool.tryPost([&] { ++done; }));
        QVERIFY(pool.tryPost([&] { ++done; }));
        QVERIFY(!pool.tryPost([&] { ++done; }));
        pool.post([&] { ++done; });
        QCOMPARE(pool.queued(), std::size_t(3));
        held.count_down();
        pool.stop();
        QCOMPARE(done.load(), 4);
        QVERIFY(!pool.tryPost([] {}));
    }

    void problemsCarryTheirFields() {
        base::Problem problem = base::invalid("Deux.", {{"a", "required", "Manque."}, {"b", "type", "Faux."}});
        problem.retry_after = 3;
        const Response response = toResponse(problem);
        QCOMPARE(response.headers.at(0).second, std::string("3"));
        const std::string& body = std::get<std::string>(response.body);
        const std::string expected = "'errors':[{'field':'a','code':'required','message':'Manque.'},"
                                     "{'field':'b','code':'type','message':'Faux.'}]}";
        QVERIFY2(QByteArray::fromStdString(body).replace('"', '\'').endsWith(expected.c_str()), body.c_str());
    }
};

QTEST_GUILESS_MAIN(TestHttpParts)
#include "test_http_parts.moc"
