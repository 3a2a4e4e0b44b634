// What was typed is there again: after closing, after a crash, for its owner alone, in its order.
#include "client/drafts/draft_box.hpp"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using ilvm::drafts::DraftBox;

namespace {

const QString owner = QStringLiteral("https://server|n.benali");

} // namespace

class TestDraftBox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsSurvive() {
        QTemporaryDir folder;
        {
            DraftBox box(folder.path(), owner);
            QVERIFY2(box.isOpen(), qPrintable(box.problem()));
            box.keepText(QStringLiteral("message/INC-00001"), QStringLiteral("Écran noir").toUtf8());
            box.keepText(QStringLiteral("message/INC-00001"), QStringLiteral("Écran noir, encore").toUtf8());
        }
        DraftBox box(folder.path(), owner);
        QCOMPARE(QString::fromUtf8(box.text(QStringLiteral("message/INC-00001"))),
                 QStringLiteral("Écran noir, encore"));
        box.keepText(QStringLiteral("message/INC-00001"), {});
        QVERIFY(box.text(QStringLiteral("message/INC-00001")).isEmpty());
    }

    void othersDraftsAreTheirs() {
        QTemporaryDir folder;
        DraftBox mine(folder.path(), owner), theirs(folder.path(), QStringLiteral("https://server|other"));
        mine.keepText(QStringLiteral("submission"), "{}");
        mine.queueMessage(
            {0, QStringLiteral("INC-1"), QStringLiteral("a"), false, "k", "[]", QDateTime::currentDateTime()});
        QVERIFY(theirs.text(QStringLiteral("submission")).isEmpty());
        QVERIFY(theirs.queuedMessages().isEmpty());
    }

    void messagesKeepTheirOrderAndKeys() {
        QTemporaryDir folder;
        {
            DraftBox box(folder.path(), owner);
            QSignalSpy changed(&box, &DraftBox::queueChanged);
            for (const char* key : {"one", "two", "three"})
                box.queueMessage({0,
                                  QStringLiteral("INC-1"),
                                  QString::fromLatin1(key),
                                  true,
                                  key,
                                  {},
                                  QDateTime::currentDateTime()});
            QCOMPARE(changed.size(), 3);
        }
        DraftBox box(folder.path(), owner);
        const auto queued = box.queuedMessages();
        QCOMPARE(queued.size(), 3);
        QCOMPARE(queued[1].idempotencyKey, QByteArray("two"));
        QVERIFY(queued[1].internal);
        QVERIFY(!queued[1].onParent);
        box.removeMessage(queued[1].number);
        QCOMPARE(box.queuedMessages().size(), 2);
    }

    void thatItIsShownOnTheParentToo() {
        QTemporaryDir folder;
        {
            DraftBox box(folder.path(), owner);
            for (const bool onParent : {true, false})
                box.queueMessage({0, QStringLiteral("ONB-1"), QStringLiteral("a"), false, "k", "[]",
                                  QDateTime::currentDateTime(), onParent});
        }
        const auto queued = DraftBox(folder.path(), owner).queuedMessages();
        QCOMPARE(queued.size(), 2);
        QVERIFY(queued[0].onParent);
        QVERIFY(!queued[1].onParent);
    }

    // The test starts itself again with this argument: a program that writes a draft and dies at once.
    void textsSurviveACrash() {
        QTemporaryDir folder;
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("crash"), folder.path()});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        DraftBox box(folder.path(), owner);
        QCOMPARE(box.text(QStringLiteral("submission")), QByteArray("typed"));
        QCOMPARE(box.deferredDecisions().size(), 1);
        QCOMPARE(box.deferredDecisions()[0].action, QStringLiteral("approve"));
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        DraftBox box(QStringLiteral("/proc/nowhere"), owner);
        QVERIFY(!box.isOpen());
        QVERIFY(!box.problem().isEmpty());
    }

    void aBoxOfAnEarlierVersionKeepsWhatIsInIt() {
        QTemporaryDir folder;
        {
            auto old = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
            old.setDatabaseName(folder.filePath(QStringLiteral("drafts.sqlite")));
            QVERIFY(old.open());
            QSqlQuery query(old);
            QVERIFY(query.exec(QStringLiteral(
                "CREATE TABLE decisions (number INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, reference TEXT "
                "NOT NULL, action TEXT NOT NULL, request BLOB NOT NULL, key BLOB NOT NULL, at INTEGER NOT NULL)")));
            query.prepare(QStringLiteral("INSERT INTO decisions (owner, reference, action, request, key, at) "
                                         "VALUES (?, 'DEM-1', 'approve', '{}', 'key', 0)"));
            query.addBindValue(owner);
            QVERIFY(query.exec());
            QVERIFY(query.exec(QStringLiteral(
                "CREATE TABLE messages (number INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, reference TEXT "
                "NOT NULL, text TEXT NOT NULL, internal INTEGER NOT NULL, key BLOB NOT NULL, attachments BLOB NOT "
                "NULL, at INTEGER NOT NULL)")));
            query.prepare(
                QStringLiteral("INSERT INTO messages (owner, reference, text, internal, key, attachments, at) "
                               "VALUES (?, 'ONB-1', 'écrit avant', 0, 'k1', '[]', 0)"));
            query.addBindValue(owner);
            QVERIFY(query.exec());
        }
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
        DraftBox box(folder.path(), owner);
        QCOMPARE(box.queuedMessages().size(), 1);
        QCOMPARE(box.queuedMessages().first().text, QStringLiteral("écrit avant"));
        QVERIFY(!box.queuedMessages().first().onParent);
        box.queueMessage(
            {0, QStringLiteral("ONB-1"), QStringLiteral("b"), false, "k2", "[]", QDateTime::currentDateTime(), true});
        QVERIFY(box.queuedMessages().last().onParent);
        QCOMPARE(box.deferredDecisions().size(), 1);
        QVERIFY(!box.deferredDecisions().first().several);
        box.deferDecision({0, QStringLiteral("DEM-1, DEM-2"), QStringLiteral("approve"), "{}", "k2",
                           QDateTime::currentDateTime(), true});
        QVERIFY(box.deferredDecisions().last().several);
    }
};

int main(int count, char** values) {
    QCoreApplication application(count, values);
    if (count == 3 && QByteArray(values[1]) == "crash") {
        auto* box = new DraftBox(QString::fromLocal8Bit(values[2]), owner);
        box->keepText(QStringLiteral("submission"), "typed");
        box->deferDecision(
            {0, QStringLiteral("DEM-1"), QStringLiteral("approve"), "{}", "key", QDateTime::currentDateTime()});
        std::abort();
    }
    TestDraftBox test;
    return QTest::qExec(&test, count, values);
}

#include "test_draft_box.moc"
