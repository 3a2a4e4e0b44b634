// The copy on disk: what was known is there again, near things at once and the rest found; what is broken, of another
// layout or signed out of is gone; and it never says what the truth would not.
#include "client/cache/copy_file.hpp"
#include "client/cache/packed.hpp"
#include "client/store/archive.hpp"
#include "shared/wire/write.hpp"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace ilvm;

namespace {

const QString owner = QStringLiteral("https://server|n.benali");

api::Ticket ticket(const std::string& reference, domain::Status status, std::int64_t version = 1) {
    api::Ticket made;
    made.reference = reference;
    made.status = status;
    made.version = version;
    made.title = "Écran de " + reference;
    made.description = std::string(300, 'd');
    made.author = {"2", "l.roux", "Léa Roux", "SESSAD"};
    made.assignee = api::Person{"3", "i.moreau", "Inès Moreau", std::nullopt};
    made.approvals.emplace_back().deciders = {made.author};
    made.closed_at = base::Instant{-5};
    made.message_count = 200;
    auto& recruitment = made.recruitment.emplace();
    recruitment.start_date = {2026, 11, 27};
    recruitment.details = std::map<std::string, std::string>{{"imago", "Éducateur"}, {"keys", "Local Nord"}};
    return made;
}

api::Change news(std::vector<api::Ticket> tickets, const std::string& cursor) {
    api::Change change;
    api::Me me;
    me.id = "1";
    me.services = {"IT"};
    change.upserts.push_back({api::FeedType::me, {wire::toJson(me)}});
    for (const auto& each : tickets)
        change.upserts.push_back({api::FeedType::ticket, {wire::toJson(each)}});
    change.cursor = cursor;
    return change;
}

api::Change newsOfMessage(const std::string& id, const std::string& reference, const std::string& cursor) {
    api::Message message;
    message.id = id;
    message.ticket = reference;
    message.text = "Message " + id;
    return {{{api::FeedType::message, {wire::toJson(message)}}}, {}, cursor};
}

// A truth and its copy, from opening to closing.
struct Memory {
    explicit Memory(const QString& folder, const QString& who = owner) : copy(folder, who), archive(truth, copy) {
        archive.open();
    }
    truth::Truth truth;
    cache::LocalCopy copy;
    truth::Archive archive;
};

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("*.sqlite*")}, QDir::Files);
}

