// Moves: pending within the click, taken away by answer or refusal, done once whatever breaks, lost never.
#include "tests/client/actions/desk.hpp"

#include <QtTest>

using namespace ilvm;
using domain::ActionCode;
using support::Desk;
using support::FakeServer;
using support::noAnswer;
using Way = support::FakeReply::Way;

namespace {

const QString reference = QStringLiteral("INC-00001");
const QByteArray take = "POST /api/v1/tickets/INC-00001/actions/take";
const QByteArray closing = "POST /api/v1/tickets/INC-00001/actions/close";
const QByteArray bulk = "POST /api/v1/tickets/actions/refuse";

support::FakeReply done(std::int64_t version) {
    auto ticket = support::madeTicket("INC-00001", version);
    ticket.status = domain::Status::in_progress;
    return support::replyOf(ticket);
}

support::FakeReply held(support::FakeReply reply) {
    reply.way = Way::hold;
    return reply;
}

api::MoveRequest saying(const std::string& words) {
    api::MoveRequest request;
    request.comment = words;
    return request;
}

} // namespace

class TestTicketActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { desk_.reset(); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        server_ = std::make_unique<FakeServer>();
        open();
    }

    void aClickIsPendingAtOnceAndThenTrue() {
        server_->next(take, held(done(2)));
        QSignalSpy moved(&desk_->tickets, &actions::TicketActions::moved);
        desk_->tickets.move(reference, ActionCode::take);
        QCOMPARE(desk_->pending.of(reference), std::optional(ActionCode::take)); // before anything was sent
        QTRY_COMPARE(server_->count(take), 1);
        QVERIFY(desk_->tickets.isSending());
        const auto sent = wire::readAnswer<api::MoveRequest>(server_->requests(take).first().body.toStdString());
        QCOMPARE(sent->version, 1);
        QVERIFY(!server_->requests(take).first().key().isEmpty());
        server_->release();
        QTRY_COMPARE(moved.size(), 1);
        QVERIFY(!desk_->pending.of(reference));
        QCOMPARE(desk_->truth.ticket(reference)->version, 2);
        QVERIFY(!desk_->tickets.isSending());
    }

    void aRefusalTakesTheLayerAwayAndTells() {
        const auto current = wire::toJson(support::madeTicket("INC-00001", 5));
        server_->next(take, support::problemOf(409, "ilvm:stale-version", "Déjà pris par Inès Moreau.", current));
        QSignalSpy refused(&desk_->tickets, &actions::TicketActions::refused);
        desk_->tickets.move(reference, ActionCode::take);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(2).toString(), QStringLiteral("Déjà pris par Inès Moreau."));
        QVERIFY(!desk_->pending.of(reference));
        QCOMPARE(desk_->truth.ticket(reference)->version, 5);
        QCOMPARE(desk_->tickets.unansweredCount(), 0);
    }

    void undoingADeferredMoveSendsNothing() {
        QSignalSpy deferred(&desk_->tickets, &actions::TicketActions::deferred);
        desk_->tickets.defer(reference, ActionCode::close, saying("Écran changé"));
        QVERIFY(desk_->pending.of(reference));
        QCOMPARE(desk_->drafts.deferredDecisions().size(), 1);
        desk_->tickets.dropDeferred(deferred.first().first().toLongLong());
        QVERIFY(!desk_->pending.of(reference));
        QCOMPARE(desk_->drafts.deferredDecisions().size(), 0);
        desk_->tickets.sendAllDeferred();
        QVERIFY(!desk_->tickets.isSending());
        QCOMPARE(server_->count("POST"), 0);
    }

    void aDecisionLeavesTheDiskWithItsAnswerOnly() {
        server_->next(closing, held(done(2)));
        desk_->tickets.defer(reference, ActionCode::close, saying("Écran changé"));
        desk_->tickets.sendAllDeferred();
        QTRY_COMPARE(server_->count(closing), 1);
        QCOMPARE(desk_->drafts.deferredDecisions().size(), 1); // a crash now would not lose it
        const auto key = server_->requests(closing).first().key();
        QCOMPARE(key, desk_->drafts.deferredDecisions().first().idempotencyKey);
        server_->release();
        QTRY_COMPARE(desk_->drafts.deferredDecisions().size(), 0);
    }

    void whatGotNoAnswerGoesAgainUnderItsKey_data() {
        QTest::addColumn<int>("status");
        for (const int status : {0, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void whatGotNoAnswerGoesAgainUnderItsKey() {
        QFETCH(int, status);
        server_->next(closing, status == 0 ? noAnswer : support::problemOf(status, "ilvm:away"));
        server_->next(closing, status == 0 ? noAnswer : support::problemOf(status, "ilvm:away"));
        server_->next(closing, done(2));
        QSignalSpy failed(&desk_->tickets, &actions::TicketActions::failed);
        QSignalSpy moved(&desk_->tickets, &actions::TicketActions::moved);
        bool wanted = false;
        int unanswered = 0;
        connect(&desk_->tickets, &actions::TicketActions::failed, this, [&] {
            wanted = desk_->pending.of(reference).has_value();
            unanswered = desk_->tickets.unansweredCount();
        });
        desk_->tickets.move(reference, ActionCode::close, saying("Écran changé"));
        QTRY_COMPARE(moved.size(), 1);
        QVERIFY(wanted); // when it was said, the layer still stood
        QCOMPARE(unanswered, 1);
        const auto sent = server_->requests(closing);
        QCOMPARE(sent.size(), 3);
        QCOMPARE(sent[1].key(), sent[0].key());
        QCOMPARE(sent[2].key(), sent[0].key());
        QCOMPARE(sent[2].body, sent[0].body);
        QCOMPARE(failed.size(), 1); // said once
        QVERIFY(!desk_->pending.of(reference));
        QCOMPARE(desk_->drafts.deferredDecisions().size(), 0);
    }

    void theLinkComingBackSendsAtOnce() {
        desk_->tickets.clock().setFirstWait(60'000);
        server_->next(take, noAnswer);
        server_->next(take, done(2));
        QSignalSpy moved(&desk_->tickets, &actions::TicketActions::moved);
        desk_->tickets.move(reference, ActionCode::take);
        QTRY_COMPARE(desk_->tickets.unansweredCount(), 1);
        desk_->tickets.sendUnanswered();
        desk_->tickets.sendUnanswered(); // what is on its way does not go twice
        QTRY_COMPARE(moved.size(), 1);
        QCOMPARE(server_->count(take), 2);
    }

    void aCrashInBetweenIsAskedAbout_data() {
        QTest::addColumn<bool>("send");
        QTest::addRow("sent") << true;
        QTest::addRow("dropped") << false;
    }
    void aCrashInBetweenIsAskedAbout() {
        QFETCH(bool, send);
        server_->next(closing, {200, {}, Way::hang, {}});
        desk_->tickets.defer(reference, ActionCode::close, saying("Écran changé"));
        desk_->tickets.sendAllDeferred();
        QTRY_COMPARE(server_->count(closing), 1);
        desk_.reset();
        open();
        const auto left = desk_->tickets.leftOver();
        QCOMPARE(left.size(), 1);
        QVERIFY(!desk_->pending.of(reference));
        desk_->tickets.sendAllDeferred(); // nobody has said so yet
        QCOMPARE(server_->count(closing), 1);
        if (!send) {
            desk_->tickets.dropDeferred(left.first().number);
            QCOMPARE(desk_->drafts.deferredDecisions().size(), 0);
            QCOMPARE(desk_->tickets.leftOver().size(), 0);
            return;
        }
        server_->next(closing, done(2));
        desk_->tickets.sendDeferred(left.first().number);
        QVERIFY(desk_->pending.of(reference));
        QTRY_COMPARE(desk_->drafts.deferredDecisions().size(), 0);
        QCOMPARE(server_->requests(closing).last().key(), server_->requests(closing).first().key());
    }

    void anEndedSessionLosesNothing() {
        server_->always(closing, support::problemOf(401, "ilvm:not-signed-in"));
        QSignalSpy failed(&desk_->tickets, &actions::TicketActions::failed);
        desk_->tickets.defer(reference, ActionCode::close, saying("Écran changé"));
        desk_->tickets.sendAllDeferred();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(desk_->drafts.deferredDecisions().size(), 1);
        desk_.reset();
        open();
        QCOMPARE(desk_->tickets.leftOver().size(), 1);
        QCOMPARE(server_->count(closing), 1); // signing in is a person's affair: it was not tried again
    }

    void refusedWordsAreThereAgain() {
        server_->next(closing, support::problemOf(409, "ilvm:not-possible", "Déjà clôturée."));
        QSignalSpy refused(&desk_->tickets, &actions::TicketActions::refused);
        desk_->tickets.move(reference, ActionCode::close, saying("Écran changé"));
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(QString::fromUtf8(desk_->drafts.text(actions::formOf(ActionCode::close, reference))),
                 QStringLiteral("Écran changé"));
    }

    void severalEachGetTheirAnswer() {
        desk_->truth.apply(truth::Truth::changeOf(support::madeTicket("INC-00002")));
        api::BulkAnswer answer;
        answer.items.push_back({"INC-00001", 200, support::madeTicket("INC-00001", 2), std::nullopt});
        answer.items.push_back(
            {"INC-00002", 409, std::nullopt, wire::Raw{R"({"type":"ilvm:not-possible","title":"Non.","status":409})"}});
        server_->next(bulk, noAnswer);
        server_->next(bulk, support::replyOf(answer));
        QSignalSpy moved(&desk_->tickets, &actions::TicketActions::moved);
        QSignalSpy refused(&desk_->tickets, &actions::TicketActions::refused);
        desk_->tickets.moveMany({reference, QStringLiteral("INC-00002")}, ActionCode::refuse, QStringLiteral("Non"));
        QVERIFY(desk_->pending.of(QStringLiteral("INC-00002")));
        QTRY_COMPARE(desk_->drafts.deferredDecisions().size(), 0);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(desk_->pending.count(), 0);
        QCOMPARE(server_->requests(bulk)[0].key(), server_->requests(bulk)[1].key());
    }

    void severalSurviveACrashTogether() {
        server_->next(bulk, {200, {}, Way::hang, {}});
        desk_->tickets.moveMany({reference, QStringLiteral("INC-00002")}, ActionCode::refuse, QStringLiteral("Non"));
        QTRY_COMPARE(server_->count(bulk), 1);
        desk_.reset();
        open();
        const auto left = desk_->tickets.leftOver();
        QCOMPARE(left.size(), 1);
        server_->next(bulk, support::replyOf(api::BulkAnswer{}));
        desk_->tickets.sendDeferred(left.first().number);
        QTRY_COMPARE(desk_->drafts.deferredDecisions().size(), 0);
        QCOMPARE(server_->requests(bulk)[1].body, server_->requests(bulk)[0].body);
    }

private:
    void open() {
        desk_ = std::make_unique<Desk>(folder_->path());
        desk_->api.setServer(server_->address());
        desk_->truth.apply(truth::Truth::changeOf(support::madeTicket("INC-00001")));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FakeServer> server_;
    std::unique_ptr<Desk> desk_;
};

QTEST_GUILESS_MAIN(TestTicketActions)
#include "test_ticket_actions.moc"
