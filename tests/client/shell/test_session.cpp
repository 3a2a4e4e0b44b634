// A person's session over days: it opens on its copy without the server, works on, catches up, and leaves nothing read
// behind when they sign out, but everything that they typed.
#include "client/shell/session.hpp"
#include "tests/client/support/made.hpp"

#include <QTemporaryDir>
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
        folder_ = std::make_unique<QTemporaryDir>();
        server_ = std::make_unique<FakeServer>();
        api_ = std::make_unique<net::ApiClient>();
        api_->setServer(server_->address());
        api_->setToken("secret");
        support::makeHealthy(*server_, {madeTicket("INC-00001")}, "c1");
        open();
        session_->start();
        QTRY_COMPARE(state(), State::upToDate);
    }
    void cleanup() { session_.reset(); }

    void itOpensOnItsCopyWithoutTheServer() {
        const auto lastTrue = QDateTime::currentDateTime();
        closeProgram();
        const auto closed = QDateTime::currentDateTime();
        server_->goAway();
        open();
        QVERIFY(session_->workspace().truth.me()); // rights too: the panels open
        QVERIFY(session_->workspace().truth.ticket(one));
        session_->start();
        const auto age = session_->workspace().synchroniser.copyOf();
        QVERIFY(lastTrue <= age && age <= closed);
        QTRY_COMPARE(state(), State::offline);
        QCOMPARE(session_->workspace().synchroniser.since(), age); // as old as it says it is
        QVERIFY(!session_->workspace().isOnline());
        QVERIFY(!session_->workspace().requests.findHere(QStringLiteral("ecran"), 5).empty());
    }

    // Signing in again ends a session whose window is still going.
    void theNextOneOpensOnTheCopyOfTheOneThatEnded() {
        session_->end();
        const auto former = std::move(session_);
        open();
        QVERIFY(space().truth.me());
        QVERIFY(space().truth.ticket(one));
        server_->next("GET /api/v1/sync?cursor=c1",
                      support::replyOf(
                          api::SyncPage{support::newsOf({madeTicket("INC-00001", 2)}, "c2").upserts, {}, "c2", false}));
        session_->start();
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
        server_->next("GET /api/v1/sync?cursor=c1", late);
        session_->start();
        QTRY_COMPARE(server_->count("GET /api/v1/sync?cursor=c1"), 1);
        QCOMPARE(state(), State::syncing);
        QCOMPARE(session_->workspace().truth.ticket(one)->version, 1);
        server_->release();
        QTRY_COMPARE(state(), State::upToDate);
        QCOMPARE(session_->workspace().truth.ticket(one)->version, 2);
        closeProgram();
        open();
        QCOMPARE(session_->workspace().truth.cursor(), QByteArray("c2"));
        QCOMPARE(session_->workspace().truth.ticket(one)->version, 2);
    }

    void whatWasWrittenOfflineLeavesInOrderWhenTheLinkIsBack() {
        closeProgram();
        server_->goAway();
        open();
        session_->workspace().synchroniser.setPatience(10, 60'000);
        session_->start();
        QTRY_COMPARE(state(), State::offline);
        for (const char* text : {"un", "deux", "trois"})
            session_->workspace().discussion.post(one, QString::fromLatin1(text), false, {});
        QCOMPARE(session_->workspace().discussion.waitingCount(), 3);
        server_->always(post, [](const support::FakeRequest& request) {
            static int id = 0;
            const auto message = wire::readAnswer<api::NewMessage>(request.body.toStdString());
            return support::replyOf(support::madeMessage(std::to_string(++id), "INC-00001", message->text), 201);
        });
        server_->comeBack();
        QTRY_COMPARE(session_->workspace().discussion.waitingCount(), 0);
        QStringList texts;
        for (const auto& message : session_->workspace().truth.messages(one))
            texts.append(QString::fromStdString(message.text));
        QCOMPARE(texts, QStringList({QStringLiteral("un"), QStringLiteral("deux"), QStringLiteral("trois")}));
    }

    void aDecisionThatGotNoAnswerGoesWhenTheLinkIsBack() {
        auto& workspace = space();
        workspace.tickets.clock().setFirstWait(60'000);
        server_->next(closing, {200, "{}", Way::cut, {}});
        server_->next(closing, support::replyOf(madeTicket("INC-00001", 2)));
        workspace.tickets.move(one, domain::ActionCode::close);
        QTRY_COMPARE(workspace.tickets.unansweredCount(), 1);
        workspace.synchroniser.setPatience(10, 60'000);
        server_->cutStreams();
        QTRY_COMPARE(server_->count(closing), 2);
        QCOMPARE(server_->requests(closing)[0].key(), server_->requests(closing)[1].key());
        QTRY_COMPARE(workspace.truth.ticket(one)->version, 2);
        QCOMPARE(workspace.tickets.unansweredCount(), 0);
    }

    void signingOutSendsWhatWaitsFirst() {
        auto held = support::replyOf(madeTicket("INC-00001", 2));
        held.way = Way::hold;
        server_->next(closing, held);
        api::MoveRequest request;
        request.comment = "Réparé";
        space().tickets.defer(one, domain::ActionCode::close, request);
        QSignalSpy settled(session_.get(), &Session::settled);
        session_->settle();
        QTRY_COMPARE(server_->count(closing), 1);
        QCOMPARE(settled.size(), 0);
        server_->release();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(space().truth.ticket(one)->version, 2);
    }

    void settlingWithNothingToSendIsTold() {
        QSignalSpy settled(session_.get(), &Session::settled);
        session_->settle();
        QCOMPARE(settled.size(), 0); // after the call, as always
        QTRY_COMPARE(settled.size(), 1);
    }

    void signingOutLeavesWhatWasTypedAlone() {
        space().drafts.keepText(QStringLiteral("message/INC-00001"), "à finir");
        session_->throwCopyAway();
        closeProgram();
        QCOMPARE(QDir(folder_->path()).entryList({QStringLiteral("copy-*.sqlite*")}), QStringList());
        open();
        QVERIFY(!space().truth.me());
        QVERIFY(space().truth.tickets().isEmpty());
        QCOMPARE(space().drafts.text(QStringLiteral("message/INC-00001")), QByteArray("à finir"));
    }

private:
    void open() {
        session_ = std::make_unique<Session>(*api_, folder_->path(), QStringLiteral("server|n.benali"));
        space_.emplace(session_->workspace());
    }
    void closeProgram() {
        session_->end();
        space_.reset();
        session_.reset();
    }
    ticket::Workspace& space() { return *space_; }
    State state() { return session_->workspace().synchroniser.state(); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FakeServer> server_;
    std::unique_ptr<net::ApiClient> api_;
    std::unique_ptr<Session> session_;
    std::optional<ticket::Workspace> space_;
};

QTEST_MAIN(TestSession)
#include "test_session.moc"
