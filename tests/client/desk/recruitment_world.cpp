#include "tests/client/desk/recruitment_world.hpp"

#include "shared/base/day.hpp"

namespace ilvm::tests {
namespace {

using domain::Kind, domain::RecruitmentKind, domain::Role, domain::Status;

constexpr int day = 24 * 60;

domain::TemplateTask task(const char* code, const char* service, const char* title, std::optional<std::string> wish,
                          std::vector<std::string> waits = {}, bool budget = false) {
    domain::TemplateTask made;
    made.code = code;
    made.service = service;
    made.title = title;
    made.text = title;
    made.due_days = -1;
    made.wish = std::move(wish);
    made.waits_for = std::move(waits);
    made.needs_budget = budget;
    return made;
}

struct Post {
    const char* reference;
    const char* first;
    const char* last;
    const char* job;
    const char* service;
    const char* site;
    int inDays;
    Status status;
};

api::Ticket recruitment(const World& world, const Post& post) {
    auto made = incident(world, post.reference, std::string("Arrivée de ") + post.first + " " + post.last,
                         "Hélène Caron", domain::Priority::normal, 6 * day);
    made.kind = Kind::recruitment;
    made.status = post.status;
    made.target_service = "RH";
    made.origin_service = post.service;
    auto& record = made.recruitment.emplace();
    record.reference = post.reference;
    record.status = post.status;
    record.first_name = post.first;
    record.last_name = post.last;
    record.job_title = post.job;
    record.service = post.service;
    if (*post.site) record.site = post.site;
    record.start_date = dayIn(post.inDays);
    record.manager = world.person("Sofia Marchetti");
    record.wishes = {"account", "laptop", "imago", "badge", "keys", "desk"};
    record.details = std::map<std::string, std::string>{{"imago", "Éducateur"}, {"keys", "Local Nord"}};
    api::Approval n1;
    if (post.status == Status::pending_n1) {
        n1.deciders = {world.person("Marie Fontaine")};
    } else {
        n1.state =
            post.status == Status::to_correct ? domain::ApprovalState::sent_back : domain::ApprovalState::approved;
        n1.decided_by = world.person("Marie Fontaine");
        n1.at = ago(5 * day);
    }
    if (post.status == Status::to_correct) n1.comment = "Le site n'est pas précisé : Lille Fives ou Roubaix ?";
    made.approvals = {n1};
    if (post.status == Status::closed) {
        made.closed_at = ago(2 * day);
        record.readiness = {7, 7, 0};
        record.held = std::vector<api::HeldThing>{{"Ordinateur portable", "ONB-00402", {}, {}},
                                                  {"Badge", "ONB-00405", {}, {}},
                                                  {"Compte et messagerie", "ONB-00401", {}, {}}};
    }
    return made;
}

struct Child {
    const char* reference;
    const char* title;
    const char* service;
    Status status;
    const char* assignee; // empty: nobody
    int dueIn;            // days
    const char* waitsFor; // empty: nothing
};

api::Ticket childOf(const World& world, const api::Ticket& parent, const Child& child) {
    auto made = incident(world, child.reference, child.title, "Hélène Caron", domain::Priority::normal, 5 * day);
    made.kind = Kind::onboarding;
    made.status = child.status;
    made.target_service = child.service;
    made.origin_service = parent.origin_service;
    made.parent = parent.reference;
    made.due_at = base::endOfDay(dayIn(child.dueIn));
    if (*child.assignee) made.assignee = world.person(child.assignee);
    if (*child.waitsFor) made.waits_for = std::vector<std::string>{child.waitsFor};
    if (child.status == Status::closed) made.closed_at = ago(day);
    made.recruitment = parent.recruitment;
    made.onboarding = api::Onboarding{child.reference, {}, {}, {}};
    return made;
}

void addFamily(World& world, api::Ticket parent, const std::vector<Child>& children) {
    for (const auto& child : children) {
        world.tickets.push_back(childOf(world, parent, child));
        parent.children.push_back(world.tickets.back());
        auto& readiness = parent.recruitment->readiness;
        ++readiness.total;
        readiness.done += child.status == Status::closed;
    }
    world.tickets.push_back(std::move(parent));
}

void sitDown(World& world) {
    const auto& person = world.person("Hélène Caron");
    world.me = {};
    world.me.id = person.id;
    world.me.login = person.login;
    world.me.display_name = person.display_name;
    world.me.department = *person.department;
    world.me.roles = {Role::requester, Role::hr};
}

std::vector<Child> camille(bool refused) {
    return {{"ONB-00463", "Compte et messagerie de Camille Rousseau", "IT", Status::closed, "Karim Haddad", -1, ""},
            {"ONB-00464", "Portable et station d'accueil", "IT", Status::in_progress, "Karim Haddad", 2, ""},
            {"ONB-00465", "Accès Imago, profil Éducateur", "IMAGO", Status::open, "", 1, "ONB-00464"},
            {"ONB-00466", "Dossier de paie et de frais", "DAF", Status::closed, "Paul Girard", 2, ""},
            {"ONB-00468", "Badge", "SG", Status::closed, "Odile Faure", 2, ""},
            {"ONB-00469", "Clés du local Nord", "SG", refused ? Status::refused : Status::in_progress, "Odile Faure",
             -1, ""},
            {"ONB-00467", "Bureau attribué et équipé", "SG", Status::pending_n2, "", 2, ""}};
}

} // namespace

base::Date dayIn(int days) {
    return base::addedDays(base::dayOf(base::systemNow()), days);
}

api::RecruitmentTemplates recruitmentTemplates() {
    api::RecruitmentTemplate arrival;
    arrival.wishes = {{"account", "Compte et messagerie", {}},
                      {"badge", "Badge", {}},
                      {"laptop", "Portable et station d'accueil", {}},
                      {"keys", "Clés", "Quel local"},
                      {"imago", "Accès Imago", "Profil Imago"},
                      {"desk", "Bureau attribué et équipé", {}},
                      {"phone", "Téléphone mobile", {}}};
    arrival.tasks = {task("account", "IT", "Compte et messagerie", "account"),
                     task("laptop", "IT", "Portable et station d'accueil", "laptop"),
                     task("imago", "IMAGO", "Accès Imago", "imago", {"account"}),
                     task("payroll", "DAF", "Dossier de paie et de frais", {}),
                     task("badge", "SG", "Badge", "badge"),
                     task("keys", "SG", "Clés", "keys"),
                     task("desk", "SG", "Bureau attribué et équipé", "desk", {}, true),
                     task("phone", "IT", "Téléphone mobile", "phone", {}, true)};
    api::RecruitmentTemplate move = arrival, departure;
    move.kind = RecruitmentKind::move;
    departure.kind = RecruitmentKind::departure;
    departure.wishes = {{"handover", "Transmission des dossiers", {}}};
    departure.tasks = {task("account", "IT", "Fermeture du compte", {}), task("badge", "SG", "Retour du badge", {}),
                       task("handover", "RH", "Transmission des dossiers", "handover")};
    departure.tasks[0].takes_back = "account";
    departure.tasks[1].takes_back = "badge";
    return {{arrival, move, departure}};
}

World emptyRecruitmentDesk() {
    World world = emptyDesk(Seat::requester);
    world.services.push_back({"RH", "Ressources humaines", api::ServiceType::target});
    sitDown(world);
    return world;
}

World recruitmentDesk(bool refused) {
    World world = emptyRecruitmentDesk();
    addFamily(world,
              recruitment(world, {"FCPI-00031", "Camille", "Rousseau", "Éducatrice spécialisée", "SESSAD",
                                  "Lille Fives", 3, Status::tracking}),
              camille(refused));
    addFamily(world,
              recruitment(world, {"FCPI-00032", "Yanis", "Lefèvre", "Moniteur d'atelier", "ESAT", "Roubaix", 19,
                                  Status::tracking}),
              {{"ONB-00471", "Compte et messagerie", "IT", Status::in_progress, "Karim Haddad", 12, ""},
               {"ONB-00472", "Badge", "SG", Status::open, "", 15, ""}});
    addFamily(
        world,
        recruitment(world, {"FCPI-00029", "Lina", "Moreau", "Psychologue", "IME", "Lille Fives", 8, Status::tracking}),
        {{"ONB-00451", "Compte et messagerie", "IT", Status::closed, "Karim Haddad", -2, ""},
         {"ONB-00452", "Badge", "SG", Status::closed, "Odile Faure", -2, ""}});
    for (const Post& post :
         {Post{"FCPI-00034", "Noé", "Garnier", "Aide-soignant de nuit", "FAM", "Wattrelos", 33, Status::pending_n1},
          Post{"FCPI-00033", "Jeanne", "Perrot", "Secrétaire médicale", "SESSAD", "", 24, Status::to_correct},
          Post{"FCPI-00020", "Hugo", "Blanchard", "Comptable", "SIEGE", "Lille Fives", -40, Status::closed}})
        world.tickets.push_back(recruitment(world, post));
    return world;
}

// A manager knows recruitments of their services by themselves, not by the tasks of others.
World managersRecruitmentDesk() {
    World world = recruitmentDesk();
    std::erase_if(world.tickets, [](const auto& ticket) { return ticket.kind == Kind::onboarding; });
    const auto& person = world.person("Marie Fontaine");
    world.me.id = person.id;
    world.me.login = person.login;
    world.me.display_name = person.display_name;
    world.me.department = *person.department;
    world.me.roles = {Role::requester, Role::manager};
    world.me.origin_services = {"SESSAD", "FAM"};
    return world;
}

namespace {

World fromTheTechnicians(World world) {
    auto seat = emptyDesk(Seat::technician);
    world.me = seat.me;
    world.tickets.push_back(
        childOf(world,
                recruitment(world, {"FCPI-00036", "Hugo", "Blanchard", "Comptable", "SIEGE", "Lille Fives", 5,
                                    Status::tracking}),
                {"ONB-00480", "Retour du badge", "SG", Status::in_progress, "Karim Haddad", 5, ""}));
    auto& back = world.tickets.back();
    back.title = "Retour du badge de Hugo Blanchard";
    back.recruitment->kind = RecruitmentKind::departure;
    back.onboarding->takes_back = "Badge n° 214";
    std::erase_if(world.tickets, [](const api::Ticket& ticket) { return ticket.kind == Kind::recruitment; });
    return world;
}

} // namespace

World arrivalsDesk() {
    return fromTheTechnicians(recruitmentDesk());
}

World crowdedArrivalsDesk() {
    World world = fromTheTechnicians(crowdedRecruitmentDesk());
    for (std::size_t i = 0; i < world.tickets.size(); ++i) {
        auto& task = world.tickets[i];
        task.reference = "ONB-" + std::to_string(110'001 + i).substr(1);
        if (i % 3 == 0 && task.status == Status::open)
            task.waits_for = std::vector<std::string>{"ONB-10002", "ONB-10003"};
        if (i % 4 == 2 && task.status == Status::open) task.status = Status::pending_n2;
    }
    return world;
}

World withTalk(World world) {
    const auto say = [&](const char* id, const char* reference, const char* author, int minutesAgo, const char* text,
                         bool onParent, bool internal = false) {
        api::Message message;
        message.id = id;
        message.ticket = reference;
        message.author = world.person(author);
        message.at = ago(minutesAgo);
        message.text = text;
        message.internal = internal;
        world.messages[reference].push_back(message);
        if (!onParent) return;
        world.messages[reference].back().on_parent = "FCPI-00031";
        world.messages["FCPI-00031"].push_back(world.messages[reference].back());
    };
    say("401", "FCPI-00031", "Hélène Caron", 240, "Camille vient signer son contrat mercredi à 14 h.", false);
    say("402", "ONB-00464", "Karim Haddad", 180,
        "Il reste deux stations d'accueil en stock, la troisième est à commander.", false, true);
    say("403", "ONB-00464", "Karim Haddad", 62, "Le portable est prêt ; la station d'accueil arrive jeudi.", true);
    say("404", "ONB-00464", "Karim Haddad", 60, "Je dépose l'ensemble au secrétariat du SESSAD.", true);
    say("405", "ONB-00464", "Hélène Caron", 20, "Merci, le secrétariat est prévenu.", false);
    return world;
}

World crowdedRecruitmentDesk() {
    World world = emptyRecruitmentDesk();
    world.services[0].label = "Service d'éducation spéciale et de soins à domicile du Nord et du littoral";
    for (int i = 0; i < 24; ++i) {
        const auto reference = "FCPI-" + std::to_string(10'100 + i).substr(1);
        addFamily(
            world,
            recruitment(world, {reference.c_str(), "Marie-Antoinette", "Vandenbroucke-Delacroix",
                                "Accompagnante éducative et sociale, coordinatrice de parcours en milieu ordinaire",
                                i % 2 == 0 ? "SESSAD" : "FAM",
                                "Maison d'accueil spécialisée des Deux Rivières et du Grand Littoral",
                                i < 9 ? 6 : 6 + i, i % 7 == 3 ? Status::pending_n1 : Status::tracking}),
            {{"ONB-10001", "Mise à disposition d'un ordinateur portable avec station d'accueil et deux écrans", "IT",
              i % 2 ? Status::closed : Status::open, "", i % 3 == 0 ? -1 : 3, ""}});
    }
    return world;
}

} // namespace ilvm::tests
