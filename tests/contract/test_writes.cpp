// Writes that are sent twice, at once, or over an old state: done once, answered alike, or refused with the state now.
#include "tests/contract/chains.hpp"
#include "tests/contract/in_process_server.hpp"

#include <QtTest>
#include <barrier>
#include <set>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

constexpr int twins = 8;
constexpr int rounds = 25;

api::Submission incident(const std::string& title = "Imprimante") {
    api::Submission submission;
    submission.title = title;
    submission.description = "Bourrage au deuxième bac.";
    return submission;
}

api::MoveRequest seen(std::int64_t version, std::optional<std::string> comment = {}) {
    api::MoveRequest request;
    request.version = version;
    request.comment = std::move(comment);
    return request;
}

} // namespace

class TestWrites : public QObject {
    Q_OBJECT

    Ground ground_;
    std::unique_ptr<InProcessServer> server_;
    std::unique_ptr<ApiClient> author_, technician_;
    std::vector<std::unique_ptr<ApiClient>> authors_, technicians_; // one connection a twin

    std::int64_t count(const std::string& sql) {
        return store::value<std::int64_t>(server_->database().lease()->run(sql).front(), "n");
    }

    api::Ticket submitted() { return author_->call<api::SubmitTicket>({}, incident()).value(); }

    api::Ticket moved(ApiClient& client, const api::Ticket& ticket, ActionCode action, const char* comment = nullptr) {
        return client
            .call<api::MoveTicket>({ticket.reference, action},
                                   seen(ticket.version, comment ? std::optional<std::string>(comment) : std::nullopt))
            .value();
    }

    // All twins do `ask` at the same moment and get the same answer, word for word.
    template <typename Ask>
    void together(const std::vector<std::unique_ptr<ApiClient>>& clients, Ask&& ask) {
        std::barrier start(twins);
        std::vector<std::string> answers(twins);
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < twins; ++i)
                threads.emplace_back([&, i] {
                    start.arrive_and_wait();
                    const Answer answer = ask(*clients[i]);
                    answers[i] = std::to_string(answer.status) + " " + answer.body;
                });
        }
        for (const auto& answer : answers) {
            QCOMPARE(answer.substr(0, 2), std::string("20"));
            QCOMPARE(answer, answers.front());
        }
    }

    static Answer keyed(ApiClient& client, const std::string& target, const std::string& body, const std::string& key) {
        return client.send("POST", target, body, "Idempotency-Key: " + key + "\r\n");
    }

