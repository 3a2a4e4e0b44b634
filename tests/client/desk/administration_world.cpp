#include "tests/client/desk/administration_world.hpp"

namespace ilvm::tests {
namespace {

using domain::Role;

constexpr int hour = 60, day = 24 * 60;

void sitDown(World& world) {
    const auto& person = world.person("Anne Lemoine");
    world.me = {};
    world.me.id = person.id;
    world.me.login = "a.lemoine";
    world.me.display_name = person.display_name;
    world.me.department = *person.department;
    world.me.roles = {Role::requester, Role::admin};
    world.directory = api::DirectoryLink{api::LinkState::live, ago(3 * day), ago(25), false};
}

std::string loginOf(const std::string& name) {
    std::string login;
    for (const char c : name)
        if (c == ' ')
            login = login.substr(0, 1) + '.';
        else if (c > 0)
            login += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return login;
}

api::Why why(Role role, std::optional<std::string> service, std::vector<std::string> path) {
    return {role, std::move(service), path.empty() ? api::RightSource::everyone : api::RightSource::group,
            std::move(path), true};
}

api::OpenSession session(const std::string& id, const std::string& device, int minutesAgo, bool current) {
    return {id, device, "10.1.4.17", ago(day), ago(minutesAgo), ago(-8 * hour), current};
}

api::UserSheet plain(const api::Person& person) {
    api::UserSheet user;
    user.id = person.id;
    user.display_name = person.display_name;
    user.login = loginOf(person.display_name);
    user.mail = user.login + "@example.fr";
    user.department = person.department;
    user.directory.roles = {Role::requester};
    user.why = {why(Role::requester, {}, {})};
    user.last_sign_in = ago(static_cast<int>(person.id.back() - '0') * 70 + 3);
    return user;
}

void grant(api::UserSheet& user, Role role, const std::vector<std::string>& services,
           const std::vector<std::string>& path) {
    user.directory.roles.push_back(role);
    if (role == Role::technician) user.directory.services = services;
    if (role == Role::manager) user.directory.origin_services = services;
    if (services.empty()) user.why.push_back(why(role, {}, path));
    for (const auto& service : services)
        user.why.push_back(why(role, service, path));
}

api::AuditEvent event(const World& world, int minutesAgo, const char* actor, const char* label,
                      const api::User& about) {
    api::AuditEvent made;
    made.subject_type = "user";
    made.subject = about.id;
    made.subject_label = about.display_name;
    made.sequence = 4;
    made.at = ago(minutesAgo);
    if (actor) made.actor = world.person(actor);
    made.action = "override";
    made.label = label;
    made.previous_hash = std::string(64, '0');
    made.hash = "9f2b6c01d7a34e58b0c6" + std::string(44, 'a');
    return made;
}

void forceSofia(World& world, api::UserSheet& sofia) {
    sofia.title = "Cheffe de service";
    grant(sofia, Role::manager, {"SESSAD"}, {"GG_CHEFS_SESSAD", "GG_ILVM_MGR_SESSAD_NORD"});
    sofia.override = api::Override{{},
                                   {},
                                   std::vector<std::string>{"SESSAD", "IME", "FAM"},
                                   "Intérim de direction, congé maternité",
                                   ago(-65 * day),
                                   world.person("Anne Lemoine"),
                                   ago(11 * day)};
    for (const char* service : {"IME", "FAM"})
        sofia.why.push_back({Role::manager, service, api::RightSource::override, {}, true});
    sofia.sessions = {session("71", "ILVM sur PC-SESSAD-014 (Windows)", 4, false),
                      session("72", "ILVM sur portable-direction (Debian)", 5 * hour, false)};
    sofia.open_sessions = 2;
    sofia.delegations = {{{"5", world.person("Marie Fontaine"), ago(2 * day), ago(-5 * day)},
                          world.person("Sofia Marchetti"),
                          "Congés",
                          {}}};
    auto forced = event(world, 11 * day, "Anne Lemoine", "Dérogation enregistrée", sofia);
    forced.comment = "Intérim de direction, congé maternité";
    forced.changes = {{"origin_services", wire::Raw{R"({"from":["SESSAD"],"to":["SESSAD","IME","FAM"]})"}}};
    sofia.events = {forced, event(world, 84 * day, nullptr, "Droits reçus de l'annuaire", sofia),
                    event(world, 266 * day, "Sofia Marchetti", "Session ouverte", sofia)};
}

void fill(World& world) {
    auto& users = world.administered.users;
    for (const auto& person : world.people)
        users.push_back(plain(person));
    const auto named = [&](const char* name) -> api::UserSheet& {
        return *std::find_if(users.begin(), users.end(), [&](const auto& user) { return user.display_name == name; });
    };
    grant(named("Karim Haddad"), Role::technician, {"IT", "IMAGO", "SG"}, {"GG_ILVM_TECH_IT"});
    grant(named("Karim Haddad"), Role::approver_tech, {}, {"GG_ILVM_VALID_TECH"});
    grant(named("Inès Moreau"), Role::technician, {"IT"}, {"GG_N2", "GG_ILVM_TECH_IT"});
    grant(named("Paul Girard"), Role::technician, {"DAF"}, {"GG_ILVM_DAF"});
    grant(named("Hélène Caron"), Role::hr, {}, {"GG_ILVM_RH"});
    grant(named("Marie Fontaine"), Role::manager, {"SESSAD", "IME", "SIEGE"}, {"GG_ILVM_MGR"});
    grant(named("Anne Lemoine"), Role::admin, {}, {"GG_ILVM_ADMIN"});
    named("Anne Lemoine").sessions = {session("1", "ILVM sur PC-DIRECTION-001 (Debian)", 0, true)};
    forceSofia(world, named("Sofia Marchetti"));
    named("Luc Perrin").let_in = false;
    named("Marc Vidal").disarmed = api::Disarmed{world.person("Anne Lemoine"), ago(2 * day)};
    for (auto& user : users) {
        user.active = user.let_in && !user.disarmed;
        user.effective = user.active ? user.directory : api::RightsSet{};
        if (user.override) user.effective.origin_services = *user.override->origin_services;
    }
}

void map(World& world) {
    auto& all = world.administered;
    all.mapping.items = {{"GG_ILVM_ADMIN", Role::admin, {}},
                         {"GG_ILVM_DAF", Role::technician, {"DAF"}},
                         {"GG_ILVM_MGR_SESSAD_NORD", Role::manager, {"SESSAD"}},
                         {"GG_ILVM_RH", Role::hr, {}},
                         {"GG_ILVM_TECH_IT", Role::technician, {"IT", "IMAGO", "SG"}},
                         {"GG_ILVM_VALID_TECH", Role::approver_tech, {}}};
    all.mapping.version = 7;
    all.groups = {{"GG_CHEFS_SESSAD", 12, false}, {"GG_ILVM_ADMIN", 1, true}, {"GG_ILVM_TECH_IT", 3, true}};
    all.effect.items = {
        {world.person("Inès Moreau"), {}, {{}, {"IMAGO", "SG"}, {}}},
        {world.person("Karim Haddad"), {{Role::asset_manager}, {}, {}}, {{Role::technician}, {"IT", "IMAGO"}, {}}},
        {world.person("Nadia Benali"), {{Role::manager}, {}, {"SESSAD"}}, {}}};
    all.effect.gaining = 2;
    all.effect.losing = 2;
    all.effect.effect = "e1";
    all.effect.version = 7;
    all.effect.directory_changed_at = ago(25);
}

} // namespace

World emptyAdminDesk() {
    World world = emptyDesk(Seat::requester);
    sitDown(world);
    world.administered.effect.effect = "e0";
    return world;
}

World adminDesk() {
    World world = emptyAdminDesk();
    fill(world);
    map(world);
    auto& all = world.administered;
    for (const auto& user : all.users)
        all.events.insert(all.events.end(), user.events.begin(), user.events.end());
    auto moved = event(world, 3, "Karim Haddad", "Prise en charge", all.users.front());
    moved.subject_type = "ticket";
    moved.subject = moved.subject_label = "INC-00482";
    moved.from = "open";
    moved.to = "in_progress";
    all.events.insert(all.events.begin(), moved);
    return world;
}

World crowdedAdminDesk(int people) {
    World world = adminDesk();
    auto& users = world.administered.users;
    auto crowded =
        *std::find_if(users.begin(), users.end(), [](const auto& user) { return user.override.has_value(); });
    for (int i = 0; i < people; ++i) {
        auto user = crowded;
        user.id = std::to_string(10'000 + i);
        user.display_name = "Marie-Charlotte de La Rochefoucauld-Montmorency " + std::to_string(i);
        user.login = "mc.delarochefoucauld-montmorency" + std::to_string(i);
        user.title = "Coordinatrice des parcours inclusifs et de l'accompagnement à la scolarité en milieu ordinaire";
        user.effective.roles = {Role::technician, Role::manager, Role::approver_budget, Role::asset_manager};
        user.effective.services = {"IT", "IMAGO", "DAF"};
        users.push_back(user);
    }
    return world;
}

api::DirectoryAlarm madeAlarm(const World& world) {
    api::DirectoryAlarm alarm;
    alarm.id = "3";
    alarm.raised_at = ago(6);
    alarm.reason = "L'annuaire retirerait des droits à 6 personnes sur 14 qui en ont.";
    for (const char* name : {"Karim Haddad", "Inès Moreau", "Paul Girard"})
        alarm.losses.push_back({world.person(name), false, {Role::technician}, {"IT", "IMAGO"}, {}});
    for (const char* name : {"Marie Fontaine", "Sofia Marchetti"})
        alarm.losses.push_back({world.person(name), true, {Role::manager}, {}, {"SESSAD"}});
    alarm.losses.push_back({world.person("Hélène Caron"), false, {Role::hr}, {}, {}});
    return alarm;
}

} // namespace ilvm::tests
