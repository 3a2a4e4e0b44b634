// What a new database orders for an arrival, a move and a departure, until an admin makes it their own.
#include "server/usecases/recruitment_templates.hpp"

namespace ilvm::usecases {
namespace {

using domain::RecruitmentKind;
using domain::TemplateTask;
using domain::Wish;

// The lines that tell whoever does a task about whom it is.
const std::string who = "{person}, {job_title} ({contract})\nService : {service}\nSite : {site}\n"
                        "Responsable : {manager}\nDate : {start_date}\nJusqu'au : {end_date}\n"
                        "Remplace : {replaces}\n";

TemplateTask task(const char* code, const char* service, const char* title, const std::string& more, int dueDays) {
    TemplateTask made;
    made.code = code;
    made.service = service;
    made.title = title;
    made.text = who + more;
    made.due_days = dueDays;
    return made;
}

TemplateTask wished(TemplateTask made, const char* wish) {
    made.wish = wish;
    return made;
}

TemplateTask granting(TemplateTask made, const char* thing) {
    made.grants = thing;
    return made;
}

TemplateTask after(TemplateTask made, std::vector<std::string> codes) {
    made.waits_for = std::move(codes);
    return made;
}

TemplateTask costly(TemplateTask made) {
    made.needs_budget = true;
    return made;
}

TemplateTask taking(TemplateTask made, const char* code) {
    made.takes_back = code;
    return made;
}

domain::Template arrival() {
    return {
        RecruitmentKind::arrival,
        {Wish{"materiel", "Portable et station d'accueil", "Matériel souhaité"},
         Wish{"telephone", "Téléphone mobile", std::nullopt},
         Wish{"logiciels", "Logiciels particuliers", "Logiciels souhaités"},
         Wish{"imago", "Accès Imago", "Profil Imago"}, Wish{"badge", "Badge", std::nullopt},
         Wish{"cles", "Clés", "Clés souhaitées"}},
        {granting(task("compte", "IT", "Création du compte AD : {person}",
                       "Compte, messagerie et groupes de son service.", -5),
                  "Compte AD et messagerie"),
         granting(costly(wished(task("materiel", "IT", "Configuration du matériel : {person}",
                                     "Matériel souhaité : {materiel}", -2),
                                "materiel")),
                  "Poste de travail"),
         granting(costly(wished(task("telephone", "IT", "Téléphone mobile : {person}", "Ligne et appareil.", -2),
                                "telephone")),
                  "Téléphone mobile"),
         after(wished(task("logiciels", "IT", "Logiciels : {person}", "Logiciels souhaités : {logiciels}", -1),
                      "logiciels"),
               {"materiel"}),
         granting(after(wished(task("imago", "IMAGO", "Accès Imago : {person}", "Profil Imago : {imago}", -1), "imago"),
                        {"compte"}),
                  "Accès Imago"),
         task("paie", "DAF", "Dossier paie et notes de frais : {person}",
              "Ouvrir le dossier de paie et l'accès aux notes de frais.\nRemarques : {remarks}", -3),
         granting(wished(task("badge", "SG", "Badge : {person}", "Badge d'accès au site.", -1), "badge"), "Badge"),
         granting(wished(task("cles", "SG", "Clés : {person}", "Clés souhaitées : {cles}", -1), "cles"), "Clés"),
         task("bureau", "SG", "Bureau attribué et équipé : {person}", "Bureau, siège, casier.", -1)}};
}

domain::Template move() {
    return {
        RecruitmentKind::move,
        {Wish{"materiel", "Changement de matériel", "Matériel souhaité"},
         Wish{"imago", "Changement de profil Imago", "Nouveau profil Imago"},
         Wish{"badge", "Nouveau badge ou nouvelles clés", "Accès souhaités"}},
        {task("groupes", "IT", "Groupes et dossiers du nouveau service : {person}",
              "Retirer les droits de l'ancien service, donner ceux du nouveau.", 0),
         granting(costly(wished(
                      task("materiel", "IT", "Changement de matériel : {person}", "Matériel souhaité : {materiel}", 0),
                      "materiel")),
                  "Poste de travail (mobilité)"),
         after(wished(task("imago", "IMAGO", "Profil Imago : {person}", "Nouveau profil Imago : {imago}", 0), "imago"),
               {"groupes"}),
         task("paie", "DAF", "Affectation analytique : {person}", "Code UF et imputation du nouveau service.", 5),
         granting(wished(task("badge", "SG", "Badge et clés : {person}", "Accès souhaités : {badge}", 0), "badge"),
                  "Badge et clés (mobilité)"),
         task("bureau", "SG", "Bureau du nouveau service : {person}", "Bureau, siège, casier.", 0)}};
}

domain::Template departure() {
    return {RecruitmentKind::departure,
            {Wish{"transfert", "Transfert de la messagerie", "Transférer à"}},
            {taking(task("compte", "IT", "Fermeture du compte AD : {person}",
                         "Désactiver le compte le soir du départ.\nMessagerie transférée à : {transfert}", 0),
                    "compte"),
             taking(task("materiel", "IT", "Retour du matériel : {person}", "Vérifier, effacer, remettre en stock.", 0),
                    "materiel"),
             taking(task("imago", "IMAGO", "Fermeture de l'accès Imago : {person}", "Retirer le profil.", 0), "imago"),
             task("paie", "DAF", "Solde de tout compte et notes de frais : {person}",
                  "Dernières notes de frais, carte, avances.\nRemarques : {remarks}", 5),
             taking(task("badge", "SG", "Retour du badge : {person}", "Désactiver le badge.", 0), "badge"),
             taking(task("cles", "SG", "Retour des clés : {person}", "Noter les clés rendues.", 0), "cles")}};
}

} // namespace

const std::vector<domain::Template>& defaultTemplates() {
    static const std::vector<domain::Template> models{arrival(), move(), departure()};
    return models;
}

} // namespace ilvm::usecases
