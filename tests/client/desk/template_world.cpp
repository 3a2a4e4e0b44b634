// The templates of recruitments as an admin finds them.
#include "tests/client/desk/recruitment_world.hpp"

namespace ilvm::tests {
namespace {

using domain::RecruitmentKind, domain::Role;

void sitDown(World& world) {
    const auto& person = world.person("Anne Lemoine");
    world.me = {};
    world.me.id = person.id;
    world.me.login = person.login;
    world.me.display_name = person.display_name;
    world.me.department = *person.department;
    world.me.roles = {Role::requester, Role::admin};
}

std::vector<api::RecruitmentTemplate> filledTemplates() {
    auto all = recruitmentTemplates().items;
    for (auto& model : all)
        for (auto& task : model.tasks) {
            task.text = "{person}, {job_title} ({contract})\nService : {service}\nSite : {site}\nDate : {start_date}\n"
                        "Remplace : {replaces}";
            task.title += " : {person}";
        }
    auto& arrival = all[0];
    arrival.tasks[0].due_days = -5;
    arrival.tasks[0].grants = "Compte et messagerie";
    arrival.tasks[2].text += "\nProfil Imago : {imago}";
    arrival.tasks[4].grants = "Badge";
    return all;
}

} // namespace

World templateDesk() {
    World world = emptyDesk(Seat::requester);
    world.services.push_back({"RH", "Ressources humaines", api::ServiceType::target});
    sitDown(world);
    world.templates = filledTemplates();
    return world;
}

World emptyTemplateDesk() {
    World world = templateDesk();
    for (auto& model : world.templates) {
        model.tasks.clear();
        model.wishes.clear();
    }
    return world;
}

World crowdedTemplateDesk() {
    World world = templateDesk();
    auto& arrival = world.templates[0];
    for (auto& service : world.services)
        if (service.code == "IT") service.label = "Service des systèmes d'information et du numérique en santé";
    arrival.wishes[1].label = "Mise à disposition d'un ordinateur portable avec station d'accueil et deux écrans";
    arrival.wishes[1].detail = "Modèle souhaité, logiciels particuliers et besoins d'adaptation du poste de travail";
    for (int i = 0; i < 30; ++i) {
        auto task = arrival.tasks[static_cast<std::size_t>(i % 8)];
        task.code = "task_" + std::to_string(i);
        task.service = "IT";
        task.title = "Mise à disposition d'un ordinateur portable avec station d'accueil et deux écrans : {person}";
        task.waits_for = {"account", "laptop", "desk"};
        arrival.tasks.push_back(task);
    }
    return world;
}

} // namespace ilvm::tests
