// Absences over the wire: whose they are, who may give one, and what an admin sees of them.
// Not here: what follows from them (tests/server/usecases/test_delegations.cpp).
#include "tests/contract/in_process_server.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr std::int64_t hour = 3'600'000;

const std::set<std::string> deciding{"fontaine", "noel", "girard", "petit", "chevalier"};

} // namespace

class TestDelegationApi : public QObject {
    Q_OBJECT

    Ground ground_;
    std::unique_ptr<InProcessServer> server_;

    ApiClient client(const std::string& login) { return server_->client(login); }

    api::DelegationDraft draft(const std::string& standIn, std::int64_t from = 0) const {
        return {server_->idOf(standIn), {server_->clock + from}, {server_->clock + from + hour}, {}};
    }

private Q_SLOTS:
    void init() { server_ = std::make_unique<InProcessServer>(ground_); }

    void onlyWhoDecidesGivesOne() {
        for (const auto& person : everybody()) {
            auto asking = client(person.login);
            if (person.login != "perrin") QVERIFY(asking.call<api::ListDelegations>().value().items.empty());
            const auto given = asking.call<api::GiveDelegation>({}, draft("perrin", hour));
            const bool may = person.login != "perrin" && deciding.contains(person.login);
            QVERIFY2(given.has_value() == may, person.login.c_str());
            if (!may) {
                QCOMPARE(given.error().status, 403);
                continue;
            }
            QCOMPARE(asking.call<api::GiveDelegation>({}, draft("benali", hour)).error().type,
                     std::string("ilvm:not-possible"));
            QVERIFY(asking.call<api::EndDelegation>({given->id}).has_value());
            QCOMPARE(asking.call<api::ListDelegations>().value().items.size(), std::size_t(1)); // for ninety days
        }
    }

    void whoseItIsNotLearnsNothingOfIt() {
        const auto given = client("fontaine").call<api::GiveDelegation>({}, draft("perrin")).value();
        for (const auto& person : everybody()) {
            auto asking = client(person.login);
            const bool own = person.login == "fontaine" || person.login == "perrin";
            QCOMPARE(asking.call<api::ListDelegations>().value().items.size(), std::size_t(own ? 1 : 0));
            QCOMPARE(asking.call<api::ReadMe>().value().delegations.size(), std::size_t(own ? 1 : 0));
            if (person.login == "fontaine") continue;
            const auto ended = asking.call<api::EndDelegation>({given.id});
            QVERIFY2(ended.has_error() && ended.error().status == 404, person.login.c_str());
        }
        for (const auto& id : {"0", "999999", "x", "-1"})
            QCOMPARE(client("fontaine").call<api::EndDelegation>({id}).error().status, 404);
        const auto sheet = client("lemoine").call<api::ReadUser>({server_->idOf("perrin")}).value();
        QCOMPARE(sheet.delegations, std::vector<api::GivenDelegation>{given});
        QVERIFY(client("fontaine").call<api::EndDelegation>({given.id}).has_value());
    }

    void theSameKeyGivesTheSameAnswer() {
        auto asking = client("fontaine");
        const auto body = wire::toJson(draft("perrin"));
        const std::string key = "Idempotency-Key: absence\r\n";
        const auto first = asking.send("POST", "/api/v1/delegations", body, key);
        QCOMPARE(first.status, 201);
        QCOMPARE(asking.send("POST", "/api/v1/delegations", body, key).body, first.body);
        QCOMPARE(asking.call<api::ListDelegations>().value().items.size(), std::size_t(1));
    }

    void aDecisionShowsBothNames() {
        api::Submission submission;
        submission.kind = domain::Kind::request;
        submission.catalogue_item = "vpn";
        submission.title = "VPN";
        submission.description = "Le vendredi.";
        const auto ticket = client("benali").call<api::SubmitTicket>({}, submission).value();
        QCOMPARE(client("perrin").call<api::ReadTicket>({ticket.reference}).error().status, 404);
        QVERIFY(client("fontaine").call<api::GiveDelegation>({}, draft("perrin")).has_value());
        api::MoveRequest request;
        request.version = ticket.version;
        const auto decided =
            client("perrin").call<api::MoveTicket>({ticket.reference, domain::ActionCode::approve}, request).value();
        QCOMPARE(decided.approvals[0].decided_by->login, std::string("perrin"));
        QCOMPARE(decided.approvals[0].on_behalf_of->login, std::string("fontaine"));
        const auto history = client("lemoine").call<api::ReadHistory>({ticket.reference, {}, {}}).value();
        QCOMPARE(history.items.back().on_behalf_of->login, std::string("fontaine"));
    }
};

QTEST_GUILESS_MAIN(TestDelegationApi)
#include "test_delegation_api.moc"
