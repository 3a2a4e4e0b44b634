// The truth against a small server of its own: whatever the order of news, answers and cuts, it ends as a snapshot.
#include "client/store/truth.hpp"
#include "shared/wire/write.hpp"

#include <QtTest>
#include <map>
#include <random>
#include <set>

using namespace ilvm;
using truth::Truth;

namespace {

// Tickets that change, are seen no longer, and come back; each change is told in order, each click is answered.
class SmallServer {
public:
    explicit SmallServer(unsigned seed) : random_(seed) {}

    int any(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

    // A change of some ticket. Gives the ticket, as the answer of whoever changed it.
    api::Ticket change() {
        const std::string reference = "INC-" + std::to_string(10'000 + any(25));
        auto& ticket = tickets_[reference];
        ticket.reference = reference;
        ++ticket.version;
        ticket.title = "Titre " + std::to_string(any(100));
        ticket.status = any(2) == 0 ? domain::Status::open : domain::Status::in_progress;
        const bool seen = any(4) != 0;
        if (seen)
            visible_.insert(reference);
        else
            visible_.erase(reference);
        api::Change told;
        if (seen)
            told.upserts.push_back({api::FeedType::ticket, {wire::toJson(ticket)}});
        else
            told.removals.push_back({api::FeedType::ticket, reference});
        told.cursor = std::to_string(feed_.size() + 1);
        feed_.push_back(told);
        return ticket;
    }

    // As of now, with a cursor that may lie a little behind: the pages were read while others worked.
    api::Change snapshot(std::size_t behind) const {
        api::Change all;
        for (const auto& reference : visible_)
            all.upserts.push_back({api::FeedType::ticket, {wire::toJson(tickets_.at(reference))}});
        all.cursor = std::to_string(feed_.size() - std::min(behind, feed_.size()));
        return all;
    }

    const std::vector<api::Change>& feed() const { return feed_; }

private:
    std::mt19937 random_;
    std::map<std::string, api::Ticket> tickets_;
    std::set<std::string> visible_;
    std::vector<api::Change> feed_;
};

std::size_t positionOf(const Truth& truth) {
    return static_cast<std::size_t>(truth.cursor().toULongLong());
}

} // namespace

class TestTruth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAsASnapshot_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void endsAsASnapshot() {
        QFETCH(unsigned, seed);
        SmallServer server(seed);
        Truth truth;
        std::vector<api::Ticket> answers;
        for (int step = 0; step < 2'000; ++step) {
            const int what = server.any(100);
            if (what < 40) {
                const auto answer = server.change();
                if (server.any(2) == 0) answers.push_back(answer);
            } else if (what < 80) {
                if (positionOf(truth) < server.feed().size()) truth.apply(server.feed()[positionOf(truth)]);
            } else if (what < 97) {
                takeOne(truth, answers, server);
            } else if (what < 99) { // a cut: the stream resumes a little before where it was
                const auto back = std::min<std::size_t>(positionOf(truth), 5);
                for (auto at = positionOf(truth) - back; at < positionOf(truth); ++at)
                    truth.apply(server.feed()[at]);
            } else {
                truth.reset(server.snapshot(static_cast<std::size_t>(server.any(5))));
            }
        }
        while (positionOf(truth) < server.feed().size())
            truth.apply(server.feed()[positionOf(truth)]);
        while (!answers.empty())
            takeOne(truth, answers, server);

        Truth fresh;
        fresh.reset(server.snapshot(0));
        QCOMPARE(truth.cursor(), fresh.cursor());
        QCOMPARE(truth.tickets().keys().size(), fresh.tickets().keys().size());
        QVERIFY(truth.tickets() == fresh.tickets());
    }

    void anAnswerThatTheFeedOvertookBringsNothingBack() {
        Truth truth;
        api::Ticket ticket;
        ticket.reference = "INC-00001";
        truth.apply(Truth::changeOf(ticket));
        truth.apply({{}, {{api::FeedType::ticket, "INC-00001"}}, "1"});
        QSignalSpy changed(&truth, &Truth::ticketChanged);
        ticket.version = 2; // the answer to one's own transfer
        truth.apply(Truth::changeOf(ticket));
        QCOMPARE(truth.ticket(QStringLiteral("INC-00001")), nullptr);
        QCOMPARE(changed.size(), 0);
        auto back = Truth::changeOf(ticket);
        back.cursor = "2";
        truth.apply(back);
        QVERIFY(truth.ticket(QStringLiteral("INC-00001")));
        QCOMPARE(changed.size(), 1);
    }

    void aSnapshotDoesNotTakeAnAnswerBack() {
        Truth truth;
        api::Ticket ticket;
        ticket.reference = "INC-00001";
        auto snapshot = Truth::changeOf(ticket);
        snapshot.cursor = "7";
        ticket.version = 2;
        truth.apply(Truth::changeOf(ticket));
        truth.reset(snapshot);
        QCOMPARE(truth.ticket(QStringLiteral("INC-00001"))->version, 2);
        QCOMPARE(truth.cursor(), QByteArray("7"));
    }

    void actionsOfOneReaderAreNotKept() {
        Truth truth;
        api::Ticket ticket;
        ticket.reference = "INC-00001";
        ticket.actions.emplace().push_back({domain::ActionCode::take, "Prendre en charge", {}, {}});
        truth.apply({{{api::FeedType::ticket, {wire::toJson(ticket)}}}, {}, "1"});
        QVERIFY(!truth.ticket(QStringLiteral("INC-00001"))->actions);
    }

