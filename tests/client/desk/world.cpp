#include "tests/client/desk/world.hpp"

#include <stdexcept>

namespace ilvm::tests {
namespace {

using domain::Kind;
using domain::Priority;
using domain::Role;
using domain::Status;

constexpr int hour = 60, day = 24 * 60;

const std::map<std::string, std::string>& departments() {
    static const std::map<std::string, std::string> all = {
        {"Nadia Benali", "SESSAD"}, {"Marie Fontaine", "SESSAD"},  {"Julien Marchand", "SESSAD"},
        {"Claire Dumas", "SESSAD"}, {"Sofia Marchetti", "SESSAD"}, {"Sylvie Roux", "ESAT"},
        {"Marc Vidal", "IME"},      {"Awa Diallo", "IME"},         {"Florence Aubry", "IME"},
        {"Mehdi Saïdi", "FAM"},     {"Odile Faure", "FAM"},        {"Luc Perrin", "ESAT"},
        {"Hélène Caron", "SIEGE"},  {"Bruno Martin", "SIEGE"},     {"Inès Moreau", "SIEGE"},
        {"Karim Haddad", "SIEGE"},  {"Paul Girard", "SIEGE"},      {"Anne Lemoine", "DIRECTION"}};
    return all;
}

void settle(World& world) {
    int id = 100;
    for (const auto& [name, department] : departments())
        world.people.push_back({std::to_string(id++), name, name, department});
    const std::pair<const char*, const char*> origins[] = {{"SESSAD", "SESSAD Nord"}, {"IME", "IME Les Tilleuls"},
                                                           {"ESAT", "ESAT du Parc"},  {"FAM", "FAM Horizon"},
                                                           {"SIEGE", "Siège"},        {"DIRECTION", "Direction"}};
    for (const auto& [code, label] : origins)
        world.services.push_back({code, label, api::ServiceType::origin});
    const std::pair<const char*, const char*> targets[] = {
        {"IT", "Informatique"}, {"IMAGO", "Imago"}, {"DAF", "Finances et achats"}, {"SG", "Services généraux"}};
    for (const auto& [code, label] : targets)
        world.services.push_back({code, label, api::ServiceType::target});
    using domain::ApprovalRule;
    world.catalogue = {
        {"INCIDENT", "Déclarer un incident", Kind::incident, "IT", ApprovalRule::none, Priority::normal,
         "Quelque chose ne fonctionne plus : poste, imprimante, réseau, messagerie."},
        {"LAPTOP", "Ordinateur portable", Kind::request, "IT", ApprovalRule::n1_n2_tech, Priority::normal,
         "Précisez l'usage et la date à laquelle vous en avez besoin."},
        {"ACCESS", "Accès à un dossier partagé", Kind::request, "IT", ApprovalRule::n1, Priority::normal, {}},
        {"SOFTWARE", "Logiciel ou licence", Kind::request, "IT", ApprovalRule::n1_n2_tech, Priority::low, {}},
        {"IMAGO", "Question sur Imago", Kind::imago, "IMAGO", ApprovalRule::none, Priority::normal, {}},
        {"BADGE", "Badge ou clé", Kind::request, "SG", ApprovalRule::n1, Priority::normal, {}}};
}

void sit(World& world, Seat seat) {
    const char* names[] = {"Karim Haddad", "Marie Fontaine", "Nadia Benali"};
    const auto& person = world.person(names[static_cast<int>(seat)]);
    world.me.id = person.id;
    world.me.login = person.login;
    world.me.display_name = person.display_name;
    world.me.department = *person.department;
    world.me.roles = {Role::requester};
    if (seat == Seat::technician) {
        world.me.roles.push_back(Role::technician);
        world.me.services = {"IT", "IMAGO", "SG"};
    }
    if (seat == Seat::manager) {
        world.me.roles.push_back(Role::manager);
        world.me.roles.push_back(Role::approver_tech);
        world.me.origin_services = {"SESSAD", "IME", "SIEGE"};
    }
}

api::Ticket& add(World& world, api::Ticket ticket) {
    world.tickets.push_back(std::move(ticket));
    return world.tickets.back();
}

void say(World& world, const std::string& reference, const std::string& author, int minutesAgo, const std::string& text,
         bool internal = false) {
    api::Message message;
    message.id = std::to_string(1000 + world.messages.size() * 100 + world.messages[reference].size());
    message.ticket = reference;
    message.author = world.person(author);
    message.at = ago(minutesAgo);
    message.text = text;
    message.internal = internal;
    world.messages[reference].push_back(message);
    if (!internal) ++world.find(reference)->message_count;
}

void fillPools(World& world) {
    add(world, incident(world, "INC-00485", "Écran noir au démarrage du poste d'accueil", "Sylvie Roux",
                        Priority::blocking, 42));
    auto& access = add(world, incident(world, "INC-00482", "Plus d'accès au dossier partagé depuis ce matin",
                                       "Nadia Benali", Priority::high, 3 * hour));
    access.description = "Bonjour, je n'arrive plus à ouvrir « Équipe Nord » sur le lecteur S:. Message : accès "
                         "refusé. Mes collègues y accèdent.";
    access.attachments.push_back({"1",
                                  "capture-acces-refuse.png",
                                  "image/png",
                                  188'416,
                                  std::string(64, '0'),
                                  {},
                                  world.person("Nadia Benali"),
                                  ago(3 * hour)});
    say(world, "INC-00482", "Karim Haddad", 162,
        "Bonjour Nadia, c'est noté. Avez-vous changé de mot de passe cette semaine ?");
    say(world, "INC-00482", "Karim Haddad", 161, "Groupe GRP-S-NORD retiré par la synchro AD de 6 h.", true);
    say(world, "INC-00482", "Nadia Benali", 5, "Oui, lundi matin.");
    add(world, incident(world, "INC-00471", "Imprimante du secrétariat : bourrage à chaque recto verso",
                        "Julien Marchand", Priority::normal, 2 * day));
    auto photo = incident(world, "DEM-00479", "Installation de Photofiltre", "Marc Vidal", Priority::normal, 5 * hour);
    photo.kind = Kind::request;
    add(world, photo);
    add(world,
        incident(world, "INC-00488", "Souris sans fil qui se déconnecte", "Bruno Martin", Priority::low, 26 * hour));
    const std::tuple<const char*, const char*, const char*, Priority, int> imago[] = {
        {"IMG-00785", "Droits manquants sur le module Planning", "Mehdi Saïdi", Priority::high, day + hour},
        {"IMG-00788", "Export mensuel de l'activité refusé (erreur 42)", "Claire Dumas", Priority::normal, 6 * hour},
        {"IMG-00790", "Dossier usager en double après fusion", "Awa Diallo", Priority::normal, 4 * hour}};
    for (const auto& [reference, title, author, priority, minutes] : imago) {
        auto made = incident(world, reference, title, author, priority, minutes);
        made.kind = Kind::imago;
        made.target_service = "IMAGO";
        made.module = "Planning";
        add(world, made);
    }
}

void fillHands(World& world) {
    const std::tuple<const char*, const char*, const char*, Priority, Status, int> mine[] = {
        {"INC-00459", "Portable lent après mise à jour", "Luc Perrin", Priority::normal, Status::in_progress, 8},
        {"DEM-00452", "Casque Teams non reconnu", "Inès Moreau", Priority::low, Status::waiting_requester, hour},
        {"INC-00447", "VPN bloqué en télétravail", "Marc Vidal", Priority::high, Status::in_progress, 3 * hour},
        {"IMG-00781", "Problème d'export PDF", "Odile Faure", Priority::normal, Status::waiting_requester, day}};
    for (const auto& [reference, title, author, priority, status, minutes] : mine) {
        auto made = incident(world, reference, title, author, priority, minutes + day);
        made.status = status;
        made.assignee = world.person("Karim Haddad");
        made.updated_at = ago(minutes);
        add(world, made);
    }
}

api::Approval step(domain::Level level, std::vector<api::Person> deciders) {
    api::Approval approval;
    approval.level = level;
    approval.deciders = std::move(deciders);
    return approval;
}

void fillDecisions(World& world) {
    const std::tuple<const char*, const char*, const char*, int> waiting[] = {
        {"DEM-00408", "Six casques antibruit pour la salle sensorielle", "Claire Dumas", 6 * day},
        {"DEM-00414", "Trois tablettes de communication alternative", "Nadia Benali", 3 * day},
        {"DEM-00466", "Accès en écriture au dossier « Projets personnalisés »", "Julien Marchand", 2 * day},
        {"DEM-00419", "Vidéoprojecteur portable pour les réunions de famille", "Awa Diallo", 5 * hour}};
    for (const auto& [reference, title, author, minutes] : waiting) {
        auto made = incident(world, reference, title, author, Priority::normal, minutes);
        made.kind = Kind::request;
        made.status = Status::pending_n1;
        made.approvals = {step(domain::Level::n1, {world.person("Marie Fontaine")}),
                          step(domain::Level::n2, {world.person("Paul Girard"), world.person("Inès Moreau")})};
        add(world, made);
    }
    auto second = incident(world, "DEM-00401", "Licence de traitement d'images", "Marc Vidal", Priority::low, 4 * day);
    second.kind = Kind::request;
    second.status = Status::pending_n2;
    auto first = step(domain::Level::n1, {});
    first.state = domain::ApprovalState::approved;
    first.decided_by = world.person("Florence Aubry");
    first.at = ago(2 * day);
    second.approvals = {first, step(domain::Level::n2, {world.person("Marie Fontaine")})};
    add(world, second);
    const std::tuple<const char*, const char*, domain::ApprovalState, Status> decided[] = {
        {"DEM-00417", "Fauteuil ergonomique pour le secrétariat", domain::ApprovalState::approved, Status::open},
        {"DEM-00411", "Abonnement à la revue « Enfances & Psy »", domain::ApprovalState::approved, Status::open},
        {"DEM-00405", "Enceinte connectée pour l'accueil", domain::ApprovalState::refused, Status::refused}};
    for (const auto& [reference, title, state, status] : decided) {
        auto made = incident(world, reference, title, "Sofia Marchetti", Priority::normal, day);
        made.kind = Kind::request;
        made.target_service = "SG";
        made.status = status;
        auto approval = step(domain::Level::n1, {});
        approval.state = state;
        approval.decided_by = world.person("Marie Fontaine");
        approval.at = ago(1);
        made.approvals = {approval};
        made.updated_at = ago(1);
        add(world, made);
    }
    say(world, "DEM-00414", "Nadia Benali", 2 * day,
        "Trois enfants non oralisants arrivent en janvier. "
        "L'orthophoniste a validé le modèle.");
    say(world, "DEM-00414", "Marie Fontaine", 2 * day - 45, "Merci. Une housse antichoc est-elle comprise ?");
    say(world, "DEM-00414", "Nadia Benali", 6 * hour, "Oui, ligne 2 du devis.");
}

} // namespace

api::Ticket* World::find(const std::string& reference) {
    for (auto& ticket : tickets)
        if (ticket.reference == reference) return &ticket;
    return nullptr;
}

const api::Person& World::person(const std::string& name) const {
    for (const auto& one : people)
        if (one.display_name == name) return one;
    throw std::out_of_range(name);
}

base::Instant ago(int minutes) {
    return {base::systemNow().milliseconds - 60'000LL * minutes};
}

api::Ticket incident(const World& world, const std::string& reference, const std::string& title,
                     const std::string& author, Priority priority, int minutesAgo) {
    api::Ticket made;
    made.reference = reference;
    made.kind = Kind::incident;
    made.status = Status::open;
    made.title = title;
    made.priority = priority;
    made.author = world.person(author);
    made.origin_service = *made.author.department;
    made.target_service = "IT";
    made.created_at = made.updated_at = ago(minutesAgo);
    made.description = title + ". Merci de votre aide.";
    return made;
}

World deskOf(Seat seat) {
    World world = emptyDesk(seat);
    fillPools(world);
    fillHands(world);
    fillDecisions(world);
    return world;
}

World emptyDesk(Seat seat) {
    World world;
    settle(world);
    sit(world, seat);
    return world;
}

World fullDesk(int tickets) {
    World world = emptyDesk(Seat::technician);
    world.services[0].label = "Service d'éducation spéciale et de soins à domicile du Nord";
    for (auto& person : world.people)
        if (person.display_name == "Nadia Benali") person.display_name = "Marie-Antoinette Vandenbroucke-Delacroix";
    const char* titles[] = {
        "Impossible d'ouvrir la pièce jointe « compte rendu de la réunion pluridisciplinaire du 12 novembre » depuis "
        "la "
        "messagerie, malgré deux redémarrages du poste et un changement de navigateur",
        "Réinitialisation", "Anticonstitutionnellementlongidentifiantsansespacequinesecoupepas.docx illisible",
        "Écran externe non détecté sur la station d'accueil de la salle de réunion du rez-de-chaussée"};
    for (int i = 0; i < tickets; ++i) {
        auto reference = std::to_string(100'000 + i).substr(1);
        const bool long_ = i % 3 == 0;
        auto made = incident(world, "INC-" + reference, titles[i % 4],
                             long_ ? "Marie-Antoinette Vandenbroucke-Delacroix" : "Sylvie Roux",
                             static_cast<Priority>(i % 4), 10 + i * 7);
        if (i % 2 == 1) made.kind = Kind::imago, made.target_service = "IMAGO", made.module = "Planning";
        if (i % 25 == 7) {
            made.status = Status::waiting_requester;
            made.assignee = world.person("Karim Haddad");
        }
        add(world, made);
    }
    return world;
}

} // namespace ilvm::tests
