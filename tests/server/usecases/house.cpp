#include "tests/server/usecases/house.hpp"

#include "server/store/digest.hpp"
#include "server/usecases/keep_person.hpp"
#include "server/usecases/refresh_deciders.hpp"

namespace ilvm::tests {
namespace {

using domain::Role;

api::CatalogueItem item(const std::string& code, domain::Kind kind, const std::string& service,
                        domain::ApprovalRule rule) {
    api::CatalogueItem made;
    made.code = code;
    made.label = code;
    made.kind = kind;
    made.target_service = service;
    made.approvals = rule;
    return made;
}

} // namespace

Houses::Houses() {
    store::Connection connection(postgres_.createDatabase("pattern"));
    store::migrate(connection, store::embeddedMigrations());
}

std::string Houses::freshDatabase() {
    return postgres_.createDatabase("house" + std::to_string(++made_), "pattern");
}

void Houses::countStatements() {
    store::Connection(postgres_.url()).run("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
    postgres_.restart();
    store::Connection(postgres_.url("pattern")).run("CREATE EXTENSION pg_stat_statements");
}

House::House(Houses& houses, std::size_t connections, int technicians)
    : database_({houses.freshDatabase(), connections}),
      context_{database_, [this] { return base::Instant{clock.load()}; }, store::randomBytes, [this] { ++changes; },
               usecases::Policy{}} {
    auto connection = database_.lease();
    for (const auto* code : {"IT", "IMAGO", "SG"})
        store::addService(*connection, {code, code, api::ServiceType::target});
    store::addService(*connection, {"SESSAD", "SESSAD Nord", api::ServiceType::origin});
    using domain::ApprovalRule, domain::Kind;
    store::saveCatalogueItem(*connection, item("pc", Kind::request, "IT", ApprovalRule::n1_n2_tech));
    store::saveCatalogueItem(*connection, item("vpn", Kind::request, "IT", ApprovalRule::n1));
    store::saveCatalogueItem(*connection, item("toner", Kind::request, "SG", ApprovalRule::none));
    const auto boss = add("lemoine", "Anne Lemoine", {{Role::admin, Role::director}, {}, {}});
    add("fontaine", "Marie Fontaine", {{Role::manager}, {}, {"SESSAD"}}, boss);
    add("marchand", "Julien Marchand", {{Role::manager, Role::approver_tech}, {}, {"SESSAD"}}, boss);
    add("girard", "Pierre Girard", {{Role::approver_tech}, {}, {}});
    add("petit", "Sophie Petit", {{Role::approver_tech}, {}, {}});
    add("benali", "Nadia Benali", {});
    add("roux", "Sylvie Roux", {});
    for (const auto& [login, name] :
         {std::pair{"haddad", "Karim Haddad"}, {"moreau", "Inès Moreau"}, {"vidal", "Marc Vidal"}})
        add(login, name, {{Role::technician}, {"IT"}, {}});
    add("diallo", "Awa Diallo", {{Role::technician}, {"IMAGO"}, {}});
    for (int i = 0; i < technicians; ++i)
        add("tech" + std::to_string(i), "Technicien " + std::to_string(i), {{Role::technician}, {"IT"}, {}});
}

std::string House::add(const std::string& login, const std::string& name, domain::Rights rights,
                       std::optional<std::string> manager, const std::string& department) {
    auto connection = database_.lease();
    store::UserRow row;
    row.id = store::nextUserId(*connection);
    row.directory_key = login;
    row.login = login;
    row.display_name = name;
    row.mail = login + "@ilvm.test";
    row.department = department;
    row.manager_id = std::move(manager);
    row.roles = rights.roles;
    row.services = rights.services;
    row.origin_services = rights.origin_services;
    row.tokens = domain::tokensOf({row.id, rights});
    store::insertUser(*connection, row, context_.now());
    return row.id;
}

void House::follow(const std::string& login, const domain::Rights& rights, bool active) {
    auto connection = database_.lease();
    store::Transaction transaction(*connection);
    const auto before = store::readUserByKey(*connection, login);
    auto row = *before;
    row.active = active;
    row.roles = rights.roles;
    row.services = rights.services;
    row.origin_services = rights.origin_services;
    row.tokens = active ? domain::tokensOf({row.id, rights}) : domain::Tokens{};
    usecases::keepPerson(*connection, context_, before, row);
    usecases::refreshDeciders(*connection, context_);
    transaction.commit();
}

usecases::Caller House::caller(const std::string& login) {
    auto connection = database_.lease();
    const auto row = *store::readUserByKey(*connection, login);
    usecases::Caller caller;
    caller.actor = store::actorOf(row);
    caller.tokens = domain::tokensOf(caller.actor);
    caller.tokens.emplace_back(store::everyoneToken);
    caller.tokens = domain::normalised(std::move(caller.tokens));
    caller.display_name = row.display_name;
    caller.department = row.department;
    caller.mail = row.mail;
    caller.login = row.login;
    return caller;
}

} // namespace ilvm::tests
