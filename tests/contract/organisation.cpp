#include "tests/contract/organisation.hpp"

#include "server/store/budgets.hpp"
#include "server/store/catalogue.hpp"
#include "server/usecases/recruitment_templates.hpp"

namespace ilvm::tests {

using domain::Role;

const std::vector<Somebody>& everybody() {
    static const std::vector<Somebody> people{
        {"benali", "Nadia Benali", "SESSAD", {}},
        {"roux", "Sylvie Roux", "SESSAD", {}},
        {"fontaine", "Marie Fontaine", "SESSAD", {{Role::manager}, {}, {"SESSAD"}}},
        {"perrin", "Léa Perrin", "COMPTA", {}},
        {"noel", "Hélène Noël", "COMPTA", {{Role::manager}, {}, {"COMPTA"}}},
        {"girard", "Pierre Girard", "SIEGE", {{Role::approver_tech}, {}, {}}},
        {"petit", "Sophie Petit", "SIEGE", {{Role::approver_tech}, {}, {}}},
        {"chevalier", "Jean Chevalier", "SIEGE", {{Role::approver_budget}, {}, {}}},
        {"leroy", "Claire Leroy", "SIEGE", {{Role::director}, {}, {}}},
        {"marin", "Paul Marin", "SIEGE", {{Role::hr}, {}, {}}},
        {"dumas", "Luc Dumas", "SIEGE", {{Role::asset_manager}, {}, {}}},
        {"haddad", "Karim Haddad", "SIEGE", {{Role::technician}, {"IT"}, {}}},
        {"moreau", "Inès Moreau", "SIEGE", {{Role::technician}, {"IT"}, {}}},
        {"diallo", "Awa Diallo", "SIEGE", {{Role::technician}, {"IMAGO"}, {}}},
        {"lemoine", "Anne Lemoine", "SIEGE", {{Role::admin}, {}, {}}},
    };
    return people;
}

void furnish(store::Connection& connection) {
    using api::ServiceType, domain::ApprovalRule, domain::Kind;
    for (const auto& [code, label] : {std::pair{"IT", "Informatique"},
                                      {"IMAGO", "Imago"},
                                      {"SG", "Services généraux"},
                                      {"DAF", "Finances"},
                                      {"RH", "Ressources humaines"}})
        store::addService(connection, {code, label, ServiceType::target});
    for (const auto* code : {"SESSAD", "COMPTA", "SIEGE"})
        store::addService(connection, {code, code, ServiceType::origin});
    usecases::seedTemplates(connection);
    store::saveBudget(connection, "INF-2026", {"Informatique", 2026, 10'000'00, true});
    const auto item = [&](const char* code, const char* service, ApprovalRule approvals) {
        store::saveCatalogueItem(connection,
                                 {code, code, Kind::request, service, approvals, domain::Priority::normal, {}});
    };
    item("pc", "IT", ApprovalRule::n1_n2_tech);
    item("vpn", "IT", ApprovalRule::n1);
    item("toner", "SG", ApprovalRule::none);
}

std::string settle(store::Connection& connection, const Somebody& person, base::Instant now) {
    store::UserRow row;
    row.id = store::nextUserId(connection);
    row.directory_key = person.login;
    row.login = person.login;
    row.display_name = person.name;
    row.mail = person.login + "@ilvm.test";
    row.department = person.department;
    row.roles = person.rights.roles;
    row.services = person.rights.services;
    row.origin_services = person.rights.origin_services;
    row.tokens = domain::tokensOf({row.id, person.rights});
    store::insertUser(connection, row, now);
    return row.id;
}

} // namespace ilvm::tests
