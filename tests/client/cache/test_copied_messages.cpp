// Messages in the copy on disk: a child's message that its author showed on the recruitment is there on both after a
// start, and on the one that is left when the other goes.
#include "client/store/archive.hpp"
#include "shared/wire/write.hpp"

#include <QTemporaryDir>
#include <QtTest>

using namespace ilvm;

namespace {

const QString arrival = QStringLiteral("FCPI-00001"), child = QStringLiteral("ONB-00001");

api::Upsert ticket(const QString& reference) {
    api::Ticket made;
    made.reference = reference.toStdString();
    return {api::FeedType::ticket, {wire::toJson(made)}};
}

api::Change message(const char* id, bool onParent, bool internal) {
    api::Message made;
    made.id = id;
    made.ticket = child.toStdString();
    made.internal = internal;
    if (onParent) made.on_parent = arrival.toStdString();
    return {{{api::FeedType::message, {wire::toJson(made)}}}, {}, std::string("m") + id};
}

// A truth and its copy, from opening to closing.
struct MessageMemory {
    explicit MessageMemory(const QString& folder)
        : copy(folder, QStringLiteral("https://server|n.benali")), archive(truth, copy) {
        archive.open();
    }
    QStringList said(const QString& reference) const {
        QStringList ids;
        for (const auto& each : truth.messages(reference))
            ids.append(QString::fromStdString(each.id));
        return ids;
    }
    void lose(const QString& reference, const char* cursor) {
        truth.apply({{}, {{api::FeedType::ticket, reference.toStdString()}}, cursor});
    }
    truth::Truth truth;
    cache::LocalCopy copy;
    truth::Archive archive;
};

} // namespace

class TestCopiedMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        MessageMemory first(folder_->path());
        first.truth.reset({{ticket(arrival), ticket(child)}, {}, "c1"});
        first.truth.apply(message("1", false, false));
        first.truth.apply(message("2", true, false));
        first.truth.apply(message("3", true, true)); // whatever it says, a note stays where it was written
    }

    void itStandsOnBothAndOnceOnEach() {
        MessageMemory memory(folder_->path());
        QVERIFY(memory.archive.recall(arrival));
        QCOMPARE(memory.said(arrival), QStringList{QStringLiteral("2")});
        QVERIFY(memory.archive.recall(child));
        QCOMPARE(memory.said(child).size(), 3);
        QVERIFY(memory.archive.recall(arrival));
        QCOMPARE(memory.said(arrival), QStringList{QStringLiteral("2")});
    }

    void aLostChildLeavesItOnTheParent() {
        MessageMemory(folder_->path()).lose(child, "c2");
        {
            MessageMemory memory(folder_->path());
            QVERIFY(memory.archive.recall(arrival));
            QCOMPARE(memory.said(arrival), QStringList{QStringLiteral("2")});
            QVERIFY(memory.copy.messages(child).empty());
            memory.lose(arrival, "c3");
        }
        MessageMemory memory(folder_->path());
        QVERIFY(memory.copy.messages(arrival).empty());
        QVERIFY(memory.copy.messages(child).empty());
    }

    void aLostParentLeavesItOnTheChild() {
        MessageMemory(folder_->path()).lose(arrival, "c2");
        MessageMemory memory(folder_->path());
        QVERIFY(memory.copy.messages(arrival).empty());
        QVERIFY(memory.archive.recall(child));
        QCOMPARE(memory.said(child).size(), 3);
    }

    void aRemovedMessageIsNowhere() {
        MessageMemory(folder_->path()).truth.apply({{}, {{api::FeedType::message, "2"}}, "c2"});
        MessageMemory memory(folder_->path());
        QVERIFY(memory.copy.messages(arrival).empty());
        QCOMPARE(memory.copy.messages(child).size(), std::size_t(2));
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestCopiedMessages)
#include "test_copied_messages.moc"
