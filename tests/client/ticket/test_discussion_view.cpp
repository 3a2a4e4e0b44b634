// What a person can do with a message that the server refused.
#include "client/shell/session.hpp"
#include "client/ticket/discussion_view.hpp"
#include "tests/client/support/made.hpp"

#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace ilvm;

namespace {

const QString one = QStringLiteral("INC-00001");
const QByteArray posting = "POST /api/v1/tickets/INC-00001/messages";

} // namespace

class TestDiscussionView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        server_ = std::make_unique<support::FakeServer>();
        server_->always("GET /api/v1/tickets/INC-00001/messages", support::replyOf(api::Messages{}));
        api_ = std::make_unique<net::ApiClient>();
        api_->setServer(server_->address());
        session_ = std::make_unique<shell::Session>(*api_, folder_->path(), QStringLiteral("server|n.benali"));
        session_->workspace().truth.apply(support::newsOf({support::madeTicket("INC-00001")}, "c1"));
        view_ = std::make_unique<ticket::DiscussionView>(session_->workspace());
        view_->show(one);
        static_cast<QWidget&>(*view_).show();
        server_->next(posting, support::problemOf(422, "/problems/invalid", "Trop long."));
        discussion().post(one, QStringLiteral("refusé"), false, {});
        QTRY_VERIFY(button("Delete"));
        QCOMPARE(discussion().waitingCount(), 1);
    }
    void cleanup() {
        view_.reset();
        session_.reset();
    }

    void aRefusedMessageCanBeDeleted() {
        QTest::mouseClick(button("Delete"), Qt::LeftButton);
        QCOMPARE(discussion().waitingCount(), 0);
        QVERIFY(session_->workspace().drafts.queuedMessages().isEmpty()); // nor does it come back
        QTRY_VERIFY(!button("Delete"));
        QCOMPARE(server_->count(posting), 1);
    }

    void andItCanBeSentAgain() {
        server_->next(posting, support::replyOf(support::madeMessage("1", "INC-00001", "refusé"), 201));
        QTest::mouseClick(button("Try again"), Qt::LeftButton);
        QTRY_COMPARE(discussion().waitingCount(), 0);
        QCOMPARE(session_->workspace().truth.messages(one).size(), std::size_t(1));
        QTRY_VERIFY(!button("Delete"));
    }

    void whatIsOnItsWayCannotBeDeleted() {
        server_->next(posting, {200, "{}", support::FakeReply::Way::hold, {}});
        QTest::mouseClick(button("Try again"), Qt::LeftButton);
        QTRY_COMPARE(server_->count(posting), 2);
        QTRY_VERIFY(!button("Delete"));
    }

private:
    actions::Discussion& discussion() { return session_->workspace().discussion; }
    QPushButton* button(const char* words) {
        for (auto* each : view_->findChildren<QPushButton*>())
            if (each->isVisibleTo(view_.get()) && each->text() == QLatin1String(words)) return each;
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<support::FakeServer> server_;
    std::unique_ptr<net::ApiClient> api_;
    std::unique_ptr<shell::Session> session_;
    std::unique_ptr<ticket::DiscussionView> view_;
};

QTEST_MAIN(TestDiscussionView)
#include "test_discussion_view.moc"
