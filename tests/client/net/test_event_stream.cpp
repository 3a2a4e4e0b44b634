// The stream of changes: resumed where it broke, given up when it is silent, closed when the session has ended.
#include "client/net/event_stream.hpp"
#include "tests/client/support/made.hpp"

#include <QtTest>

using namespace ilvm;
using support::FakeReply;
using support::FakeServer;
using Way = support::FakeReply::Way;

namespace {

const QByteArray events = "GET /api/v1/events";
constexpr int longSilence = 60'000;

QByteArray eventOf(const std::string& cursor) {
    return support::eventOf(support::newsOf({support::madeTicket("INC-00001")}, cursor));
}

} // namespace

class TestEventStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        server_ = std::make_unique<FakeServer>();
        stream_ = std::make_unique<net::EventStream>();
        stream_->setPatience(longSilence, 5);
        server_->always(events, {200, {}, Way::stream, {}});
    }

    void itsHeadIsEnoughToBeConnected() {
        stream_->open(server_->address(), "secret", "c1");
        QTRY_VERIFY(stream_->isConnected());
        const auto request = server_->requests(events).first();
        QCOMPARE(request.headers.value("last-event-id"), QByteArray("c1"));
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer secret"));
    }

    void aCutIsResumedAfterTheLastEvent() {
        QSignalSpy arrived(stream_.get(), &net::EventStream::changeArrived);
        QSignalSpy link(stream_.get(), &net::EventStream::connectionChanged);
        stream_->open(server_->address(), "secret", {});
        QTRY_COMPARE(server_->streams(), 1);
        QVERIFY(!server_->requests(events).first().headers.contains("last-event-id"));
        server_->tell(eventOf("c7"));
        server_->tell(": still here\n\n");
        server_->tell(eventOf("c8").left(40)); // half an event is none
        QTRY_COMPARE(arrived.size(), 1);
        server_->cutStreams();
        QTRY_COMPARE(server_->count(events), 2);
        QCOMPARE(server_->requests(events).last().headers.value("last-event-id"), QByteArray("c7"));
        server_->tell(eventOf("c8"));
        QTRY_COMPARE(arrived.size(), 2);
        QCOMPARE(arrived.last().first().value<api::Change>().cursor, std::string("c8"));
        QCOMPARE(link.size(), 3); // up, down, up
    }

    void twoHundredCutsLoseAndDoubleNothing() {
        QStringList arrived;
        connect(stream_.get(), &net::EventStream::changeArrived, this,
                [&](const api::Change& change) { arrived.append(QString::fromStdString(change.cursor)); });
        // After each Last-Event-ID come the next three, and the third is cut off in its middle.
        const auto cursor = [](int number) { return std::to_string(number); };
        server_->always(events, [&](const support::FakeRequest& request) {
            const int from = request.headers.value("last-event-id").toInt();
            return FakeReply{200,
                             eventOf(cursor(from + 1)) + eventOf(cursor(from + 2)) + eventOf(cursor(from + 3)).left(60),
                             Way::stream,
                             {}};
        });
        stream_->setPatience(longSilence, 1);
        QStringList expected;
        stream_->open(server_->address(), "secret", "0");
        for (int cut = 1; cut <= 200; ++cut) {
            QTRY_COMPARE(arrived.size(), cut * 2);
            expected << QString::number(cut * 2 - 1) << QString::number(cut * 2);
            server_->cutStreams();
        }
        QCOMPARE(arrived, expected);
    }

    void silenceIsACut() {
        stream_->setPatience(50, 5);
        stream_->open(server_->address(), "secret", "c1");
        QTRY_VERIFY(server_->count(events) >= 3);
    }

    void aServerThatRefusesIsTriedAgain() {
        QSignalSpy link(stream_.get(), &net::EventStream::connectionChanged);
        server_->next(events, support::problemOf(503, "ilvm:database-away"));
        server_->next(events, {200, {}, Way::drop, {}});
        stream_->open(server_->address(), "secret", "c1");
        QTRY_VERIFY(stream_->isConnected());
        QCOMPARE(server_->count(events), 3);
        QCOMPARE(link.first().first().toBool(), false); // a try that failed is told
        QCOMPARE(link.last().first().toBool(), true);
    }

    void aResyncClosesIt_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::addRow("told so") << QByteArray("event: resync\ndata: {}\n\n");
        QTest::addRow("not understood") << QByteArray("id: c2\nevent: change\ndata: {\"upserts\": 5}\n\n");
    }
    void aResyncClosesIt() {
        QFETCH(QByteArray, said);
        QSignalSpy resync(stream_.get(), &net::EventStream::resyncDemanded);
        QSignalSpy arrived(stream_.get(), &net::EventStream::changeArrived);
        stream_->open(server_->address(), "secret", "c1");
        QTRY_COMPARE(server_->streams(), 1);
        server_->tell(said + eventOf("c3"));
        QTRY_COMPARE(resync.size(), 1);
        QCOMPARE(arrived.size(), 0);
        QVERIFY(!stream_->isConnected());
        QTRY_COMPARE(server_->streams(), 0);
        QCOMPARE(server_->count(events), 1);
    }

    void anEndedSessionIsNotTriedAgain() {
        server_->always(events, support::problemOf(401, "ilvm:not-signed-in"));
        QSignalSpy signedOut(stream_.get(), &net::EventStream::signedOut);
        stream_->open(server_->address(), "secret", "c1");
        QTRY_COMPARE(signedOut.size(), 1);
        // Were it tried again, that would come before this other call.
        net::EventStream other;
        other.setPatience(longSilence, 5);
        QSignalSpy otherSignedOut(&other, &net::EventStream::signedOut);
        other.open(server_->address(), "other", "c1");
        QTRY_COMPARE(otherSignedOut.size(), 1);
        QCOMPARE(server_->count(events), 2);
    }

    void theDirectoryIsToldWithoutMovingTheCursor() {
        QSignalSpy told(stream_.get(), &net::EventStream::directoryTold);
        stream_->open(server_->address(), "secret", "c1");
        QTRY_COMPARE(server_->streams(), 1);
        server_->tell("event: directory\ndata: {\"state\":\"away\",\"since\":\"2026-11-23T14:31:00.000Z\","
                      "\"alarm\":true}\n\n");
        QTRY_COMPARE(told.size(), 1);
        const auto link = told.first().first().value<api::DirectoryLink>();
        QVERIFY(link.state == api::LinkState::away && link.alarm && !link.changed_at);
        server_->cutStreams();
        QTRY_COMPARE(server_->count(events), 2);
        QCOMPARE(server_->requests(events).last().headers.value("last-event-id"), QByteArray("c1"));
    }

    void theEndOfASessionIsHeardOnce() {
        QSignalSpy ended(stream_.get(), &net::EventStream::sessionEnded);
        QSignalSpy signedOut(stream_.get(), &net::EventStream::signedOut);
        stream_->open(server_->address(), "secret", "c1");
        QTRY_COMPARE(server_->streams(), 1);
        server_->tell("event: signed_out\ndata: {}\n\n");
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!stream_->isConnected());
        QTRY_COMPARE(server_->streams(), 0);
        QCOMPARE(server_->count(events), 1);
        QVERIFY(signedOut.isEmpty());
    }

private:
    std::unique_ptr<FakeServer> server_;
    std::unique_ptr<net::EventStream> stream_;
};

QTEST_GUILESS_MAIN(TestEventStream)
#include "test_event_stream.moc"