private Q_SLOTS:
    void initTestCase() {
        server_ = std::make_unique<InProcessServer>(ground_);
        author_ = std::make_unique<ApiClient>(server_->client("benali"));
        technician_ = std::make_unique<ApiClient>(server_->client("haddad"));
        for (int i = 0; i < twins; ++i) {
            authors_.push_back(std::make_unique<ApiClient>(server_->port(), author_->token()));
            technicians_.push_back(std::make_unique<ApiClient>(server_->port(), technician_->token()));
        }
    }

    void aKeyThatComesBackGetsTheFirstAnswer() {
        const auto before = count("SELECT count(*) AS n FROM tickets");
        const auto body = wire::toJson(incident());
        const auto first = keyed(*author_, "/api/v1/tickets", body, "once");
        const auto ticket = wire::readAnswer<api::Ticket>(first.body).value();
        const auto again = keyed(*author_, "/api/v1/tickets", body, "once");
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(count("SELECT count(*) AS n FROM tickets"), before + 1);

        const auto take = "/api/v1/tickets/" + ticket.reference + "/actions/take";
        const auto taken = keyed(*technician_, take, wire::toJson(seen(1)), "take");
        QCOMPARE(taken.status, 200);
        QCOMPARE(keyed(*technician_, take, wire::toJson(seen(1)), "take").body, taken.body);

        const auto messages = "/api/v1/tickets/" + ticket.reference + "/messages";
        const auto told = keyed(*author_, messages, "{\"text\":\"Bonjour\"}", "bonjour");
        QCOMPARE(told.status, 201);
        QCOMPARE(keyed(*author_, messages, "{\"text\":\"Bonjour\"}", "bonjour").body, told.body);
        QCOMPARE(author_->call<api::ListMessages>({ticket.reference, {}, {}}).value().items.size(), 1U);
    }

    void anotherBodyUnderTheSameKeyIsRefused() {
        QCOMPARE(keyed(*author_, "/api/v1/tickets", wire::toJson(incident("Une")), "same").status, 201);
        const auto other = keyed(*author_, "/api/v1/tickets", wire::toJson(incident("Autre")), "same");
        QCOMPARE(other.status, 422);
        QCOMPARE(wire::problemFrom(422, other.body).type, std::string("ilvm:idempotency-mismatch"));
        const auto elsewhere = keyed(*author_, "/api/v1/tickets/preview", wire::toJson(incident("Une")), "same");
        QCOMPARE(elsewhere.status, 200); // stores nothing, remembers nothing
    }

    void keysBelongToOnePersonAndRememberSuccessOnly() {
        const auto body = wire::toJson(incident());
        auto other = server_->client("roux");
        const auto mine = keyed(*author_, "/api/v1/tickets", body, "shared");
        const auto theirs = keyed(other, "/api/v1/tickets", body, "shared");
        QCOMPARE(theirs.status, 201);
        QVERIFY(theirs.body != mine.body);

        const auto ticket = submitted();
        const auto close = "/api/v1/tickets/" + ticket.reference + "/actions/close";
        const auto body2 = wire::toJson(seen(2, "Fait."));
        QCOMPARE(keyed(*technician_, close, body2, "close").status, 409); // nobody has it yet
        moved(*technician_, ticket, ActionCode::take);
        QCOMPARE(keyed(*technician_, close, body2, "close").status, 200);
    }

    void keysAreAnyBytesAndSessionsHaveNone() {
        const auto body = wire::toJson(incident());
        const std::string bytes = "\xff\xfe\xc3";
        const auto first = keyed(*author_, "/api/v1/tickets", body, bytes);
        QCOMPARE(first.status, 201);
        QCOMPARE(keyed(*author_, "/api/v1/tickets", body, bytes).body, first.body);
        const auto nobody = R"({"login":"","password":""})";
        QCOMPARE(keyed(*author_, "/api/v1/session", nobody, std::string(65, 'k')).status, 401);
    }

    void anUploadThatComesBackIsOneAttachment() {
        const auto upload = [&](const std::string& bytes) {
            return author_->send("POST", "/api/v1/attachments?name=journal.txt", bytes,
                                 "Content-Type: text/plain\r\nIdempotency-Key: upload\r\n");
        };
        const auto first = upload("Le journal.");
        QCOMPARE(first.status, 201);
        QCOMPARE(upload("Le journal.").body, first.body);
        QCOMPARE(upload("Un autre.").status, 422);
    }

    void twinsAtOnceSubmitOnce() {
        for (int round = 0; round < rounds; ++round) {
            const auto before = count("SELECT count(*) AS n FROM tickets");
            const auto key = "submit" + std::to_string(round);
            together(authors_, [&](ApiClient& client) {
                return keyed(client, "/api/v1/tickets", wire::toJson(incident()), key);
            });
            QCOMPARE(count("SELECT count(*) AS n FROM tickets"), before + 1);
        }
    }

    void twinsAtOnceMoveOnce() {
        for (int round = 0; round < rounds; ++round) {
            const auto ticket = submitted();
            const auto take = "/api/v1/tickets/" + ticket.reference + "/actions/take";
            together(technicians_, [&](ApiClient& client) {
                return keyed(client, take, wire::toJson(seen(1)), "take" + ticket.reference);
            });
            if (QTest::currentTestFailed()) return;
            QCOMPARE(author_->call<api::ReadTicket>({ticket.reference}).value().version, 2);
        }
    }

    void twinsAtOnceSayItOnce() {
        for (int round = 0; round < rounds; ++round) {
            auto ticket = moved(*technician_, submitted(), ActionCode::take);
            const auto messages = "/api/v1/tickets/" + ticket.reference + "/messages";
            const auto say = [&](const char* key) {
                together(authors_, [&](ApiClient& client) {
                    return keyed(client, messages, "{\"text\":\"Voilà\"}", key + ticket.reference);
                });
            };
            say("say");
            ticket = moved(*technician_, ticket, ActionCode::ask, "Quel bac ?");
            say("answer"); // which moves it, too
            if (QTest::currentTestFailed()) return;
            const auto after = author_->call<api::ReadTicket>({ticket.reference}).value();
            QCOMPARE(after.status, Status::in_progress);
            QCOMPARE(after.version, ticket.version + 1);
            QCOMPARE(after.message_count, 3);
        }
    }

    // Without a key each is a message of its own, and none is refused because another moved the ticket meanwhile.
    void answersAtOnceAreAllKept() {
        for (int round = 0; round < rounds; ++round) {
            auto ticket = moved(*technician_, submitted(), ActionCode::take);
            ticket = moved(*technician_, ticket, ActionCode::ask, "Quel bac ?");
            std::barrier start(twins);
            std::vector<int> statuses(twins);
            {
                std::vector<std::jthread> threads;
                for (std::size_t i = 0; i < twins; ++i)
                    threads.emplace_back([&, i] {
                        api::NewMessage message{"Le " + std::to_string(i), {}, {}, {}};
                        start.arrive_and_wait();
                        const auto told = authors_[i]->call<api::PostMessage>({ticket.reference}, message);
                        statuses[i] = told.has_error() ? told.error().status : 201;
                    });
            }
            QCOMPARE(statuses, std::vector<int>(twins, 201));
            const auto said = author_->call<api::ListMessages>({ticket.reference, 200, {}}).value();
            QCOMPARE(said.items.size(), twins + 1U);
            std::set<std::string> texts;
            for (const auto& message : said.items)
                texts.insert(message.text);
            QCOMPARE(texts.size(), twins + 1U);
            QCOMPARE(author_->call<api::ReadTicket>({ticket.reference}).value().status, Status::in_progress);
        }
    }

    void manyAtOnceTwice() {
        api::BulkRequest request;
        for (int i = 0; i < 3; ++i)
            request.items.push_back({submitted().reference, 1});
        const std::string key(64, 'k');
        const auto first = keyed(*technician_, "/api/v1/tickets/actions/take", wire::toJson(request), key);
        QCOMPARE(first.status, 200);
        QCOMPARE(keyed(*technician_, "/api/v1/tickets/actions/take", wire::toJson(request), key).body, first.body);
        for (const auto& item : wire::readAnswer<api::BulkAnswer>(first.body).value().items)
            QCOMPARE(item.ticket.value().version, 2);
        request.items.pop_back();
        QCOMPARE(keyed(*technician_, "/api/v1/tickets/actions/take", wire::toJson(request), key).status, 422);
    }

    void anOldVersionIsToldTheStateNow() {
        const auto ticket = submitted();
        moved(*technician_, ticket, ActionCode::take);
        auto colleague = server_->client("moreau");
        const auto late = colleague.call<api::MoveTicket>({ticket.reference, ActionCode::take}, seen(ticket.version));
        QCOMPARE(late.error().status, 409);
        QCOMPARE(late.error().type, std::string("ilvm:stale-version"));
        QVERIFY(late.error().detail.find("Karim Haddad") != std::string::npos);
        const auto now = wire::readAnswer<api::Ticket>(late.error().current).value();
        QCOMPARE(now.version, 2);
        QCOMPARE(now.assignee.value().login, std::string("haddad"));
        QVERIFY(now.actions.has_value()); // of who asked: a technician may assign or transfer it
        const auto impossible = colleague.call<api::MoveTicket>({ticket.reference, ActionCode::take}, seen(2));
        QCOMPARE(impossible.error().type, std::string("ilvm:not-possible"));
        QVERIFY(!impossible.error().current.empty());
    }

    void chainsAreWhole() {
        const auto chains = verifyChains(*server_->database().lease());
        QVERIFY(chains.chains > 100);
        QCOMPARE(chains.broken, std::vector<std::string>());
    }
};

QTEST_GUILESS_MAIN(TestWrites)
#include "test_writes.moc"
