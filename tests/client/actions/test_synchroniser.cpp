// From a snapshot or from the copy to the present, through cuts, refusals and ends of sessions.
#include "tests/client/actions/desk.hpp"

#include <QtTest>

using namespace ilvm;
using actions::Synchroniser;
using support::Desk;
using support::FakeServer;
using support::madeTicket;
using State = actions::Synchroniser::State;
using Way = support::FakeReply::Way;

namespace {

const QByteArray pages = "GET /api/v1/sync", events = "GET /api/v1/events";
const support::FakeReply openStream{200, {}, Way::stream, {}};

} // namespace

class TestSynchroniser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { desk_.reset(); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        server_ = std::make_unique<FakeServer>();
        server_->always(events, openStream);
        desk_ = std::make_unique<Desk>(folder_->path());
        desk_->api.setServer(server_->address());
    }

    void aSnapshotComesPageByPage() {
        server_->next(pages + "?limit=500", support::pageOf({madeTicket("INC-00001")}, "c1.after1", true));
        server_->next(pages + "?cursor=c1.after1&limit=500", support::pageOf({madeTicket("INC-00002")}, "c1"));
        desk_->synchroniser.start();
        QCOMPARE(state(), State::syncing);
        QTRY_COMPARE(server_->streams(), 1);
        QCOMPARE(state(), State::upToDate);
        QCOMPARE(desk_->truth.tickets().size(), 2);
        QCOMPARE(server_->requests(events).first().headers.value("last-event-id"), QByteArray("c1"));
        server_->tell(support::eventOf(support::newsOf({madeTicket("INC-00003")}, "c2")));
        QTRY_COMPARE(desk_->truth.tickets().size(), 3);
    }

    void itCatchesUpFromTheCopy() {
        desk_->truth.apply(support::newsOf({madeTicket("INC-00001")}, "c1"));
        const auto asOf = QDateTime::currentDateTime().addSecs(-3'600);
        server_->next(pages + "?cursor=c1&", support::replyOf(page({madeTicket("INC-00002")}, "c2", true)));
        auto second = support::replyOf(page({}, "c3", false));
        second.way = Way::hold;
        server_->next(pages + "?cursor=c2&", second);
        desk_->synchroniser.start(asOf);
        QCOMPARE(desk_->synchroniser.copyOf(), asOf);
        QTRY_COMPARE(server_->count(pages), 2);
        QCOMPARE(desk_->truth.tickets().size(), 2); // a page is there as soon as it came
        QCOMPARE(state(), State::syncing);
        server_->release();
        QTRY_COMPARE(state(), State::upToDate);
        QVERIFY(!desk_->synchroniser.copyOf().isValid());
        QTRY_COMPARE(server_->streams(), 1);
        QCOMPARE(server_->requests(events).first().headers.value("last-event-id"), QByteArray("c3"));
    }

    void withoutTheServerItSaysSinceWhen() {
        server_->goAway();
        desk_->truth.apply(support::newsOf({madeTicket("INC-00001")}, "c1"));
        const auto asOf = QDateTime::currentDateTime().addSecs(-3'600);
        desk_->synchroniser.start(asOf);
        QTRY_COMPARE(state(), State::offline);
        QCOMPARE(desk_->synchroniser.since(), asOf);
        server_->always(pages, support::replyOf(page({}, "c2", false)));
        server_->comeBack();
        QTRY_COMPARE(state(), State::upToDate);
    }

    void aCursorThatServesNoMoreIsASnapshot_data() {
        QTest::addColumn<int>("status");
        QTest::addRow("too long ago") << 410;
        QTest::addRow("not understood") << 400;
    }
    void aCursorThatServesNoMoreIsASnapshot() {
        QFETCH(int, status);
        desk_->truth.apply(support::newsOf({madeTicket("INC-00001")}, "old"));
        server_->next(pages + "?cursor=old", support::problemOf(status, "ilvm:resync"));
        server_->next(pages + "?limit", support::pageOf({madeTicket("INC-00002")}, "c9"));
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->streams(), 1);
        QCOMPARE(desk_->truth.tickets().keys(), QStringList{QStringLiteral("INC-00002")});
        QCOMPARE(desk_->truth.cursor(), QByteArray("c9"));
    }

    void aServerThatCannotIsAskedAgain() {
        server_->next(pages, support::problemOf(503, "ilvm:database-away"));
        server_->next(pages, {200, support::pageOf({}, "c").body, Way::cut, {}});
        server_->next(pages, support::pageOf({madeTicket("INC-00001")}, "c1"));
        QSignalSpy changed(&desk_->synchroniser, &Synchroniser::stateChanged);
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->streams(), 1);
        QCOMPARE(server_->count(pages), 3);
        QCOMPARE(state(), State::upToDate);
    }

    void aSnapshotGoesOnWhereItBroke() {
        server_->next(pages + "?limit=500", support::pageOf({madeTicket("INC-00001")}, "c1.after1", true));
        server_->next(pages + "?cursor=c1.after1&limit=500", {200, support::pageOf({}, "c").body, Way::cut, {}});
        // A line that breaks under much may bear less.
        server_->next(pages + "?cursor=c1.after1&limit=250", support::pageOf({madeTicket("INC-00002")}, "c1"));
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->streams(), 1);
        QCOMPARE(desk_->truth.tickets().size(), 2);
        QCOMPARE(server_->count(pages), 3);
    }

    void aSnapshotThatCannotGoOnBeginsAnew() {
        server_->next(pages + "?limit", support::pageOf({madeTicket("INC-00001")}, "c1.after1", true));
        server_->next(pages + "?cursor=c1.after1", support::problemOf(410, "ilvm:resync"));
        server_->next(pages + "?limit", support::pageOf({madeTicket("INC-00002")}, "d1"));
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->streams(), 1);
        QCOMPARE(desk_->truth.tickets().keys(), QStringList{QStringLiteral("INC-00002")});
    }

    void aStreamThatCannotOpenIsOffline() {
        server_->always(pages, support::pageOf({}, "c1"));
        server_->always(events, support::problemOf(503, "ilvm:database-away"));
        desk_->synchroniser.start();
        QTRY_COMPARE(state(), State::offline);
        server_->always(events, openStream);
        QTRY_COMPARE(state(), State::upToDate);
        QCOMPARE(server_->count(pages), 1); // the stream itself brings what was missed
    }

    void askingNowAsksAtOnce() {
        server_->next(pages + "?limit", support::pageOf({madeTicket("INC-00001")}, "c1"));
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->streams(), 1);
        auto reply = support::replyOf(page({madeTicket("INC-00002")}, "c2", false));
        reply.way = Way::hold;
        server_->next(pages + "?cursor=c1", reply);
        desk_->synchroniser.askNow();
        desk_->synchroniser.askNow(); // one round at a time
        QTRY_COMPARE(server_->count(pages), 2);
        QCOMPARE(desk_->truth.tickets().size(), 1); // what is here stays readable meanwhile
        server_->release();
        QTRY_COMPARE(server_->count(events), 2);
        QCOMPARE(desk_->truth.tickets().size(), 2);
        QCOMPARE(server_->requests(events).last().headers.value("last-event-id"), QByteArray("c2"));
        QCOMPARE(server_->count(pages), 2);
    }

    void aDemandedResyncTakesASnapshot() {
        server_->next(pages + "?limit", support::pageOf({madeTicket("INC-00001")}, "c1"));
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->streams(), 1);
        server_->next(pages + "?limit", support::pageOf({madeTicket("INC-00002")}, "d1"));
        server_->tell("event: resync\ndata: {}\n\n");
        QTRY_COMPARE(desk_->truth.cursor(), QByteArray("d1"));
        QCOMPARE(desk_->truth.tickets().keys(), QStringList{QStringLiteral("INC-00002")});
    }

    void anEndedSessionEndsIt_data() {
        QTest::addColumn<bool>("within");
        QTest::addRow("while it catches up") << false;
        QTest::addRow("in the middle of the snapshot") << true;
    }
    void anEndedSessionEndsIt() {
        QFETCH(bool, within);
        if (within) server_->next(pages, support::pageOf({madeTicket("INC-00001")}, "c1.after1", true));
        server_->always(pages, support::problemOf(401, "ilvm:not-signed-in"));
        QSignalSpy signedOut(&desk_->synchroniser, &Synchroniser::signedOut);
        desk_->synchroniser.start();
        QTRY_COMPARE(signedOut.size(), 1);
        QCOMPARE(state(), State::offline);
        QVERIFY(desk_->truth.tickets().isEmpty()); // half a snapshot is none
    }

    void whatComesAfterStoppingChangesNothing() {
        auto reply = support::pageOf({madeTicket("INC-00001")}, "c1");
        reply.way = Way::hold;
        server_->next(pages, reply);
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->count(pages), 1);
        desk_->synchroniser.stop();
        QSignalSpy reached(&desk_->api, &net::ApiClient::reached);
        server_->release();
        QVERIFY(reached.wait());
        QVERIFY(desk_->truth.tickets().isEmpty());
        server_->next(pages, support::pageOf({madeTicket("INC-00002")}, "c2"));
        desk_->synchroniser.start();
        QTRY_COMPARE(server_->streams(), 1);
        QCOMPARE(desk_->truth.tickets().size(), 1);
    }

private:
    State state() const { return desk_->synchroniser.state(); }
    static api::SyncPage page(const std::vector<api::Ticket>& tickets, const std::string& cursor, bool more) {
        return {support::newsOf(tickets, cursor).upserts, {}, cursor, more};
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FakeServer> server_;
    std::unique_ptr<Desk> desk_;
};

QTEST_GUILESS_MAIN(TestSynchroniser)
#include "test_synchroniser.moc"
