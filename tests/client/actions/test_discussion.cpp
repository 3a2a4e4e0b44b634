// Messages leave in the order in which they were written, once, whatever breaks; a refused one holds no other.
#include "tests/client/actions/desk.hpp"

#include <QtTest>

using namespace ilvm;
using support::Desk;
using support::FakeServer;
using support::noAnswer;
using Way = support::FakeReply::Way;

namespace {

const QString incident = QStringLiteral("INC-00001");
const QByteArray post = "POST /api/v1/tickets/INC-00001/messages";
const QByteArray list = "GET /api/v1/tickets/INC-00001/messages";

} // namespace

class TestDiscussion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { desk_.reset(); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        server_ = std::make_unique<FakeServer>();
        arrived_.clear();
        // One message a key, as the server keeps it.
        server_->always(post, [this](const support::FakeRequest& request) {
            const auto message = wire::readAnswer<api::NewMessage>(request.body.toStdString());
            if (!arrived_.contains(request.key())) arrived_.append(request.key());
            return support::replyOf(
                support::madeMessage(std::to_string(arrived_.indexOf(request.key()) + 1), "INC-00001", message->text),
                201);
        });
        open();
    }

    void messagesLeaveInOrderAndOnce() {
        // The first answer is lost although the message arrived: the second must not overtake it.
        desk_->discussion.clock().setFirstWait(60'000);
        server_->next(post, noAnswer);
        say("un");
        QTRY_COMPARE(server_->count(post), 1);
        QTRY_VERIFY(!desk_->discussion.isSending());
        say("deux");
        say("trois");
        QTRY_COMPARE(texts(), QStringList({QStringLiteral("un"), QStringLiteral("deux"), QStringLiteral("trois")}));
        const auto sent = server_->requests(post);
        QCOMPARE(sent.size(), 4);
        QCOMPARE(sent[1].key(), sent[0].key());
        QCOMPARE(desk_->discussion.waitingCount(), 0);
        QCOMPARE(desk_->drafts.queuedMessages().size(), 0);
    }

    void theQueueSurvivesTheProgram() {
        server_->goAway();
        say("un");
        say("deux");
        QTRY_VERIFY(!desk_->discussion.isSending());
        QCOMPARE(desk_->discussion.waiting(incident).size(), 2);
        QVERIFY(desk_->discussion.waiting(incident).first().problem.isEmpty()); // it waits, it was not refused
        desk_.reset();
        server_->comeBack();
        open();
        QCOMPARE(desk_->discussion.waitingCount(), 2);
        desk_->discussion.sendUnanswered();
        QTRY_COMPARE(texts(), QStringList({QStringLiteral("un"), QStringLiteral("deux")}));
    }

    void thatItIsForTheParentTooSurvivesTheProgramAndARefusal() {
        server_->goAway();
        desk_->discussion.post(incident, QStringLiteral("un"), false, {}, true);
        desk_->discussion.post(incident, QStringLiteral("note"), true, {}, true);
        QTRY_VERIFY(!desk_->discussion.isSending());
        desk_.reset();
        server_->comeBack();
        open();
        QVERIFY(desk_->discussion.waiting(incident).first().message.onParent);
        server_->next(post, support::problemOf(422, "ilvm:invalid", "Trop long."));
        desk_->discussion.sendUnanswered();
        QTRY_COMPARE(texts(), QStringList{QStringLiteral("note")});
        desk_->discussion.sendWaiting();
        QTRY_COMPARE(texts().size(), 2);
        const auto sent = server_->requests(post);
        QCOMPARE(sent.size(), 3);
        QVERIFY(sent[0].body.contains("\"on_parent\":true"));
        QVERIFY(!sent[1].body.contains("on_parent")); // a note never is
        QVERIFY(sent[2].body.contains("\"on_parent\":true"));
    }

    void aServerThatIsBackIsAskedAgain() {
        server_->next(post, support::problemOf(503, "ilvm:database-away"));
        server_->next(post, noAnswer);
        say("un");
        QTRY_COMPARE(texts(), QStringList{QStringLiteral("un")});
        QCOMPARE(server_->count(post), 3);
    }

    void aRefusedOneHoldsNoOther() {
        server_->next(post, support::problemOf(422, "ilvm:invalid", "Trop long."));
        say("refusé");
        say("deux");
        QTRY_COMPARE(texts(), QStringList{QStringLiteral("deux")});
        const auto waiting = desk_->discussion.waiting(incident);
        QCOMPARE(waiting.size(), 1);
        QVERIFY(waiting.first().problem.contains(QStringLiteral("Trop long.")));
        desk_->discussion.sendUnanswered(); // the link says nothing about it
        QVERIFY(!desk_->discussion.isSending());
        desk_->discussion.sendWaiting(); // the person does
        QTRY_COMPARE(desk_->discussion.waitingCount(), 0);
        QCOMPARE(texts().size(), 2);
    }

    void whatIsDroppedDoesNotLeave() {
        server_->goAway();
        say("un");
        QTRY_VERIFY(!desk_->discussion.isSending());
        desk_->discussion.dropWaiting(desk_->discussion.waiting(incident).first().message.number);
        server_->comeBack();
        say("deux");
        QTRY_COMPARE(texts(), QStringList{QStringLiteral("deux")});
    }

    void anEndedSessionKeepsTheQueue() {
        server_->next(post, support::problemOf(401, "ilvm:not-signed-in"));
        say("un");
        QTRY_COMPARE(server_->count(post), 1);
        QTRY_VERIFY(!desk_->discussion.isSending());
        QCOMPARE(desk_->drafts.queuedMessages().size(), 1);
        QVERIFY(desk_->discussion.waiting(incident).first().problem.isEmpty());
    }

    void allPagesAreRead() {
        server_->next(list, support::replyOf(api::Messages{{support::madeMessage("1", "INC-00001")}, "1"}));
        server_->next(list + "?limit=200&cursor=1",
                      support::replyOf(api::Messages{{support::madeMessage("2", "INC-00001")}, std::nullopt}));
        QSignalSpy loaded(&desk_->discussion, &actions::Discussion::loaded);
        desk_->discussion.load(incident);
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(desk_->truth.messages(incident).size(), std::size_t(2));
    }

    void withoutTheServerItIsReadFromTheCopy() {
        desk_->truth.apply(support::newsOf({support::madeTicket("INC-00001")}, "c1"));
        desk_->truth.apply(truth::Truth::changeOf(support::madeMessage("5", "INC-00001", "Gardé")));
        desk_.reset();
        server_->goAway();
        open();
        QSignalSpy failed(&desk_->discussion, &actions::Discussion::failed);
        desk_->discussion.load(incident);
        QCOMPARE(texts(), QStringList{QStringLiteral("Gardé")}); // before any answer
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    void open() {
        desk_ = std::make_unique<Desk>(folder_->path());
        desk_->api.setServer(server_->address());
    }
    void say(const char* text) { desk_->discussion.post(incident, QString::fromUtf8(text), false, {}); }
    QStringList texts() const {
        QStringList found;
        for (const auto& message : desk_->truth.messages(incident))
            found.append(QString::fromStdString(message.text));
        return found;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FakeServer> server_;
    std::unique_ptr<Desk> desk_;
    QByteArrayList arrived_;
};

QTEST_GUILESS_MAIN(TestDiscussion)
#include "test_discussion.moc"
