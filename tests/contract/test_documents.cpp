// PDFs over the API: the check of a RIB, the pages of an attachment, and who may have them.
#include "shared/domain/number_check.hpp"
#include "tests/contract/in_process_server.hpp"
#include "tests/server/reader/layouts.hpp"
#include "tests/server/reader/pdf_bytes.hpp"

#include <QtEndian>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using api::RibOutcome;

class TestDocuments : public QObject {
    Q_OBJECT

    Ground ground_;
    std::unique_ptr<InProcessServer> server_;
    std::mt19937 random_{7};
    RibFacts facts_{someIban("FR", random_), "SARL DUPONT ET FILS", "DejaVu Sans"};

    ApiClient client(const std::string& login) { return server_->client(login); }

    std::string upload(const std::string& login, const std::string& bytes, const std::string& name = "rib.pdf",
                       const std::string& type = "application/pdf") {
        const auto answer =
            client(login).send("POST", "/api/v1/attachments?name=" + name, bytes, "Content-Type: " + type + "\r\n");
        return wire::readAnswer<api::Uploaded>(answer.body).value().id;
    }
    std::string uploadRib(const std::string& login) { return upload(login, drawn(layouts().front(), facts_)); }

    api::RibCheck check(const std::string& attachment, const std::string& iban) {
        return client("benali").call<api::CheckRib>({}, {attachment, iban, {}, {}}).value();
    }

    // As the header of a PNG says it.
    static std::pair<quint32, quint32> sizeOf(const Answer& answer) {
        if (answer.status != 200 || answer.body.substr(0, 8) != "\x89PNG\r\n\x1a\n") return {0, 0};
        return {qFromBigEndian<quint32>(answer.body.data() + 16), qFromBigEndian<quint32>(answer.body.data() + 20)};
    }

private Q_SLOTS:
    void initTestCase() { server_ = std::make_unique<InProcessServer>(ground_); }

    void aRibIsChecked() {
        const auto rib = uploadRib("benali");
        const auto right = check(rib, domain::spacedIban(facts_.iban));
        QCOMPARE(right.outcome, RibOutcome::match);
        QCOMPARE(right.found, std::vector<std::string>{facts_.iban});
        QCOMPARE(right.holder.value(), facts_.holder);
        QVERIFY(right.known_ibans.empty());
        QVERIFY(!right.reason);
        const auto other = check(rib, someIban("DE", random_));
        QCOMPARE(other.outcome, RibOutcome::mismatch);
        QCOMPARE(other.found, std::vector<std::string>{facts_.iban});
        QVERIFY(other.reason.has_value());
        const auto scan = check(upload("benali", scanned(layouts().front(), facts_)), facts_.iban);
        QCOMPARE(scan.outcome, RibOutcome::unreadable);
        QVERIFY(scan.reason.has_value());
        const auto text = check(upload("benali", facts_.iban, "rib.txt", "text/plain"), facts_.iban);
        QCOMPARE(text.outcome, RibOutcome::unreadable);
    }

    void whatIsNotPossibleIsRefused() {
        const auto rib = uploadRib("benali");
        const auto wrong = client("benali").call<api::CheckRib>({}, {rib, "FR7600000000000", "123", {}});
        QCOMPARE(wrong.error().status, 422);
        QCOMPARE(wrong.error().errors.size(), 2U);
        QCOMPARE(wrong.error().errors[0].field, std::string("iban"));
        QCOMPARE(wrong.error().errors[1].field, std::string("siret"));
        QCOMPARE(client("benali").call<api::CheckRib>({}, {"999999", facts_.iban, {}, {}}).error().status, 404);
    }

    void pagesAreShown() {
        const auto id = upload("benali", drawn(layouts().back(), facts_)); // 595 by 220 points
        const auto pages = client("benali").call<api::ListPages>({id}).value();
        QCOMPARE(pages.items.size(), 1U);
        QCOMPARE(pages.items[0].width, 595);
        QCOMPARE(pages.items[0].height, 220);
        auto asking = client("benali");
        const auto picture = "/api/v1/attachments/" + id + "/pages/1.png";
        const auto answer = asking.send("GET", picture + "?width=600");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Type"), std::string("image/png"));
        QCOMPARE(sizeOf(answer), (std::pair{600U, 222U}));
        QCOMPARE(asking.send("GET", picture + "?width=600").body, answer.body);
        QCOMPARE(sizeOf(asking.send("GET", picture)).first, 1200U);
        QCOMPARE(sizeOf(asking.send("GET", picture + "?width=1")).first, 100U);
        QCOMPARE(sizeOf(asking.send("GET", picture + "?width=999999")).first, 2400U);
        for (const char* other : {"/pages/2.png", "/pages/0.png", "/pages/-1.png", "/pages/1.jpg", "/pages/.png"})
            QCOMPARE(asking.send("GET", "/api/v1/attachments/" + id + other).status, 404);
        QCOMPARE(asking.send("GET", "/api/v1/attachments/" + id + "/pages/eins.png").status, 400);
    }

    void whatCannotBeShownSaysWhy() {
        auto asking = client("benali");
        const auto text = "/api/v1/attachments/" + upload("benali", "Bonjour", "a.txt", "text/plain") + "/pages";
        QCOMPARE(asking.send("GET", text).status, 422);
        QCOMPARE(asking.send("GET", text + "/1.png").status, 422);
        const auto pdf = pdfOf(pageOf(""), "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" +
                                               std::string(64, 'A') + ">/U<" + std::string(64, 'B') + ">>>");
        const auto locked = asking.send("GET", "/api/v1/attachments/" + upload("benali", pdf) + "/pages");
        QCOMPARE(locked.status, 422);
        QVERIFY(wire::problemFrom(422, locked.body).detail.find("mot de passe") != std::string::npos);
    }

    // Until it is used its sender's alone, then whoever sees the ticket: as for downloading it.
    void somebodyElsesAreNotThere() {
        const auto unused = uploadRib("benali"), used = uploadRib("benali");
        api::Submission submission;
        submission.kind = domain::Kind::imago;
        submission.title = "RIB";
        submission.description = "Voir la pièce jointe.";
        submission.attachments = {{used, {}}};
        QVERIFY(client("benali").call<api::SubmitTicket>({}, submission).has_value());
        for (const auto& person : everybody()) {
            const bool inside = person.login == "benali" || person.login == "diallo" || person.login == "lemoine";
            auto asking = client(person.login);
            for (const auto& [id, may] : {std::pair{unused, person.login == "benali"}, {used, inside}}) {
                const auto target = "/api/v1/attachments/" + id + "/pages";
                const int status = may ? 200 : 404;
                QCOMPARE(asking.send("GET", target).status, status);
                QCOMPARE(asking.send("GET", target + "/1.png").status, status); // from the cache, too
                const auto checked = asking.call<api::CheckRib>({}, {id, facts_.iban, {}, {}});
                QCOMPARE(checked.has_value() ? 200 : checked.error().status, status);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
