// Who may not even know of a ticket, at every endpoint; who must sign in; what only an admin may.
#include "shared/api/openapi.hpp"
#include "tests/contract/api_document.hpp"
#include "tests/contract/in_process_server.hpp"

#include <QJsonDocument>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode;

namespace {

using Logins = std::vector<std::string>;

struct Case {
    std::string reference;
    Logins insiders; // written out: not asked of the code that decides it
};

QByteArray withoutRequestId(const std::string& body) {
    auto problem = QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
    problem.remove("request_id");
    return QJsonDocument(problem).toJson();
}

std::vector<std::string> actionCodes() {
    std::vector<std::string> codes;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ActionCode>>(
        [&](auto code) { codes.emplace_back(wire::wireName(code.name)); });
    return codes;
}

// One target for each operation that names a ticket; one for each action where it names that.
std::vector<std::pair<const Operation*, std::string>> targetsOf(const ApiDocument& document,
                                                                const std::string& reference) {
    std::vector<std::pair<const Operation*, std::string>> targets;
    for (const auto& operation : document.operations()) {
        if (!operation.names("reference")) continue;
        const auto actions = operation.names("action") ? actionCodes() : Logins{""};
        for (const auto& action : actions)
            targets.emplace_back(&operation, operation.target({{"reference", reference}, {"action", action}}));
    }
    return targets;
}

} // namespace

class TestAuthorisation : public QObject {
    Q_OBJECT

    Ground ground_;
    std::unique_ptr<InProcessServer> server_;
    std::unique_ptr<ApiDocument> document_;
    std::vector<Case> cases_;

    ApiClient client(const std::string& login) { return server_->client(login); }

    std::string submit(domain::Kind kind, std::optional<std::string> item) {
        api::Submission submission;
        submission.kind = kind;
        submission.catalogue_item = std::move(item);
        submission.title = "Zèbre confidentiel";
        submission.description = "Pour personne d'autre.";
        return client("benali").call<api::SubmitTicket>({}, submission).value().reference;
    }

    api::AttachmentUse file(const std::string& login, api::AttachmentRole role) {
        const auto answer = client(login).send("POST", "/api/v1/attachments?name=zebre.pdf",
                                               "%PDF-1.4\n1 0 obj\n<< >>\nendobj\nxref\n0 1\nstartxref\n30\n%%EOF\n",
                                               "Content-Type: application/pdf\r\n");
        return {wire::readAnswer<api::Uploaded>(answer.body).value().id, role};
    }

