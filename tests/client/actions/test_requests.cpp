// Asking for something: sent once however often it leaves; found on this machine first; files read from it.
#include "tests/client/actions/desk.hpp"

#include <QtTest>

using namespace ilvm;
using support::Desk;
using support::FakeServer;
using support::noAnswer;
using Way = support::FakeReply::Way;

namespace {

const QByteArray submit = "POST /api/v1/tickets";
api::Submission asking(const std::string& title) {
    api::Submission submission;
    submission.title = title;
    submission.description = "Depuis ce matin.";
    return submission;
}

} // namespace

class TestRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { desk_.reset(); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        server_ = std::make_unique<FakeServer>();
        open();
    }

    void theNewTicketIsInTheTruth() {
        server_->next(submit, support::replyOf(support::madeTicket("INC-00012"), 201));
        send(asking("Écran"), "k1");
        QTRY_VERIFY(answer_);
        QVERIFY(answer_->has_value());
        QVERIFY(desk_->truth.ticket(QStringLiteral("INC-00012")));
        QCOMPARE(server_->requests(submit).first().key(), QByteArray("k1"));
    }

    void aDeadServerAndARetryMakeOne() {
        server_->next(submit, noAnswer); // it may have arrived
        send(asking("Écran"), "k1");
        QTRY_VERIFY(answer_);
        QCOMPARE(answer_->error().status, 0);
        desk_.reset(); // and the program ends
        open();
        server_->next(submit, support::replyOf(support::madeTicket("INC-00012"), 201));
        send(asking("Écran"), "k1");
        QTRY_VERIFY(answer_);
        QVERIFY(answer_->has_value());
        QCOMPARE(server_->requests(submit)[1].body, server_->requests(submit)[0].body);
        QVERIFY(desk_->drafts.text(QStringLiteral("sent/k1")).isEmpty());
    }

    // The first form arrived without an answer; the person changed a word and sent again. Neither two requests, nor a
    // refusal that nobody understands.
    void whatWasChangedAfterwardsIsNotASecondRequest() {
        server_->next(submit, noAnswer);
        send(asking("Écran"), "k1");
        QTRY_VERIFY(answer_);
        const QByteArray first = server_->requests(submit)[0].body;
        server_->always(submit, [first](const support::FakeRequest& request) {
            return request.body == first ? support::replyOf(support::madeTicket("INC-00012"), 201)
                                         : support::problemOf(422, "ilvm:idempotency-mismatch");
        });
        send(asking("Écran noir"), "k1");
        QTRY_VERIFY(answer_);
        QCOMPARE(answer_->error().type, std::string("ilvm:already-sent"));
        QCOMPARE(answer_->error().detail, std::string("INC-00012"));
        QVERIFY(desk_->truth.ticket(QStringLiteral("INC-00012")));
        QCOMPARE(server_->requests(submit).last().body, first);
        QCOMPARE(server_->requests(submit).last().key(), QByteArray("k1"));
    }

    void aRefusedOneIsForgotten() {
        server_->next(submit, support::problemOf(422, "ilvm:invalid"));
        send(asking(""), "k1");
        QTRY_VERIFY(answer_);
        QCOMPARE(answer_->error().status, 422);
        QVERIFY(desk_->drafts.text(QStringLiteral("sent/k1")).isEmpty());
    }

    void theSearchBeginsHere() {
        auto one = support::madeTicket("INC-00001", 1, "Écran noir"),
             two = support::madeTicket("INC-00002", 2, "Écran");
        two.status = domain::Status::closed;
        desk_->truth.apply(truth::Truth::changeOf(one));
        desk_->truth.apply(truth::Truth::changeOf(two));
        const auto found = desk_->requests.findHere(QStringLiteral("ecra"), 10);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found.front().reference, std::string("INC-00002")); // changed last
        QCOMPARE(desk_->requests.findHere(QStringLiteral("ecran n"), 10).size(), std::size_t(1));
        QVERIFY(desk_->requests.findHere(QString(), 10).empty());
    }

    void whatTheDiskKnowsComesAtOnce() {
        auto closed = support::madeTicket("INC-00001");
        closed.status = domain::Status::closed;
        desk_->truth.reset(support::newsOf({closed}, "c1"));
        auto me = support::madeMe();
        desk_->truth.apply({{{api::FeedType::me, {wire::toJson(me)}}}, {}, "c2"});
        desk_->truth.apply(support::newsOf({support::madeTicket("INC-00002")}, "c3"));
        desk_->truth.apply(support::newsOf({[&] {
                                               closed.version = 2;
                                               return closed;
                                           }()},
                                           "c4"));
        desk_.reset();
        server_->goAway();
        open();
        QVERIFY(!desk_->truth.ticket(QStringLiteral("INC-00001")));
        QSignalSpy far(&desk_->copy, &cache::LocalCopy::farRead);
        desk_->archive.readFar();
        QVERIFY(far.wait());
        fetch("INC-00001");
        QVERIFY(answer_); // before the server has said anything
        QCOMPARE(answer_->value().version, 2);
        fetch("INC-00077");
        QVERIFY(!answer_);
        QTRY_VERIFY(answer_);
        QCOMPARE(answer_->error().status, 0);
    }

    void aFileThatCannotBeReadIsAProblemAtOnce() {
        std::optional<base::Result<api::Uploaded>> answer;
        desk_->requests.attach(folder_->filePath(QStringLiteral("none.pdf")), this, {},
                               [&](auto came) { answer = std::move(came); });
        QVERIFY(answer);
        QCOMPARE(answer->error().status, 0);
        QCOMPARE(server_->count("POST"), 0);
    }

    void whatIsSavedIsWholeOrAsItWas() {
        const QString file = folder_->filePath(QStringLiteral("note.txt"));
        server_->next("GET /api/v1/attachments/9", {200, "nouveau contenu", Way::cut, {}});
        server_->next("GET /api/v1/attachments/9", {200, "nouveau contenu", Way::answer, {}});
        {
            QFile before(file);
            QVERIFY(before.open(QIODevice::WriteOnly));
            before.write("ancien");
        }
        for (const auto& [good, expected] : {std::pair{false, QByteArray("ancien")}, {true, "nouveau contenu"}}) {
            std::optional<base::Result<wire::Nothing>> answer;
            desk_->requests.save(QStringLiteral("9"), file, this, [&](auto came) { answer = std::move(came); });
            QTRY_VERIFY(answer);
            QCOMPARE(answer->has_value(), good);
            QFile after(file);
            QVERIFY(after.open(QIODevice::ReadOnly));
            QCOMPARE(after.readAll(), expected);
        }
    }

private:
    void open() {
        desk_ = std::make_unique<Desk>(folder_->path());
        desk_->api.setServer(server_->address());
    }
    void send(const api::Submission& submission, const QByteArray& key) {
        answer_.reset();
        desk_->requests.submit(submission, key, this, [this](auto came) { answer_ = std::move(came); });
    }
    void fetch(const char* reference) {
        answer_.reset();
        desk_->requests.fetch(QString::fromLatin1(reference), this, [this](auto came) { answer_ = std::move(came); });
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FakeServer> server_;
    std::unique_ptr<Desk> desk_;
    std::optional<base::Result<api::Ticket>> answer_;
};

QTEST_GUILESS_MAIN(TestRequests)
#include "test_requests.moc"