    void aChildsMessageStandsOnItsParentWhereItsAuthorWished() {
        Truth truth;
        QSignalSpy changed(&truth, &Truth::messagesChanged);
        truth.apply(Truth::changeOf(messageOf("1", "Pour nous seuls.", false)));
        QCOMPARE(changed.size(), 1);
        truth.apply(Truth::changeOf(messageOf("2", "Le compte sera prêt lundi.", true)));
        QCOMPARE(changed.size(), 3);                                                      // of both discussions
        truth.apply(Truth::changeOf(messageOf("2", "Le compte sera prêt lundi.", true))); // the feed, after the answer
        QCOMPARE(changed.size(), 3);
        QCOMPARE(idsIn(truth, child), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(idsIn(truth, parent), QStringList{QStringLiteral("2")});
    }

    void aNoteStaysOnTheChildWhateverItSays() {
        Truth truth;
        auto note = messageOf("1", "Son badge est refusé.", true);
        note.internal = true;
        truth.apply(Truth::changeOf(note));
        QCOMPARE(idsIn(truth, child).size(), 1);
        QVERIFY(idsIn(truth, parent).isEmpty());
    }

    void whereItStandsFollowsWhatItSays() {
        Truth truth;
        truth.apply(Truth::changeOf(messageOf("1", "a", false)));
        truth.apply(Truth::changeOf(messageOf("1", "a", true))); // an answer that the move had written before
        QCOMPARE(idsIn(truth, parent).size(), 1);
        truth.apply(Truth::changeOf(messageOf("1", "a", false)));
        QVERIFY(idsIn(truth, parent).isEmpty());
        QCOMPARE(idsIn(truth, child).size(), 1);
        truth.apply(Truth::changeOf(messageOf("1", "a", true)));
        truth.apply({{}, {{api::FeedType::message, "1"}}, "1"});
        QVERIFY(idsIn(truth, parent).isEmpty() && idsIn(truth, child).isEmpty());
        truth.apply(Truth::changeOf(messageOf("1", "a", true))); // what the feed took stays gone
        QVERIFY(idsIn(truth, parent).isEmpty() && idsIn(truth, child).isEmpty());
    }

    void whoLosesTheChildKeepsWhatItSaidOnTheParent() {
        Truth truth;
        truth.apply(Truth::changeOf(messageOf("1", "a", true)));
        truth.apply(Truth::changeOf(messageOf("2", "b", false)));
        truth.apply({{}, {{api::FeedType::ticket, child.toStdString()}}, "1"});
        QVERIFY(idsIn(truth, child).isEmpty());
        QCOMPARE(idsIn(truth, parent), QStringList{QStringLiteral("1")});
        truth.apply({{}, {{api::FeedType::ticket, parent.toStdString()}}, "2"});
        QVERIFY(idsIn(truth, parent).isEmpty());
    }

    void whatIsAskedForAnewMayComeBack() {
        Truth truth;
        api::Ticket ticket;
        ticket.reference = "FCPI-00001";
        truth.apply(Truth::changeOf(ticket));
        truth.reset({{}, {}, "7"}); // a snapshot holds what is alive
        truth.apply(Truth::changeOf(ticket));
        QVERIFY(!truth.ticket(QStringLiteral("FCPI-00001")));
        truth.expect(QStringLiteral("FCPI-00001"));
        truth.apply(Truth::changeOf(ticket));
        QVERIFY(truth.ticket(QStringLiteral("FCPI-00001")));
        truth.expect(QStringLiteral("FCPI-00001"));
        truth.apply({{}, {{api::FeedType::ticket, "FCPI-00001"}}, "8"}); // taken away before the answer came
        truth.apply(Truth::changeOf(ticket));
        QVERIFY(!truth.ticket(QStringLiteral("FCPI-00001")));
    }

    void whatCannotBeReadIsLeftOut() {
        Truth truth;
        api::Ticket ticket;
        ticket.reference = "INC-00001";
        auto change = Truth::changeOf(ticket);
        change.upserts.insert(change.upserts.begin(), {api::FeedType::ticket, {"{\"reference\": 5}"}});
        change.upserts.push_back({api::FeedType::message, {"[]"}});
        change.cursor = "3";
        truth.apply(change);
        QCOMPARE(truth.tickets().size(), 1);
        QCOMPARE(truth.cursor(), QByteArray("3"));
    }

private:
    const QString child = QStringLiteral("ONB-00463"), parent = QStringLiteral("FCPI-00031");

    api::Message messageOf(const std::string& id, const std::string& text, bool onParent) const {
        api::Message message;
        message.id = id;
        message.ticket = child.toStdString();
        message.text = text;
        if (onParent) message.on_parent = parent.toStdString();
        return message;
    }
    static QStringList idsIn(const Truth& truth, const QString& reference) {
        QStringList ids;
        for (const auto& message : truth.messages(reference))
            ids.append(QString::fromStdString(message.id));
        return ids;
    }
    // Some answer that has not come yet, in no order.
    static void takeOne(Truth& truth, std::vector<api::Ticket>& answers, SmallServer& server) {
        if (answers.empty()) return;
        const auto which = answers.begin() + server.any(static_cast<int>(answers.size()));
        truth.apply(Truth::changeOf(*which));
        answers.erase(which);
    }
};

QTEST_GUILESS_MAIN(TestTruth)
#include "test_truth.moc"
