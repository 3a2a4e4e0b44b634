// Server-sent events, cut anywhere.
#include "client/net/event_parser.hpp"

#include <QtTest>

using namespace ilvm::net;

class TestEventParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCutGivesTheSameEvents() {
        const QByteArray stream =
            "retry: 2500\n\n: comment\n\nid: e.1.2\nevent: change\ndata: {\"a\":1}\n\n"
            "event: change\r\ndata: one\r\ndata: two\r\nid:e.1.3\r\n\r\ndata\n\nevent: resync\n\n";
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            EventParser parser;
            auto events = parser.feed(stream.left(cut));
            events += parser.feed(stream.mid(cut));
            QCOMPARE(events.size(), 5);
            QCOMPARE(events[0].retryMilliseconds, 2500);
            QCOMPARE(events[1].id, QByteArray("e.1.2"));
            QCOMPARE(events[1].type, QByteArray("change"));
            QCOMPARE(events[1].data, QByteArray("{\"a\":1}"));
            QCOMPARE(events[2].data, QByteArray("one\ntwo"));
            QCOMPARE(events[2].id, QByteArray("e.1.3"));
            QCOMPARE(events[3].type, QByteArray("message"));
            QCOMPARE(events[4].type, QByteArray("resync"));
        }
    }

    void halfAnEventIsNone() {
        EventParser parser;
        QVERIFY(parser.feed("event: change\ndata: x\n").isEmpty());
        QCOMPARE(parser.feed("\n").size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestEventParser)
#include "test_event_parser.moc"
