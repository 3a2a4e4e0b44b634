// Bodies that do not fit into memory: uploads into a sink, downloads from a source, parts of them.
#include "tests/server/http/http_fixture.hpp"
#include <QTest>
#include <atomic>
#include <cstring>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using namespace std::chrono_literals;

namespace {

// What became of the sinks of a test.
struct Ledger {
    std::atomic<int> made = 0;
    std::atomic<int> gone = 0;
    std::atomic<int> finished = 0;
    std::atomic<std::size_t> parts = 0;
};

class CountingSink : public http::UploadSink {
public:
    explicit CountingSink(Ledger& ledger) : ledger_(ledger) { ++ledger_.made; }
    ~CountingSink() override { ++ledger_.gone; }

    void write(std::span<const std::byte> bytes) override {
        ++ledger_.parts;
        for (const std::byte byte : bytes) {
            if (byte == std::byte('!')) throw base::Refusal(base::unsupportedMediaType("Un point d'exclamation."));
            sum_ = sum_ * 31 + std::to_integer<std::uint32_t>(byte);
        }
        size_ += bytes.size();
    }

    http::Response finish() override {
        ++ledger_.finished;
        return http::json(201, std::to_string(size_) + " " + std::to_string(sum_));
    }

private:
    Ledger& ledger_;
    std::size_t size_ = 0;
    std::uint32_t sum_ = 0;
};

std::string summed(std::string_view body) {
    std::uint32_t sum = 0;
    for (const char c : body)
        sum = sum * 31 + static_cast<unsigned char>(c);
    return std::to_string(body.size()) + " " + std::to_string(sum);
}

class TextSource : public http::BodySource {
public:
    TextSource(std::string text, std::uint64_t said) : text_(std::move(text)), said_(said) {}
    std::uint64_t size() const override { return said_; }
    std::size_t read(std::uint64_t offset, std::span<std::byte> into) override {
        const std::string_view part = std::string_view(text_).substr(std::min<std::uint64_t>(offset, text_.size()));
        const std::size_t count = std::min({part.size(), into.size(), std::size_t(100'000)});
        std::memcpy(into.data(), part.data(), count);
        return count;
    }

private:
    std::string text_;
    std::uint64_t said_;
};

std::string sample(std::size_t size) {
    std::string text(size, ' ');
    for (std::size_t i = 0; i < size; ++i)
        text[i] = static_cast<char>('a' + i * 7 % 26);
    return text;
}

http::Router routes(Ledger& ledger) {
    http::Router router;
    http::RouteOptions large;
    large.bodyLimit = 5'000'000;
    router.upload(
        "POST", "/files",
        [&ledger](const http::Request& request) -> std::unique_ptr<http::UploadSink> {
            if (request.queryValue("name") == "bad") throw base::Refusal(base::malformed("Mauvais nom."));
            return std::make_unique<CountingSink>(ledger);
        },
        large);
    router.plain("GET", "/files/{size}", [](const http::Request& request) {
        http::Response response;
        response.contentType = "application/octet-stream";
        const std::size_t size = std::stoul(request.captureOf("size"));
        response.body = std::make_shared<TextSource>(sample(size), size);
        return response;
    });
    router.plain("GET", "/broken/{size}", [](const http::Request& request) {
        http::Response response;
        response.body = std::make_shared<TextSource>(sample(std::stoul(request.captureOf("size"))), 1'000'000);
        return response;
    });
    return router;
}

} // namespace

class TestHttpTransfer : public QObject {
    Q_OBJECT

private slots:
    void streamsAnUploadIn() {
        Ledger ledger;
        HttpFixture fixture(routes(ledger), [](http::Settings& settings) { settings.tls = testCertificate(); });
        RawClient client(fixture.port(), Over::tls);
        const std::string body = sample(4'000'000);
        const Answer answer = client.ask("POST", "/files", signedIn, body);
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, summed(body));
        QVERIFY(ledger.parts > 10); // in parts, never whole
        QCOMPARE(client.ask("POST", "/files", std::string(signedIn) + "Content-Length: 0\r\n").body, summed(""));
        QTRY_COMPARE(ledger.gone.load(), 2);
    }

    void continuesOnlyWhenTheUploadIsWanted() {
        Ledger ledger;
        HttpFixture fixture(routes(ledger));
        const std::string fields = "Expect: 100-continue\r\nContent-Length: 5\r\n";
        RawClient wanted(fixture.port());
        wanted.send("POST /files HTTP/1.1\r\nHost: h\r\n" + std::string(signedIn) + fields + "\r\n");
        QCOMPARE(wanted.until("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        wanted.send("hello");
        QCOMPARE(wanted.answer().body, summed("hello"));
        RawClient stranger(fixture.port());
        QCOMPARE(stranger.ask("POST", "/files", fields).status, 401);
        RawClient bad(fixture.port());
        QCOMPARE(bad.ask("POST", "/files?name=bad", std::string(signedIn) + fields).status, 400);
        RawClient large(fixture.port());
        QCOMPARE(large.ask("POST", "/files", std::string(signedIn) + "Content-Length: 5000001\r\n").status, 413);
        QCOMPARE(ledger.made.load(), 1);
    }

    void refusesInTheMiddle() {
        Ledger ledger;
        HttpFixture fixture(routes(ledger));
        std::string body = sample(3'000'000);
        body[1'000'000] = '!';
        RawClient client(fixture.port());
        QCOMPARE(client.ask("POST", "/files", signedIn, body).status, 415);
        RawClient endless(fixture.port());
        endless.send("POST /files HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n" + std::string(signedIn) +
                     "\r\n");
        const std::string chunk = "F4240\r\n" + sample(1'000'000) + "\r\n";
        for (int i = 0; i < 6; ++i)
            endless.send(chunk);
        QCOMPARE(endless.answer().status, 413);
        QTRY_COMPARE(ledger.gone.load(), 2);
        QCOMPARE(ledger.finished.load(), 0);
    }

    void givesBrokenUploadsBack() {
        Ledger ledger;
        HttpFixture fixture(routes(ledger));
        {
            RawClient client(fixture.port());
            client.send("POST /files HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n" + std::string(signedIn) +
                        "\r\nhalf");
            QTRY_COMPARE(ledger.made.load(), 1);
        }
        QTRY_COMPARE(ledger.gone.load(), 1);
        QCOMPARE(ledger.finished.load(), 0);
    }

    void streamsADownloadOut() {
        Ledger ledger;
        for (const Over over : {Over::plain, Over::tls}) {
            HttpFixture fixture(routes(ledger), [over](http::Settings& settings) {
                if (over == Over::tls) settings.tls = testCertificate();
            });
            RawClient client(fixture.port(), over);
            QVERIFY(client.ask("GET", "/files/3000000", signedIn).body == sample(3'000'000));
            const Answer empty = client.ask("GET", "/files/0", signedIn);
            QCOMPARE(empty.status, 200);
            QCOMPARE(empty.header("Content-Length"), std::string("0"));
            const Answer head = client.ask("HEAD", "/files/77", signedIn);
            QCOMPARE(head.header("Content-Length"), std::string("77"));
            QCOMPARE(client.ask("GET", "/files/5", signedIn).body, sample(5));
        }
    }

    void sendsTheRangeAskedFor() {
        Ledger ledger;
        HttpFixture fixture(routes(ledger));
        RawClient client(fixture.port());
        const auto range = [&client](const std::string& field) {
            return client.ask("GET", "/files/1000000", std::string(signedIn) + field + "\r\n");
        };
        const Answer part = range("Range: bytes=300000-899999");
        QCOMPARE(part.status, 206);
        QCOMPARE(part.header("Content-Range"), std::string("bytes 300000-899999/1000000"));
        QVERIFY(part.body == sample(1'000'000).substr(300'000, 600'000));
        const Answer outside = range("Range: bytes=1000000-");
        QCOMPARE(outside.status, 416);
        QCOMPARE(outside.header("Content-Range"), std::string("bytes */1000000"));
        for (const char* whole : {"Range: bytes=0-", "Range: bytes=-9999999", "Range: bytes=0-99999999999999999999"}) {
            const Answer all = range(whole);
            QCOMPARE(all.status, 206);
            QCOMPARE(all.header("Content-Range"), std::string("bytes 0-999999/1000000"));
            QCOMPARE(all.body.size(), 1'000'000u);
        }
        QCOMPARE(range("Range: bytes=0-1,5-6").status, 200);
        QCOMPARE(range("Range: bytes=0-1\r\nIf-Range: \"other\"").status, 200);
        QCOMPARE(range("Range: bytes=-1").body, sample(1'000'000).substr(999'999));
    }

    void neverPassesATorsoOffAsTheWhole() {
        Ledger ledger;
        HttpFixture fixture(routes(ledger));
        RawClient client(fixture.port());
        QCOMPARE(client.ask("GET", "/broken/0", signedIn).status, 500); // before anything was sent
        QVERIFY_EXCEPTION_THROWN(client.ask("GET", "/broken/300000", signedIn), std::runtime_error);
        const auto records = fixture.records.waitFor(2);
        QCOMPARE(records[1].error, std::string("a body ended before its size"));
    }

    void slowUploadsHoldNoThread() {
        Ledger ledger;
        HttpFixture fixture(routes(ledger), [](http::Settings& settings) { settings.ordinary = {1, 100}; });
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 20; ++i) {
            slow.push_back(std::make_unique<RawClient>(fixture.port()));
            slow.back()->send("POST /files HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n" + std::string(signedIn) +
                              "\r\nab");
        }
        QTRY_COMPARE(ledger.made.load(), 20);
        RawClient quick(fixture.port());
        QCOMPARE(quick.ask("GET", "/files/3", signedIn).body, sample(3));
        for (const auto& client : slow)
            client->send("cd");
        for (const auto& client : slow)
            QCOMPARE(client->answer().body, summed("abcd"));
    }
};

QTEST_GUILESS_MAIN(TestHttpTransfer)
#include "test_http_transfer.moc"
