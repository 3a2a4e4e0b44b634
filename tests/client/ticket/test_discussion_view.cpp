// What a person can do with a message that the server refused.
#include "client/ticket/discussion_view.hpp"
#include "tests/client/support/program.hpp"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace ilvm;

namespace {

const QString discussed = QStringLiteral("INC-00001");
const QByteArray attaching = "POST /api/v1/attachments";
const QByteArray posting = "POST /api/v1/tickets/INC-00001/messages";

} // namespace

class TestDiscussionView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        program_ = std::make_unique<support::Program>();
        program_->server.always("GET /api/v1/tickets/INC-00001/messages", support::replyOf(api::Messages{}));
        program_->open();
        program_->workspace().truth.apply(support::newsOf({support::madeTicket("INC-00001")}, "c1"));
        view_ = std::make_unique<ticket::DiscussionView>(program_->workspace());
        view_->show(discussed);
        static_cast<QWidget&>(*view_).show();
        program_->server.next(posting, support::problemOf(422, "/problems/invalid", "Trop long."));
        discussion().post(discussed, QStringLiteral("refusé"), false, {});
        QTRY_VERIFY(button("Delete"));
        QCOMPARE(discussion().waitingCount(), 1);
    }
    void cleanup() {
        view_.reset();
        program_->session.reset();
    }

    void aRefusedMessageCanBeDeleted() {
        QTest::mouseClick(button("Delete"), Qt::LeftButton);
        QCOMPARE(discussion().waitingCount(), 0);
        QVERIFY(program_->workspace().drafts.queuedMessages().isEmpty()); // nor does it come back
        QTRY_VERIFY(!button("Delete"));
        QCOMPARE(program_->server.count(posting), 1);
    }

    void andItCanBeSentAgain() {
        program_->server.next(posting, support::replyOf(support::madeMessage("1", "INC-00001", "refusé"), 201));
        QTest::mouseClick(button("Try again"), Qt::LeftButton);
        QTRY_COMPARE(discussion().waitingCount(), 0);
        QCOMPARE(program_->workspace().truth.messages(discussed).size(), std::size_t(1));
        QTRY_VERIFY(!button("Delete"));
    }

    // Nothing is lost: what is still on its way holds the message back, and says so.
    void aMessageWaitsForItsFiles() {
        program_->server.next(attaching, {201, uploaded(), support::FakeReply::Way::hold, {}});
        write(QStringLiteral("voici la trace"));
        view_->addFiles({file()});
        QTRY_COMPARE(program_->server.count(attaching), 1);
        const int before = program_->server.count(posting);
        QTest::keyClick(view_->findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(discussion().waitingCount(), 1); // the discussed of before
        QVERIFY(says("A file is still on its way: send when it is there."));
        program_->server.release();
        QTRY_VERIFY(button("Send")->isEnabled());
        QVERIFY(!says("A file is still on its way: send when it is there."));
        program_->server.next(posting, support::replyOf(support::madeMessage("2", "INC-00001", "voici la trace"), 201));
        QTest::keyClick(view_->findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(program_->server.count(posting), before + 1);
        QVERIFY(program_->server.requests(posting).last().body.contains("\"71\""));
    }

    void aFileThatFailedIsSentAgain() {
        program_->server.next(attaching, support::problemOf(422, "/problems/invalid", "Trop grand."));
        view_->addFiles({file()});
        write(QStringLiteral("voici la trace"));
        QTRY_VERIFY(failedFile());
        QVERIFY(!button("Send")->isEnabled());
        program_->server.next(attaching, {201, uploaded(), support::FakeReply::Way::answer, {}});
        QTest::mouseClick(failedFile(), Qt::LeftButton);
        QTRY_VERIFY(button("Send")->isEnabled());
        QCOMPARE(program_->server.count(attaching), 2);
    }

    void filesGoOnWhileAnotherTicketIsRead() {
        program_->workspace().truth.apply(support::newsOf({support::madeTicket("INC-00002")}, "c2"));
        program_->server.next(attaching, {201, uploaded(), support::FakeReply::Way::hold, {}});
        view_->addFiles({file()});
        QTRY_COMPARE(program_->server.count(attaching), 1);
        view_->show(QStringLiteral("INC-00002"));
        program_->server.release();
        QTRY_VERIFY(program_->workspace().drafts.text(QStringLiteral("message/INC-00001")).contains("\"71\""));
        view_ = std::make_unique<ticket::DiscussionView>(program_->workspace()); // another day
        view_->show(discussed);
        const auto rows = view_->findChildren<kit::AttachmentRow*>();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()->face().name, QStringLiteral("trace.txt"));
    }

    void itOpensOnWhatWasSaidLast() {
        program_->workspace().truth.apply(support::newsOf({support::madeTicket("INC-00002")}, "c2"));
        api::Messages said;
        for (int i = 10; i < 40; ++i)
            said.items.push_back(support::madeMessage(std::to_string(i), "INC-00002", std::string(300, 'a') + " b"));
        program_->server.always("GET /api/v1/tickets/INC-00002/messages", support::replyOf(said));
        view_->resize(376, 400);
        view_->show(QStringLiteral("INC-00002"));
        auto* bar = view_->findChild<QScrollArea*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1'000);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(100); // who reads above stays there
        said.items.push_back(support::madeMessage("50", "INC-00002", "nouveau"));
        program_->workspace().truth.apply(truth::Truth::changeOf(said.items.back()));
        const int before = bar->maximum();
        QTRY_VERIFY(bar->maximum() > before);
        QCOMPARE(bar->value(), 100);
    }

    void whatIsOnItsWayCannotBeDeleted() {
        program_->server.next(posting, {200, "{}", support::FakeReply::Way::hold, {}});
        QTest::mouseClick(button("Try again"), Qt::LeftButton);
        QTRY_COMPARE(program_->server.count(posting), 2);
        QTRY_VERIFY(!button("Delete"));
    }

private:
    actions::Discussion& discussion() { return program_->workspace().discussion; }
    QPushButton* button(const char* words) {
        for (auto* each : view_->findChildren<QPushButton*>())
            if (each->isVisibleTo(view_.get()) && each->text() == QLatin1String(words)) return each;
        return nullptr;
    }

    static QByteArray uploaded() {
        return QByteArray::fromStdString(wire::toJson(api::Uploaded{"71", "00", 3, "text/plain", "trace.txt"}));
    }
    QString file() const {
        const QString path = program_->folder.filePath(QStringLiteral("trace.txt"));
        QFile written(path);
        if (written.open(QIODevice::WriteOnly)) written.write("abc");
        return path;
    }
    void write(const QString& text) { view_->findChild<QPlainTextEdit*>()->setPlainText(text); }
    bool says(const char* words) const {
        for (const auto* label : view_->findChildren<QLabel*>())
            if (label->isVisibleTo(view_.get()) && label->text() == QLatin1String(words)) return true;
        return false;
    }
    kit::AttachmentRow* failedFile() const {
        for (auto* row : view_->findChildren<kit::AttachmentRow*>())
            if (!row->face().problem.isEmpty()) return row;
        return nullptr;
    }

    std::unique_ptr<support::Program> program_;
    std::unique_ptr<ticket::DiscussionView> view_;
};

QTEST_MAIN(TestDiscussionView)
#include "test_discussion_view.moc"