    std::string buy() {
        api::Submission submission;
        submission.kind = domain::Kind::purchase;
        submission.title = "Zèbre confidentiel";
        submission.description = "Pour personne d'autre.";
        auto& purchase = submission.purchase.emplace();
        purchase.lines = {{"Enclos", base::decimal(1), 100'00, base::decimal(20)}};
        purchase.budget = "INF-2026";
        purchase.uf_code = "4210";
        purchase.supplier.name = "Savane";
        purchase.supplier.siret = "73282932000074";
        purchase.supplier.iban = "FR1420041010050500013M02606";
        submission.attachments = {file("benali", api::AttachmentRole::quote), file("benali", api::AttachmentRole::rib)};
        return client("benali").call<api::SubmitTicket>({}, submission).value().reference;
    }

    void move(const std::string& login, const std::string& reference, ActionCode action, const char* comment) {
        auto asking = client(login);
        api::MoveRequest request;
        request.version = asking.call<api::ReadTicket>({reference}).value().version;
        if (comment) request.comment = comment;
        QVERIFY(asking.call<api::MoveTicket>({reference, action}, request).has_value());
    }

private Q_SLOTS:
    void initTestCase() {
        server_ = std::make_unique<InProcessServer>(ground_);
        document_ = std::make_unique<ApiDocument>(api::openApiDocument());
        cases_ = {
            {submit(domain::Kind::request, "toner"), {"benali", "lemoine"}},
            {submit(domain::Kind::request, "pc"),
             {"benali", "lemoine", "fontaine", "girard", "petit", "haddad", "moreau"}},
            {submit(domain::Kind::imago, {}), {"benali", "lemoine", "diallo"}},
            {buy(), {"benali", "lemoine", "fontaine", "chevalier", "leroy"}},
        };
        move("diallo", cases_[2].reference, ActionCode::take, nullptr);
        move("diallo", cases_[2].reference, ActionCode::close, "Résolu.");
    }

    void somebodyElsesTicketIsNotThere() {
        for (const auto& [reference, insiders] : cases_) {
            const auto before = client("lemoine").send("GET", "/api/v1/tickets/" + reference + "/history").body;
            for (const auto& person : everybody()) {
                auto asking = client(person.login);
                const bool inside = std::find(insiders.begin(), insiders.end(), person.login) != insiders.end();
                QCOMPARE(asking.send("GET", "/api/v1/tickets/" + reference).status, inside ? 200 : 404);
                if (inside) continue;
                for (const auto& [operation, target] : targetsOf(*document_, reference)) {
                    const auto body = document_->exampleBody(*operation);
                    const auto answer = asking.send(operation->method, target, body);
                    const auto context = person.login + " " + operation->method + " " + target + "\n" + answer.body;
                    QVERIFY2(answer.status == 404, context.c_str());
                    // In the same words as for what does not exist.
                    std::string nowhere = target;
                    nowhere.replace(nowhere.find(reference), reference.size(), "INC-99999");
                    const auto other = asking.send(operation->method, nowhere, body);
                    QCOMPARE(withoutRequestId(answer.body), withoutRequestId(other.body));
                }
            }
            QCOMPARE(client("lemoine").send("GET", "/api/v1/tickets/" + reference + "/history").body, before);
        }
    }

    void listsAndSnapshotsLeaveItOut() {
        for (const auto& [reference, insiders] : cases_)
            for (const auto& person : everybody()) {
                auto asking = client(person.login);
                const bool inside = std::find(insiders.begin(), insiders.end(), person.login) != insiders.end();
                const auto closed = reference == cases_[2].reference;
                for (const auto* target : {"/api/v1/tickets?limit=200", "/api/v1/tickets?q=zebre", "/api/v1/sync"}) {
                    const auto answer = asking.send("GET", target);
                    QCOMPARE(answer.status, 200);
                    const bool found = answer.body.find("\"" + reference + "\"") != std::string::npos;
                    const bool expected = inside && !(closed && std::string_view(target) == "/api/v1/sync");
                    QVERIFY2(found == expected, (person.login + " " + target + " " + reference).c_str());
                }
            }
    }

    void manyAtOnceAreNotThereEither() {
        api::BulkRequest request;
        for (const auto& each : cases_)
            request.items.push_back({each.reference, 1});
        for (const auto& action : actionCodes()) {
            const auto outcome =
                client("perrin").call<api::MoveTickets>({*wire::enumerationFrom<ActionCode>(action)}, request).value();
            QCOMPARE(outcome.items.size(), cases_.size());
            for (const auto& item : outcome.items)
                QCOMPARE(item.status, 404);
        }
    }

    void attachmentsGoWithTheirTicket() {
        const auto upload = [&](const std::string& login) {
            const auto answer = client(login).send("POST", "/api/v1/attachments?name=zebre.txt", "Des rayures.",
                                                   "Content-Type: text/plain\r\n");
            return wire::readAnswer<api::Uploaded>(answer.body).value().id;
        };
        const auto statusFor = [&](const std::string& login, const std::string& id) {
            return client(login).send("GET", "/api/v1/attachments/" + id).status;
        };
        const auto own = upload("benali"), noted = upload("diallo"), unused = upload("benali");
        api::Submission submission;
        submission.kind = domain::Kind::imago;
        submission.title = "Zèbre";
        submission.description = "Voir la pièce jointe.";
        submission.attachments = {{own, {}}};
        const auto ticket = client("benali").call<api::SubmitTicket>({}, submission).value();
        api::NewMessage note{"Entre nous.", true, {{{noted, {}}}}, {}};
        QVERIFY(client("diallo").call<api::PostMessage>({ticket.reference}, note).has_value());
        for (const auto& person : everybody()) {
            const bool inside = person.login == "benali" || person.login == "diallo" || person.login == "lemoine";
            QCOMPARE(statusFor(person.login, own), inside ? 200 : 404);
            QCOMPARE(statusFor(person.login, noted), inside && person.login != "benali" ? 200 : 404);
            QCOMPARE(statusFor(person.login, unused), person.login == "benali" ? 200 : 404);
        }
        // What another uploaded, or what is used already, cannot be hung on something of one's own.
        for (const auto& id : {unused, own}) {
            submission.attachments = {{id, {}}};
            QVERIFY(client("perrin").call<api::SubmitTicket>({}, submission).error().status == 422);
        }
    }

    // Whoever sees it finds in `actions` what they may do, and nothing else works.
    void whoeverSeesItDoesWhatIsTheirsOnly() {
        const std::map<std::string, Logins> mayOnPending{{"benali", {"cancel"}},
                                                         {"fontaine", {"approve", "refuse", "send_back"}},
                                                         {"haddad", {"prioritise"}},
                                                         {"moreau", {"prioritise"}},
                                                         {"girard", {}},
                                                         {"petit", {}},
                                                         {"lemoine", {}}};
        const auto& pending = cases_[1];
        for (const auto& login : pending.insiders) {
            auto asking = client(login);
            const auto ticket = asking.call<api::ReadTicket>({pending.reference}).value();
            Logins offered;
            for (const auto& action : ticket.actions.value())
                if (!action.refused) offered.emplace_back(wire::codeOf(action.action));
            std::sort(offered.begin(), offered.end());
            QCOMPARE(offered, mayOnPending.at(login));
            api::MoveRequest request;
            request.version = ticket.version;
            request.comment = "Essai";
            for (const auto& code : actionCodes()) {
                if (std::find(offered.begin(), offered.end(), code) != offered.end()) continue;
                const auto action = *wire::enumerationFrom<ActionCode>(code);
                const auto refused = asking.call<api::MoveTicket>({pending.reference, action}, request);
                QVERIFY2(refused.has_error(), (login + " " + code).c_str());
                QVERIFY2(refused.error().status == 403 || refused.error().status == 409,
                         (login + " " + code + " " + wire::problemJson(refused.error())).c_str());
            }
        }
        QCOMPARE(client("benali").call<api::ReadTicket>({pending.reference}).value().version, 1);
    }

    void nobodyAsksWithoutASession() {
        auto ended = client("benali");
        const auto old = ended.token();
        QVERIFY(ended.call<api::SignOut>().has_value());
        const std::vector<std::string> useless{"", "Authorization: Bearer \r\n", "Authorization: Bearer nonsense\r\n",
                                               "Authorization: Basic YTpi\r\n",
                                               "Authorization: Bearer " + old + "\r\n"};
        ApiClient nobody(server_->port());
        for (const auto& operation : document_->operations()) {
            if (operation.isPublic) continue;
            const auto target = operation.target(
                {{"reference", cases_[0].reference}, {"action", "take"}, {"code", "pc"}, {"id", "1"}, {"n", "1"}});
            for (const auto& field : useless) {
                const auto answer = nobody.send(operation.method, target, document_->exampleBody(operation), field);
                QVERIFY2(answer.status == 401, (operation.name() + " " + field + answer.body).c_str());
                QCOMPARE(answer.header("Content-Type"), std::string("application/problem+json"));
            }
        }
    }

    void onlyAdminsWriteTheCatalogue() {
        api::CatalogueItem item;
        item.code = "pc";
        item.label = "PC portable";
        item.target_service = "IT";
        for (const auto& person : everybody()) {
            const auto answer = client(person.login).call<api::WriteCatalogueItem>({"pc"}, item);
            if (person.login == "lemoine")
                QVERIFY(answer.has_value());
            else
                QCOMPARE(answer.error().status, 403);
        }
    }

    void onlyAdminsKnowWhoseCertificatesAreWhose() {
        for (const auto& person : everybody()) {
            const int expected = person.login == "lemoine" ? 200 : 403;
            QCOMPARE(client(person.login).send("GET", "/api/v1/signing-certificates").status, expected);
            if (expected == 200) continue;
            QCOMPARE(client(person.login).call<api::BindCertificate>({}, {"1", "nonsense"}).error().status, 403);
            QCOMPARE(client(person.login).call<api::RevokeCertificate>({"1"}).error().status, 403);
        }
    }

    // Whoever sees the purchase learns that its order does not exist yet; signing is for whoever may sign.
    void anOrderIsForWhoSeesItsPurchase() {
        const auto& bought = cases_[3];
        const auto path = "/api/v1/tickets/" + bought.reference + "/purchase-order";
        for (const auto& login : bought.insiders) {
            QCOMPARE(client(login).send("GET", path + ".pdf").status, 409);
            const int signing = client(login).send("GET", path + "/to-sign.pdf").status;
            QVERIFY2(signing == 403 || signing == 409, login.c_str());
        }
        QCOMPARE(client("perrin").send("GET", path + ".pdf").status, 404);
        QCOMPARE(client("perrin").send("GET", path + "/to-sign.pdf").status, 404);
    }

    void aSessionEndsWithItsTime() {
        auto asking = client("benali");
        QVERIFY(asking.call<api::ReadMe>().has_value());
        server_->clock += std::chrono::milliseconds(std::chrono::hours(73)).count();
        QCOMPARE(asking.call<api::ReadMe>().error().status, 401);
    }
};

QTEST_GUILESS_MAIN(TestAuthorisation)
#include "test_authorisation.moc"
