// A person's session over days: it opens on its copy without the server, works on, catches up, and leaves nothing read
// behind when they sign out, but everything that they typed.
#include "tests/client/support/program.hpp"

#include <QtTest>

using namespace ilvm;
using shell::Session;
using support::FakeServer;
using support::madeTicket;
using State = actions::Synchroniser::State;
using Way = support::FakeReply::Way;

namespace {

const QString one = QStringLiteral("INC-00001");
const QByteArray post = "POST /api/v1/tickets/INC-00001/messages";
const QByteArray closing = "POST /api/v1/tickets/INC-00001/actions/close";

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        program_ = std::make_unique<support::Program>();
        support::makeHealthy(program_->server, {madeTicket("INC-00001")}, "c1");
        open();
        program_->session->start();
        QTRY_COMPARE(state(), State::upToDate);
    }
    void cleanup() { program_->session.reset(); }

    void itOpensOnItsCopyWithoutTheServer() {
        const auto lastTrue = QDateTime::currentDateTime();
        closeProgram();
        const auto closed = QDateTime::currentDateTime();
        program_->server.goAway();
        open();
        QVERIFY(program_->workspace().truth.me()); // rights too: the panels open
        QVERIFY(program_->workspace().truth.ticket(one));
        program_->session->start();
        const auto age = program_->workspace().synchroniser.copyOf();
        QVERIFY(lastTrue <= age && age <= closed);
        QTRY_COMPARE(state(), State::offline);
        QCOMPARE(program_->workspace().synchroniser.since(), age); // as old as it says it is
        QVERIFY(!program_->workspace().isOnline());
        QVERIFY(!program_->workspace().requests.findHere(QStringLiteral("ecran"), 5).empty());
    }

    // Signing in again ends a session whose window is still going.
    void theNextOneOpensOnTheCopyOfTheOneThatEnded() {
        program_->session->end();
        const auto former = std::move(program_->session);
        open();
        QVERIFY(space().truth.me());
        QVERIFY(space().truth.ticket(one));
        program_->server.next("GET /api/v1/sync?cursor=c1",
                              support::replyOf(api::SyncPage{
                                  support::newsOf({madeTicket("INC-00001", 2)}, "c2").upserts, {}, "c2", false}));
        program_->session->start();
        QTRY_COMPARE(space().truth.cursor(), QByteArray("c2"));
        closeProgram();
        open();
        QCOMPARE(space().truth.ticket(one)->version, 2); // and it keeps what it learns
    }

    void itCatchesUpFromItsCursor() {
        closeProgram();
        open();
        auto late = support::replyOf(api::SyncPage{
            support::newsOf({madeTicket("INC-00001", 2)}, "c2").upserts, {{api::FeedType::message, "9"}}, "c2", false});
        late.way = Way::hold;
        program_->server.next("GET /api/v1/sync?cursor=c1", late);
        program_->session->start();
        QTRY_COMPARE(program_->server.count("GET /api/v1/sync?cursor=c1"), 1);
        QCOMPARE(state(), State::syncing);
        QCOMPARE(program_->workspace().truth.ticket(one)->version, 1);
        program_->server.release();
        QTRY_COMPARE(state(), State::upToDate);
        QCOMPARE(program_->workspace().truth.ticket(one)->version, 2);
        closeProgram();
        open();
        QCOMPARE(program_->workspace().truth.cursor(), QByteArray("c2"));
        QCOMPARE(program_->workspace().truth.ticket(one)->version, 2);
    }

    void whatWasWrittenOfflineLeavesInOrderWhenTheLinkIsBack() {
        closeProgram();
        program_->server.goAway();
        open();
        program_->workspace().synchroniser.setPatience(10, 60'000);
        program_->session->start();
        QTRY_COMPARE(state(), State::offline);
        for (const char* text : {"un", "deux", "trois"})
            program_->workspace().discussion.post(one, QString::fromLatin1(text), false, {});
        QCOMPARE(program_->workspace().discussion.waitingCount(), 3);
        program_->server.always(post, [](const support::FakeRequest& request) {
            static int id = 0;
            const auto message = wire::readAnswer<api::NewMessage>(request.body.toStdString());
            return support::replyOf(support::madeMessage(std::to_string(++id), "INC-00001", message->text), 201);
        });
        program_->server.comeBack();
        QTRY_COMPARE(program_->workspace().discussion.waitingCount(), 0);
        QStringList texts;
        for (const auto& message : program_->workspace().truth.messages(one))
            texts.append(QString::fromStdString(message.text));
        QCOMPARE(texts, QStringList({QStringLiteral("un"), QStringLiteral("deux"), QStringLiteral("trois")}));
    }

    void aDecisionThatGotNoAnswerGoesWhenTheLinkIsBack() {
        auto& workspace = space();
        workspace.tickets.clock().setFirstWait(60'000);
        program_->server.next(closing, {200, "{}", Way::cut, {}});
        program_->server.next(closing, support::replyOf(madeTicket("INC-00001", 2)));
        workspace.tickets.move(one, domain::ActionCode::close);
        QTRY_COMPARE(workspace.tickets.unansweredCount(), 1);
        workspace.synchroniser.setPatience(10, 60'000);
        program_->server.cutStreams();
        QTRY_COMPARE(program_->server.count(closing), 2);
        QCOMPARE(program_->server.requests(closing)[0].key(), program_->server.requests(closing)[1].key());
        QTRY_COMPARE(workspace.truth.ticket(one)->version, 2);
        QCOMPARE(workspace.tickets.unansweredCount(), 0);
    }

    void signingOutSendsWhatWaitsFirst() {
        auto held = support::replyOf(madeTicket("INC-00001", 2));
        held.way = Way::hold;
        program_->server.next(closing, held);
        api::MoveRequest request;
        request.comment = "Réparé";
        space().tickets.defer(one, domain::ActionCode::close, request);
        QSignalSpy settled(program_->session.get(), &Session::settled);
        program_->session->settle();
        QTRY_COMPARE(program_->server.count(closing), 1);
        QCOMPARE(settled.size(), 0);
        program_->server.release();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(space().truth.ticket(one)->version, 2);
    }

    void settlingWithNothingToSendIsTold() {
        QSignalSpy settled(program_->session.get(), &Session::settled);
        program_->session->settle();
        QCOMPARE(settled.size(), 0); // after the call, as always
        QTRY_COMPARE(settled.size(), 1);
    }

    void signingOutLeavesWhatWasTypedAlone() {
        space().drafts.keepText(QStringLiteral("message/INC-00001"), "à finir");
        program_->session->throwCopyAway();
        closeProgram();
        QCOMPARE(QDir(program_->folder.path()).entryList({QStringLiteral("copy-*.sqlite*")}), QStringList());
        open();
        QVERIFY(!space().truth.me());
        QVERIFY(space().truth.tickets().isEmpty());
        QCOMPARE(space().drafts.text(QStringLiteral("message/INC-00001")), QByteArray("à finir"));
    }

private:
    void open() {
        program_->open();
        space_.emplace(program_->workspace());
    }
    void closeProgram() {
        program_->session->end();
        space_.reset();
        program_->session.reset();
    }
    ticket::Workspace& space() { return *space_; }
    State state() { return program_->workspace().synchroniser.state(); }

    std::unique_ptr<support::Program> program_;
    std::optional<ticket::Workspace> space_;
};

QTEST_MAIN(TestSession)
#include "test_session.moc"
