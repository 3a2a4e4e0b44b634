// The administration over the wire: who may, what it answers, and that whoever is concerned hears of it at once.
#include "server/usecases/reconcile.hpp"
#include "server/usecases/rights_mapping.hpp"
#include "shared/api/endpoints.hpp"
#include "shared/api/openapi.hpp"
#include "tests/contract/api_document.hpp"
#include "tests/contract/in_process_server.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Role;

namespace {

// "GET /api/v1/users" of every endpoint that is for admins.
std::set<std::string> adminsOperations() {
    std::set<std::string> names;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, api::Endpoints>>([&](auto each) {
        using E = typename decltype(each)::type;
        if constexpr (E::access == wire::Access::admin)
            names.insert(std::string(wire::textOf(E::method)) + " " + std::string(E::path));
    });
    return names;
}

} // namespace

class TestAdministrationApi : public QObject {
    Q_OBJECT

    Ground ground_;
    std::unique_ptr<InProcessServer> server_;
    std::unique_ptr<ApiDocument> document_;

    ApiClient client(const std::string& login) { return server_->client(login); }

    std::string idOf(const std::string& login) {
        return client("lemoine").call<api::ListUsers>({.q = login}).value().items.front().id;
    }

private Q_SLOTS:
    void init() {
        server_ = std::make_unique<InProcessServer>(ground_);
        document_ = std::make_unique<ApiDocument>(api::openApiDocument());
        // Their groups were read: what the directory says of them is what they have.
        auto connection = server_->database().lease();
        for (const auto& person : everybody()) {
            for (const auto role : person.rights.roles) {
                const auto group = "GG_" + person.login + "_" + std::string(wire::codeOf(role));
                const auto& services = role == Role::technician ? person.rights.services
                                       : role == Role::manager  ? person.rights.origin_services
                                                                : std::vector<std::string>{};
                store::replaceGroupMappings(*connection, group, {{group, role, services}});
                connection->run("UPDATE users SET groups = coalesce(groups, '{}') || $2::text WHERE login = $1",
                                store::bind(person.login, group));
            }
            connection->run("UPDATE users SET groups = coalesce(groups, '{}') WHERE login = $1",
                            store::bind(person.login));
        }
        const auto rules = usecases::readRules(*connection, server_->context().now());
        for (const auto& row : store::readUsers(*connection))
            store::saveUser(*connection, usecases::ruled(row, rules), server_->context().now());
    }

    void onlyAdminsMay() {
        const auto admins = adminsOperations();
        QVERIFY(admins.size() > 15);
        std::size_t tried = 0;
        for (const auto& operation : document_->operations()) {
            if (!admins.contains(operation.name())) continue;
            for (const auto* login : {"benali", "haddad", "leroy", "marin", "chevalier"}) {
                const auto target = operation.target({{"id", "1"}, {"code", "IT"}, {"kind", "arrival"}});
                const auto answer = client(login).send(operation.method, target, document_->exampleBody(operation));
                QVERIFY2(answer.status == 403, (operation.name() + " " + login + " " + answer.body).c_str());
                ++tried;
            }
        }
        QCOMPARE(tried, admins.size() * 5);
        QCOMPARE(client("lemoine").call<api::ListUsers>().value().counts->overrides, 0);
        QCOMPARE(client("lemoine").call<api::ListUsers>().value().counts->inactive, 0);
    }

    void anOverrideWorksAtOnceAndIsWithdrawn() {
        const auto id = idOf("benali");
        auto benali = client("benali");
        QVERIFY(benali.call<api::ReadMe>().value().services.empty());
        api::OverrideDraft draft;
        draft.services = std::vector<std::string>{"IT"};
        draft.reason = "Renfort";
        const auto sheet = client("lemoine").call<api::WriteOverride>({id}, draft).value();
        QCOMPARE(sheet.effective.services, std::vector<std::string>{"IT"});
        QCOMPARE(benali.call<api::ReadMe>().value().services, std::vector<std::string>{"IT"});
        QCOMPARE(client("lemoine").call<api::ListUsers>({.override = true}).value().items.size(), std::size_t(1));
        QCOMPARE(client("lemoine").call<api::ReadUser>({id}).value().override->reason, std::string("Renfort"));
        QVERIFY(client("lemoine").call<api::LiftOverride>({id}).has_value());
        QVERIFY(benali.call<api::ReadMe>().value().services.empty());
        QVERIFY(client("lemoine").call<api::DisarmUser>({id}).has_value());
        QCOMPARE(benali.call<api::ReadMe>().error().status, 401);
        QVERIFY(client("lemoine").call<api::RestoreUser>({id}).value().active);
    }

    void aMappingIsAskedThenSaved() {
        auto lemoine = client("lemoine");
        const auto mapping = lemoine.call<api::ReadMapping>().value();
        api::MappingDraft draft{mapping.items, mapping.version, {}};
        std::erase_if(draft.items, [](const auto& item) { return item.group == "GG_haddad_technician"; });
        const auto said = lemoine.call<api::AskWhatIf>({}, draft).value();
        QCOMPARE(said.items.size(), std::size_t(1));
        QCOMPARE(said.items.front().person.login, std::string("haddad"));
        draft.effect = said.effect;
        auto haddad = client("haddad");
        QVERIFY(haddad.send("GET", "/api/v1/tickets?view=pool").status == 200);
        QCOMPARE(lemoine.call<api::WriteMapping>({}, draft).value().version, mapping.version + 1);
        QVERIFY(haddad.call<api::ReadMe>().value().services.empty());
        QCOMPARE(lemoine.call<api::WriteMapping>({}, draft).error().type, std::string("ilvm:stale-version"));
    }

    void theAuditIsReadAndExported() {
        auto lemoine = client("lemoine");
        QVERIFY(lemoine.call<api::WriteService>({"SIEGE"}, {"SIEGE", "Siège", api::ServiceType::origin}).has_value());
        const auto page = lemoine.call<api::ListAudit>({}).value();
        QCOMPARE(page.items.front().subject_label, std::string("Service d'origine SIEGE"));
        QCOMPARE(page.items.front().actor->login, std::string("lemoine"));
        const auto file = lemoine.send("GET", "/api/v1/audit/export?action=change");
        QCOMPARE(file.status, 200);
        QVERIFY(file.body.starts_with("PK"));
        QCOMPARE(lemoine.send("GET", "/api/v1/audit?from=hier").status, 400);
    }

    void oneEndsOnesOwnSessions() {
        auto here = client("benali"), there = client("benali");
        const auto sessions = here.call<api::ListSessions>().value().items;
        QCOMPARE(sessions.size(), std::size_t(2));
        const auto other =
            std::find_if(sessions.begin(), sessions.end(), [](const auto& each) { return !each.current; });
        QCOMPARE(client("roux").call<api::EndSession>({other->id}).error().status, 404);
        QVERIFY(here.call<api::EndSession>({other->id}).has_value());
        QCOMPARE(there.call<api::ReadMe>().error().status, 401);
        QCOMPARE(here.call<api::EndOtherSessions>().value().ended, 0);
        QVERIFY(here.call<api::ReadMe>().has_value());
    }
};

QTEST_GUILESS_MAIN(TestAdministrationApi)
#include "test_administration_api.moc"