QString name(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

class TestLocalCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packedValuesComeBack() {
        const auto made = ticket("INC-00001", domain::Status::closed);
        api::Ticket back;
        QVERIFY(cache::unpack(cache::packed(made), back));
        QVERIFY(back == made);
    }

    void whatNobodyPackedIsRefused() {
        const auto bytes = cache::packed(ticket("INC-00001", domain::Status::open));
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            api::Ticket into;
            QVERIFY2(!cache::unpack(std::string_view(bytes).substr(0, size), into), std::to_string(size).c_str());
        }
        api::Ticket into;
        QVERIFY(!cache::unpack(bytes + "x", into));
        for (std::size_t at = 0; at < bytes.size(); ++at) { // any byte may be wrong: never more is read than there is
            auto wrong = bytes;
            wrong[at] = '\xff';
            api::Ticket other;
            cache::unpack(wrong, other);
        }
    }

    void theLayoutNamesEveryMember() {
        QVERIFY(cache::layoutOf<api::Person>() == "{id:s,login:s,display_name:s,department:?s,}");
        QVERIFY(cache::layoutOf<api::Ticket>().find("priority:<low|") != std::string::npos);
    }

    void whatWasKnownIsThereAgain() {
        QTemporaryDir folder;
        {
            Memory first(folder.path());
            QVERIFY(!first.archive.asOf().isValid());
            first.truth.reset(
                news({ticket("INC-00001", domain::Status::open), ticket("INC-00002", domain::Status::open)}, "c1"));
            first.truth.apply(newsOfMessage("7", "INC-00001", "c2"));
            first.truth.apply(truth::Truth::changeOf(ticket("INC-00002", domain::Status::in_progress, 2)));
            first.truth.apply({{}, {{api::FeedType::ticket, "INC-00003"}}, "c3"});
        }
        Memory second(folder.path());
        QCOMPARE(second.truth.cursor(), QByteArray("c3"));
        QVERIFY(second.archive.asOf().secsTo(QDateTime::currentDateTime()) < 60);
        QCOMPARE(second.truth.tickets().size(), 2);
        QVERIFY(*second.truth.ticket(name("INC-00001")) == ticket("INC-00001", domain::Status::open));
        QCOMPARE(second.truth.ticket(name("INC-00002"))->version, 2);
        QCOMPARE(second.truth.me()->id, std::string("1"));
        QVERIFY(second.truth.messages(name("INC-00001")).empty()); // until somebody looks
        QVERIFY(second.archive.recall(name("INC-00001")));
        QCOMPARE(second.truth.messages(name("INC-00001")).size(), std::size_t(1));
    }

    void whatIsFarIsFoundAndRecalled() {
        QTemporaryDir folder;
        auto own = ticket("INC-00003", domain::Status::closed);
        own.author.id = "1";
        {
            Memory first(folder.path());
            first.truth.reset(news(
                {ticket("INC-00001", domain::Status::open), ticket("INC-00002", domain::Status::closed), own}, "c1"));
            first.truth.apply(newsOfMessage("7", "INC-00002", "c2"));
        }
        Memory second(folder.path());
        QCOMPARE(second.truth.tickets().size(), 2); // alive, and one's own
        QSignalSpy far(&second.copy, &cache::LocalCopy::farRead);
        second.archive.readFar();
        QVERIFY(far.wait());
        QCOMPARE(second.truth.tickets().size(), 2);
        const auto found = second.archive.find(name("ecran roux"), 10);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(second.archive.find(name("inc-00002"), 10).front().title, std::string("Écran de INC-00002"));
        QVERIFY(second.archive.recall(name("INC-00002")));
        QVERIFY(*second.truth.ticket(name("INC-00002")) == ticket("INC-00002", domain::Status::closed));
        QCOMPARE(second.truth.messages(name("INC-00002")).size(), std::size_t(1));
        QVERIFY(!second.archive.recall(name("INC-00009")));
    }

    void aFarTicketThatWentIsNotFoundAgain() {
        QTemporaryDir folder;
        {
            Memory first(folder.path());
            first.truth.reset(news({ticket("INC-00002", domain::Status::closed)}, "c1"));
        }
        {
            Memory second(folder.path());
            // The feed takes it away before its line is read.
            second.truth.apply({{}, {{api::FeedType::ticket, "INC-00002"}}, "c2"});
            QSignalSpy far(&second.copy, &cache::LocalCopy::farRead);
            second.archive.readFar();
            second.truth.apply(news({ticket("INC-00004", domain::Status::closed)}, "c3"));
            QVERIFY(second.archive.find(name("00002"), 10).empty());
            QCOMPARE(far.size(), 0);
        }
        Memory third(folder.path());
        QVERIFY(!third.copy.ticket(name("INC-00002")));
        QVERIFY(third.copy.ticket(name("INC-00004")));
    }

    void aSnapshotLeavesNothingElse() {
        QTemporaryDir folder;
        {
            Memory first(folder.path());
            first.truth.reset(
                news({ticket("INC-00001", domain::Status::open), ticket("INC-00002", domain::Status::closed)}, "c1"));
            first.truth.apply(newsOfMessage("7", "INC-00001", "c2"));
            first.truth.reset(news({ticket("INC-00005", domain::Status::open)}, "d1"));
            QVERIFY(first.archive.find(name("ecran"), 10).size() == 1);
        }
        Memory second(folder.path());
        QCOMPARE(second.truth.cursor(), QByteArray("d1"));
        QCOMPARE(second.truth.tickets().keys(), QStringList{name("INC-00005")});
        QVERIFY(!second.copy.ticket(name("INC-00002")));
        QVERIFY(second.copy.messages(name("INC-00001")).empty());
    }

    void whatTheTruthRefusedIsNotKept() {
        QTemporaryDir folder;
        {
            Memory first(folder.path());
            first.truth.reset(news({ticket("INC-00001", domain::Status::open, 5)}, "c1"));
            first.truth.apply({{}, {{api::FeedType::ticket, "INC-00002"}}, "c2"});
            first.truth.apply(truth::Truth::changeOf(ticket("INC-00002", domain::Status::open, 9))); // overtaken
            first.truth.apply(news({ticket("INC-00001", domain::Status::closed, 4)}, "c3"));         // older
        }
        Memory second(folder.path());
        QCOMPARE(second.truth.tickets().keys(), QStringList{name("INC-00001")});
        QCOMPARE(second.truth.ticket(name("INC-00001"))->version, 5);
    }

    void whatIsBrokenIsMadeAnew_data() {
        QTest::addColumn<int>("how");
        QTest::addRow("no database") << 0;
        QTest::addRow("cut off") << 1;
        QTest::addRow("a value that nobody packed") << 2;
    }
    void whatIsBrokenIsMadeAnew() {
        QFETCH(int, how);
        QTemporaryDir folder;
        {
            Memory first(folder.path());
            std::vector<api::Ticket> many;
            for (int i = 0; i < 200; ++i)
                many.push_back(ticket("INC-" + std::to_string(i), domain::Status::open));
            first.truth.reset(news(many, "c1"));
        }
        const QString path = cache::CopyFile::pathFor(folder.path(), owner);
        if (how == 2) {
            cache::CopyFile file(path);
            QVERIFY(file.open());
            auto database = QSqlDatabase::database(QSqlDatabase::connectionNames().last());
            QVERIFY(
                QSqlQuery(database).exec(name("UPDATE near_tickets SET ticket = x'0102' WHERE reference = 'INC-7'")));
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (how == 0)
                file.write(QByteArray(200, 'x'));
            else
                file.resize(file.size() / 2);
        }
        {
            Memory second(folder.path());
            QVERIFY(second.truth.cursor().isEmpty());
            QVERIFY(second.truth.tickets().isEmpty());
            QVERIFY(second.copy.isUsable());
            second.truth.reset(news({ticket("INC-00001", domain::Status::open)}, "d1"));
        }
        Memory third(folder.path());
        QCOMPARE(third.truth.cursor(), QByteArray("d1"));
    }

    void anotherLayoutIsThrownAway() {
        QTemporaryDir folder;
        const QString path = cache::CopyFile::pathFor(folder.path(), owner);
        const QString old = path.section(QLatin1Char('-'), 0, -2) + name("-0123456789ab.sqlite");
        const QString others = cache::CopyFile::pathFor(folder.path(), name("https://server|other"));
        for (const auto& file : {old, others}) {
            QFile made(file);
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
        const Memory memory(folder.path());
        QVERIFY(!QFile::exists(old));
        QVERIFY(QFile::exists(others)); // somebody else's
        QVERIFY(QFile::exists(path));
    }

    void signingOutLeavesNothing() {
        QTemporaryDir folder;
        Memory memory(folder.path());
        memory.truth.reset(news({ticket("INC-00001", domain::Status::open)}, "c1"));
        memory.archive.throwAway();
        QCOMPARE(filesIn(folder.path()), QStringList());
        memory.truth.apply(news({ticket("INC-00002", domain::Status::open)}, "c2"));
        QCOMPARE(filesIn(folder.path()), QStringList());
        QVERIFY(!memory.archive.recall(name("INC-00009")));
    }

    void aSecondProgramWorksWithoutIt() {
        QTemporaryDir folder;
        Memory first(folder.path());
        first.truth.reset(news({ticket("INC-00001", domain::Status::open)}, "c1"));
        Memory second(folder.path());
        QVERIFY(!second.copy.isUsable());
        second.truth.reset(news({ticket("INC-00002", domain::Status::open)}, "c9"));
        QCOMPARE(second.archive.find(name("ecran"), 5).size(), std::size_t(1));
        Memory other(folder.path(), name("https://server|other"));
        QVERIFY(other.copy.isUsable());
        QVERIFY(other.truth.tickets().isEmpty());
    }

    void onlyItsOwnerMayReadTheFile() {
        QTemporaryDir folder;
        const Memory memory(folder.path());
        const auto open = QFile::permissions(cache::CopyFile::pathFor(folder.path(), owner));
        QVERIFY(!(open & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }
};

QTEST_GUILESS_MAIN(TestLocalCopy)
#include "test_local_copy.moc"
